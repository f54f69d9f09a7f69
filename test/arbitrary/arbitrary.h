// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whole communities for property tests. Names are drawn from few, so that two of them share ids,
// move and nest the same clauses differently, and hold different shares of the same pools. Each is
// sound: ids unique, registers and lists in order, what refers to something refers to something
// that is there, rules of kinds and values of types that the vocabulary has.
//
//   RC_GTEST_PROP(Diff, IsEmptyOfOne, (const Snapshot& a)) { … }

#include "arbitrary/chance.h"
#include "model/snapshot.h"

#include <rapidcheck.h>

#include <vector>

namespace charter::arbitrary {

// Its `fork` rules pin some of the assets.
Charter charter(const std::vector<Asset>& assets);
Community community();
std::vector<Member> members(const Community& community);
std::vector<Share> shares(const Community& community, const std::vector<Member>& members);
Asset asset(const AssetId& id, const Community& community, const std::vector<Member>& members);
Snapshot snapshot();

}  // namespace charter::arbitrary

template <>
struct rc::Arbitrary<charter::Snapshot> {
  static rc::Gen<charter::Snapshot> arbitrary();
};

template <>
struct rc::Arbitrary<charter::Charter> {
  static rc::Gen<charter::Charter> arbitrary();
};
