// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bars of a page, and the little squares that say which colour is what. Each colour has a number, on the bar and in
// its square, so that nothing is said by colour alone. Nobody hears them read aloud, so a table or list beside them
// says the same.

#include "render/html.h"
#include "value/fraction.h"

#include <vector>

namespace charter {

// So many things have a colour of their own; kOtherColour is for all others.
inline constexpr std::size_t kColours = 8;
inline constexpr std::size_t kOtherColour = 8;

// As long as `size` is of the whole bar. Sizes below zero are not drawn.
struct BarPart {
  Fraction size;
  std::size_t colour = kOtherColour;
};

// The parts one after another, where `widest` fills the bar.
Html bar(const std::vector<BarPart>& parts, const Fraction& widest);

// The square of a colour.
Html colour_key(std::size_t colour);

}  // namespace charter
