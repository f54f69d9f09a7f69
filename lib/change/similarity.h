// SPDX-License-Identifier: Apache-2.0
#pragma once

// How much two clauses say in the same words. Exact: a fraction of two counts.

#include "model/charter.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace charter {

// Of `total` words in both clauses together, `shared` are in both, each as often as in the one that
// has it less often: Dice's coefficient of bags of words.
struct Similarity {
  std::size_t shared = 0;  // counted on both sides, so at most `total`
  std::size_t total = 0;

  // Rounded down; 100 only of clauses with the same words.
  int percent() const {
    return total == 0 ? 100 : static_cast<int>(shared * 100 / total);
  }
  friend bool operator==(const Similarity&, const Similarity&) = default;
};

// Below this, in per cent, clauses whose ids differ are two clauses, and one that kept its id was
// rewritten.
inline constexpr int kLeastSimilarity = 50;

// By titles and texts in their plain form; clauses within do not count.
Similarity similarity(const Clause& before, const Clause& after);

// Words as numbers, by which they are compared quickly.
class Lexicon {
 public:
  std::uint32_t number_of(std::string_view word) {
    const auto known = numbers_.find(word);
    if (known != numbers_.end()) return known->second;
    return numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;  // never iterated
};

// The words of a clause in the order of reading, and sorted.
struct Words {
  std::vector<std::uint32_t> read;
  std::vector<std::uint32_t> sorted;
};

Words words_of(const std::string& plain, Lexicon& lexicon);

// The title and the text of a clause in their plain form.
std::string plain_form(const Clause& clause);

Similarity similarity(const Words& before, const Words& after);

// How many words of `part` stand in `whole` in the same order: the length of a longest common
// subsequence.
std::size_t common_in_order(std::span<const std::uint32_t> part,
                            std::span<const std::uint32_t> whole);

}  // namespace charter
