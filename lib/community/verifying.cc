// SPDX-License-Identifier: Apache-2.0
#include "community/verifying.h"

#include "community/compare.h"
#include "community/first_parents.h"
#include "community/fork_order.h"
#include "community/left_twice.h"
#include "community/record_folder.h"
#include "community/stored_file.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"
#include "value/moment.h"
#include "value/safe_text.h"

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

// The first line in which a record is not what it should be: a record that was changed by a cent is named, and so is the
// cent.
Fault record_differs(const std::string& digest, const std::string& has, const std::string& wanted) {
  Fault fault{.code = "settlement-record-differs",
              .message = "the record does not say what follows from the base commit and its inputs",
              .help = "the other side's copy tells which of the two is right"};
  std::size_t at = 0;
  while (at < has.size() && at < wanted.size() && has[at] == wanted[at]) ++at;
  const auto line = 1 + std::count(has.begin(), has.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  if (has == wanted) return fault;
  const auto line_of = [&](const std::string& text) {
    const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
  };
  const std::string excerpt = line_of(has), follows = line_of(wanted);
  const auto indent = static_cast<int>(std::min(excerpt.find_first_not_of(' '), excerpt.size()));
  fault.message += fmt::format(", which is `{}`", made_visible(follows.substr(std::min(follows.find_first_not_of(' '), follows.size()))));
  fault.place = Place{record_folder(digest) + "/record.yaml", static_cast<int>(line), indent + 1,
                      static_cast<int>(excerpt.size()) - indent, excerpt};
  return fault;
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
    if (find(store, tree, folder) != find(store, wanted, folder))
      proof.faults.push_back(record_differs(digest, stored_file(store, tree, folder + "/record.yaml").value_or(""),
                                            stored_file(store, wanted, folder + "/record.yaml").value_or("")));
  }
  if (!proof.party)
    proof.faults.push_back({.code = "settlement-no-side",
                            .message = fmt::format("this community ({}) is no party to the record",
                                                   proof.community.text())});
  // The record may have been changed after it was brought in.
  const auto then = find(store, tree, record_folder(digest)), now = find(store, version.tree, record_folder(digest));
  if (then != now)
    proof.faults.push_back({.code = "settlement-record-differs",
                            .message = "the record was changed after it was brought in"});
  return proof;
}

void require_two_sides(const Verification& verification) {
  const SideProof &one = verification.sides.front(), &other = verification.sides.back();
  if (one.community != other.community) return;
  throw Failure(Exit::Refused, "settlement-same-side",
                fmt::format("{} and {} are the same side of the fork, community {}", one.label, other.label,
                            one.community.text()),
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
                fmt::format("the record {} in the folder is not the one that is committed", digest.substr(0, 12)),
                fmt::format("`git checkout -- {}` brings the committed one back", folder));
}

// A repository that knows another division of the same state has no side of this one to prove: what is in both then
// is an error, whatever it is where both are known.
void prove_other(Workspace& workspace, const Version& other, Faults& twice, Verification& verification) {
  const bool knows_it = find(workspace.objects(), other.tree, record_folder(verification.digest)).has_value();
  if (!knows_it)
    for (Fault& fault : twice) fault.severity = Severity::Error;
  if (!knows_it && !twice.empty()) return;
  verification.sides.push_back(prove(workspace.objects(), other, verification.plan, workspace.vocabulary()));
  require_two_sides(verification);
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

Verification verify_fork(Workspace& workspace, const std::string& record, const std::string& with, std::int64_t now) {
  const std::string digest = record_named(workspace, record);
  const Version here = resolve_version(workspace, "HEAD");
  Verification verification{.digest = digest, .plan = worked_out_again(workspace, here, digest)};
  verification.sides.push_back(
      prove(workspace.objects(), here, verification.plan, workspace.vocabulary()));
  Faults twice = left_twice(workspace.objects(), {here.tree});
  if (!with.empty()) {
    const Version other = resolve_version(workspace, with);
    twice = left_twice(workspace.objects(), {here.tree, other.tree});
    prove_other(workspace, other, twice, verification);
  }
  for (SideProof& side : verification.sides) judge_rule(workspace.objects(), verification.plan, side, now);
  append(verification.sides.front().faults, std::move(twice));
  return verification;
}

}  // namespace charter
