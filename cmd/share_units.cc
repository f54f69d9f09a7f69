// SPDX-License-Identifier: Apache-2.0
#include "cmd/share_units.h"

#include "cmd/member_rows.h"
#include "community/register_edit.h"
#include "community/registers.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

Result<PoolId> known_pool(const Community& community, const std::string& words) {
  if (words.empty()) {
    if (community.pools.size() == 1) return community.pools.front().id;
    return Fault{.code = "unknown-pool", .message = "the pool must be named: there is not exactly one",
                 .help = "write MEMBER POOL UNITS"};
  }
  std::vector<std::string> known;
  for (const Pool& pool : community.pools) {
    if (pool.id.text() == words) return pool.id;
    known.push_back(pool.id.text());
  }
  const auto near = nearest(words, known);
  return Fault{.code = "unknown-pool", .message = fmt::format("there is no pool `{}`", words),
               .help = near ? fmt::format("did you mean `{}`?", *near)
                            : fmt::format("the pools are {}", fmt::join(known, ", "))};
}

Result<Integer> units_in(const std::string& words) {
  const auto units = parse_integer(words);
  if (units && *units > 0) return *units;
  return Fault{.code = "bad-units", .message = fmt::format("`{}` is no number of units", words),
               .help = "units are whole and positive"};
}

class Ledger {
 public:
  Ledger(Workspace& workspace, const Community& community)
      : workspace_(workspace), community_(community),
        lookup_(workspace.objects(), workspace.folder_tree(), community) {}

  Faults make(const UnitChange& change) {
    const auto member = known_member(workspace_, community_, change.member);
    if (!member) return member.faults();
    const auto pool = known_pool(community_, change.pool);
    if (!pool) return pool.faults();
    const auto units = units_in(change.units);
    if (!units) return units.faults();
    const std::pair key(member->id, *pool);
    if (!edits_.shares.contains(key)) edits_.shares[key] = held(key);
    Integer& now = edits_.shares[key];
    if (change.flow == Flow::Out && now < *units)
      return {{.code = "units-not-held",
               .message = fmt::format("`{}` holds {} {} of `{}`, not {}", member->id.text(), to_string(now),
                                      now == Integer(1) ? "unit" : "units", pool->text(), to_string(*units)),
               .help = "no more can be taken than is held"}};
    now += change.flow == Flow::In ? *units : Integer(-*units);
    return {};
  }

  const RegisterEdits& edits() const { return edits_; }

 private:
  Integer held(const std::pair<MemberId, PoolId>& key) {
    for (const Share& share : lookup_.shares(key.first))
      if (share.pool == key.second) return share.units;
    return 0;
  }

  Workspace& workspace_;
  const Community& community_;
  RegisterLookup lookup_;
  RegisterEdits edits_;
};

}  // namespace

UnitChange unit_change(const std::string& member, const std::string& pool, const std::string& units, Flow flow) {
  if (units.empty()) return {member, "", pool, flow};
  return {member, pool, units, flow};
}

Exit change_units(Context& context, const std::vector<UnitChange>& changes, const std::string& what) {
  Workspace workspace = open_workspace(context);
  const Community community = read_community_of(workspace.objects(), workspace.folder_tree());
  Ledger ledger(workspace, community);
  for (const UnitChange& change : changes) {
    const Faults faults = ledger.make(change);
    if (!faults.empty()) return decline(context, faults);
  }
  const auto tree =
      with_register_edits(workspace.objects(), workspace.folder_tree(), community, ledger.edits());
  if (!tree) return decline(context, tree.faults());
  return end_edit(context, workspace, *tree, what);
}

}  // namespace charter::cmd
