// SPDX-License-Identifier: Apache-2.0
#include "community/case_clashes.h"
#include "community/fixed_values.h"
#include "community/freeze_check.h"
#include "community/left_twice.h"
#include "community/managed.h"
#include "community/notice_check.h"
#include "community/record_check.h"
#include "community/register_parts.h"
#include "community/registers.h"
#include "community/stored_faults.h"
#include "community/stored_file.h"
#include "community/tree_check.h"
#include "community/unlike_lines.h"
#include "community/written_check.h"
#include "model/check.h"
#include "model/check_register.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <unordered_map>

namespace charter {

namespace {

// Rows that came or changed, and who went.
struct RegisterChange {
  RegisterPart after;
  std::set<MemberId> left;
};

struct RowsToCheck {
  std::vector<Member> members;
  std::vector<Share> shares;
};

// In a file of a register that changed: all, or those that changed as long as nothing is wrong with them.
enum class RowsLookedAt { All, ThatChanged };

// What a line has up to that comma; nothing where an id is written otherwise than the tool writes it.
std::optional<std::string_view> first_fields(std::string_view line, int commas) {
  std::size_t end = 0;
  for (; commas > 0; --commas) {
    if (line.substr(end).starts_with('"')) return std::nullopt;
    const auto comma = line.find(',', end);
    if (comma == line.npos) return std::nullopt;
    end = comma + 1;
  }
  return line.substr(0, end);
}

// Whether each of the rows, given by what its line has up to that comma, stands in the files once.
bool stand_once(const std::vector<std::string>& files, const std::vector<std::string>& rows, int commas) {
  std::unordered_map<std::string_view, int> counts;
  for (const std::string& row : rows)
    if (!counts.emplace(row, 0).second) return false;
  for (std::string_view file : files)
    while (!file.empty()) {
      const std::string_view line = file.substr(0, file.find('\n'));
      file.remove_prefix(std::min(line.size() + 1, file.size()));
      const auto fields = first_fields(line, commas);
      if (!fields) return false;
      const auto row = counts.find(*fields);
      if (row != counts.end() && ++row->second > 1) return false;
    }
  return std::ranges::all_of(counts, [](const auto& each) { return each.second == 1; });
}

class ChangeCheck {
 public:
  ChangeCheck(WrittenReader& reader, const ObjectStore& store, const ObjectId& before, const ObjectId& after,
              const Vocabulary& vocabulary, RowsLookedAt rows)
      : reader_(reader), store_(store), before_(before), after_(after), vocabulary_(vocabulary), rows_looked_at_(rows) {}

  // Nothing when only the whole can answer.
  std::optional<Faults> run() {
    for_each_difference(store_, before_, after_, "", [this](const Difference& d) { sort_out(d); });
    if (!is_community(store_, after_)) return std::nullopt;
    community_ = read_community_of(store_, after_);
    if (!is_community(store_, before_) || !registers_can_be_looked_up()) return std::nullopt;
    if (names_came_) append(faults_, case_clashes(store_, after_));
    if (written_differ_) check_written_parts();
    if (settlements_differ_) {
      append(faults_, left_twice(store_, {after_}));
      append(faults_, record_faults(store_, after_));
    }
    if (notices_differ_) append(faults_, notice_faults(store_, after_));
    if (!registers_.empty() && (!written_ || community_is_sound(*written_))) check_registers();
    sort_faults(faults_);
    return std::move(faults_);
  }

 private:
  void sort_out(const Difference& difference) {
    if (difference.after) append(faults_, stored_faults(difference.path, *difference.after));
    switch (managed(difference.path)) {
      case Managed::Community: community_differs_ = written_differ_ = true; break;
      case Managed::Assets: assets_differ_ = written_differ_ = true; break;
      case Managed::Article: written_differ_ = true; break;
      case Managed::Settlement: settlements_differ_ = written_differ_ = true; break;
      case Managed::Notice: notices_differ_ = true; break;
      case Managed::Members:
      case Managed::Shares: registers_.push_back(difference); return;
      case Managed::Sealed:
      case Managed::Stray:
      case Managed::None: break;
    }
    names_came_ |= !difference.before;
  }

  // Looking single members up needs the canonical shape, and that what rows are held against has not
  // itself changed.
  bool registers_can_be_looked_up() const {
    if (community_differs_) {
      const Community was = read_community_of(store_, before_);
      if (was.pools != community_.pools || was.nodes != community_.nodes ||
          was.member_fields != community_.member_fields)
        return false;
    }
    for (const RegisterKind kind : {RegisterKind::Members, RegisterKind::Shares}) {
      const std::string name(name_of(kind));
      if (find(store_, after_, name + ".csv") && find(store_, after_, name)) return false;
    }
    return std::ranges::all_of(registers_, [](const Difference& d) {
      return is_register_path(RegisterKind::Members, d.path) ||
             is_register_path(RegisterKind::Shares, d.path);
    });
  }

