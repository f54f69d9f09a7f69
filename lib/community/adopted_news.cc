// SPDX-License-Identifier: Apache-2.0
#include "community/adopted_news.h"

#include "community/charter_source.h"
#include "community/written_edit.h"
#include "diag/failure.h"
#include "model/adoption.h"
#include "model/clause_names.h"
#include "model/finding.h"
#include "repo/git_program.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace charter {

namespace {

struct OfOurs {
  ClauseId id;
  Adoption adoption;
};

Clause* standing(std::vector<Clause>& clauses, const ClauseId& id) {
  for (Clause& clause : clauses) {
    if (clause.id == id) return &clause;
    if (Clause* within = standing(clause.clauses, id)) return within;
  }
  return nullptr;
}

Clause* standing(Charter& charter, const ClauseId& id) {
  for (Article& article : charter.articles)
    if (Clause* found = standing(article.clauses, id)) return found;
  return nullptr;
}

std::vector<OfOurs> adopted_from_others(const Snapshot& ours) {
  std::vector<OfOurs> adopted;
  for_each_clause(ours.charter, [&](const Clause& clause, const ClausePosition&) {
    auto adoption = parse_adoption(clause.adopted);
    if (adoption && adoption->community != ours.community.id) adopted.push_back({clause.id, *std::move(adoption)});
  });
  return adopted;
}

Result<std::vector<OfOurs>> chosen_of(std::vector<OfOurs> all, const std::vector<std::string>& clauses) {
  if (clauses.empty()) return all;
  std::vector<std::string> known;
  for (const OfOurs& one : all) known.push_back(one.id.text());
  Faults faults;
  for (const std::string& words : clauses)
    if (std::ranges::find(known, words) == known.end())
      faults.push_back({.code = "not-adopted", .message = fmt::format("there is no clause `{}` that was taken over from another community", cut(words)),
                        .help = suggestion(words, known)});
  if (!faults.empty()) return faults;
  std::erase_if(all, [&](const OfOurs& one) { return std::ranges::find(clauses, one.id.text()) == clauses.end(); });
  return all;
}

// The sources of what was taken over, each looked at once.
class Sources {
 public:
  explicit Sources(Workspace& workspace) : workspace_(workspace) {}

  CharterSource& of(const OfOurs& one) {
    const Adoption& adoption = one.adoption;
    if (adoption.address.empty())
      throw Failure(Exit::Refused, "adopted-from-nowhere", fmt::format("`{}` does not say where it was taken from", one.id.text()),
                    "write the folder or address after `from` in its `adopted`");
    auto& source = sources_[adoption.address];
    if (!source) source = std::make_unique<CharterSource>(workspace_, place_of(one));
    if (source->community().id != adoption.community)
      throw Failure(Exit::Refused, "not-the-source",
                    fmt::format("`{}` was taken from another community than {}, which is at {} now", one.id.text(), source->community().name, adoption.address),
                    "mend its `adopted`, or leave that out to keep the clause as it is");
    return *source;
  }

  Result<WrittenParts> charter(const OfOurs& one, const ObjectId& commit) {
    const auto tree = of(one).charter_at(commit);
    if (!tree)
      throw Failure(Exit::Refused, "original-rewritten",
                    fmt::format("{} does not have the version any more that `{}` was taken from ({})", of(one).community().name, one.id.text(),
                                to_string(commit).substr(0, 10)),
                    "its history was written anew; compare the two with `charter diff`, and adopt the clause anew");
    return readable_charter(workspace_, *tree, one.adoption.address);
  }

 private:
  // A folder is named as it is found from the community's own.
  std::string place_of(const OfOurs& one) const {
    const std::string& address = one.adoption.address;
    if (!is_path_address(address)) return address;
    const std::filesystem::path folder = (workspace_.folder() / address).lexically_normal();
    std::error_code error;
    if (!std::filesystem::exists(folder, error))
      throw Failure(Exit::Refused, "adopted-from-nowhere", fmt::format("`{}` was taken from `{}`, and nothing is there", one.id.text(), made_visible(address)),
                    "write where that community is now after `from` in its `adopted`");
    return folder.string();
  }

  Workspace& workspace_;
  std::map<std::string, std::unique_ptr<CharterSource>> sources_;
};

void erase(std::vector<Clause>& clauses, const std::set<ClauseId>& ids) {
  std::erase_if(clauses, [&](const Clause& clause) { return ids.contains(clause.id); });
  for (Clause& clause : clauses) erase(clause.clauses, ids);
}

// What a clause elsewhere, with those within it, is called here. Those within go with its name.
void add_names(ClauseNames& names, const Clause& there, const OfOurs& one) {
  const std::string& root = there.id.text();
  for (const ClauseId& id : ids_in(there))
    if (id == there.id || id.text().starts_with(root + ".")) names[id.text()] = one.id.text() + id.text().substr(root.size());
}

// The two states of our charter between which the news lies.
class News {
 public:
  News(Workspace& workspace, const WrittenParts& ours) 
      : sources_(workspace),
        all_(adopted_from_others(ours.snapshot)),
        ours_(ours.snapshot.charter),
        was_(ours.snapshot),
        is_(ours.snapshot) {}

