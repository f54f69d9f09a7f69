// SPDX-License-Identifier: Apache-2.0
#include "community/consents.h"
#include "community/fork_rule.h"
#include "community/forking.h"
#include "community/notices.h"
#include "community/sealed_bids.h"
#include "community/tie_numbers.h"
#include "community/registers.h"
#include "repo/tree_walk.h"
#include "settle/fork_terms.h"
#include "settle/record.h"
#include "settle/sides.h"
#include "text/notice_file.h"
#include "text/register_file.h"
#include "text/source.h"
#include "value/safe_text.h"
#include "community/written_edit.h"

#include <algorithm>
#include <deque>
#include <future>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace charter {

namespace {

struct Counted {
  Roll roll;
  std::vector<MemberId> members;
  std::map<MemberId, MemberId> guardians;
  std::vector<std::vector<MemberId>> among;  // of the classes and nodes that each group names
  std::vector<Share> shares;
};

Result<Counted> count(const ObjectStore& store, const ObjectId& tree, const Community& community,
                      const std::vector<GroupOrder>& groups) {
  Counted counted;
  counted.among.resize(groups.size());
  std::vector<WhoFound> found;
  for (const GroupOrder& group : groups) found.emplace_back(group.members);
  auto roll = read_roll(store, tree, community,
                        {.members = {.expect = [&](std::size_t most) { counted.members.reserve(most); },
                                     .see =
                                         [&](const Member& member) {
                                           if (!member.guardian.empty())
                                             counted.guardians.emplace(member.id, member.guardian);
                                           counted.members.push_back(member.id);
                                           for (std::size_t g = 0; g < groups.size(); ++g)
                                             if (found[g].is_among(member)) counted.among[g].push_back(member.id);
                                         }},
                         .shares = {.expect = [&](std::size_t most) { counted.shares.reserve(most); },
                                    .see = [&](const Share& share) { counted.shares.push_back(share); }}});
  if (!roll) return roll.faults();
  Faults nobody;
  for (const WhoFound& one : found) append(nobody, one.nobody());
  if (!nobody.empty()) return nobody;
  counted.roll = std::move(*roll);
  return counted;
}

std::vector<MemberId> named_members(const Who& who, const std::vector<MemberId>& among) {
  std::vector<MemberId> members = who.named;
  if (among.empty()) return members;
  const std::set<MemberId> named(who.named.begin(), who.named.end());
  for (const MemberId& id : among)
    if (!named.contains(id)) members.push_back(id);
  return members;
}

// What counts of a share.
const Integer& units_of(const Share& share, const std::unordered_map<std::string, Integer>& counted_less) {
  if (counted_less.empty()) return share.units;
  const auto less = counted_less.find(share.member.text() + "/" + share.pool.text());
  return less == counted_less.end() ? share.units : less->second;
}

// The rows of each party, in their order. `party_of` tells of each in turn.
template <class PartyOf>
std::vector<std::vector<LayoutRow>> by_party(std::vector<LayoutRow> rows, std::size_t parties, const PartyOf& party_of) {
  std::vector<std::vector<LayoutRow>> sorted(parties);
  std::size_t staying = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (const std::size_t party = party_of(i); party > 0) sorted[party].push_back(rows[i]);
    else rows[staying++] = rows[i];
  }
  rows.resize(staying);
  sorted.front() = std::move(rows);
  return sorted;
}

