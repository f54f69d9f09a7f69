// SPDX-License-Identifier: Apache-2.0
#include "community/merge_answer_check.h"

#include "change/fields.h"
#include "community/parameter_value.h"
#include "diag/failure.h"
#include "model/holding.h"
#include "value/integer.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace charter {

namespace {

[[noreturn]] void refuse(const std::string& message, const std::string& help) {
  throw Failure(Exit::Refused, "answer-does-not-fit", message, help);
}

// Of an asset that one side put into another pool and the other changed in quantity.
constexpr std::string_view kBoth = "both";

// A field or a file, which somebody can word otherwise.
bool takes_words(const Conflict& conflict) {
  const std::string& field = conflict.subject.field;
  if (conflict.subject.about == "file") return conflict.ours && conflict.theirs;
  if (holding_of(conflict.subject)) return true;
  const bool is_one_field = !field.empty() && field != "rule" && field != "place" && field != "order";
  return is_one_field && conflict.clash != Clash::RemovedAndChanged;
}

bool is_count(Take take) { return take == Take::Once || take == Take::Twice; }

// Two acts of one amount, where there was not enough for both.
bool is_too_much(const Conflict& conflict) {
  if (!holding_of(conflict.subject)) return false;
  const auto base = parse_integer(conflict.base.value_or("")), ours = parse_integer(conflict.ours.value_or(""));
  return base && ours && *ours + *ours < *base;
}

// The kinds of answers, as options are written.
const std::array<std::pair<Settled, std::string_view>, 7> kAnswers = {{{{Take::Ours, {}}, "--ours"},
                                                                      {{Take::Theirs, {}}, "--theirs"},
                                                                      {{Take::Base, {}}, "--base"},
                                                                      {{Take::Once, {}}, "--once"},
                                                                      {{Take::Twice, {}}, "--twice"},
                                                                      {{Take::Edited, ""}, "--value TEXT"},
                                                                      {{Take::Edited, {}}, "--edit"}}};

std::string in_a_row(const std::vector<std::string_view>& words) {
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i)
    row.append(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ").append(words[i]);
  return row;
}

constexpr std::string_view kParameter = "rule.";

const Rule* rule_of(const Snapshot& snapshot, const std::string& clause) {
  const auto id = ClauseId::parse(clause);
  const Clause* found = id ? find_clause(snapshot.charter, *id) : nullptr;
  return found && found->rule ? &*found->rule : nullptr;
}

Result<Value> value_of(const Subject& subject, const std::string& words, const ThreeSnapshots& versions,
                       const Vocabulary& vocabulary) {
  const std::string name = subject.field.substr(kParameter.size());
  for (const Snapshot* version : {&versions.ours, &versions.theirs, &versions.base}) {
    const Rule* rule = rule_of(*version, subject.id);
    const RuleKind* kind = rule ? find_kind(vocabulary, rule->kind) : nullptr;
    const Parameter* parameter = kind ? find_parameter(*kind, name) : nullptr;
    if (parameter) return parameter_value(*kind, *parameter, words, vocabulary, version->community);
  }
  return Fault{.code = "rule-unknown-parameter",
               .message = fmt::format("no version of `{}` has a rule with the parameter `{}`", subject.id, name)};
}

bool can_be_in(const Snapshot& version, const Subject& subject, const std::string& words) {
  const auto fits = [&](Fields fields, const auto& make) {
    fields.erase(subject.field);
    put_filled(fields, subject.field, words);
    return make(fields).has_value();
  };
  if (subject.about == "community")
    return fits(fields_of(version.community), [](const Fields& fields) { return community_from(fields); });
  for (const Asset& asset : version.assets)
    if (subject.about == "asset" && asset.id.text() == subject.id)
      return fits(fields_of(asset), [&](const Fields& fields) { return asset_from(asset.id, fields); });
  const auto& columns = version.community.member_fields;
  for (const Member& member : version.members)
    if (subject.about == "member" && member.id.text() == subject.id)
      return fits(fields_of(member, columns), [&](const Fields& fields) { return member_from(member.id, fields, columns); });
  return false;
}

// Whether words can be what the subject says; of a parameter of a rule, value_of() tells.
bool can_be(const Subject& subject, const std::string& words, const ThreeSnapshots& versions) {
  if (holding_of(subject)) {
    const auto units = parse_integer(words);
    return units && *units >= 0;
  }
  if (subject.field == "id")
    return subject.about == "article" ? ArticleId::parse(words).has_value() : ClauseId::parse(words).has_value();
  const bool has_fields = subject.about == "community" || subject.about == "asset" || subject.about == "member";
  if (!has_fields || (words == kBoth && subject.field == "pool")) return true;
  return can_be_in(versions.ours, subject, words) || can_be_in(versions.theirs, subject, words);
}

Fault misfit(const Subject& subject, const std::string& words) {
  const bool is_share = holding_of(subject).has_value();
  return {.code = "answer-unreadable",
          .message = fmt::format("`{}` cannot be {} of {} `{}`", made_visible(words), is_share ? "the units" : "the " + subject.field,
                                 is_share ? "the share" : "the " + subject.about, made_visible(subject.id)),
          .help = is_share                        ? "write a whole number of units, such as 25; 0 for none"
                  : subject.field == "quantity" ? "write an amount with its unit, such as `250.00 EUR`"
                                                : "write it as the file has it on one of the sides"};
}

}  // namespace

