// SPDX-License-Identifier: Apache-2.0
#include "change/force_words.h"
#include "change/meaning.h"
#include "change/pieces.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace charter {

namespace {

// Beyond so many words a stretch that came or went is a new rule rather than a turn of an old one.
constexpr std::size_t kMostWords = 8;
// Changes with no more words between them, nor an end of a sentence, may be one: "of [-all-]{+the+}
// members {+present+}".
constexpr std::size_t kMostBetween = 3;

struct Weighty {
  std::string word;
  ForceWord means;
};

struct Side {
  std::vector<Weighty> weighty;
  std::size_t words = 0;
};

// `whole` is the text that it is a part of.
Side side_of(const std::string& text, const std::string& whole) {
  Side side;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind != Piece::Kind::Word) continue;
    ++side.words;
    const ForceWord means = force_in(piece.text, whole);
    if (means.force != Force::None) side.weighty.push_back({std::string(piece.text), means});
  }
  return side;
}

// "nobody" denies as "not" does.
bool is_same(const ForceWord& a, const ForceWord& b) {
  return a == b || (a.force == Force::Denial && b.force == Force::Denial);
}

// Drops the words that stand on both sides.
void cancel(std::vector<Weighty>& a, std::vector<Weighty>& b) {
  std::erase_if(a, [&](const Weighty& one) {
    const auto same = std::ranges::find_if(
        b, [&](const Weighty& other) { return is_same(one.means, other.means); });
    if (same == b.end()) return false;
    b.erase(same);
    return true;
  });
}

Finding finding(const std::string* before, const std::string* after, Sense sense, const char* words) {
  Finding turn;
  turn.field = "text";
  if (before) turn.before = *before;
  if (after) turn.after = *after;
  turn.sense = sense;
  turn.words = words;
  return turn;
}

bool is_permission(const Weighty& w) { return w.means.force == Force::Duty && w.means.strength == 1; }

// "Forbidden" says what "not allowed" says.
void cancel_prohibitions(std::vector<Weighty>& one, std::vector<Weighty>& other) {
  const auto forbids = [](const Weighty& w) { return w.means.force == Force::Denial && w.means.strength == 1; };
  const auto denies = [](const Weighty& w) { return w.means == ForceWord{Force::Denial, 0}; };
  while (true) {
    const auto word = std::ranges::find_if(one, forbids);
    if (word == one.end() || std::ranges::none_of(other, denies) || std::ranges::none_of(other, is_permission)) return;
    one.erase(word);
    other.erase(std::ranges::find_if(other, denies));
    other.erase(std::ranges::find_if(other, is_permission));
  }
}

const char* words_for(const ForceWord& was, const ForceWord& is) {
  switch (is.force) {
    case Force::Denial: return "it is denied now";
    case Force::Duty:
      if (was.force == Force::Denial) return "it is no longer denied";
      return is.strength < was.strength ? "weaker duty" : "stronger duty";
    case Force::Reach:
      if (was.force == Force::Counted) return "it is counted of others";
      return is.strength < was.strength ? "it holds for fewer" : "it holds for more";
    case Force::Counted: return "it is counted of others";
    case Force::Bound:
    case Force::Exception:
    case Force::None: break;
  }
  return "another bound";
}

// A word for a word in order; what remains has no counterpart.
void pair_words(std::vector<Weighty>& struck, std::vector<Weighty>& inserted, Force was_force, Force is_force,
                std::vector<Finding>& turns) {
  const auto is_of = [](Force force) { return [force](const Weighty& w) { return w.means.force == force; }; };
  while (true) {
    const auto was = std::ranges::find_if(struck, is_of(was_force));
    const auto is = std::ranges::find_if(inserted, is_of(is_force));
    if (was == struck.end() || is == inserted.end()) return;
    Sense sense = Sense::Other;
    if (was_force == Force::Duty && is_force == Force::Duty)
      sense = is->means.strength < was->means.strength ? Sense::Weaker : Sense::Stronger;
    turns.push_back(finding(&was->word, &is->word, sense, words_for(was->means, is->means)));
    struck.erase(was);
    inserted.erase(is);
  }
}

// Alone they say nothing.
bool is_of_pairs_only(const Weighty& w) {
  return w.means.force == Force::Reach || w.means.force == Force::Bound || w.means.force == Force::Counted;
}

// What may find its counterpart in the next change of the same sentence.
struct Open {
  std::vector<Weighty> struck, inserted;

