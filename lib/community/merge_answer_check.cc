// SPDX-License-Identifier: Apache-2.0
#include "community/merge_answer_check.h"

#include "community/parameter_value.h"
#include "diag/failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

[[noreturn]] void refuse(const std::string& message, const std::string& help) {
  throw Failure(Exit::Refused, "answer-does-not-fit", message, help);
}

// A field or a file, which somebody can word otherwise.
bool takes_words(const Conflict& conflict) {
  const std::string& field = conflict.subject.field;
  if (conflict.subject.about == "file") return conflict.ours && conflict.theirs;
  const bool is_one_field = !field.empty() && field != "rule" && field != "place" && field != "order";
  return is_one_field && conflict.subject.about != "share" && conflict.clash != Clash::RemovedAndChanged;
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

// By how much a version holds more units of the pool than another.
Integer more_units(const Snapshot& snapshot, const Snapshot& than, const PoolId& pool) {
  Integer sum = 0;
  for (const Share& share : snapshot.shares)
    if (share.pool == pool) sum += share.units;
  for (const Share& share : than.shares)
    if (share.pool == pool) sum -= share.units;
  return sum;
}

// Pools of which an equal amount was taken as one act, and nothing is left to ask.
std::set<std::string> pools_decided(const std::vector<Conflict>& conflicts) {
  std::set<std::string> pools, open;
  for (const Conflict& conflict : conflicts) {
    if (conflict.subject.about != "share") continue;
    const std::string pool = conflict.subject.id.substr(conflict.subject.id.find('/') + 1);
    if (!conflict.settled) open.insert(pool);
    else if (conflict.settled->take == Take::Once) pools.insert(pool);
  }
  std::erase_if(pools, [&](const std::string& pool) { return open.contains(pool); });
  return pools;
}

}  // namespace

void require_answer(const Conflict& conflict, const Settled& answer) {
  const bool counts = answer.take == Take::Once || answer.take == Take::Twice;
  if (conflict.clash == Clash::SameAmount && !counts && (answer.take != Take::Edited || answer.text))
    refuse("both sides moved the same amount, and it has to be said whether that was one act",
           "--once for one act that both recorded, --twice for two acts");
  if (conflict.clash != Clash::SameAmount && counts)
    refuse("this is no question of once or twice", "--ours, --theirs or --base");
  if (!answer.text) return;
  if (conflict.clash == Clash::MeasureAndAmount && *answer.text != "both")
    refuse("both changes can be taken, or those of one side", "--value both, --ours, --theirs or --base");
  if (!takes_words(conflict))
    refuse("this is decided as a whole, and not in other words",
           "--ours, --theirs or --base; or write the file as it is to be, and say so with --edit");
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
    }
    answers.emplace(subject, std::move(answer));
  }
  if (any_error(faults)) return faults;
  return answers;
}

void require_agreed_totals(const ThreeSnapshots& versions, const Snapshot& merged_state, const std::vector<Conflict>& conflicts) {
  for (const std::string& name : pools_decided(conflicts)) {
    const auto pool = PoolId::parse(name);
    if (!pool) continue;
    const Integer ours = more_units(versions.ours, versions.base, *pool), theirs = more_units(versions.theirs, versions.base, *pool),
                  merged = more_units(merged_state, versions.base, *pool);
    if (merged == ours || merged == theirs || merged == ours + theirs) continue;
    const auto signed_text = [](const Integer& units) { return (units > 0 ? "+" : "") + units.str(); };
    throw Failure(Exit::Refused, "pool-total",
                  fmt::format("`{}` would change by {} units in all, and neither side has agreed to that (ours {}, theirs {})",
                              name, signed_text(merged), signed_text(ours), signed_text(theirs)),
                  "the amounts of one act are all taken once, or all twice");
  }
}

}  // namespace charter