bool takes(const Conflict& conflict, const Settled& answer) {
  if (answer.take == Take::Edited && !answer.text) return true;
  if (answer.take == Take::Edited) return conflict.clash == Clash::MeasureAndAmount || takes_words(conflict);
  if (conflict.clash != Clash::SameAmount) return !is_count(answer.take);
  return answer.take == Take::Once || (answer.take == Take::Twice && !is_too_much(conflict));
}

std::vector<std::string_view> answers_to(const std::vector<Conflict>& conflicts) {
  std::vector<std::string_view> options;
  for (const auto& [answer, option] : kAnswers)
    if (std::ranges::any_of(conflicts, [&answer = answer](const Conflict& conflict) { return takes(conflict, answer); }))
      options.push_back(option);
  return options;
}

void require_answer(const Conflict& conflict, const Settled& answer) {
  const bool is_both = !answer.text || conflict.clash != Clash::MeasureAndAmount || *answer.text == kBoth;
  if (takes(conflict, answer) && is_both) return;
  const std::string fitting = in_a_row(answers_to({conflict}));
  if (conflict.clash == Clash::MeasureAndAmount)
    refuse("both changes can be taken, or those of one side", "--value both, --ours, --theirs, --base or --edit");
  if (conflict.clash == Clash::SameAmount && answer.take == Take::Twice)
    refuse(fmt::format("two acts would take more than the {} units that were held", *conflict.base), fitting);
  if (conflict.clash == Clash::SameAmount)
    refuse("both sides moved the same amount, and it has to be said whether that was one act",
           "--once for one act that both recorded, --twice for two acts; --value or --edit for other figures");
  if (is_count(answer.take)) refuse("this is no question of once or twice", fitting);
  refuse("this is decided as a whole, and not in other words", fitting + ", once the file is written as it is to be");
}

Result<Answers> decisions_of(const MergeNote& note, const ThreeSnapshots& versions, const Vocabulary& vocabulary) {
  Answers answers;
  Faults faults;
  for (const auto& [subject, settled] : note.answers) {
    if (settled.take == Take::Edited && !settled.text) continue;
    Answer answer{settled.take, settled.text.value_or(""), {}};
    if (settled.text && subject.about == "clause" && subject.field.starts_with(kParameter)) {
      auto value = value_of(subject, *settled.text, versions, vocabulary);
      if (value) answer.value = *std::move(value);
      else append(faults, value.faults());
    } else if (settled.text && !can_be(subject, *settled.text, versions)) {
      faults.push_back(misfit(subject, *settled.text));
    }
    answers.emplace(subject, std::move(answer));
  }
  if (any_error(faults)) return faults;
  return answers;
}

}  // namespace charter

