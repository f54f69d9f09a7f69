// SPDX-License-Identifier: Apache-2.0
#include "community/verifying.h"

#include "community/compare.h"
#include "community/first_parents.h"
#include "community/fork_order.h"
#include "community/left_twice.h"
#include "community/record_check.h"
#include "community/record_differences.h"
#include "community/record_folder.h"
#include "community/stored_file.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"
#include "value/moment.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

Failure unknown_record(const std::string& record) {
  return {Exit::Refused, "unknown-record", fmt::format("there is no settlement record `{}` here", record),
          "`ls settlements` shows the records of this community"};
}

std::string full_name(const std::vector<std::string>& names, std::string record) {
  if (record.starts_with("settlements/")) record.erase(0, 12);
  while (record.ends_with('/')) record.pop_back();
  const auto begins = [&](const std::string& name) { return !record.empty() && name.starts_with(record); };
  if (std::ranges::count_if(names, begins) != 1) throw unknown_record(record);
  return *std::ranges::find_if(names, begins);
}

PutIn put_in(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const std::string folder = record_folder(digest);
  std::vector<std::string> sides;
  const auto add = [&](const std::string&, const Content& content) { sides.push_back(store.blob(content.id)); };
  for_each_file(store, tree, folder + "/sides.csv", add);
  for_each_file(store, tree, folder + "/sides", add);
  auto read = read_put_in(store, folder + "/inputs.yaml", stored_file(store, tree, folder + "/inputs.yaml").value_or(""), sides);
  if (read) return *std::move(read);
  const Fault& first = read.faults().front();
  const bool newer = first.code == "settlement-newer";
  throw Failure(newer ? Exit::Refused : Exit::No, newer ? first.code : "settlement-record-differs",
                fmt::format("record {}: {}", digest.substr(0, 12), first.message), first.help);
}

std::string shown(const std::optional<std::string>& value) { return value ? *value : "nothing"; }

Fault differs(const std::string& what, const std::string& has, const std::string& says) {
  return {.code = "settlement-side-differs",
          .message = fmt::format("{}: here {}, by the record {}", what, has, says)};
}

// Every way in which a side is not what the record makes it, in the community's terms.
Faults differences(const TreeComparison& comparison) {
  Faults faults;
  const Changes& c = comparison.changes;
  for (const ShareChange& share : c.shares) {
    const auto units = [&](const Snapshot& s) {
      for (const Share& row : s.shares)
        if (row.member == share.member && row.pool == share.pool) return to_string(row.units);
      return std::string("0");
    };
    faults.push_back(differs(fmt::format("units of `{}` held by `{}`", share.pool.text(), share.member.text()),
                             units(comparison.after.snapshot), units(comparison.before.snapshot)));
  }
  for (const MemberChange& member : c.members) {
    if (const auto* joined = std::get_if<MemberJoined>(&member))
      faults.push_back(differs(fmt::format("member `{}`", joined->member.id.text()), "present", "absent"));
    if (const auto* left = std::get_if<MemberLeft>(&member))
      faults.push_back(differs(fmt::format("member `{}`", left->member.id.text()), "absent", "present"));
    if (const auto* changed = std::get_if<MemberChanged>(&member))
      faults.push_back(differs(fmt::format("{} of member `{}`", changed->field, changed->id.text()),
                               shown(changed->value.after), shown(changed->value.before)));
  }
  for (const AssetChange& asset : c.assets) {
    if (const auto* acquired = std::get_if<AssetAcquired>(&asset))
      faults.push_back(differs(fmt::format("asset `{}`", acquired->asset.id.text()), "present", "absent"));
    if (const auto* disposed = std::get_if<AssetDisposed>(&asset))
      faults.push_back(differs(fmt::format("asset `{}`", disposed->asset.id.text()), "absent", "present"));
    if (const auto* quantity = std::get_if<AssetQuantity>(&asset))
      faults.push_back(differs(fmt::format("quantity of `{}`", quantity->id.text()),
                               to_string(Quantity{quantity->before + quantity->by, quantity->unit}),
                               to_string(Quantity{quantity->before, quantity->unit})));
    if (const auto* changed = std::get_if<AssetChanged>(&asset))
      faults.push_back(differs(fmt::format("{} of asset `{}`", changed->field, changed->id.text()),
                               shown(changed->value.after), shown(changed->value.before)));
  }
  if (!c.community.empty() || !c.articles.empty() || !c.clauses.empty())
    faults.push_back({.code = "settlement-side-differs",
                      .message = "the charter or community.yaml is not as the fork made it"});
  if (!c.notices.empty() || !c.sealed.empty())
    faults.push_back({.code = "settlement-side-differs",
                      .message = "the notices or sealed bids are not as the fork left them"});
  return faults;
}

