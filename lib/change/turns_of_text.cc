// SPDX-License-Identifier: Apache-2.0
#include "change/force_words.h"
#include "change/meaning.h"
#include "change/pieces.h"

#include <algorithm>
#include <string_view>

namespace charter {

namespace {

// Beyond so many words a stretch that came or went is a new rule rather than a turn of an old one.
constexpr std::size_t kMostWords = 8;

struct Weighty {
  std::string word;
  ForceWord means;
};

struct Side {
  std::vector<Weighty> weighty;
  std::size_t words = 0;
};

Side side_of(const std::string& text) {
  Side side;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind != Piece::Kind::Word) continue;
    ++side.words;
    const ForceWord means = force_of(piece.text);
    if (means.force != Force::None) side.weighty.push_back({std::string(piece.text), means});
  }
  return side;
}

// Drops the words that stand on both sides.
void cancel(std::vector<Weighty>& a, std::vector<Weighty>& b) {
  std::erase_if(a, [&](const Weighty& one) {
    const auto same = std::ranges::find_if(
        b, [&](const Weighty& other) { return other.means == one.means; });
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

// A duty for a duty in order; what remains has no counterpart.
void pair_duties(std::vector<Weighty>& struck, std::vector<Weighty>& inserted, std::vector<Finding>& turns) {
  const auto is_duty = [](const Weighty& w) { return w.means.force == Force::Duty; };
  while (true) {
    const auto was = std::ranges::find_if(struck, is_duty), is = std::ranges::find_if(inserted, is_duty);
    if (was == struck.end() || is == inserted.end()) return;
    const bool weaker = is->means.strength < was->means.strength;
    turns.push_back(finding(&was->word, &is->word, weaker ? Sense::Weaker : Sense::Stronger,
                            weaker ? "weaker duty" : "stronger duty"));
    struck.erase(was);
    inserted.erase(is);
  }
}

const char* meaning_of(Force force, bool came) {
  switch (force) {
    case Force::Denial: return came ? "it is denied now" : "it is no longer denied";
    case Force::Exception: return came ? "it is limited or has an exception now"
                                       : "a limit or an exception fell";
    case Force::Duty:
    case Force::None: break;
  }
  return came ? "a duty or a permission is new" : "a duty or a permission fell";
}

void read_change(const std::string& struck_text, const std::string& inserted_text, std::vector<Finding>& turns) {
  Side struck = side_of(struck_text), inserted = side_of(inserted_text);
  cancel(struck.weighty, inserted.weighty);
  pair_duties(struck.weighty, inserted.weighty, turns);
  if (std::max(struck.words, inserted.words) > kMostWords) return;
  for (const Weighty& w : struck.weighty)
    turns.push_back(finding(&w.word, nullptr, Sense::Other, meaning_of(w.means.force, false)));
  for (const Weighty& w : inserted.weighty)
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
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].op == WordEdit::Op::Keep) continue;
    if (edits[i].op == WordEdit::Op::Insert) {
      read_change("", edits[i].text, turns);
    } else if (i + 1 < edits.size() && edits[i + 1].op == WordEdit::Op::Insert) {
      read_change(edits[i].text, edits[i + 1].text, turns);
      ++i;
    } else {
      read_change(edits[i].text, "", turns);
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
