// SPDX-License-Identifier: Apache-2.0
#include "cmd/diff_for.h"

#include "change/select.h"
#include "community/standings.h"
#include "value/nearest.h"

namespace charter::cmd {

namespace {

Fault unknown(const std::string& id, const std::vector<std::string>& known) {
  const auto near = nearest(id, known);
  return {.code = "unknown-member", .message = "there is no member `" + id + "` on either side",
          .help = near ? "did you mean `" + *near + "`?" : "`charter member list` shows them"};
}

bool is_unread(const WrittenParts& parts) { return parts.snapshot.charter.articles.empty(); }

}  // namespace

Result<MemberView> view_for(Workspace& workspace, const Version& from, const Version& to,
                            const TreeComparison& comparison, const std::string& member) {
  const ObjectStore& store = workspace.objects();
  const auto id = MemberId::parse(member);
  MemberView view;
  if (id) view.standings = standings_in(store, from.tree, to.tree, *id);
  if (!view.standings.before.member && !view.standings.after.member)
    return unknown(member, member_ids_in(store, from.tree, to.tree));
  if (is_unread(comparison.before) && is_unread(comparison.after) && is_community(store, to.tree))
    view.rules = read_written_parts(store, to.tree, workspace.vocabulary());
  return view;
}

ChangeContext context_for(const TreeComparison& comparison, const MemberView& view) {
  ChangeContext context = change_context(comparison);
  if (!view.rules) return context;
  const Snapshot& rules = view.rules->snapshot;
  return {{rules.charter, rules.community}, {rules.charter, rules.community}, context.vocabulary};
}

Changes changes_for(Changes changes, const MemberView& view, const ChangeContext& context) {
  return applying_to(view.standings, touching_member(std::move(changes), view.standings.id),
                     context.before.charter, context.after.charter, context.vocabulary);
}

}  // namespace charter::cmd
