// SPDX-License-Identifier: Apache-2.0
#include "community/original_charter.h"

#include "change/change.h"
#include "community/adopted_addresses.h"
#include "community/charter_source.h"
#include "community/first_parents.h"
#include "community/written_edit.h"
#include "diag/failure.h"

#include <fmt/format.h>

namespace charter {

namespace {

void require_original(const Community& ours, const CharterSource& source, const OriginalOrder& order) {
  if (source.community().id == ours.id)
    throw Failure(Exit::Refused, "charter-only-of-itself", fmt::format("`{}` is this community, not the original of its charter", order.original),
                  "`charter merge` without --charter-only merges lines of change of one community");
  const bool is_founded = ours.origin && ours.origin->kind == OriginKind::Founded;
  if (is_founded && ours.origin->community == source.community().id) return;
  const std::string why = is_founded ? fmt::format("this charter was taken from {}", ours.origin->name)
                                     : "this community was not founded from the charter of another";
  throw Failure(Exit::Refused, "not-the-original", fmt::format("`{}` is {}, and {}", order.original, source.community().name, why),
                "`charter adopt` takes single clauses from any community");
}

// What was taken last, in its articles; empty where that is gone and not asked for.
ObjectId taken_last(Workspace& workspace, CharterSource& source, const Origin& origin, const OriginalOrder& order) {
  const auto commit = ObjectId::parse(origin.commit);
  if (const auto tree = commit ? source.charter_at(*commit) : std::nullopt) return *tree;
  if (order.unrelated) return workspace.objects().stage_tree({});
  throw Failure(Exit::Refused, "original-rewritten",
                fmt::format("`{}` does not have the version that this charter was taken from ({}) any more", order.original,
                            origin.commit.empty() ? "none is recorded" : origin.commit.substr(0, 10)),
                "name a copy of it that still has it; or --unrelated compares the two charters as they are");
}

// What the founders decided: what their first commit says otherwise than the original that it was made from.
std::set<RuleParameter> founders_choice(Workspace& workspace, CharterSource& source, const ObjectId& head) {
  const ObjectStore& objects = workspace.objects();
  const auto first = beginning_of(objects, head);
  if (!first)
    throw Failure(Exit::Refused, "history-missing", "this copy does not go back to the founding, which says what the founders decided",
                  "fetch the whole history with `git fetch --unshallow`");
  const ObjectId founding = objects.commit(*first).tree;
  if (!is_community(objects, founding)) return {};
  const WrittenParts founded = read_written_parts(objects, founding, workspace.vocabulary());
  const auto& origin = founded.snapshot.community.origin;
  const auto commit = origin ? ObjectId::parse(origin->commit) : std::nullopt;
  const auto tree = commit ? source.charter_at(*commit) : std::nullopt;
  if (!tree) return {};
  return decided_at_founding(read_written_parts(objects, *tree, workspace.vocabulary()).snapshot.charter, founded.snapshot.charter);
}

// Our community with other articles in it, in which what founders decide is as we have it.
class Dressing {
 public:
  Dressing(Workspace& workspace, std::string address, std::set<RuleParameter> decided)
      : workspace_(workspace),
        address_(std::move(address)),
        ours_(read_written_parts(workspace.objects(), workspace.head_tree(), workspace.vocabulary()).snapshot.charter),
        own_(std::move(decided)) {
    own_.merge(asked_of_founders(ours_, workspace.vocabulary()));
  }

  Result<WrittenParts> parts(const ObjectId& articles, const std::string& named) const {
    return readable_charter(workspace_, with_articles_of(workspace_.objects(), workspace_.head_tree(), articles), named);
  }

  ObjectId tree_with(const ObjectId& articles, const WrittenParts& parts, const std::string& origin) const {
    Snapshot wanted = parts.snapshot;
    keep_own(wanted.charter, ours_, own_);
    readdress_adoptions(wanted.charter, address_);
    wanted.community.origin->commit = origin;
    ObjectStore& objects = workspace_.objects();
    return edit_tree(objects, with_articles_of(objects, workspace_.head_tree(), articles), written_edits(objects, parts, wanted, workspace_.vocabulary()));
  }

  const Charter& ours() const { return ours_; }
  const std::set<RuleParameter>& own() const { return own_; }

 private:
  Workspace& workspace_;
  std::string address_;  // of the original
  Charter ours_;
  std::set<RuleParameter> own_;
};

// Whether the one charter has what the other has not, however it is written.
bool says_more(const Charter& before, const Charter& after) {
  Snapshot old, now;
  old.charter = before;
  now.charter = after;
  const Changes changes = diff(old, now);
  return !changes.articles.empty() || !changes.clauses.empty();
}

}  // namespace

Result<PlannedFollowing> plan_following(Workspace& workspace, const OriginalOrder& order) {
  const Head head = head_to_take_to(workspace);
  const Community ours = read_community_of(workspace.objects(), workspace.head_tree());
  CharterSource source(workspace, order.original);
  require_original(ours, source, order);
  const std::string named = order.original == "original" ? order.original : source.community().name;
  PlannedFollowing plan{.merge = {.way = MergeWay::UpToDate, .head = head, .theirs = {}, .named = named, .merging = {}},
                        .name = source.community().name,
                        .kept = {}};
  const ObjectId last = taken_last(workspace, source, *ours.origin, order);
  const auto recorded = ObjectId::parse(ours.origin->commit);
  if (recorded && (source.commit() == *recorded || source.is_before(source.commit(), *recorded))) return plan;
  const ObjectId now = *source.charter_at(source.commit());
  const Dressing dressing(workspace, source.address(), founders_choice(workspace, source, *head.commit));
  const auto before = dressing.parts(last, order.original), after = dressing.parts(now, order.original);
  if (!before) return before.faults();
  if (!after) return after.faults();
  plan.kept = kept_parameters(before->snapshot.charter, after->snapshot.charter, dressing.ours(), dressing.own());
  if (!says_more(before->snapshot.charter, after->snapshot.charter)) return plan;
  auto merge = plan_taking(workspace, head,
                           {.base = dressing.tree_with(last, *before, ours.origin->commit),
                            .theirs = dressing.tree_with(now, *after, to_string(source.commit())),
                            .named = named,
                            .message = order.message});
  if (!merge) return merge.faults();
  plan.merge = *std::move(merge);
  plan.merge.merging->kept = plan.kept;
  return plan;
}

}  // namespace charter
