// SPDX-License-Identifier: Apache-2.0
#include "community/register_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace charter {

namespace {

// Most often the part is one file.
template <class T>
void move_behind(std::vector<T>& into, std::vector<T>&& more) {
  if (into.empty()) into = std::move(more);
  else std::ranges::move(more, std::back_inserter(into));
}

template <class Row>
void take(RegisterPart& part, RowsOfPart<Row>& into, Rows<Row> read, PartFile file) {
  append(part.faults, std::move(read.faults));
  file.first = into.rows.size();
  file.writing = read.writing;
  into.files.push_back(std::move(file));
  move_behind(into.rows, std::move(read.rows));
  move_behind(into.lines, std::move(read.lines));
}

std::string subject_id(const Member& row) { return row.id.text(); }
std::string subject_id(const Share& row) { return row.member.text() + "/" + row.pool.text(); }

// Which column of the register a subject's field is; the first where it names the row.
std::size_t column_of(const Subject& subject, const Community& community) {
  const std::vector<std::string> shares{"member", "pool", "units"};
  std::vector<std::string> columns = subject.about == "share" ? shares : member_columns();
  if (subject.about == "member")
    columns.insert(columns.end(), community.member_fields.begin(), community.member_fields.end());
  const auto found = std::ranges::find(columns, subject.field);
  return found == columns.end() ? 0 : static_cast<std::size_t>(found - columns.begin());
}

Place place_in_line(const PartFile& file, std::uint32_t line, std::size_t column) {
  const std::string& bytes = file.bytes;
  std::size_t begin = 0;
  for (std::uint32_t passed = 1; passed < line; ++passed) begin = bytes.find('\n', begin) + 1;
  const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  return place_of_row(file.path, static_cast<int>(line),
                      std::string_view(bytes).substr(begin, end - begin), column);
}

bool is_repeated(const Fault& fault) {
  return fault.code == "member-twice" || fault.code == "share-twice";
}

// Says of rows that stand twice where the first is.
template <class Row>
void point_to_first(const std::vector<Fault*>& repeated, const RowsOfPart<Row>& part) {
  std::multimap<std::string, Fault*> open;
  for (Fault* fault : repeated) open.emplace(fault->subject->id, fault);
  for (std::size_t i = 0; i < part.rows.size() && !open.empty(); ++i) {
    const auto [first, last] = open.equal_range(subject_id(part.rows[i]));
    if (first == last) continue;
    const auto file = std::prev(std::ranges::upper_bound(part.files, i, {}, &PartFile::first));
    for (auto each = first; each != last; ++each)
      each->second->help = fmt::format("the first is at {}:{}; keep one of the two", file->path, part.lines[i]);
    open.erase(first, last);
  }
}

template <class Row>
void place_rows(Faults& faults, std::string_view about, const RowsOfPart<Row>& part,
                const Community& community) {
  std::multimap<std::string, Fault*> wanted;
  for (Fault& fault : faults)
    if (!fault.place && fault.subject && fault.subject->about == about)
      wanted.emplace(fault.subject->id, &fault);
  if (wanted.empty()) return;
  std::vector<Fault*> repeated;
  for (const auto& [id, fault] : wanted)
    if (is_repeated(*fault)) repeated.push_back(fault);
  for (std::size_t i = part.rows.size(); i-- > 0 && !wanted.empty();) {
    const auto [first, last] = wanted.equal_range(subject_id(part.rows[i]));
    if (first == last) continue;
    const auto file = std::prev(std::ranges::upper_bound(part.files, i, {}, &PartFile::first));
    for (auto each = first; each != last; ++each)
      each->second->place =
          place_in_line(*file, part.lines[i], column_of(*each->second->subject, community));
    wanted.erase(first, last);
  }
  std::erase_if(repeated, [](const Fault* fault) { return !fault->place; });
  point_to_first(repeated, part);
}

}  // namespace

void read_into(RegisterPart& part, RegisterKind kind, const std::string& path, const ObjectId& id,
               const ObjectStore& store, const Community& community) {
  PartFile file{.path = path, .bytes = store.blob(id)};
  if (kind == RegisterKind::Members) {
    auto read = read_members(path, file.bytes, community.member_fields);
    take(part, part.members, std::move(read), std::move(file));
  } else {
    auto read = read_shares(path, file.bytes);
    take(part, part.shares, std::move(read), std::move(file));
  }
}

void place_in_part(Faults& faults, const RegisterPart& part, const Community& community) {
  place_rows(faults, "member", part.members, community);
  place_rows(faults, "share", part.shares, community);
}

void drop_what_follows_from_rows(Faults& faults, RegisterLookup& lookup) {
  std::erase_if(faults, [&](const Fault& fault) {
    if (fault.code != "share-unknown-member") return false;
    const std::string& share = fault.subject->id;  // MEMBER/POOL
    const auto member = MemberId::parse(share.substr(0, share.find('/')));
    return member && lookup.may_be_unread(*member);
  });
}

void place_in_registers(Faults& faults, const ObjectStore& store, const ObjectId& tree,
                        const Community& community) {
  for (const RegisterKind kind : {RegisterKind::Members, RegisterKind::Shares}) {
    const std::string_view about = kind == RegisterKind::Members ? "member" : "share";
    const auto is_open = [&](const Fault& f) {
      return !f.place && f.subject && f.subject->about == about;
    };
    if (std::ranges::none_of(faults, is_open)) continue;
    for (const RegisterFile& file : register_files(store, tree, kind)) {
      if (std::ranges::none_of(faults, is_open)) break;
      RegisterPart part;
      read_into(part, kind, file.path, file.id, store, community);
      place_in_part(faults, part, community);
    }
  }
}

}  // namespace charter
