// SPDX-License-Identifier: Apache-2.0
#include "community/compare.h"

#include "community/managed.h"
#include "community/unlike_lines.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace charter {

namespace {

// Whether all that has a number before has it after.
template <class AnId>
bool keep(const std::map<AnId, std::string>& before, const std::map<AnId, std::string>& after) {
  return std::ranges::includes(after, before);
}

bool all_stand_where_they_stood(const Charter& before, const Charter& after) {
  const Numbering old = numbering(before), now = numbering(after);
  return keep(old.articles, now.articles) && keep(old.clauses, now.clauses);
}

// Where a file cannot be understood, or an article has a name that is kept for those that are not read.
bool needs_more(const WrittenParts& parts) {
  return !parts.unreadable.empty() || std::ranges::any_of(parts.snapshot.charter.articles, [&](const Article& article) {
    return is_unread(article) && parts.files.contains(article.file);
  });
}

class Comparer {
 public:
  Comparer(const ObjectStore& store, WrittenReader& reader, CharterRead read)
      : store_(store), written_reader_(reader), read_(read) {}

  TreeComparison compare(const ObjectId& before, const ObjectId& after) {
    for_each_difference(store_, before, after, "", [this](const Difference& d) { sort_out(d); });
    if (written_) {
      read_written(before, after);
      lend(before, result_.before, after, result_.after);
      lend(after, result_.after, before, result_.before);
    } else if (!registers_.empty()) {
      read_community(before, after);
    }
    for (const Difference& d : registers_) read_rows(d);
    put_in_order(result_.before.snapshot);
    put_in_order(result_.after.snapshot);
    result_.changes = diff(result_.before.snapshot, result_.after.snapshot);
    return std::move(result_);
  }

 private:
  void sort_out(const Difference& difference) {
    switch (managed(difference.path)) {
      case Managed::Community:
        is_community_alike_ = false;
        written_ = true;
        break;
      case Managed::Article:
        ++articles_that_differ_;
        written_ = true;
        break;
      case Managed::Assets:
      case Managed::Settlement:
      case Managed::Notice:
      case Managed::Sealed: written_ = true; break;
      case Managed::Members:
      case Managed::Shares: registers_.push_back(difference); break;
      case Managed::Stray:
      case Managed::None: result_.other_paths.push_back(difference.path); break;
    }
  }

  void read_written(const ObjectId& before, const ObjectId& after) {
    if (may_leave_out(before)) {
      std::tie(result_.before, result_.after) = written_reader_.read_unlike(before, after);
      const bool is_enough =
          all_stand_where_they_stood(result_.before.snapshot.charter, result_.after.snapshot.charter);
      if (is_enough && !needs_more(result_.before) && !needs_more(result_.after)) return;
    }
    if (is_community(store_, before)) result_.before = written_reader_.read(before);
    if (is_community(store_, after)) result_.after = written_reader_.read(after);
  }

  // Worth it where at most half of the articles differ: where the others are needed all the same, everything is read,
  // and those that differ once more. Beside another community.yaml an article can read differently.
  bool may_leave_out(const ObjectId& before) const {
    if (read_ == CharterRead::Whole || !is_community_alike_) return false;
    std::size_t articles = 0;
    for_each_file(store_, before, kCharterFolder, [&](const std::string&, const Content&) { ++articles; });
    return 2 * articles_that_differ_ <= articles;
  }

  void read_community(const ObjectId& before, const ObjectId& after) {
    if (is_community(store_, before)) result_.before.snapshot.community = the_community(before);
    if (is_community(store_, after)) result_.after.snapshot.community = the_community(after);
  }

  // A file that one side only can read is taken for both as it is there: what cannot be read was not removed.
  void lend(const ObjectId& from, const WrittenParts& sound, const ObjectId& tree, WrittenParts& broken) {
    ReadInstead instead;
    for (const std::string& path : broken.unreadable) {
      const auto content = find(store_, from, path);
      if (content && sound.files.contains(path) && !sound.unreadable.contains(path)) instead.emplace(path, content->id);
    }
    if (instead.empty()) return;
    WrittenParts lent = written_reader_.read(tree, instead);
    lent.faults = std::move(broken.faults);
    lent.unreadable = std::move(broken.unreadable);
    broken = std::move(lent);
  }

  // That of both sides, which is the same where nothing written differs.
  const Community& the_community(const ObjectId& tree) {
    if (!community_) community_ = read_community_of(store_, tree);
    return *community_;
  }

