// SPDX-License-Identifier: Apache-2.0
#pragma once

// What an article or a clause says after a merge.

#include "change/plain_form.h"
#include "merge/charter_versions.h"
#include "merge/conflict.h"

#include <optional>
#include <string>

namespace charter {

class PassageMerger {
 public:
  // `sole` is the one version that counts, if there is one.
  PassageMerger(const CharterVersions& versions, Passage passage, std::optional<Stage> sole,
                ConflictList& conflicts);

  // Without what stands within it.
  Article article() const;
  Clause clause() const;

 private:
  // Of a version that lacks the passage: nothing.
  template <class Read>
  auto three(Read read) const;

  std::string text(const std::string& field, Part part,
                   const std::function<std::string(const PassageState&)>& read) const;
  std::string plain(const std::string& field,
                    const std::function<std::string(const PassageState&)>& read) const;
  std::string chosen(const std::string& field, Clash clash, const std::string& base,
                     const std::string& ours, const std::string& theirs) const;
  std::optional<Rule> rule() const;
  std::map<std::string, Value> parameters(const std::optional<Rule>& base, const Rule& ours,
                                          const Rule& theirs) const;

  const CharterVersions& versions_;
  Passage passage_;
  const PassageState* base_;
  const PassageState* ours_;
  const PassageState* theirs_;
  ConflictList& conflicts_;
};

}  // namespace charter
