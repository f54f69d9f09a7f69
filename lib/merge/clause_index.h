// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/change_subjects.h"
#include "model/charter.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace charter {

// The clauses of one version of a charter by what they are called, there or in the base. The charter must outlive it.
class ClauseIndex {
 public:
  ClauseIndex() = default;
  ClauseIndex(const Charter& charter, const FirstNames& names);

  // nullptr when it has no such clause: one of that id, else one that was called in the base as that was.
  const Clause* find(const ClauseId& id) const;
  std::optional<ClausePosition> place_of(const ClauseId& id) const;

 private:
  struct Standing {
    const Clause* clause = nullptr;
    ClausePosition position;
  };
  using ByName = std::unordered_map<std::string, Standing>;

  const Standing* standing(const ClauseId& id) const;

  const FirstNames* names_ = nullptr;
  ByName by_id_, by_first_name_;
};

}  // namespace charter