SideProof prove(ObjectStore& store, const Version& version, const ForkPlan& plan, const Vocabulary& vocabulary) {
  const std::string& digest = plan.settlement.digest;
  SideProof proof{.label = version.label};
  proof.brought_in = brought_in(store, *version.commit, digest);
  const ObjectId tree = store.commit(proof.brought_in).tree;
  proof.community = read_community_of(store, tree).id;
  for (std::size_t p = 0; p < plan.settlement.parties.size(); ++p) {
    const SettledParty& party = plan.settlement.parties[p];
    if (party.community != proof.community) continue;
    proof.party = party.id;
    const ObjectId wanted = tree_of_party(store, plan, p, vocabulary);
    proof.made = wanted;
    if (wanted == tree) continue;
    proof.faults = differences(compare(store, wanted, tree, vocabulary));
    const std::string folder = record_folder(digest);
    if (find(store, tree, folder) != find(store, wanted, folder)) {
      Fault differs = record_differs(digest, stored_file(store, tree, folder + "/record.yaml").value_or(""),
                                     stored_file(store, wanted, folder + "/record.yaml").value_or(""));
      if (!differs.place) differs.message += how_it_differs(store, tree, wanted, digest);
      proof.faults.push_back(std::move(differs));
    }
  }
  if (!proof.party)
    proof.faults.push_back({.code = "settlement-no-side",
                            .message = fmt::format("this community ({}) is no party to the record",
                                                   proof.community.text())});
  // The record may have been changed after it was brought in.
  const auto then = find(store, tree, record_folder(digest)), now = find(store, version.tree, record_folder(digest));
  if (then != now)
    proof.faults.push_back({.code = "settlement-record-differs",
                            .message = "the record was changed after it was brought in" +
                                       how_it_differs(store, version.tree, tree, digest)});
  return proof;
}

void refuse_same_side(const std::string& one, const std::string& other, const CommunityId& community) {
  throw Failure(Exit::Refused, "settlement-same-side",
                fmt::format("{} and {} are the same side of the fork, community {}", one, other, community.text()),
                "name a repository of another side with --with");
}

constexpr std::int64_t kClocksApart = 300;  // seconds

// Whether the rule allowed the fork when it was made, which cannot be later than now.
void judge_rule(const ObjectStore& store, const ForkPlan& plan, SideProof& side, std::int64_t now) {
  for (const Fault& refused : plan.refused)
    side.faults.push_back({.code = "settlement-not-allowed",
                           .message = "the charter did not allow this fork: " + refused.message,
                           .help = refused.help});
  if (plan.inputs.rule.at && *plan.inputs.rule.at > now + kClocksApart)
    side.faults.push_back({.code = "settlement-not-allowed",
                           .message = fmt::format("the periods were judged by {}, and this is {}",
                                                  in_minutes(*plan.inputs.rule.at), in_minutes(now)),
                           .help = "whoever made the fork dated it ahead; nobody could leave before then"});
  const std::int64_t recorded = store.commit(side.brought_in).committer.seconds;
  if (plan.inputs.rule.at && recorded < *plan.inputs.rule.at)
    side.faults.push_back(
        {.code = "settlement-not-allowed",
         .message = fmt::format("the periods were judged by {}, and the commit that brought the record in is of {}",
                                in_minutes(*plan.inputs.rule.at), in_minutes(recorded)),
         .help = "the moment in the record is a claim that its own commit contradicts"});
}

