// SPDX-License-Identifier: Apache-2.0
#include "change/parts_of_clauses.h"

#include "change/candidates.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kFewestWords = 6;

// Longer clauses are not read word by word against each other: the time goes with the product.
constexpr std::size_t kMostSteps = 25'000'000;

// Four in five words.
bool is_most(std::size_t found, std::size_t words) { return 5 * found >= 4 * words; }

class PartFinder {
 public:
  PartFinder(ClauseList& wholes, ClauseList& parts, Lexicon& lexicon)
      : wholes_(wholes), parts_(parts), lexicon_(lexicon) {}

  std::map<std::size_t, std::size_t> found() {
    for (const std::size_t part : parts_.alone()) add(parts_, part, part_places_, part_words_);
    if (part_places_.empty()) return {};
    for (std::size_t i = 0; i < wholes_.clauses.size(); ++i)
      if (may_be_whole(i)) add(wholes_, i, whole_places_, whole_words_);
    find_wholes();
    settle();
    return std::move(found_);
  }

 private:
  void add(ClauseList& list, std::size_t place, std::vector<std::size_t>& places,
           std::vector<const Words*>& words) {
    const Words& own = list.words(place, lexicon_);
    if (own.read.size() < kFewestWords) return;
    places.push_back(place);
    words.push_back(&own);
  }

  // Nobody lost anything who says the same as before.
  bool may_be_whole(std::size_t place) const {
    const std::size_t partner = wholes_.partners[place];
    return partner == kNobody || wholes_.clauses[place]->text != parts_.clauses[partner]->text;
  }

  void find_wholes() {
    std::map<std::size_t, std::size_t> most;  // by part, how many of its words its whole has
    for (const auto& [whole, part] : candidate_pairs(whole_words_, part_words_)) {
      const std::size_t common = held(*part_words_[part], *whole_words_[whole]);
      const std::size_t place = part_places_[part];
      if (common <= most[place] || is_kept(whole_places_[whole], *part_words_[part])) continue;
      most[place] = common;
      found_[place] = whole_places_[whole];
      sizes_[place] = part_words_[part]->read.size();
      sizes_of_wholes_[whole_places_[whole]] = whole_words_[whole]->read.size();
    }
  }

  // How many words of the part the whole has in order; 0 where it is not a part.
  static std::size_t held(const Words& part, const Words& whole) {
    if (whole.read.size() <= part.read.size()) return 0;
    if (!is_most(similarity(part, whole).shared / 2, part.read.size())) return 0;
    if (part.read.size() > kMostSteps / whole.read.size()) return 0;
    const std::size_t common = common_in_order(part.read, whole.read);
    return is_most(common, part.read.size()) ? common : 0;
  }

  // Whether what the whole became says the part as well: then it was copied, not taken out.
  bool is_kept(std::size_t whole, const Words& part) {
    const std::size_t partner = wholes_.partners[whole];
    if (partner == kNobody) return false;
    const Words& now = parts_.words(partner, lexicon_);
    if (now.read.empty() || part.read.size() > kMostSteps / now.read.size()) return false;
    return 2 * common_in_order(part.read, now.read) >= part.read.size();
  }

  // A whole without a partner is the largest of its parts from now on, or has none.
  void settle() {
    std::map<std::size_t, std::vector<std::size_t>> parts_by_whole;
    for (const auto& [part, whole] : found_) parts_by_whole[whole].push_back(part);
    for (const auto& [whole, parts] : parts_by_whole) {
      if (wholes_.partners[whole] != kNobody) continue;
      std::size_t words = 0, largest = parts.front();
      for (const std::size_t part : parts) {
        words += sizes_.at(part);
        if (sizes_.at(part) > sizes_.at(largest)) largest = part;
      }
      if (parts.size() > 1 && 5 * words >= 3 * sizes_of_wholes_.at(whole)) {
        make_partners(wholes_, whole, parts_, largest);
        found_.erase(largest);
      } else {
        for (const std::size_t part : parts) found_.erase(part);
      }
    }
  }

  ClauseList& wholes_;
  ClauseList& parts_;
  Lexicon& lexicon_;
  std::vector<std::size_t> part_places_, whole_places_;
  std::vector<const Words*> part_words_, whole_words_;
  std::map<std::size_t, std::size_t> found_, sizes_, sizes_of_wholes_;
};

}  // namespace

std::map<std::size_t, std::size_t> find_parts(ClauseList& wholes, ClauseList& parts,
                                              Lexicon& lexicon) {
  return PartFinder(wholes, parts, lexicon).found();
}

}  // namespace charter
