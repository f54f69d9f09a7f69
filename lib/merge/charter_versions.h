// SPDX-License-Identifier: Apache-2.0
#pragma once

// Three versions of a charter with one number for every clause and every article, whatever each
// calls it and wherever it stands there.

#include "change/matching.h"
#include "merge/parts.h"
#include "model/charter.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace charter {

// A passage is an article or a clause. They are numbered in one row, all articles first.
using Passage = std::size_t;
inline constexpr Passage kWholeCharter = static_cast<Passage>(-1);

enum class Stage { Base, Ours, Theirs };
inline constexpr std::array kStages = {Stage::Base, Stage::Ours, Stage::Theirs};

// A passage as it is in one version.
struct PassageState {
  const Article* article = nullptr;  // one of the two
  const Clause* clause = nullptr;
  Passage within = kWholeCharter;  // what it stands in
};

class CharterVersions {
 public:
  explicit CharterVersions(const Three<Charter>& versions);

  std::size_t size() const { return states_.size(); }
  bool is_article(Passage passage) const { return passage < articles_; }

  // nullptr where the version has no such passage.
  const PassageState* at(Passage passage, Stage version) const;

  // What stands in an article, a clause or the charter, in order.
  const std::vector<Passage>& row(Passage within, Stage version) const;

  // The id it has in the base, else in the first of the versions that has it.
  const std::string& id(Passage passage) const;
  Subject subject(Passage passage, const std::string& field) const;

 private:
  void number(const Three<Charter>& versions);
  void place(const Charter& charter, Stage version);
  Passage number_of(const ArticleId& id, Stage version) const;
  Passage number_of(const ClauseId& id, Stage version) const;

  template <class T>
  using PerVersion = std::array<T, 3>;
  static std::size_t index(Stage version) { return static_cast<std::size_t>(version); }

  std::size_t articles_ = 0;
  std::vector<PerVersion<std::optional<PassageState>>> states_;
  PerVersion<std::map<ArticleId, Passage>> article_numbers_;
  PerVersion<std::map<ClauseId, Passage>> clause_numbers_;
  std::map<Passage, PerVersion<std::vector<Passage>>> rows_;
};

}  // namespace charter
