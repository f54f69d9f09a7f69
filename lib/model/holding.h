// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a row of the register of shares is about: one member's units of one pool.

#include "diag/fault.h"
#include "value/id.h"

#include <compare>
#include <optional>
#include <string>

namespace charter {

struct Holding {
  MemberId member;
  PoolId pool;
  friend auto operator<=>(const Holding&, const Holding&) = default;
};

// "ana/commons"
std::string text_of(const Holding& holding);

// As a fault, a change or a conflict names it; `field` is a column, and empty for the row as a whole.
Subject subject_of(const Holding& holding, std::string field = {});

// Nothing where the subject is something else.
std::optional<Holding> holding_of(const Subject& subject);

}  // namespace charter