// Counts the registers, with the units that count, and puts each row to its party: members by one thread and shares by
// another. `counted` gives its rows away.
struct Divided {
  Census census;
  std::vector<PartyRows> rows;
};
Divided divided(Counted& counted, const std::vector<LeavingGroup>& groups,
                const std::unordered_map<std::string, Integer>& counted_less) {
  const Departures departures(groups);
  const std::size_t parties = departures.parties();
  Tally of_units(parties), of_members(parties);
  auto sorting = std::async(std::launch::async, [&] {
    return by_party(std::exchange(counted.roll.shares.rows, {}), parties, [&](std::size_t i) {
      const Share& share = counted.shares[i];
      const std::size_t party = departures.party_of(share.member.text());
      of_units.count(share.pool, units_of(share, counted_less), party);
      return party;
    });
  });
  auto members = by_party(std::exchange(counted.roll.members.rows, {}), parties, [&](std::size_t i) {
    const std::size_t party = departures.party_of(counted.members[i].text());
    of_members.count(counted.members[i], party);
    return party;
  });
  auto shares = sorting.get();
  Divided result{std::move(of_members).census(groups), {}};
  Census with_units = std::move(of_units).census({});
  for (std::size_t party = 0; party < parties; ++party) {
    result.census.parties[party].units = std::move(with_units.parties[party].units);
    result.rows.push_back({std::move(members[party]), std::move(shares[party])});
  }
  return result;
}

// Units that are held and do not all count.
std::unordered_map<std::string, Integer> less_than_held(const std::vector<Share>& shares, const HeldUnits& held) {
  std::unordered_map<std::string, Integer> less;
  if (held.bounds_nobody()) return less;
  for (const Share& share : shares)
    if (Integer counts = held.counted(share); counts != share.units)
      less.emplace(share.member.text() + "/" + share.pool.text(), std::move(counts));
  return less;
}

// Those who leave because their guardians do.
std::set<MemberId> dependants_in(const std::vector<LeavingGroup>& groups,
                                 const std::map<MemberId, MemberId>& guardians) {
  std::set<MemberId> dependants;
  for (const LeavingGroup& group : groups)
    for (const MemberId& member : group.members)
      if (guardians.contains(member)) dependants.insert(member);
  return dependants;
}

std::vector<std::size_t> count_in_groups(const std::set<MemberId>& dependants,
                                         const std::vector<LeavingGroup>& groups) {
  std::vector<std::size_t> counts;
  for (const LeavingGroup& group : groups)
    counts.push_back(static_cast<std::size_t>(std::ranges::count_if(
        group.members, [&](const MemberId& member) { return dependants.contains(member); })));
  return counts;
}

Faults bad_names(const std::vector<GroupOrder>& groups, const Community& community) {
  Faults faults;
  for (const GroupOrder& group : groups) {
    if (!is_name(group.name))
      faults.push_back({.code = "bad-name",
                        .message = "the name is empty, too long, or holds characters that cannot be seen",
                        .help = "a name is one line of up to 200 visible characters"});
    if (group.name == community.name)
      faults.push_back({.code = "fork-name-taken",
                        .message = "the new community would be called as this one is",
                        .help = "give it a name of its own with --name"});
  }
  return faults;
}

std::vector<LeavingGroup> named_groups(const std::vector<GroupOrder>& groups, const Counted& counted) {
  std::vector<LeavingGroup> named;
  for (std::size_t g = 0; g < groups.size(); ++g)
    named.push_back({group_id(groups[g].name), groups[g].name, named_members(groups[g].members, counted.among[g])});
  return named;
}

void add_record(ObjectStore& store, const ForkPlan& plan, Edits& edits) {
  const std::string folder = "settlements/" + plan.settlement.digest + "/";
  const auto stage = [&](const std::string& name, std::string bytes) {
    edits[folder + name] = Content{EntryKind::File, store.stage_blob(std::move(bytes))};
  };
  stage("record.yaml", record_yaml(plan.settlement, plan.inputs));
  stage("inputs.yaml", inputs_yaml(plan.inputs));
  std::deque<std::string> lines;
  std::vector<LayoutRow> rows;
  for (const SideRow& row : side_rows(plan.inputs)) {
    const std::string_view line = lines.emplace_back(row.member.text() + "," + row.party.text() + "\n");
    rows.push_back({line.substr(0, row.member.text().size()), {}, line});
  }
  for (LayoutFile& file : lay_out(RegisterKind::Sides, kSidesHeader, rows))
    stage(file.path, std::move(file.bytes));
}