  void check_written_parts() {
    written_ = &reader_.kept(after_);
    append(faults_, check_written(*written_, vocabulary_));
    if (assets_differ_ && !settlements_differ_) append(faults_, frozen_spending(store_, before_, *written_, vocabulary_));
    check_named();
  }

  void check_named() {
    RegisterLookup lookup(store_, after_, community_);
    append(faults_, check_names(*written_, [&](const MemberId& id) {
             return lookup.is_member(id) || lookup.may_be_unread(id);
           }));
  }

  void check_registers() {
    if (rows_looked_at_ == RowsLookedAt::ThatChanged && changed_rows_are_sound()) return;
    RegisterChange change = changed_rows();
    append(faults_, std::move(change.after.faults));
    RegisterLookup lookup(store_, after_, community_);
    RowsToCheck rows{change.after.members.rows, change.after.shares.rows};
    add_what_bears_on(rows, change.left, lookup);
    if (!change.left.empty()) look_who_is_named();
    // Which classes there are is asked of the charter only where the charter is read anyway: it is a
    // warning, and reading a charter costs more than everything else here.
    RegisterCheck check(community_, written_ ? classes_of(*written_, vocabulary_) : std::nullopt);
    Faults found = check.add(rows.members, rows.shares);
    append(found, check.finish([&](const MemberId& id) {
             return lookup.is_member(id) || lookup.may_be_unread(id);
           }));
    drop_what_follows_from_rows(found, lookup);
    place_in_part(found, change.after, community_);
    place_in_registers(found, store_, after_, community_);
    append(faults_, std::move(found));
  }

  void look_who_is_named() {
    if (written_) return;
    written_ = &reader_.kept(after_);
    check_named();
  }

  // Where they are not, all is looked at, to say what is wrong and where.
  bool changed_rows_are_sound() {
    RowsToCheck rows;
    std::set<MemberId> left;
    std::vector<std::string> member_files, share_files;
    for (const Difference& d : registers_) {
      auto file = add_changed_rows(d, rows, left);
      if (!file) return false;
      (managed(d.path) == Managed::Shares ? share_files : member_files).push_back(*std::move(file));
    }
    if (!stand_once(member_files, first_fields_of(rows.members), 1) || !stand_once(share_files, first_fields_of(rows.shares), 2)) return false;
    for (const Member& member : rows.members) left.erase(member.id);
    RegisterLookup lookup(store_, after_, community_);
    add_what_bears_on(rows, left, lookup);
    if (!left.empty()) look_who_is_named();
    RegisterCheck check(community_, written_ ? classes_of(*written_, vocabulary_) : std::nullopt);
    return check.add(rows.members, rows.shares).empty() &&
           check.finish([&](const MemberId& id) { return lookup.is_member(id); }).empty();
  }

  static std::vector<std::string> first_fields_of(const std::vector<Member>& rows) {
    std::vector<std::string> fields;
    for (const Member& row : rows) fields.push_back(row.id.text() + ",");
    return fields;
  }
  static std::vector<std::string> first_fields_of(const std::vector<Share>& rows) {
    std::vector<std::string> fields;
    for (const Share& row : rows) fields.push_back(row.member.text() + "," + row.pool.text() + ",");
    return fields;
  }

  // The file as it is now; nothing where a row that changed cannot be read.
  std::optional<std::string> add_changed_rows(const Difference& d, RowsToCheck& rows, std::set<MemberId>& left) {
    const auto bytes_of = [this](const std::optional<Content>& c) { return c && is_plain(*c) ? store_.blob(c->id) : std::string(); };
    const std::string before = bytes_of(d.before);
    std::string after = bytes_of(d.after);
    const UnlikeLines unlike = unlike_lines(before, after);
    if (managed(d.path) == Managed::Shares) {
      const auto was = unlike.before.empty() ? Rows<Share>() : read_shares(d.path, unlike.before);
      auto now = unlike.after.empty() ? Rows<Share>() : read_shares(d.path, unlike.after);
      if (!was.faults.empty() || !now.faults.empty()) return std::nullopt;
      std::ranges::move(now.rows, std::back_inserter(rows.shares));
      return after;
    }
    // The columns are those of before: registers_can_be_looked_up().
    const auto was = unlike.before.empty() ? Rows<Member>() : read_members(d.path, unlike.before, community_.member_fields);
    auto now = unlike.after.empty() ? Rows<Member>() : read_members(d.path, unlike.after, community_.member_fields);
    if (!was.faults.empty() || !now.faults.empty()) return std::nullopt;
    for (const Member& row : was.rows) left.insert(row.id);
    std::ranges::move(now.rows, std::back_inserter(rows.members));
    return after;
  }

