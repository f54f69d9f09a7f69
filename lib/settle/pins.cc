// SPDX-License-Identifier: Apache-2.0
#include "settle/pins.h"

namespace charter {

Pins::Pins(const ForkInputs& inputs) : terms_(inputs.terms) {
  // By name alone: a bundle lies in one pool, and what can be copied may lie in none.
  for (const Asset& asset : inputs.assets)
    if (is_in_a_bundle(asset) && is_pinned(asset, terms_)) bundles_.insert(asset.bundle);
}

bool Pins::is_in_a_bundle(const Asset& asset) const {
  return !asset.bundle.empty() && !terms_.loose.contains(asset.id);
}

bool Pins::hold(const Asset& asset) const {
  return is_pinned(asset, terms_) || (is_in_a_bundle(asset) && bundles_.contains(asset.bundle));
}

}  // namespace charter
