// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_text.h"

#include "change/force_words.h"
#include "change/formatting.h"
#include "change/words.h"
#include "merge/three_way.h"

#include <algorithm>
#include <vector>

namespace charter {

namespace {

// The bytes [begin, end) of the base, and what stands there instead.
struct Hunk {
  std::size_t begin = 0, end = 0;
  std::string instead;
  bool is_layout = false;  // line breaks alone
  friend bool operator==(const Hunk&, const Hunk&) = default;
};

std::vector<Hunk> hunks_of(const std::string& base, const std::string& side) {
  std::vector<Hunk> hunks;
  std::size_t at = 0;
  bool is_open = false;
  for (const WordEdit& edit : redline(base, side)) {
    if (edit.op == WordEdit::Op::Keep) {
      at += edit.text.size();
      is_open = false;
      continue;
    }
    if (!is_open) hunks.push_back({at, at, {}});
    is_open = true;
    if (edit.op == WordEdit::Op::Strike)
      hunks.back().end = at += edit.text.size();
    else
      hunks.back().instead += edit.text;
  }
  for (Hunk& hunk : hunks)
    hunk.is_layout = is_reflow(base.substr(hunk.begin, hunk.end - hunk.begin), hunk.instead);
  return hunks;
}

// Whether a rule turns on one of the words: it denies, obliges, excepts, or says how many.
bool is_weighty(const std::string& text) {
  return std::ranges::any_of(words_of(text), [](const std::string& word) {
    return force_of(word).force != Force::None || is_amount_word(word) ||
           word.find_first_of("0123456789") != word.npos;
  });
}

class Hunks {
 public:
  Hunks(const std::string& base, const std::string& side)
      : base_(base), hunks_(hunks_of(base, side)) {}

  // Whether they share a byte of the base, or a spot between two; or have only white space between
  // them and one is weighty: "may not" is neither "must" on one side nor "may" on the other.
  bool meet(const Hunk& a, const Hunk& b) const {
    const Hunk &first = a.begin <= b.begin ? a : b, &second = a.begin <= b.begin ? b : a;
    if (second.begin <= first.end) return true;
    if (first.is_layout || second.is_layout) return false;
    const bool is_next = base_.find_first_not_of(" \t\n", first.end) >= second.begin;
    return is_next && (weighs(first) || weighs(second));
  }

  // Those that may stand beside the other side's: a change of layout gives way.
  std::vector<Hunk> beside(const Hunks& others) const {
    std::vector<Hunk> kept;
    for (const Hunk& hunk : hunks_) {
      const bool gives_way =
          hunk.is_layout && std::ranges::any_of(others.hunks_, [&](const Hunk& other) {
            return meet(hunk, other) && !(other.is_layout && hunk.instead <= other.instead);
          });
      if (!gives_way) kept.push_back(hunk);
    }
    return kept;
  }

 private:
  bool weighs(const Hunk& hunk) const {
    return is_weighty(hunk.instead) || is_weighty(base_.substr(hunk.begin, hunk.end - hunk.begin));
  }

  const std::string& base_;
  std::vector<Hunk> hunks_;
};

std::optional<std::vector<Hunk>> united(const Hunks& our_hunks, const Hunks& their_hunks) {
  const std::vector<Hunk> ours = our_hunks.beside(their_hunks),
                          theirs = their_hunks.beside(our_hunks);
  std::vector<Hunk> all = ours;
  for (const Hunk& hunk : theirs) {
    if (std::ranges::find(ours, hunk) != ours.end()) continue;
    if (std::ranges::any_of(ours, [&](const Hunk& other) { return our_hunks.meet(hunk, other); }))
      return std::nullopt;
    all.push_back(hunk);
  }
  std::ranges::sort(all, {}, &Hunk::begin);
  return all;
}

std::string patched(const std::string& base, const std::vector<Hunk>& hunks) {
  std::string text;
  std::size_t at = 0;
  for (const Hunk& hunk : hunks) {
    text.append(base, at, hunk.begin - at).append(hunk.instead);
    at = hunk.end;
  }
  return text.append(base, at);
}

}  // namespace

std::optional<std::string> merged_text(const std::string& base, const std::string& ours,
                                       const std::string& theirs, Part part) {
  if (const std::string* one = three_way(base, ours, theirs)) return *one;
  if (base.empty() || ours.empty() || theirs.empty()) return std::nullopt;
  const bool ours_says_the_same = is_formatting_only(base, ours, part);
  const bool theirs_says_the_same = is_formatting_only(base, theirs, part);
  if (ours_says_the_same && theirs_says_the_same) return std::min(ours, theirs);
  if (ours_says_the_same) return theirs;
  if (theirs_says_the_same) return ours;
  const auto hunks = united(Hunks(base, ours), Hunks(base, theirs));
  if (!hunks) return std::nullopt;
  return patched(base, *hunks);
}

}  // namespace charter