  // Rows that both sides have alike are left out, as diff() allows: of a file of a thousand rows most often
  // one was changed.
  void read_rows(const Difference& difference) {
    std::string before = bytes_of(difference.before), after = bytes_of(difference.after);
    const UnlikeLines unlike = unlike_lines(before, after);
    const bool is_read = managed(difference.path) == Managed::Members ? add_members(difference.path, unlike)
                                                                      : add_shares(difference.path, unlike);
    if (is_read) return;
    // The faults need the places in the whole files.
    add_faults(difference.path, before, result_.before);
    add_faults(difference.path, after, result_.after);
  }

  std::string bytes_of(const std::optional<Content>& content) const {
    const bool is_file = content && (content->kind == EntryKind::File || content->kind == EntryKind::Executable);
    return is_file ? store_.blob(content->id) : std::string();
  }

  // Whether all rows could be read; those that can are added in any case.
  bool add_members(const std::string& path, const UnlikeLines& lines) {
    const auto read = [&](const std::string& bytes, const WrittenParts& parts) {
      return bytes.empty() ? Rows<Member>() : read_members(path, bytes, parts.snapshot.community.member_fields);
    };
    return add_rows(read(lines.before, result_.before), read(lines.after, result_.after), &Snapshot::members);
  }

  bool add_shares(const std::string& path, const UnlikeLines& lines) {
    const auto read = [&](const std::string& bytes) { return bytes.empty() ? Rows<Share>() : read_shares(path, bytes); };
    return add_rows(read(lines.before), read(lines.after), &Snapshot::shares);
  }

  template <class Row>
  bool add_rows(Rows<Row> before, Rows<Row> after, std::vector<Row> Snapshot::* rows) {
    std::vector<Row> lent_before = rows_to_lend(after, before), lent_after = rows_to_lend(before, after);
    std::ranges::move(before.rows, std::back_inserter(result_.before.snapshot.*rows));
    std::ranges::move(lent_before, std::back_inserter(result_.before.snapshot.*rows));
    std::ranges::move(after.rows, std::back_inserter(result_.after.snapshot.*rows));
    std::ranges::move(lent_after, std::back_inserter(result_.after.snapshot.*rows));
    return before.faults.empty() && after.faults.empty();
  }

  static std::tuple<MemberId> key_of(const Member& row) { return {row.id}; }
  static std::tuple<MemberId, PoolId> key_of(const Share& row) { return {row.member, row.pool}; }

  // The rows of one side that the other lacks and that may stand in what could not be read of it.
  template <class Row>
  static std::vector<Row> rows_to_lend(const Rows<Row>& from, const Rows<Row>& broken) {
    std::vector<Row> lent;
    if (broken.faults.empty()) return lent;
    std::set<decltype(key_of(from.rows.front()))> there;
    for (const Row& row : broken.rows) there.insert(key_of(row));
    for (const Row& row : from.rows)
      if (broken.unread.may_be_about(std::get<0>(key_of(row))) && !there.contains(key_of(row))) lent.push_back(row);
    return lent;
  }

  static void add_faults(const std::string& path, const std::string& bytes, WrittenParts& parts) {
    if (bytes.empty()) return;
    append(parts.faults, managed(path) == Managed::Members
                             ? visit_members(path, bytes, parts.snapshot.community.member_fields, {})
                             : visit_shares(path, bytes, {}));
  }

  // A row that stands twice is a fault that the check reports; here the first counts.
  static void put_in_order(Snapshot& snapshot) {
    const auto pair_of = [](const Share& s) { return std::tie(s.member, s.pool); };
    std::ranges::stable_sort(snapshot.members, {}, &Member::id);
    std::ranges::stable_sort(snapshot.shares, {}, pair_of);
    const auto same_member = [](const Member& a, const Member& b) { return a.id == b.id; };
    const auto same_share = [&](const Share& a, const Share& b) { return pair_of(a) == pair_of(b); };
    snapshot.members.erase(
        std::unique(snapshot.members.begin(), snapshot.members.end(), same_member), snapshot.members.end());
    snapshot.shares.erase(std::unique(snapshot.shares.begin(), snapshot.shares.end(), same_share),
                          snapshot.shares.end());
  }

  const ObjectStore& store_;
  WrittenReader& written_reader_;
  TreeComparison result_;
  std::vector<Difference> registers_;
  std::optional<Community> community_;
  CharterRead read_;
  bool written_ = false;
  bool is_community_alike_ = true;
  std::size_t articles_that_differ_ = 0;
};

}  // namespace

TreeComparison compare(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                       const Vocabulary& vocabulary, CharterRead read) {
  WrittenReader reader(store, vocabulary);
  return Comparer(store, reader, read).compare(before, after);
}

TreeComparison compare(const ObjectStore& store, WrittenReader& reader, const ObjectId& before, const ObjectId& after) {
  return Comparer(store, reader, CharterRead::Whole).compare(before, after);
}

}  // namespace charter
