// SPDX-License-Identifier: Apache-2.0
#include "community/merger_verifying.h"

#include "community/first_parents.h"
#include "community/merger_records.h"
#include "community/registers.h"
#include "community/stored_file.h"
#include "diag/failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter {

namespace {

// What a state says that a merger decides: "units of `housing` held by `ana`" and how many.
using Sayings = std::map<std::string, std::string>;

Sayings sayings_of(const ObjectStore& store, const ObjectId& tree, const Vocabulary& vocabulary) {
  Sayings says;
  const Snapshot written = read_written_parts(store, tree, vocabulary).snapshot;
  says["the community"] = written.community.id.text();
  for (const Asset& asset : written.assets)
    says[fmt::format("asset `{}`", asset.id.text())] = asset.quantity ? to_string(*asset.quantity) : "present";
  for_each_member(store, tree, written.community,
                  [&](Member&& row) { says[fmt::format("member `{}`", row.id.text())] = "present"; });
  for_each_share(store, tree, [&](Share&& row) {
    says[fmt::format("units of `{}` held by `{}`", row.pool.text(), row.member.text())] = to_string(row.units);
  });
  return says;
}

std::string said(const Sayings& says, const std::string& what) {
  const auto found = says.find(what);
  return found == says.end() ? "absent" : found->second;
}

Faults unlike_sayings(const Sayings& has, const Sayings& wanted) {
  Sayings all = has;
  all.insert(wanted.begin(), wanted.end());
  Faults faults;
  for (const auto& [what, any] : all)
    if (said(has, what) != said(wanted, what))
      faults.push_back({.code = "settlement-side-differs",
                        .message = fmt::format("{}: here {}, by the record {}", what, said(has, what), said(wanted, what))});
  return faults;
}

MergerRecord record_in(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  for (MergerRecord& record : merger_records(store, tree)) {
    if (record.digest != digest) continue;
    if (record.method != kMergerMethod)
      throw Failure(Exit::Refused, "settlement-newer", fmt::format("record {} was made with the method {}, which this program does not know",
                                                                   digest.substr(0, 12), record.method),
                    "a newer version of charter knows it");
    for (const auto& [community, state] : record.states)
      if (!store.contains(state)) refuse_cut_off(state);
    if (record.states.size() > 1) return std::move(record);
  }
  throw Failure(Exit::No, "settlement-record-differs", fmt::format("record {}: what it says was put in cannot be read", digest.substr(0, 12)),
                "the record was changed after it was written; another copy of the community tells how");
}

Merger worked_out(Workspace& workspace, const MergerRecord& record) {
  std::vector<NamedSide> states;
  for (const auto& [community, state] : record.states) states.push_back({community.text(), state});
  auto merger = merger_again(workspace, states, record.terms);
  if (!merger)
    throw Failure(Exit::No, "settlement-record-differs", "what the record says was put in makes no merger: " + merger.faults().front().message,
                  "the record was changed after it was written; another copy of the community tells how");
  return *std::move(merger);
}

Fault record_differs(const std::string& message) {
  return {.code = "settlement-record-differs", .message = message,
          .help = "another copy of the community tells which of the two is right"};
}

}  // namespace

bool is_merger_record(Workspace& workspace, const std::string& record) {
  const std::string digest = record_named(workspace, record);
  return kind_of_record(workspace.objects(), workspace.head_tree(), digest) == "merger";
}

MergerVerification verify_merger(Workspace& workspace, const std::string& record) {
  ObjectStore& store = workspace.objects();
  const std::string digest = record_named(workspace, record), folder = record_folder(digest);
  MergerVerification proof{.digest = digest, .merger = {}, .side = {.label = "HEAD"}};
  proof.side.brought_in = brought_in(store, *workspace.repository().head().commit, digest);
  const ObjectId tree = store.commit(proof.side.brought_in).tree;
  proof.side.community = read_community_of(store, tree).id;
  proof.merger = worked_out(workspace, record_in(store, tree, digest));
  const MergerInputs& inputs = proof.merger.inputs;
  const auto is_as_wanted = [&](const char* file, const std::string& wanted) {
    return stored_file(store, tree, folder + "/" + file) == wanted;
  };
  Faults& faults = proof.side.faults;
  if (proof.merger.digest != digest || !is_as_wanted("inputs.yaml", merger_inputs_yaml(inputs)))
    faults.push_back(record_differs("the record is not what its name says"));
  if (!is_as_wanted("record.yaml", merger_record_yaml(inputs, proof.merger.exchange)))
    faults.push_back(record_differs("the record does not say what follows from the states and its inputs"));
  if (find(store, tree, folder) != find(store, workspace.head_tree(), folder))
    faults.push_back(record_differs("the record was changed after it was brought in"));
  append(faults, unlike_sayings(sayings_of(store, tree, workspace.vocabulary()),
                             sayings_of(store, proof.merger.trees.base, workspace.vocabulary())));
  return proof;
}

}  // namespace charter