void require_committed(Workspace& workspace, const Version& here, const std::string& digest) {
  const std::string folder = record_folder(digest);
  if (find(workspace.objects(), workspace.folder_tree(), folder) == find(workspace.objects(), here.tree, folder)) return;
  throw Failure(Exit::No, "settlement-record-differs",
                fmt::format("the record {} in the folder is not the one that is committed{}", digest.substr(0, 12),
                            how_it_differs(workspace.objects(), workspace.folder_tree(), here.tree, digest)),
                fmt::format("`git checkout -- {}` brings the committed one back", folder));
}

// The repositories of other sides. One that is named twice, or is here, is refused before anything is worked out.
std::vector<Version> other_sides(Workspace& workspace, const Version& here, const std::vector<std::string>& with) {
  std::vector<Version> others;
  for (const std::string& words : with) {
    const Version other = resolve_version(workspace, words);
    const auto is_same = [&](const Version& version) { return version.commit == other.commit; };
    const auto same = std::ranges::find_if(others, is_same);
    if (same != others.end() || is_same(here))
      refuse_same_side(same != others.end() ? same->label : here.label, other.label,
                       read_community_of(workspace.objects(), other.tree).id);
    others.push_back(other);
  }
  return others;
}

// More parties than this are counted, not named.
constexpr std::size_t kMostPartiesNamed = 8;

// Where a repository of no party stands in for one, nothing is proved.
void refuse_no_party(const Version& other, const CommunityId& community, const Settlement& settlement) {
  std::string parties;
  const std::size_t named = std::min(settlement.parties.size(), kMostPartiesNamed);
  for (std::size_t p = 0; p < named; ++p)
    parties += fmt::format("{}{} ({})", p == 0 ? "" : ", ", settlement.parties[p].name, settlement.parties[p].community.text());
  if (named < settlement.parties.size()) parties += fmt::format(" and {} more", settlement.parties.size() - named);
  const bool is_party = std::ranges::find(settlement.parties, community, &SettledParty::community) != settlement.parties.end();
  throw Failure(Exit::Refused, "settlement-no-side",
                is_party ? fmt::format("{} does not have the record {}, which its community {} is a party to", other.label,
                                       settlement.digest.substr(0, 12), community.text())
                         : fmt::format("{} (community {}) is no party to the record {}", other.label, community.text(),
                                       settlement.digest.substr(0, 12)),
                is_party ? "the record may lie on another branch: name it, as in --with REPO@BRANCH" : "its parties are " + parties);
}

// A repository that knows another division of the same state has no side of this one to prove: what is in both then
// is an error, whatever it is where both are known.
void prove_other(Workspace& workspace, const Version& other, const ObjectId& here, Faults& twice, Verification& verification) {
  if (!find(workspace.objects(), other.tree, record_folder(verification.digest))) {
    const Faults met = left_twice(workspace.objects(), {here, other.tree});
    if (met.empty())
      refuse_no_party(other, read_community_of(workspace.objects(), other.tree).id, verification.plan.settlement);
    for (Fault& fault : twice)
      if (std::ranges::find(met, fault.message, &Fault::message) != met.end()) fault.severity = Severity::Error;
    return;
  }
  const SideProof proof = prove(workspace.objects(), other, verification.plan, workspace.vocabulary());
  if (!proof.party) refuse_no_party(other, proof.community, verification.plan.settlement);
  const auto same = std::ranges::find(verification.sides, proof.community, &SideProof::community);
  if (same != verification.sides.end()) refuse_same_side(same->label, proof.label, proof.community);
  verification.sides.push_back(proof);
}

}  // namespace

bool Verification::holds() const {
  return std::ranges::all_of(sides, [](const SideProof& side) { return !any_error(side.faults); });
}

std::vector<std::string> records(Workspace& workspace) {
  std::vector<std::string> names;
  const auto folder = find(workspace.objects(), workspace.head_tree(), kSettlementsFolder);
  if (folder && folder->kind == EntryKind::Tree)
    for (const TreeEntry& entry : workspace.objects().tree(folder->id)) names.push_back(entry.name);
  return names;
}

