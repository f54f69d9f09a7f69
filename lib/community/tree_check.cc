// SPDX-License-Identifier: Apache-2.0
#include "community/tree_check.h"

#include "community/case_clashes.h"
#include "community/layout_audit.h"
#include "community/left_twice.h"
#include "community/managed.h"
#include "community/notice_check.h"
#include "community/record_check.h"
#include "community/register_parts.h"
#include "community/registers.h"
#include "community/stored_faults.h"
#include "community/written_check.h"
#include "community/written_parts.h"
#include "model/check.h"
#include "model/check_register.h"
#include "repo/tree_walk.h"
#include "text/located.h"
#include "text/register_file.h"

#include <algorithm>
#include <cstdint>
#include <future>
#include <map>
#include <optional>
#include <span>

namespace charter {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::uint64_t kRegistersWorthThread = 1 << 18;  // bytes of registers

// The first digit of the part of the layout that a file belongs to; nothing for the register's single
// file, and for a file whose rows may be anybody's.
std::optional<char> digit_of(RegisterKind kind, const std::string& path) {
  const std::string digits = is_register_path(kind, path) ? digits_of(kind, path) : "";
  return digits.empty() ? std::nullopt : std::optional(digits.front());
}

// The fields of a member that the registers themselves say, by the header of the first that is there.
std::vector<std::string> fields_by_header(const ObjectStore& store, const ObjectId& tree) {
  const std::string usual = members_header({});
  for (const RegisterFile& file : register_files(store, tree, RegisterKind::Members)) {
    const std::string bytes = store.blob(file.id);
    std::string_view header = std::string_view(bytes).substr(0, bytes.find('\n'));
    const std::string_view begin = std::string_view(usual).substr(0, usual.size() - 1);
    std::vector<std::string> fields;
    if (!header.starts_with(begin)) continue;
    header.remove_prefix(begin.size());
    while (header.starts_with(',')) {
      header.remove_prefix(1);
      fields.emplace_back(header.substr(0, header.find(',')));
      header.remove_prefix(fields.back().size());
    }
    return fields;
  }
  return {};
}

// What the registers are held against: where community.yaml cannot be read, they still say much of themselves.
Community community_for(const ObjectStore& store, const ObjectId& tree, const WrittenParts& written) {
  Community community = written.snapshot.community;
  if (!community_is_sound(written)) community.member_fields = fields_by_header(store, tree);
  return community;
}

// What is only wrong beside a community.yaml that was read.
bool is_against_community(const Fault& fault) {
  return fault.code == "share-unknown-pool" || fault.code == "member-unknown-node" ||
         fault.code == "class-unestablished" || fault.code == "bad-header" || fault.code == "rule-unknown-member";
}

class WholeCheck {
 public:
  WholeCheck(const ObjectStore& store, const ObjectId& tree, const WrittenParts& written,
             const Vocabulary& vocabulary)
      : store_(store), tree_(tree), written_(written), community_(community_for(store, tree, written)),
        lookup_(store_, tree_, community_), check_(community_, classes_of(written, vocabulary)) {}

  Faults run() {
    find_files();
    if (!check_by_digit()) check_at_once();
    const IsMember is_member = [&](const MemberId& id) { return lookup_.is_member(id) || lookup_.may_be_unread(id); };
    Faults last = check_.finish(is_member);
    // Guardians are known only at the end, when the rows have been let go.
    place_in_registers(last, store_, tree_, community_);
    append(faults_, std::move(last));
    append(faults_, check_names(written_, is_member));
    note_layout(RegisterKind::Members, members_audit_);
    note_layout(RegisterKind::Shares, shares_audit_);
    return std::move(faults_);
  }

 private:
  struct File {
    RegisterKind kind;
    RegisterFile file;
  };

  void find_files() {
    for (const RegisterKind kind : {RegisterKind::Members, RegisterKind::Shares}) {
      for (RegisterFile& file : register_files(store_, tree_, kind)) {
        if (const auto digit = digit_of(kind, file.path))
          by_digit_[*digit].push_back({kind, std::move(file)});
        else
          loose_.push_back({kind, std::move(file)});
      }
    }
  }

  RegisterPart read_kind(const ObjectStore& store, const std::vector<File>& files, RegisterKind kind) const {
    RegisterPart part;
    for (const File& file : files)
      if (file.kind == kind) read_into(part, file.kind, file.file.path, file.file.id, store, community_);
    return part;
  }

  // Both registers at the same time where there is much to read.
  RegisterPart read(const std::vector<File>& files) {
    std::uint64_t size = 0;
    for (const File& file : files) size += store_.blob_size(file.file.id);
    if (size < kRegistersWorthThread) {
      RegisterPart part = read_kind(store_, files, RegisterKind::Members);
      return joined(std::move(part), read_kind(store_, files, RegisterKind::Shares));
    }
    if (!second_) second_ = store_.another();
    auto shares = std::async(std::launch::async, [&] { return read_kind(*second_, files, RegisterKind::Shares); });
    RegisterPart part = read_kind(store_, files, RegisterKind::Members);
    return joined(std::move(part), shares.get());
  }

