// SPDX-License-Identifier: Apache-2.0
#pragma once

// What changed outside the charter, as tables of a page, and pools as bars.

#include "change/change.h"
#include "render/change_context.h"
#include "render/html.h"

#include <vector>

namespace charter {

// A page holds so many rows of a table; the rest is counted.
inline constexpr std::size_t kMostRowsOnAPage = 5000;

// Each is empty where nothing changed. A section with the ids "community", "members", "shares",
// "assets" and "settlements".
Html community_section(const Changes& changes);
Html members_section(const Changes& changes, const ChangeContext& context);
Html shares_section(const Changes& changes, const ChangeContext& context);
Html assets_section(const Changes& changes);
Html settlements_section(const Changes& changes);
Html notices_section(const Changes& changes);
Html sealed_section(const Changes& changes);

// Everybody's units before and after, in the order of the register: of the pools in which something
// changed a bar before and after, of those who hold most each and of all others together, with a
// table that says the same.
Html pools_section(const std::vector<Share>& before, const std::vector<Share>& after,
                   const ChangeContext& context);

}  // namespace charter
