// SPDX-License-Identifier: Apache-2.0
#include "change/candidates.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace charter {

namespace {

// So many pairs are compared one by one.
constexpr std::size_t kFewPairs = 40'000;
// Of each clause so many features are kept, and so many candidates.
constexpr std::size_t kFeatures = 32;
constexpr std::size_t kCandidates = 8;
constexpr std::size_t kLongClause = 120;  // in words
// Of a feature that many clauses share, so many of them are looked at: those at about the same place.
constexpr std::size_t kMostSharing = 64;

using Feature = std::uint64_t;
using WordLists = std::span<const Words* const>;

// D. Lea's and G. Steele's mixing function (SplitMix, 2014).
Feature mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15U;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

// The words and pairs of neighbouring words of a clause. Of a long clause one in four, the same ones
// everywhere, is enough.
template <class Visit>
void for_each_feature(const Words& words, Visit visit) {
  constexpr std::uint64_t kNoNeighbour = 0xFFFFFFFFU;
  const std::uint64_t passed_over = words.read.size() > kLongClause ? 3 : 0;
  const auto consider = [&](Feature feature) {
    if ((feature >> 60U & passed_over) == 0) visit(feature);
  };
  for (std::size_t i = 0; i < words.read.size(); ++i) {
    consider(mixed(words.read[i] | kNoNeighbour << 32U));
    if (i + 1 < words.read.size())
      consider(mixed(words.read[i] | std::uint64_t{words.read[i + 1]} << 32U));
  }
}

// How often a feature occurs, or more often where others fall on the same counter.
class Frequencies {
 public:
  Frequencies(WordLists clauses, std::size_t counters) : counts_(counters, 0) {
    for (const Words* words : clauses)
      for_each_feature(*words, [this](Feature feature) { ++counts_[place(feature)]; });
  }
  std::uint32_t of(Feature feature) const { return counts_[place(feature)]; }

 private:
  std::size_t place(Feature feature) const { return feature & (counts_.size() - 1); }
  std::vector<std::uint32_t> counts_;
};

struct Ranked {
  std::uint64_t rarity = 0;  // the number of binary digits of how often it occurs
  Feature feature = 0;
  friend auto operator<=>(const Ranked&, const Ranked&) = default;
};

class Sketches {
 public:
  Sketches(WordLists before, WordLists after)
      : counters_(counters_for(before, after)),
        frequent_before_(before, counters_),
        frequent_after_(after, counters_) {}

  // The rarest features that both sides have.
  std::vector<Feature> of(const Words& words) const {
    std::vector<Ranked> ranked;
    for_each_feature(words, [&](Feature feature) {
      const std::uint32_t before = frequent_before_.of(feature), after = frequent_after_.of(feature);
      if (before > 0 && after > 0) ranked.push_back({std::uint64_t{std::bit_width(before + after)}, feature});
    });
    std::ranges::sort(ranked);
    ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
    if (ranked.size() > kFeatures) ranked.resize(kFeatures);
    std::vector<Feature> features;
    for (const Ranked& each : ranked) features.push_back(each.feature);
    return features;
  }

 private:
  static std::size_t counters_for(WordLists before, WordLists after) {
    std::size_t words = 1;
    for (const Words* each : before) words += each->read.size();
    for (const Words* each : after) words += each->read.size();
    return std::bit_ceil(std::min<std::size_t>(2 * words, std::size_t{1} << 22U));
  }

  std::size_t counters_;
  Frequencies frequent_before_, frequent_after_;
};

struct Posting {
  Feature feature = 0;
  std::size_t clause = 0;
  friend auto operator<=>(const Posting&, const Posting&) = default;
};

std::vector<Posting> postings_of(WordLists clauses, const Sketches& sketches) {
  std::vector<Posting> postings;
  for (std::size_t i = 0; i < clauses.size(); ++i)
    for (const Feature feature : sketches.of(*clauses[i])) postings.push_back({feature, i});
  std::ranges::sort(postings);
  return postings;
}

// Those of the clauses with the feature that stand nearest to `place`.
std::span<const Posting> sharing(const std::vector<Posting>& postings, Feature feature,
                                 std::size_t place) {
  const auto begin = std::ranges::lower_bound(postings, feature, {}, &Posting::feature);
  const auto end = std::ranges::upper_bound(postings, feature, {}, &Posting::feature);
  const auto most = static_cast<std::ptrdiff_t>(kMostSharing);
  if (end - begin <= most) return {begin, end};
  const auto near = std::lower_bound(begin, end, Posting{feature, place});
  const auto from = std::clamp(near - most / 2, begin, end - most);
  return {from, from + most};
}

// Counts for every clause after how many features it shares with one before.
class Poll {
 public:
  explicit Poll(std::size_t clauses) : votes_(clauses, 0) {}

  void vote(std::size_t clause) {
    if (votes_[clause]++ == 0) named_.push_back(clause);
  }

  // The candidates with most votes, the first at a tie, in order; and begins again.
  std::vector<std::size_t> elected() {
    const auto comes_first = [this](std::size_t a, std::size_t b) {
      return votes_[a] != votes_[b] ? votes_[a] > votes_[b] : a < b;
    };
    const std::size_t seats = std::min(kCandidates, named_.size());
    std::partial_sort(named_.begin(), named_.begin() + static_cast<std::ptrdiff_t>(seats),
                      named_.end(), comes_first);
    std::vector<std::size_t> elected(named_.begin(),
                                     named_.begin() + static_cast<std::ptrdiff_t>(seats));
    for (const std::size_t clause : named_) votes_[clause] = 0;
    named_.clear();
    std::ranges::sort(elected);
    return elected;
  }

 private:
  std::vector<std::uint32_t> votes_;
  std::vector<std::size_t> named_;
};

std::vector<CandidatePair> every_pair(std::size_t before, std::size_t after) {
  std::vector<CandidatePair> pairs;
  for (std::size_t a = 0; a < before; ++a)
    for (std::size_t b = 0; b < after; ++b) pairs.push_back({a, b});
  return pairs;
}

}  // namespace

std::vector<CandidatePair> candidate_pairs(std::span<const Words* const> before,
                                           std::span<const Words* const> after) {
  if (before.empty() || after.empty()) return {};
  if (before.size() <= kFewPairs / after.size()) return every_pair(before.size(), after.size());
  const Sketches sketches(before, after);
  const std::vector<Posting> postings = postings_of(after, sketches);
  Poll poll(after.size());
  std::vector<CandidatePair> pairs;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::size_t place = i * after.size() / before.size();
    for (const Feature feature : sketches.of(*before[i]))
      for (const Posting& posting : sharing(postings, feature, place)) poll.vote(posting.clause);
    for (const std::size_t clause : poll.elected()) pairs.push_back({i, clause});
  }
  return pairs;
}

}  // namespace charter
