// SPDX-License-Identifier: Apache-2.0
#include "community/forking.h"
#include "community/registers.h"
#include "repo/tree_walk.h"
#include "settle/fork_terms.h"
#include "settle/record.h"
#include "settle/sides.h"
#include "text/register_file.h"
#include "value/safe_text.h"
#include "community/written_edit.h"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>

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
  auto roll = read_roll(store, tree, community,
                        {.member =
                             [&](const Member& member) {
                               if (!member.guardian.empty())
                                 counted.guardians.emplace(member.id, member.guardian);
                               counted.members.push_back(member.id);
                               for (std::size_t g = 0; g < groups.size(); ++g)
                                 if (is_among(groups[g].members, member)) counted.among[g].push_back(member.id);
                             },
                         .share = [&](const Share& share) { counted.shares.push_back(share); }});
  if (!roll) return roll.faults();
  counted.roll = std::move(*roll);
  return counted;
}

std::vector<MemberId> named_members(const Who& who, const std::vector<MemberId>& among) {
  std::vector<MemberId> members = who.named;
  for (const MemberId& id : among)
    if (std::ranges::find(who.named, id) == who.named.end()) members.push_back(id);
  return members;
}

Census census_of(const Counted& counted, const std::vector<LeavingGroup>& groups) {
  Tally tally(groups);
  for (const MemberId& id : counted.members) tally.count(Member{.id = id});
  for (const Share& share : counted.shares) tally.count(share);
  return tally.census();
}

// The group's id: what its name makes, as far as it makes any.
PartyId group_id(const std::string& name) {
  const auto id = PartyId::parse(id_from(name));
  return id ? *id : *PartyId::parse("leavers");
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
  for (LayoutFile& file : lay_out(RegisterKind::Sides, kSidesHeader, std::move(rows)))
    stage(file.path, std::move(file.bytes));
}

// The rows of each party, in the order of the registers.
std::vector<PartyRows> rows_of_parties(const Roll& roll, const std::vector<LeavingGroup>& groups) {
  std::unordered_map<std::string_view, std::size_t> leavers;
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const MemberId& member : groups[g].members) leavers.emplace(member.text(), g + 1);
  const auto party_of_row = [&](const LayoutRow& row) {
    const auto leaver = leavers.find(row.member);
    return leaver == leavers.end() ? 0 : leaver->second;
  };
  std::vector<PartyRows> parties(groups.size() + 1);
  for (const LayoutRow& row : roll.members.rows) parties[party_of_row(row)].members.push_back(row);
  for (const LayoutRow& row : roll.shares.rows) parties[party_of_row(row)].shares.push_back(row);
  return parties;
}

}  // namespace

Result<ForkPlan> plan_fork(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& base,
                           const ForkOrder& order) {
  ForkPlan plan;
  plan.base = base;
  plan.base_tree = store.commit(base).tree;
  plan.written = read_written_parts(store, plan.base_tree, vocabulary);
  if (any_error(plan.written.faults)) return plan.written.faults;
  const Snapshot& snapshot = plan.written.snapshot;
  if (Faults faults = bad_names(order.groups, snapshot.community); !faults.empty()) return faults;
  auto terms = fork_terms(snapshot.charter);
  if (!terms) return terms.faults();
  auto counted = count(store, plan.base_tree, snapshot.community, order.groups);
  if (!counted) return counted.faults();
  auto groups = leaving(named_groups(order.groups, *counted), counted->guardians);
  if (!groups) return groups.faults();
  plan.groups = std::move(*groups);
  plan.inputs = {.base = to_string(base),
                 .community = snapshot.community,
                 .assets = snapshot.assets,
                 .census = census_of(*counted, plan.groups),
                 .groups = plan.groups,
                 .terms = std::move(*terms),
                 .date = order.date,
                 .choices = order.choices};
  auto settlement = settle_fork(plan.inputs);
  if (!settlement) return settlement.faults();
  plan.settlement = std::move(*settlement);
  plan.roll = std::move(counted->roll);
  plan.rows = rows_of_parties(plan.roll, plan.groups);
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
  const std::string header = members_header(plan.written.snapshot.community.member_fields);
  replace_register(store, plan.base_tree, RegisterKind::Members,
                   lay_out(RegisterKind::Members, header, plan.rows.at(party).members), edits);
  replace_register(store, plan.base_tree, RegisterKind::Shares,
                   lay_out(RegisterKind::Shares, shares_header(), plan.rows.at(party).shares), edits);
  add_record(store, plan, edits);
  return edit_tree(store, plan.base_tree, edits);
}

std::vector<Receipt> receipts(const ForkPlan& plan) {
  std::map<MemberId, std::map<PoolId, Integer>> units;
  for (const LayoutRow& row : plan.roll.members.rows)
    if (auto member = MemberId::parse(row.member)) units[*std::move(member)];
  for (const LayoutRow& row : plan.roll.shares.rows) {
    const auto read = read_shares("", shares_header() + std::string(row.line));
    for (const Share& share : read.rows) units[share.member][share.pool] += share.units;
  }
  std::vector<Receipt> all;
  for (const auto& [member, held] : units)
    all.push_back(receipt_for(plan.settlement, member, party_of(plan.groups, member), held));
  return all;
}

}  // namespace charter