  RegisterChange changed_rows() {
    RegisterChange change;
    RegisterPart before;
    const Community was = community_differs_ ? read_community_of(store_, before_) : community_;
    for (const Difference& d : registers_) {
      const RegisterKind kind = managed(d.path) == Managed::Members ? RegisterKind::Members
                                                                    : RegisterKind::Shares;
      if (d.before && is_plain(*d.before)) read_into(before, kind, d.path, d.before->id, store_, was);
      if (d.after && is_plain(*d.after))
        read_into(change.after, kind, d.path, d.after->id, store_, community_);
    }
    for (const Member& member : before.members.rows) change.left.insert(member.id);
    for (const Member& member : change.after.members.rows) change.left.erase(member.id);
    return change;
  }

  // Rows that did not change but that changed rows must fit: who holds the shares, what those who left
  // still hold, who answers for whom.
  void add_what_bears_on(RowsToCheck& rows, const std::set<MemberId>& left, RegisterLookup& lookup) {
    std::set<MemberId> known;
    for (const Member& member : rows.members) known.insert(member.id);
    const auto bring = [&](const MemberId& id) {
      if (id.empty() || !known.insert(id).second) return;
      if (const Member* row = lookup.member(id)) rows.members.push_back(*row);
    };
    for (const Share& share : rows.shares) bring(share.member);
    for (std::size_t i = 0; i < rows.members.size(); ++i) {
      const MemberId guardian = rows.members[i].guardian;
      bring(guardian);
    }
    add_shares_of(rows, left, lookup);
    if (!left.empty()) add_dependants(rows, left, known);
  }

  static void add_shares_of(RowsToCheck& rows, const std::set<MemberId>& left, RegisterLookup& lookup) {
    std::set<std::pair<MemberId, PoolId>> known;
    for (const Share& share : rows.shares) known.emplace(share.member, share.pool);
    for (const MemberId& id : left)
      for (const Share& share : lookup.shares(id))
        if (known.emplace(share.member, share.pool).second) rows.shares.push_back(share);
  }

  // Nobody but the register as a whole knows for whom somebody who left had to answer.
  void add_dependants(RowsToCheck& rows, const std::set<MemberId>& left, std::set<MemberId>& known) {
    for_each_member(store_, after_, community_, [&](Member&& member) {
      if (left.contains(member.guardian) && known.insert(member.id).second)
        rows.members.push_back(std::move(member));
    });
  }

  WrittenReader& reader_;
  const ObjectStore& store_;
  const ObjectId& before_;
  const ObjectId& after_;
  const Vocabulary& vocabulary_;
  RowsLookedAt rows_looked_at_;
  Community community_;
  const WrittenParts* written_ = nullptr;
  std::vector<Difference> registers_;
  bool names_came_ = false, written_differ_ = false, community_differs_ = false;
  bool assets_differ_ = false, settlements_differ_ = false, notices_differ_ = false;
  Faults faults_;
};

// Forks and mergers make communities of their own; nothing else does.
Faults fixed_faults(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                    WrittenReader& reader) {
  if (!is_community(store, before) || !is_community(store, after)) return {};
  if (find(store, before, kCommunityFile)->id == find(store, after, kCommunityFile)->id) return {};
  return changed_for_good(reader.kept(before), reader.kept(after));
}

Faults checked(WrittenReader& reader, const ObjectStore& store, const ObjectId& before, const ObjectId& after,
               const Vocabulary& vocabulary, RowsLookedAt rows) {
  auto found = ChangeCheck(reader, store, before, after, vocabulary, rows).run();
  Faults faults = found ? *std::move(found) : check_tree(store, after, vocabulary);
  append(faults, altered_records(store, before, after));
  append(faults, fixed_faults(store, before, after, reader));
  sort_faults(faults);
  return faults;
}

}  // namespace

Faults check_change(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                    const Vocabulary& vocabulary) {
  WrittenReader reader(store, vocabulary);
  return checked(reader, store, before, after, vocabulary, RowsLookedAt::All);
}

Faults errors_of_change(WrittenReader& reader, const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                        const Vocabulary& vocabulary) {
  Faults faults = is_community(store, before)
                      ? checked(reader, store, before, after, vocabulary, RowsLookedAt::ThatChanged)
                      : check_tree(store, after, vocabulary);
  std::erase_if(faults, [](const Fault& fault) { return fault.severity != Severity::Error; });
  return faults;
}

}  // namespace charter
