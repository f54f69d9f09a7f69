// SPDX-License-Identifier: Apache-2.0
#include "community/notices.h"

#include "community/stored_file.h"
#include "repo/tree_walk.h"
#include "text/notice_file.h"

#include <algorithm>

namespace charter {

namespace {

std::optional<ObjectId> file_id(const ObjectStore& store, const ObjectId& tree, const std::string& path) {
  const auto content = find(store, tree, path);
  return content && is_plain(*content) ? std::optional(content->id) : std::nullopt;
}

// Follows members back through the versions of the list, newest first.
class Joining {
 public:
  explicit Joining(const std::vector<MemberId>& members) : named_(members) {}

  // The version of state `older` lacks whoever joined with the state after it.
  void go_back(const std::vector<MemberId>& named, std::size_t older) {
    const auto joined_later = [&](const MemberId& member) {
      if (std::ranges::binary_search(named, member)) return false;
      joined_[member] = older - 1;
      return true;
    };
    std::erase_if(named_, joined_later);
  }

  std::map<MemberId, std::size_t> end(std::size_t first) {
    for (const MemberId& member : named_) joined_[member] = first;
    return std::move(joined_);
  }

 private:
  std::vector<MemberId> named_;  // as far back as this
  std::map<MemberId, std::size_t> joined_;
};

}  // namespace

std::string notice_folder(const PartyId& id) { return std::string(kNoticesFolder) + "/" + id.text(); }

std::vector<PartyId> notice_ids(const ObjectStore& store, const ObjectId& tree) {
  std::vector<PartyId> ids;
  const auto folder = find(store, tree, kNoticesFolder);
  if (!folder || folder->kind != EntryKind::Tree) return ids;
  for (const TreeEntry& entry : store.tree(folder->id))
    if (const auto id = PartyId::parse(entry.name); id && entry.kind == EntryKind::Tree) ids.push_back(*id);
  std::ranges::sort(ids);
  return ids;
}

Result<std::optional<Notice>> notice_in(const ObjectStore& store, const ObjectId& tree, const PartyId& id) {
  const std::string path = notice_folder(id) + "/notice.yaml", list = notice_folder(id) + "/members.csv";
  const auto yaml = file_id(store, tree, path), members = file_id(store, tree, list);
  if (!yaml && !members) return std::optional<Notice>();
  auto read = read_notice(path, yaml ? store.blob(*yaml) : std::string(), id);
  auto named = read_notice_members(list, members ? store.blob(*members) : std::string());
  append(read.faults, std::move(named.faults));
  if (any_error(read.faults)) return read.faults;
  read.value.members = std::move(named.value);
  return std::optional(std::move(read.value));
}

Result<std::optional<GivenNotice>> given_notice(const ObjectStore& store,
                                                const std::vector<LineState>& line, const PartyId& id) {
  auto now = notice_in(store, line.front().tree, id);
  if (!now) return now.faults();
  if (!*now) return std::optional<GivenNotice>();
  GivenNotice given{**now, 0, {}};
  Joining joining(given.notice.members);
  const std::string path = notice_folder(id) + "/notice.yaml", list = notice_folder(id) + "/members.csv";
  std::optional<ObjectId> at = file_id(store, line.front().tree, list);
  for (std::size_t i = 1; i < line.size() && file_id(store, line[i].tree, path); ++i) {
    const auto older = file_id(store, line[i].tree, list);
    if (older != at)
      joining.go_back(older ? read_notice_members(list, store.blob(*older)).value : std::vector<MemberId>{}, i);
    at = older;
    given.given = i;
  }
  given.joined = joining.end(given.given);
  return std::optional(std::move(given));
}

void drop_notices(const ObjectStore& store, const ObjectId& tree,
                  const std::function<bool(const PartyId&)>& is_over, Edits& edits) {
  for (const PartyId& id : notice_ids(store, tree)) {
    if (!is_over(id)) continue;
    for_each_file(store, tree, notice_folder(id),
                  [&](const std::string& path, const Content&) { edits[path] = std::nullopt; });
  }
}

}  // namespace charter
