// SPDX-License-Identifier: Apache-2.0
#pragma once

// community.yaml (docs/formats/community.md).

#include "model/community.h"
#include "text/located.h"

#include <string>

namespace charter {

// A file of another format than kFormat has the one fault unknown-format, whatever else it holds.
// Subjects: {"community", "", FIELD}, FIELD being a key or keys joined by dots ("units.EUR.price").
Located<Community> read_community(const std::string& path, const std::string& bytes);

std::string write_community(const Community& community);

// `bytes`, which read without error, with what differs from `wanted` changed and nothing else.
std::string update_community(const std::string& bytes, const Community& wanted);

}  // namespace charter