// The two registers are laid out at the same time.
void replace_registers(ObjectStore& store, const ForkPlan& plan, const PartyRows& rows, Edits& edits) {
  auto shares = std::async(std::launch::async, [&] { return lay_out(RegisterKind::Shares, shares_header(), rows.shares); });
  const std::string header = members_header(plan.written.snapshot.community.member_fields);
  replace_register(store, plan.base_tree, RegisterKind::Members, lay_out(RegisterKind::Members, header, rows.members), edits);
  replace_register(store, plan.base_tree, RegisterKind::Shares, shares.get(), edits);
}

std::vector<PartyId> bidding_parties(const std::vector<LeavingGroup>& groups) {
  std::vector<PartyId> parties{*PartyId::parse(kStaysId)};
  for (const LeavingGroup& group : groups) parties.push_back(group.id);
  return parties;
}

Result<OpenedBids> with_opened_bids(const ObjectStore& store, const ForkPlan& plan, const ForkChoices& choices) {
  if (!find(store, plan.base_tree, kSealedFolder)) return OpenedBids{choices, {}};
  return open_sealed(store, first_parents(store, plan.base), plan.written.snapshot.community,
                     bidding_parties(plan.groups), choices);
}

// As with notices.
void drop_sealed(const ObjectStore& store, const ForkPlan& plan, std::size_t party, Edits& edits) {
  const auto drop = [&](const std::string& path, const Content&) { edits[path] = std::nullopt; };
  if (party > 0) return for_each_file(store, plan.base_tree, kSealedFolder, drop);
  for (const PartyId& bidder : bidding_parties(plan.groups))
    for_each_file(store, plan.base_tree, sealed_folder(bidder), drop);
}

// What members hold who bid, as far as it counts.
std::map<MemberId, std::map<PoolId, Integer>> units_of_bidders(const ForkChoices& choices, const Counted& counted,
                                                               const HeldUnits& held) {
  auto bidders = bidders_among(choices, counted.members);
  for (const Share& share : counted.shares)
    if (const auto bidder = bidders.find(share.member); bidder != bidders.end())
      bidder->second[share.pool] += held.counted(share);
  return bidders;
}

// The state that is divided, and its registers, counted.
Result<Counted> read_state(const ObjectStore& store, const Vocabulary& vocabulary, const ForkOrder& order,
                           ForkPlan& plan) {
  plan.base_tree = store.commit(plan.base).tree;
  plan.written = read_written_parts(store, plan.base_tree, vocabulary);
  if (any_error(plan.written.faults)) return plan.written.faults;
  const Community& community = plan.written.snapshot.community;
  if (Faults faults = bad_names(order.groups, community); !faults.empty()) return faults;
  return count(store, plan.base_tree, community, order.groups);
}

