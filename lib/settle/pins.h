// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stays with those who stay: what the `fork` rule or an asset's own field pins, and with one asset
// the whole bundle it stands in, whatever their natures. What could be copied and is pinned is copied to
// nobody.

#include "settle/fork_inputs.h"

#include <set>

namespace charter {

// Refers to the inputs.
class Pins {
 public:
  explicit Pins(const ForkInputs& inputs);

  bool hold(const Asset& asset) const;

 private:
  bool is_in_a_bundle(const Asset& asset) const;

  const ForkTerms& terms_;
  std::set<BundleId> bundles_;
};

}  // namespace charter
