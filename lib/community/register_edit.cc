// SPDX-License-Identifier: Apache-2.0
#include "community/register_edit.h"

#include "community/registers.h"
#include "community/relayout.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

namespace {

// Rows as they are to be, by what their lines begin with (`ana,` or `ana,commons,`); empty: none.
using RowsByBeginning = std::map<std::string, std::string, std::less<>>;

// As the tool writes it, with as many ids.
std::string beginning_of_line(std::string_view line, std::ptrdiff_t ids) {
  std::string beginning;
  for (; ids > 0; --ids) {
    const bool is_quoted = line.starts_with('"');
    if (is_quoted) line.remove_prefix(1);
    const std::size_t end = line.find(is_quoted ? '"' : ',');
    if (end == line.npos) break;
    beginning.append(line.substr(0, end)) += ',';
    line.remove_prefix(std::min(end + (is_quoted ? 2 : 1), line.size()));
  }
  return beginning;
}

std::vector<std::string_view> lines_in(std::string_view file) {
  std::vector<std::string_view> lines;
  while (!file.empty()) {
    const std::size_t feed = file.find('\n');
    lines.push_back(file.substr(0, feed == file.npos ? feed : feed + 1));
    file.remove_prefix(lines.back().size());
  }
  return lines;
}

// The file with these rows; all other lines keep their bytes. A row that is new to it stands before the first that comes
// after it.
std::string with_rows(std::string_view file, const std::string& header, const RowsByBeginning& rows) {
  const std::vector<std::string_view> lines = lines_in(file);
  std::string bytes = lines.empty() ? header : std::string(lines.front());
  const auto ids = std::ranges::count(rows.begin()->first, ',');
  std::vector<std::string> beginnings;
  std::set<std::string_view> there, written;
  for (const std::string_view line : lines) beginnings.push_back(beginning_of_line(line, ids));
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (rows.contains(beginnings[i])) there.insert(beginnings[i]);
  auto next = rows.begin();
  const auto add_new_ones = [&](const auto& is_their_place) {
    for (; next != rows.end() && is_their_place(next->first); ++next)
      if (!there.contains(next->first)) bytes += next->second;
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    add_new_ones([&](const std::string& row) { return row < beginnings[i]; });
    const auto row = rows.find(beginnings[i]);
    if (row == rows.end()) bytes += lines[i];
    else if (written.insert(beginnings[i]).second) bytes += row->second;
  }
  add_new_ones([](const std::string&) { return true; });
  return bytes;
}

bool has_rows(std::string_view file) { return file.find('\n') + 1 < file.size(); }

class Editor {
 public:
  Editor(ObjectStore& store, const ObjectId& tree, const Community& community)
      : store_(store), lookup_(store, tree, community), community_(community) {}

  void take(const RegisterEdits& edits) {
    for (const auto& [id, row] : edits.members) place(RegisterKind::Members, id, id.text() + ",", row ? row_of(*row) : "");
    for (const auto& [holding, units] : edits.shares) {
      const auto& [member, pool] = holding;
      place(RegisterKind::Shares, member, member.text() + "," + pool.text() + ",", units == 0 ? "" : row_of(Share{member, pool, units}));
    }
    for (const auto& [path, file] : files_) edit(path, file);
  }

  const Edits& edits() const { return edits_; }
  Faults& faults() { return faults_; }

 private:
  struct EditedFile {
    RegisterKind kind = RegisterKind::Members;
    ObjectId id;  // zero: it is not there yet
    RowsByBeginning rows;
  };

  void place(RegisterKind kind, const MemberId& id, const std::string& beginning, const std::string& row) {
    const RegisterFile home = lookup_.home(kind, id);
    EditedFile& file = files_.try_emplace(home.path, EditedFile{kind, home.id, {}}).first->second;
    file.rows[beginning] = row;
  }

  void edit(const std::string& path, const EditedFile& file) {
    const bool is_of_members = file.kind == RegisterKind::Members;
    const std::string bytes = file.id.is_zero() ? std::string() : store_.blob(file.id);
    // What else is wrong with it is found where it is laid out; a row put behind half a row would be told as one of them.
    if (!bytes.empty() && !bytes.ends_with('\n'))
      append(faults_, is_of_members ? visit_members(path, bytes, community_.member_fields, {}) : visit_shares(path, bytes, {}));
    std::string edited = with_rows(bytes, is_of_members ? members_header(community_.member_fields) : shares_header(), file.rows);
    edits_[path] = has_rows(edited) ? std::optional(Content{EntryKind::File, store_.stage_blob(std::move(edited))}) : std::nullopt;
  }

  ObjectStore& store_;
  RegisterLookup lookup_;
  const Community& community_;
  std::map<std::string, EditedFile> files_;
  Edits edits_;
  Faults faults_;
};

}  // namespace

Result<ObjectId> with_register_edits(ObjectStore& store, const ObjectId& tree,
                                     const Community& community, const RegisterEdits& edits) {
  if (edits.empty()) return tree;
  Editor editor(store, tree, community);
  editor.take(edits);
  if (!editor.faults().empty()) return editor.faults();
  const ObjectId edited = edit_tree(store, tree, editor.edits());
  return with_canonical_registers(store, tree, edited, community);
}

}  // namespace charter
