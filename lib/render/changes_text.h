// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changes as people read them, grouped by what they are about: who we are, the rules by article,
// members, shares, assets, settlements. Every line says by a sign and a word what happened:
//
//   Rules
//     Article 4, Leaving and forking
//       ~ 4.1 exit.fork amended (was 4.2)
//           text: Any group of [-two-]{+three+} members may leave.
//           notice 30 days → 14 days (easier to leave)
//
// Words struck stand in [-…-], words inserted in {+…+}, and long stretches between them are left
// out as "…". Whatever comes from the repository is made visible.
//
// Shares of a member that went down while another's in the same pool went up by the same amount are
// shown as transferred, where no third member's went by that amount too; it is only a reading, and
// the changes remain two.

#include "change/change.h"
#include "render/change_context.h"
#include "render/text.h"

#include <functional>

namespace charter {

// How many lines a register, and the list of assets, may take before the rest is only counted.
inline constexpr std::size_t kMostRowsShown = 20;

enum class Extent { Shortened, Everything };

// Takes one piece of a picture after another, each of whole lines.
using Sink = std::function<void(const Text&)>;

// The picture in pieces, so that the first of it is seen before the last is made and none is kept. What
// the sink throws ends it.
void tell_changes(const Changes& changes, const ChangeContext& context, Extent extent,
                  const Sink& sink);

// The same in one. Empty when nothing changed.
Text changes_text(const Changes& changes, const ChangeContext& context,
                  Extent extent = Extent::Shortened);

// One line a kind: "members     3 joined, 1 left".
Text changes_stat(const Changes& changes);

}  // namespace charter
