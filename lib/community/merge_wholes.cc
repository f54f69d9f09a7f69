// SPDX-License-Identifier: Apache-2.0
#include "community/merge_wholes.h"

#include "community/managed.h"
#include "community/notices.h"
#include "text/notice_file.h"
#include "value/date.h"

#include <array>
#include <set>

namespace charter {

namespace {

using Named = std::map<std::string, std::string>;

class WholesWriter {
 public:
  WholesWriter(ObjectStore& store, const ThreeTrees& trees, const ThreeSnapshots& versions, const Snapshot& merged)
      : store_(store), trees_(trees), versions_(versions), merged_(merged) {}

  Edits edits() {
    for (const std::string& name : names_that_differ(versions_.ours.settlements, merged_.settlements)) {
      const std::string folder = std::string(kSettlementsFolder) + "/" + name;
      clear(folder);
      const auto wanted = merged_.settlements.find(name);
      if (wanted != merged_.settlements.end()) copy(folder, wanted->second, &Snapshot::settlements, name);
    }
    for (const std::string& file : names_that_differ(versions_.ours.sealed, merged_.sealed)) {
      const std::string path = std::string(kSealedFolder) + "/" + file;
      clear(path);
      const auto wanted = merged_.sealed.find(file);
      if (wanted != merged_.sealed.end()) copy(path, wanted->second, &Snapshot::sealed, file);
    }
    std::set<std::string> notices;
    for (const std::string& field : names_that_differ(versions_.ours.notices, merged_.notices))
      notices.insert(field.substr(0, field.find('.')));
    for (const std::string& id : notices) write_notice_of(id);
    return std::move(edits_);
  }

 private:
  static std::set<std::string> names_that_differ(const Named& a, const Named& b) {
    std::set<std::string> names;
    for (const auto& [name, text] : a)
      if (const auto found = b.find(name); found == b.end() || found->second != text) names.insert(name);
    for (const auto& [name, text] : b)
      if (!a.contains(name)) names.insert(name);
    return names;
  }

  void clear(const std::string& within) {
    for_each_file(store_, trees_.ours, within, [&](const std::string& path, const Content&) { edits_[path] = std::nullopt; });
  }

  // From the version that has it so.
  void copy(const std::string& within, const std::string& wanted, Named Snapshot::* part, const std::string& name) {
    const std::array sides = {std::pair(&versions_.theirs, &trees_.theirs), std::pair(&versions_.ours, &trees_.ours),
                              std::pair(&versions_.base, &trees_.base)};
    for (const auto& [version, tree] : sides) {
      const auto found = (version->*part).find(name);
      if (found == (version->*part).end() || found->second != wanted) continue;
      for_each_file(store_, *tree, within, [&](const std::string& path, const Content& c) { edits_[path] = c; });
      return;
    }
  }

  // The fields of one notice.
  static Named notice_of(const Named& all, const std::string& id) {
    Named fields;
    for (const auto& [field, text] : all)
      if (field == id || field.starts_with(id + ".")) fields.emplace(field, text);
    return fields;
  }

  void write_notice_of(const std::string& id) {
    const std::string folder = std::string(kNoticesFolder) + "/" + id;
    clear(folder);
    const Named wanted = notice_of(merged_.notices, id);
    if (!wanted.contains(id)) return;
    if (notice_of(versions_.theirs.notices, id) == wanted) {
      for_each_file(store_, trees_.theirs, folder, [&](const std::string& path, const Content& c) { edits_[path] = c; });
      return;
    }
    Notice notice;
    notice.id = *PartyId::parse(id);
    for (const auto& [field, text] : wanted) set(notice, id, field, text);
    put(folder + "/notice.yaml", write_notice(notice));
    put(folder + "/members.csv", write_notice_members(notice.members));
  }

  static void set(Notice& notice, const std::string& id, const std::string& field, const std::string& text) {
    const std::string members = id + ".members.";
    if (field == id) notice.name = text;
    if (field == id + ".community") notice.community = CommunityId::parse(text).value_or(CommunityId());
    if (field == id + ".given") notice.given = Date::parse(text);
    if (!field.starts_with(members)) return;
    if (const auto member = MemberId::parse(field.substr(members.size()))) notice.members.push_back(*member);
  }

  void put(const std::string& path, std::string bytes) {
    edits_[path] = Content{EntryKind::File, store_.stage_blob(std::move(bytes))};
  }

  ObjectStore& store_;
  const ThreeTrees& trees_;
  const ThreeSnapshots& versions_;
  const Snapshot& merged_;
  Edits edits_;
};

}  // namespace

Edits edits_of_wholes(ObjectStore& store, const ThreeTrees& trees, const ThreeSnapshots& versions, const Snapshot& merged) {
  return WholesWriter(store, trees, versions, merged).edits();
}

}  // namespace charter