// What the rule and the consents say, and what it makes of the inputs.
Faults put_together(const ObjectStore& store, const Vocabulary& vocabulary, const ForkOrder& order,
                    Counted& counted, ForkPlan& plan) {
  const Snapshot& snapshot = plan.written.snapshot;
  const ForkTerms terms = fork_terms(snapshot.charter, vocabulary);
  const std::set<MemberId> dependants = dependants_in(plan.groups, counted.guardians);
  for (const MemberId& dependant : dependants)
    plan.dependants.push_back({dependant, counted.guardians.at(dependant)});
  RuleAnswer rule = ask_rule(store, vocabulary,
                             {plan.base, plan.written, terms, plan.groups, dependants, counted.shares, order.at});
  ConsentAnswer consents = ask_consents(order.consents, rule.terms, snapshot.community.id, plan.groups, dependants);
  plan.counted_less = less_than_held(counted.shares, rule.held);
  auto opened = with_opened_bids(store, plan, order.choices);
  if (!opened) return opened.faults();
  std::ranges::move(consents.says, std::back_inserter(rule.says));
  Divided parts = divided(counted, plan.groups, plan.counted_less);
  plan.rows = std::move(parts.rows);
  plan.inputs = {.base = to_string(plan.base),
                 .community = snapshot.community,
                 .assets = snapshot.assets,
                 .census = std::move(parts.census),
                 .groups = plan.groups,
                 .terms = std::move(rule.terms),
                 .date = order.date,
                 .choices = opened->choices,
                 .units_of_bidders = units_of_bidders(opened->choices, counted, rule.held),
                 .rule = {rule.record_date == plan.base ? "" : to_string(rule.record_date),
                          rule.depends_on_moment ? std::optional(order.at) : std::nullopt,
                          count_in_groups(dependants, plan.groups),
                          std::move(consents.by_member),
                          std::move(opened->nonces),
                          std::move(rule.says)}};
  plan.refused = std::move(rule.refused);
  append(plan.refused, std::move(consents.refused));
  if (terms.tie_break == TieBreak::Nonces)
    append(plan.refused, faults_of_numbers(store, vocabulary, first_parents(store, plan.base), plan.inputs));
  return {};
}

// Counted and checked, with no method chosen and nothing settled yet.
Result<ForkPlan> unsettled(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& base,
                           const ForkOrder& order) {
  ForkPlan plan;
  plan.base = base;
  auto counted = read_state(store, vocabulary, order, plan);
  if (!counted) return counted.faults();
  auto groups = leaving(named_groups(order.groups, *counted), counted->guardians);
  if (!groups) return groups.faults();
  plan.groups = std::move(*groups);
  if (Faults faults = put_together(store, vocabulary, order, *counted, plan); !faults.empty()) return faults;
  plan.roll = std::move(counted->roll);
  return plan;
}

}  // namespace

Result<ForkQuestion> inputs_of_fork(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& base,
                                    const ForkOrder& order) {
  auto plan = unsettled(store, vocabulary, base, order);
  if (!plan) return plan.faults();
  return ForkQuestion{std::move(plan->inputs), std::move(plan->refused)};
}

Result<ForkPlan> plan_fork(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& base,
                           const ForkOrder& order) {
  auto plan = unsettled(store, vocabulary, base, order);
  if (!plan) return plan.faults();
  auto inputs = ready(std::move(plan->inputs));
  if (!inputs) return inputs.faults();
  plan->inputs = *std::move(inputs);
  if (inputs_yaml(plan->inputs).size() > kLargestFile)
    return Fault{.code = "fork-inputs-too-large",
                 .message = "the bids, prices, consents and options are more than a record can keep, which is 1 MiB",
                 .help = "let groups bid in place of their members, and keep statements short"};
  auto settlement = settle_fork(plan->inputs);
  if (!settlement) {
    append(plan->refused, settlement.faults());
    return plan->refused;
  }
  plan->settlement = *std::move(settlement);
  return plan;
}

ObjectId tree_of_party(ObjectStore& store, const ForkPlan& plan, std::size_t party,
                       const Vocabulary& vocabulary) {
  Side side = side_of(plan.inputs, plan.settlement, plan.written.snapshot.charter, party);
  Snapshot wanted;
  wanted.community = std::move(side.community);
  wanted.charter = std::move(side.charter);
  wanted.assets = std::move(side.assets);
  Edits edits = written_edits(store, plan.written, wanted, vocabulary);
  replace_registers(store, plan, plan.rows.at(party), edits);
  add_record(store, plan, edits);
  drop_sealed(store, plan, party, edits);
  // A notice is over with the fork it announced; those of others are no affair of a new community.
  drop_notices(store, plan.base_tree, [&](const PartyId& id) {
    return party > 0 || std::ranges::count(plan.groups, id, &LeavingGroup::id) > 0;
  }, edits);
  return edit_tree(store, plan.base_tree, edits);
}

}  // namespace charter