std::string record_made_by(const ObjectStore& store, const ObjectId& commit) {
  const Commit made = store.commit(commit);
  const auto folder = find(store, made.tree, kSettlementsFolder);
  if (!folder || folder->kind != EntryKind::Tree) return {};
  const auto is_new = [&](const TreeEntry& entry) {
    return made.parents.empty() || !find(store, store.commit(made.parents.front()).tree, record_folder(entry.name));
  };
  const std::vector<TreeEntry> entries = store.tree(folder->id);
  const auto found = std::ranges::find_if(entries, is_new);
  return found == entries.end() ? std::string() : found->name;
}

ObjectId brought_in(const ObjectStore& store, const ObjectId& tip, const std::string& digest) {
  const auto has_it = [&](const ObjectId& commit) {
    if (!store.contains(commit)) refuse_cut_off(commit);
    return find(store, store.commit(commit).tree, record_folder(digest)).has_value();
  };
  if (!has_it(tip)) throw unknown_record(digest);
  for (ObjectId at = tip;;) {
    const std::vector<ObjectId> parents = store.commit(at).parents;
    const auto from = std::ranges::find_if(parents, has_it);
    if (from == parents.end()) return at;
    at = *from;
  }
}

std::string record_named(Workspace& workspace, const std::string& record) {
  const std::string digest = full_name(records(workspace), record);
  require_committed(workspace, resolve_version(workspace, "HEAD"), digest);
  return digest;
}

ForkPlan worked_out_again(Workspace& workspace, const Version& here, const std::string& digest) {
  const ObjectId first = brought_in(workspace.objects(), *here.commit, digest);
  const PutIn order = put_in(workspace.objects(), workspace.objects().commit(first).tree, digest);
  auto plan = plan_fork(workspace.objects(), workspace.vocabulary(), order.base, order.order);
  if (!plan)
    throw Failure(Exit::No, "settlement-record-differs",
                  "what the record says was put in makes no settlement: " + plan.faults().front().message,
                  "the record was changed after it was written; the other side's copy tells how");
  if (plan->settlement.digest != digest)
    throw Failure(Exit::No, "settlement-record-differs", "the record is not what its name says",
                  "its inputs were changed after it was written; the other side's copy tells how");
  return *std::move(plan);
}

SideProof prove_side(Workspace& workspace, const Version& version, const ForkPlan& plan) {
  return prove(workspace.objects(), version, plan, workspace.vocabulary());
}

void require_as_made(const ObjectStore& store, const Version& here, const std::vector<Version>& others, const std::string& digest) {
  const ObjectId tree = store.commit(brought_in(store, *here.commit, digest)).tree;
  if (!can_be_named(store, tree, digest) || is_named_by_inputs(store, tree, digest)) return;
  std::vector<Version> copies{here};
  copies.insert(copies.end(), others.begin(), others.end());
  const auto made = std::ranges::find_if(copies, [&](const Version& v) { return is_named_by_inputs(store, v.tree, digest); });
  if (made == copies.end())
    throw Failure(Exit::No, "settlement-record-differs",
                  "the record is not what its name says" + how_it_differs_from_register(store, tree, digest),
                  "its inputs were changed after it was written; the other side's copy tells how");
  throw Failure(Exit::No, "settlement-record-differs",
                "the record is not what its name says" + how_it_differs(store, tree, made->tree, digest),
                fmt::format("its inputs were changed after it was written; {} has it as it was made", made->label));
}

Verification verify_fork(Workspace& workspace, const std::string& record, const std::vector<std::string>& with,
                         std::int64_t now) {
  const std::string digest = record_named(workspace, record);
  const Version here = resolve_version(workspace, "HEAD");
  const std::vector<Version> others = other_sides(workspace, here, with);
  require_as_made(workspace.objects(), here, others, digest);
  Verification verification{.digest = digest, .plan = worked_out_again(workspace, here, digest)};
  verification.sides.push_back(
      prove(workspace.objects(), here, verification.plan, workspace.vocabulary()));
  std::vector<ObjectId> trees{here.tree};
  for (const Version& other : others) trees.push_back(other.tree);
  Faults twice = left_twice(workspace.objects(), trees);
  for (const Version& other : others) prove_other(workspace, other, here.tree, twice, verification);
  for (SideProof& side : verification.sides) judge_rule(workspace.objects(), verification.plan, side, now);
  append(verification.sides.front().faults, std::move(twice));
  return verification;
}

}  // namespace charter
