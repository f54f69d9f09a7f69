// SPDX-License-Identifier: Apache-2.0
#pragma once

// Many pieces of work that have nothing to do with each other, on several threads.

#include <cstddef>
#include <functional>

namespace charter {

// Calls `work` once for every number below `count`, in any order and at the same time on up to four
// threads; returns when all is done. Each call may write only what is its own.
void concurrently(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace charter