  Faults look_at(const OfOurs& one) {
    CharterSource& source = sources_.of(one);
    const ObjectId taken = *ObjectId::parse(one.adoption.commit);
    const auto before = sources_.charter(one, taken);
    if (!before) return before.faults();
    if (source.commit() == taken || source.is_before(source.commit(), taken)) return {};
    const auto now = sources_.charter(one, source.commit());
    if (!now) return now.faults();
    const auto old = here(before->snapshot.charter, one), fresh = here(now->snapshot.charter, one);
    if (!fresh) struck_.push_back({one.id, source.community().name});
    if (!old || !fresh || *old == *fresh) return {};
    Faults clashes = taken_ids(*old, *fresh, one);
    if (!clashes.empty()) return clashes;
    put(was_, *old, one.adoption);
    Adoption newer = one.adoption;
    newer.commit = to_string(source.commit());
    put(is_, *fresh, newer);
    from_.insert(source.community().name);
    return {};
  }

  const std::vector<OfOurs>& all() const { return all_; }
  bool has_news() const { return !from_.empty(); }
  const Snapshot& was() const { return was_; }
  const Snapshot& is() const { return is_; }
  std::string names() const { return fmt::format("{}", fmt::join(from_, " and ")); }
  const std::vector<StruckThere>& struck() const { return struck_; }

 private:
  // The clause there, in our ids.
  std::optional<Clause> here(const Charter& there, const OfOurs& one) const {
    const Clause* found = find_clause(there, one.adoption.clause);
    if (!found) return std::nullopt;
    ClauseNames names;
    for (const OfOurs& other : all_)
      if (other.adoption.community == one.adoption.community)
        if (const Clause* clause = find_clause(there, other.adoption.clause)) add_names(names, *clause, other);
    Clause clause = *found;
    rename_in(clause, names);
    forget_adoptions(clause);
    return clause;
  }

  // What came to stand within it there, where another clause here has that id.
  Faults taken_ids(const Clause& old, const Clause& fresh, const OfOurs& one) const {
    std::set<ClauseId> known = ids_in(old);
    known.merge(ids_in(*find_clause(ours_, one.id)));
    for (const ClauseId& id : ids_in(fresh))
      if (!known.contains(id) && find_clause(ours_, id))
        return {{.code = "adopt-id-taken",
                 .message = fmt::format("what is new in `{}` has a clause `{}`, and this charter has another of that id", one.id.text(), id.text()),
                 .help = "give yours another id first"}};
    return {};
  }

  // In its place here, and nowhere else: what was moved out of it here was moved by us.
  static void put(Snapshot& snapshot, Clause clause, const Adoption& adoption) {
    std::set<ClauseId> within = ids_in(clause);
    within.erase(clause.id);
    for (Article& article : snapshot.charter.articles) erase(article.clauses, within);
    Clause* place = standing(snapshot.charter, clause.id);
    if (!place) return;
    clause.adopted = to_string(adoption);
    *place = std::move(clause);
  }

  Sources sources_;
  std::vector<OfOurs> all_;
  const Charter& ours_;
  Snapshot was_, is_;
  std::vector<StruckThere> struck_;
  std::set<std::string> from_;  // the names of the communities that have news
};

ObjectId tree_of(Workspace& workspace, const WrittenParts& ours, const Snapshot& wanted) {
  ObjectStore& objects = workspace.objects();
  return edit_tree(objects, workspace.head_tree(), written_edits(objects, ours, wanted, workspace.vocabulary()));
}

}  // namespace

Result<PlannedNews> plan_news(Workspace& workspace, const std::vector<std::string>& clauses, const std::string& message) {
  const Head head = head_to_take_to(workspace);
  const auto ours = readable_charter(workspace, workspace.head_tree(), head.branch);
  if (!ours) return ours.faults();
  News news(workspace, *ours);
  const auto chosen = chosen_of(news.all(), clauses);
  if (!chosen) return chosen.faults();
  for (const OfOurs& one : *chosen) {
    Faults faults = news.look_at(one);
    if (!faults.empty()) return faults;
  }
  PlannedNews plan{.merge = {.way = MergeWay::UpToDate, .head = head, .theirs = {}, .named = news.names(), .merging = {}}, .struck = news.struck()};
  if (!news.has_news()) return plan;
  auto merge = plan_taking(workspace, head,
                           {.base = tree_of(workspace, *ours, news.was()),
                            .theirs = tree_of(workspace, *ours, news.is()),
                            .named = news.names(),
                            .message = message});
  if (!merge) return merge.faults();
  plan.merge = *std::move(merge);
  return plan;
}

}  // namespace charter
