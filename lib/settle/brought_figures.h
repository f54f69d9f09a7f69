// SPDX-License-Identifier: Apache-2.0
#pragma once

// What whoever forks brought of prices and worths (`--prices`), each beside the figure that the community
// itself holds. What is brought goes before; whoever reads the settlement must see that it did, and what
// the other figure was.

#include "settle/fork_inputs.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// A price of one whole unit, or the worth of a thing. `by` is its source, as written; it may be empty.
struct Figure {
  Money amount;
  std::optional<Date> on;
  std::string by;
};

// `id` is a unit's code or an asset's id. `own` is nothing where the community states none.
struct BroughtFigure {
  enum class Of { Unit, Asset } of = Of::Unit;
  std::string id;
  Figure used;
  std::optional<Figure> own;
};

// Units first, then assets, by id.
std::vector<BroughtFigure> brought_figures(const ForkInputs& inputs);

// "of 2026-04-02, by Carrigaline Motors"; or that it names no day and no source.
std::string origin_of(const Figure& figure);

// A warning fork-figure-replaced for each figure that goes before another amount of the community's own.
Faults replaced_figures(const ForkInputs& inputs);

}  // namespace charter