  void pass(std::string_view kept) {
    // Most often the first words of a long stretch are enough.
    const bool is_over = ends_it(kept.substr(0, std::min(kept.find(' ', kEnoughBytes), kept.size()))) ||
                         (kept.size() > kEnoughBytes && ends_it(kept));
    if (is_over) *this = {};
  }

 private:
  static constexpr std::size_t kEnoughBytes = 100;

  static bool ends_it(std::string_view kept) {
    std::size_t words = 0;
    for (const Piece& piece : pieces_of(kept)) {
      if (piece.kind == Piece::Kind::Word) ++words;
      if (words > kMostBetween || piece.text == "." || piece.text == ";") return true;
    }
    return false;
  }
};

const char* meaning_of(Force force, bool came) {
  switch (force) {
    case Force::Denial: return came ? "it is denied now" : "it is no longer denied";
    case Force::Exception: return came ? "it is limited or has an exception now"
                                       : "a limit or an exception fell";
    case Force::Duty:
    case Force::Reach:
    case Force::Bound:
    case Force::Counted:
    case Force::None: break;
  }
  return came ? "a duty or a permission is new" : "a duty or a permission fell";
}

void pair_open(Open& open, std::vector<Finding>& turns) {
  const auto pair = [&](Force was, Force is) { pair_words(open.struck, open.inserted, was, is, turns); };
  pair(Force::Reach, Force::Counted);
  pair(Force::Counted, Force::Reach);
  pair(Force::Counted, Force::Counted);
}

struct Changed {
  std::string struck, inserted;
};

// `whole` is all that both texts say.
void read_change(const Changed& words, const std::string& whole, Open& open, std::vector<Finding>& turns) {
  Side struck = side_of(words.struck, whole), inserted = side_of(words.inserted, whole);
  cancel_prohibitions(struck.weighty, inserted.weighty);
  cancel_prohibitions(inserted.weighty, struck.weighty);
  cancel(struck.weighty, inserted.weighty);
  const auto pair = [&](Force was, Force is) { pair_words(struck.weighty, inserted.weighty, was, is, turns); };
  pair(Force::Duty, Force::Duty);
  if (std::max(struck.words, inserted.words) > kMostWords) return;
  pair(Force::Duty, Force::Denial);
  pair(Force::Denial, Force::Duty);
  pair(Force::Reach, Force::Reach);
  pair(Force::Bound, Force::Bound);
  std::ranges::copy_if(struck.weighty, std::back_inserter(open.struck), is_of_pairs_only);
  std::ranges::copy_if(inserted.weighty, std::back_inserter(open.inserted), is_of_pairs_only);
  pair_open(open, turns);
  for (const Weighty& w : struck.weighty)
    if (!is_of_pairs_only(w))
      turns.push_back(finding(&w.word, nullptr, Sense::Other, meaning_of(w.means.force, false)));
  for (const Weighty& w : inserted.weighty)
    if (!is_of_pairs_only(w))
      turns.push_back(finding(nullptr, &w.word, Sense::Other, meaning_of(w.means.force, true)));
}

std::string quoted(const std::string& word) { return "‘" + word + "’"; }

std::string with_article(const std::string& word) {
  const bool vowel = std::string_view("aeiouAEIOU").find(word.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + quoted(word);
}

}  // namespace

std::vector<Finding> turns_of_text(const std::string& before, const std::string& after) {
  return turns_of(redline(before, after));
}

std::vector<Finding> turns_of(const std::vector<WordEdit>& edits) {
  std::vector<Finding> turns;
  Open open;
  std::string whole;
  for (const WordEdit& edit : edits) whole += edit.text + " ";
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op == WordEdit::Op::Keep) {
      open.pass(edits[i].text);
    } else if (edits[i].op == WordEdit::Op::Insert) {
      read_change({"", edits[i].text}, whole, open, turns);
    } else if (i + 1 < edits.size() && edits[i + 1].op == WordEdit::Op::Insert) {
      read_change({edits[i].text, edits[i + 1].text}, whole, open, turns);
      ++i;
    } else {
      read_change({edits[i].text, ""}, whole, open, turns);
    }
  }
  return turns;
}

std::string said(const Finding& turn) {
  if (turn.before && turn.after)
    return quoted(*turn.before) + " became " + quoted(*turn.after) + ": " + turn.words;
  if (turn.before) return with_article(*turn.before) + " was removed: " + turn.words;
  return with_article(turn.after.value_or("?")) + " was added: " + turn.words;
}

}  // namespace charter
