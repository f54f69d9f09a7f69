// SPDX-License-Identifier: Apache-2.0
#include "community/relayout.h"

#include "community/layout_audit.h"
#include "community/registers.h"
#include "community/roll.h"
#include "repo/tree_walk.h"
#include "text/register_file.h"

#include <algorithm>
#include <future>
#include <set>

namespace charter {

namespace {

struct NewLayout {
  std::vector<LayoutFile> files;
  Faults faults;
};

NewLayout lay_out_members(std::vector<RegisterText> files, const std::vector<std::string>& fields) {
  NewLayout layout;
  RollPart part;
  layout.faults = add_members(part, std::move(files), fields);
  layout.files = lay_out(RegisterKind::Members, members_header(fields), part.rows);
  return layout;
}

NewLayout lay_out_shares(std::vector<RegisterText> files) {
  NewLayout layout;
  RollPart part;
  layout.faults = add_shares(part, std::move(files));
  layout.files = lay_out(RegisterKind::Shares, shares_header(), part.rows);
  return layout;
}

std::size_t row_count(std::string_view bytes) {
  const auto lines = std::ranges::count(bytes, '\n');
  return lines > 0 ? static_cast<std::size_t>(lines) - 1 : 0;
}

class Layout {
 public:
  Layout(ObjectStore& store, const ObjectId& base, const ObjectId& tree, const Community& community)
      : store_(store), base_(base), tree_(tree), community_(community) {}

  bool is_canonical(RegisterKind kind) {
    const std::string name(name_of(kind));
    std::vector<Difference> changed;
    const auto add = [&](const Difference& d) { changed.push_back(d); };
    for_each_difference(store_, base_, tree_, name + ".csv", add);
    for_each_difference(store_, base_, tree_, name, add);
    LayoutAudit audit(kind);
    for (const Difference& d : changed) {
      if (!is_register_path(kind, d.path)) {
        if (d.after && d.path.ends_with(".csv")) return false;
        continue;
      }
      if (clashes(kind, d.path) || (d.after && !is_well_written(audit, kind, *d.after, d.path)) ||
          !parent_is_large(kind, d))
        return false;
    }
    return true;
  }

 private:
  // A part stands as a file and as a folder.
  bool clashes(RegisterKind kind, const std::string& path) {
    std::string digits = digits_of(kind, path);
    const std::string below = path.substr(0, path.size() - 4);
    const auto is_there = [&](const std::string& at) { return find(store_, tree_, at).has_value(); };
    if (is_there(path) && is_there(below)) return true;
    while (!digits.empty()) {
      digits.pop_back();
      if (is_there(part_path(kind, digits)) && is_there(path)) return true;
    }
    return false;
  }

  bool is_well_written(LayoutAudit& audit, RegisterKind kind, const Content& content,
                       const std::string& path) {
    const std::string bytes = store_.blob(content.id);
    // Most likely a whole register in one file: laying it out finds that out anyway.
    if (row_count(bytes) > kMostRowsInFile) return false;
    if (kind == RegisterKind::Members) {
      const auto read = read_members(path, bytes, community_.member_fields);
      audit.add(path, read.writing, read.rows);
    } else {
      const auto read = read_shares(path, bytes);
      audit.add(path, read.writing, read.rows);
    }
    return !audit.wrong();
  }

  // What was split must be too much for one file, which only another number of rows can change.
  bool parent_is_large(RegisterKind kind, const Difference& d) {
    std::string digits = digits_of(kind, d.path);
    if (digits.empty()) return true;
    const auto count = [&](const std::optional<Content>& content) {
      return content ? row_count(store_.blob(content->id)) : 0;
    };
    if (d.before && d.after && count(d.before) == count(d.after)) return true;
    digits.pop_back();
    if (!checked_.insert(digits).second) return true;
    const std::string parent = part_path(kind, digits);
    std::size_t rows = 0;
    for_each_file(store_, tree_, parent.substr(0, parent.size() - 4),
                  [&](const std::string&, const Content& content) {
                    if (rows <= kMostRowsInFile) rows += row_count(store_.blob(content.id));
                  });
    return rows > kMostRowsInFile || !find(store_, tree_, parent.substr(0, parent.size() - 4));
  }

  ObjectStore& store_;
  const ObjectId& base_;
  const ObjectId& tree_;
  const Community& community_;
  std::set<std::string> checked_;
};

}  // namespace

Result<ObjectId> with_canonical_registers(ObjectStore& store, const ObjectId& base,
                                          const ObjectId& tree, const Community& community) {
  const bool members = Layout(store, base, tree, community).is_canonical(RegisterKind::Members);
  const bool shares = Layout(store, base, tree, community).is_canonical(RegisterKind::Shares);
  if (members && shares) return tree;
  std::future<NewLayout> new_members, new_shares;
  if (!members)
    new_members = std::async(std::launch::async, lay_out_members, register_texts(store, tree, RegisterKind::Members),
                             community.member_fields);
  if (!shares)
    new_shares = std::async(std::launch::async, lay_out_shares, register_texts(store, tree, RegisterKind::Shares));
  Edits edits;
  Faults faults;
  for (auto& [kind, future] : {std::pair(RegisterKind::Members, &new_members),
                               std::pair(RegisterKind::Shares, &new_shares)}) {
    if (!future->valid()) continue;
    NewLayout made = future->get();
    append(faults, std::move(made.faults));
    replace_register(store, tree, kind, std::move(made.files), edits);
  }
  if (!faults.empty()) return faults;
  return edit_tree(store, tree, edits);
}

}  // namespace charter