  static RegisterPart joined(RegisterPart part, RegisterPart other) {
    part.shares = std::move(other.shares);
    append(part.faults, std::move(other.faults));
    return part;
  }

  // Part after part, so that the whole is never in memory. False, with nothing said, when a row stands
  // where its member's digits do not lead.
  bool check_by_digit() {
    RegisterPart loose = read(loose_);
    if (by_digit_.empty()) {
      finish_part(loose);
      return true;
    }
    RegisterCheck fresh = check_;
    for (const char digit : kDigits) {
      RegisterPart part = read(by_digit_[digit]);
      if (!is_at_home(part.members.rows, digit) || !is_at_home(part.shares.rows, digit)) {
        start_again(std::move(fresh));
        return false;
      }
      move_at_home(loose.members, part.members, digit);
      move_at_home(loose.shares, part.shares, digit);
      finish_part(part);
    }
    append(faults_, std::move(loose.faults));
    return true;
  }

  void start_again(RegisterCheck fresh) {
    check_ = std::move(fresh);
    faults_.clear();
    members_audit_ = LayoutAudit(RegisterKind::Members);
    shares_audit_ = LayoutAudit(RegisterKind::Shares);
  }

  void check_at_once() {
    std::vector<File> all = loose_;
    for (const auto& [digit, files] : by_digit_) all.insert(all.end(), files.begin(), files.end());
    RegisterPart part = read(all);
    finish_part(part);
  }

  void finish_part(RegisterPart& part) {
    Faults found = check_.add(part.members.rows, part.shares.rows);
    drop_what_follows_from_rows(found, lookup_);
    place_in_part(found, part, community_);
    append(faults_, std::move(found));
    append(faults_, std::move(part.faults));
    audit(part.members, members_audit_);
    audit(part.shares, shares_audit_);
  }

  template <class Row>
  void audit(const RowsOfPart<Row>& rows, LayoutAudit& audit) {
    for (std::size_t i = 0; i < rows.files.size(); ++i) {
      const std::size_t first = rows.files[i].first;
      const std::size_t end = i + 1 < rows.files.size() ? rows.files[i + 1].first : rows.rows.size();
      audit.add(rows.files[i].path, rows.files[i].writing,
                std::span(rows.rows).subspan(first, end - first));
    }
  }

  template <class Row>
  static bool is_at_home(const std::vector<Row>& rows, char digit) {
    return std::ranges::all_of(
        rows, [&](const Row& row) { return is_placed_under(member_of(row).text(), {&digit, 1}); });
  }

  template <class Row>
  static void move_at_home(const RowsOfPart<Row>& from, RowsOfPart<Row>& to, char digit) {
    for (std::size_t f = 0; f < from.files.size(); ++f) {
      const std::size_t end = f + 1 < from.files.size() ? from.files[f + 1].first : from.rows.size();
      // Among parts there is no such file.
      to.files.push_back({from.files[f].path, from.files[f].bytes, to.rows.size(), Writing::Other});
      for (std::size_t i = from.files[f].first; i < end; ++i) {
        if (!is_placed_under(member_of(from.rows[i]).text(), {&digit, 1})) continue;
        to.rows.push_back(from.rows[i]);
        to.lines.push_back(from.lines[i]);
      }
    }
  }

  void note_layout(RegisterKind kind, const LayoutAudit& audit) {
    // What cannot be read cannot be laid out; that it cannot be read has been said.
    if (any_error(faults_)) return;
    if (const auto path = audit.wrong_of_whole()) faults_.push_back(layout_note(kind, *path));
  }

  const ObjectStore& store_;
  std::optional<ObjectStore> second_;  // for the other thread
  const ObjectId& tree_;
  const WrittenParts& written_;
  const Community community_;
  RegisterLookup lookup_;
  RegisterCheck check_;
  std::vector<File> loose_;
  std::map<char, std::vector<File>> by_digit_;
  LayoutAudit members_audit_{RegisterKind::Members};
  LayoutAudit shares_audit_{RegisterKind::Shares};
  Faults faults_;
};

}  // namespace

Faults check_tree(const ObjectStore& store, const ObjectId& tree, const Vocabulary& vocabulary) {
  Faults faults;
  for_each_file(store, tree, "", [&](const std::string& path, const Content& content) {
    append(faults, stored_faults(path, content));
  });
  append(faults, case_clashes(store, tree));
  const WrittenParts written = read_written_parts(store, tree, vocabulary);
  append(faults, check_written(written, vocabulary));
  Faults of_registers = WholeCheck(store, tree, written, vocabulary).run();
  if (!community_is_sound(written)) std::erase_if(of_registers, is_against_community);
  append(faults, std::move(of_registers));
  append(faults, left_twice(store, {tree}));
  append(faults, record_faults(store, tree));
  append(faults, notice_faults(store, tree));
  sort_faults(faults);
  return faults;
}

}  // namespace charter
