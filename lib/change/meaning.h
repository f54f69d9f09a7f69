// SPDX-License-Identifier: Apache-2.0
#pragma once

// What changes of the rules mean: which of them make leaving, amending, spending, admission, removal or
// voting harder or easier, and where one word of a text turns a duty or a denial.

#include "change/change.h"
#include "change/words.h"
#include "model/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

class TextReadings;

enum class Sense { Other, Harder, Easier, Stronger, Weaker };

// `concerns` is what the clause's rule is about, as the vocabulary says (RuleKind::concerns); empty for a
// clause without a rule. `field` is "text", "title", "level", "clause" (it is gone as a whole, `before` is the
// sentence of it that denied or obliged), "rule" or "rule.PARAMETER". `before` and `after` are the value, the
// level, the kind of rule or the word, as people read it. `words` say what it means: "harder to leave",
// "weaker duty"; never empty, but for a parameter of which the vocabulary says nothing.
struct Finding {
  std::string concerns;
  ClauseId clause;  // of the charter after, where it is there; empty where an article is meant
  std::string field;
  std::optional<std::string> before, after;
  Sense sense = Sense::Other;
  std::string words;
  std::optional<std::string> assumed{};  // what holds on the side on which the parameter is not set
  ClauseId stood_in{};                   // of the charter before, where the rule stood in another clause
  ArticleId article{};                   // instead of a clause, of the charter after
  friend bool operator==(const Finding&, const Finding&) = default;
};

// What the vocabulary calls them, in the order in which people ask for them.
const std::vector<std::string>& weighed_subjects();

// In the order of the changes, those of articles first: of every parameter and every rule about a weighed
// subject, of every level, of every text and title that was amended, and of every clause that denied or obliged
// and is gone. What is left out holds what the vocabulary assumes, so that a default written out is no
// finding. A rule that stands in another clause now is compared with itself.
std::vector<Finding> meaning_of(const Changes& changes, const Charter& before, const Charter& after,
                                const Vocabulary& vocabulary);

// Some of the changes, all there are, which say where a rule came from, and what is known of the texts of those
// some (text_readings.h).
struct PartOfChanges {
  const Changes& changes;
  const Changes& whole;
  const TextReadings& texts;
};

// The same of some of the changes.
std::vector<Finding> meaning_of(const PartOfChanges& part, const Charter& before, const Charter& after,
                                const Vocabulary& vocabulary);

// The words of a text that oblige, deny, except or bound, and came, went or became others. `concerns` and
// `clause` are left empty. The words of a sentence that is new or gone as a whole are not called out.
std::vector<Finding> turns_of_text(const std::string& before, const std::string& after);

// The same, of a redline.
std::vector<Finding> turns_of(const std::vector<WordEdit>& redline);

// "‘must’ became ‘may’: weaker duty", "a ‘not’ was removed".
std::string said(const Finding& turn_of_text);

}  // namespace charter
