// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace charter {

// Takes a variant apart: std::visit(Match{[](const A&) {…}, [](const B&) {…}}, value). A forgotten
// alternative does not compile.
template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace charter
