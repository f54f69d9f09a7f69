// SPDX-License-Identifier: Apache-2.0
#include "render/resolution.h"

#include "arbitrary/arbitrary.h"
#include "render/resolution_words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

// The charters alone, as communities.
Changes charter_changes(const Charter& a, const Charter& b) {
  Snapshot before, after;
  before.charter = a;
  after.charter = b;
  return diff(before, after);
}

RC_GTEST_PROP(Resolution, CarriedOutOnTheFirstCharterGivesTheSecond,
              (const Charter& a, const Charter& b)) {
  const Resolution resolution = resolution_of(a, b, charter_changes(a, b));
  const auto after = carry_out(a, resolution.instructions);
  RC_ASSERT(after.has_value());
  RC_ASSERT(same_but_for_line_breaks(*after, b));
  RC_ASSERT(resolution.instructions.empty() == same_but_for_line_breaks(a, b));
}

}  // namespace
}  // namespace charter
