// SPDX-License-Identifier: Apache-2.0
#include "community/record_check.h"

#include "community/fork_order.h"
#include "community/record_differences.h"
#include "community/record_folder.h"
#include "community/stored_file.h"
#include "repo/tree_walk.h"
#include "text/yaml.h"
#include "value/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace charter {

namespace {

// The rows of all files as one, as the digest takes them: by member, whatever the layout.
std::string sides_of(const ObjectStore& store, const ObjectId& tree, const std::string& folder) {
  std::string header;
  std::vector<std::string> rows;
  const auto add = [&](const std::string&, const Content& content) {
    const std::string text = store.blob(content.id);
    std::size_t at = std::min(text.find('\n'), text.size() - 1) + 1;
    header = text.substr(0, at);
    while (at < text.size()) {
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      rows.push_back(text.substr(at, end - at));
      at = end;
    }
  };
  for_each_file(store, tree, folder + "/sides.csv", add);
  for_each_file(store, tree, folder + "/sides", add);
  std::ranges::sort(rows, {}, [](const std::string& row) { return row.substr(0, row.find(',')); });
  for (const std::string& row : rows) header += row;
  return header;
}

std::vector<TreeEntry> records_in(const ObjectStore& store, const ObjectId& tree) {
  const auto folder = find(store, tree, kSettlementsFolder);
  if (!folder || folder->kind != EntryKind::Tree) return {};
  return store.tree(folder->id);
}

Fault fault_of(std::string code, const std::string& digest, std::string message, std::string help) {
  return {.code = std::move(code),
          .message = std::move(message),
          .help = std::move(help),
          .place = Place{record_folder(digest), 0, 0, 0, {}}};
}

Result<YamlNode> inputs_in(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  return read_yaml("inputs.yaml", stored_file(store, tree, record_folder(digest) + "/inputs.yaml").value_or(""));
}

// Other programs may know it, so it stops nothing.
Fault cannot_be_verified(Fault newer, const std::string& digest) {
  newer.severity = Severity::Warning;
  newer.message += ", and can be neither checked nor proved";
  newer.place = Place{record_folder(digest), 0, 0, 0, {}};
  return newer;
}

}  // namespace

bool is_named_by_inputs(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const std::string folder = record_folder(digest);
  const std::string inputs = stored_file(store, tree, folder + "/inputs.yaml").value_or("");
  const auto yaml = read_yaml("inputs.yaml", inputs);
  if (!yaml || !find(store, tree, folder + "/record.yaml")) return false;
  if (scalar_of(*yaml, "kind") == "merger") return digest == hex(sha256("charter merger 1\ninputs " + hex(sha256(inputs)) + "\n"));
  return digest == hex(sha256("charter fork 1\nbase " + scalar_of(*yaml, "base") + "\ninputs " + hex(sha256(inputs)) +
                              "\nsides " + hex(sha256(sides_of(store, tree, folder))) + "\n"));
}

bool can_be_named(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const auto yaml = inputs_in(store, tree, digest);
  return !yaml || !newer_form(*yaml);
}

Faults record_faults(const ObjectStore& store, const ObjectId& tree) {
  Faults faults;
  for (const TreeEntry& entry : records_in(store, tree)) {
    if (entry.kind != EntryKind::Tree) continue;
    const auto yaml = inputs_in(store, tree, entry.name);
    if (const auto newer = yaml ? newer_form(*yaml) : std::nullopt)
      faults.push_back(cannot_be_verified(*newer, entry.name));
    else if (!is_named_by_inputs(store, tree, entry.name))
      faults.push_back(fault_of("settlement-record-differs", entry.name,
                                "the record bears another name than follows from what was put in, or is not whole",
                                "the commit that brought it in has it as it was made; the other side has a copy"));
    else if (const auto unknown = newer_method(*yaml))
      faults.push_back(cannot_be_verified(*unknown, entry.name));
  }
  return faults;
}

Faults altered_records(const ObjectStore& store, const ObjectId& before, const ObjectId& after) {
  Faults faults;
  for (const TreeEntry& entry : records_in(store, before)) {
    const auto now = find(store, after, record_folder(entry.name));
    if (now && now->id == entry.id) continue;
    faults.push_back(fault_of("settlement-altered", entry.name,
                              now ? "a settlement record was altered" + how_it_differs(store, after, before, entry.name)
                                  : "a settlement record was removed",
                              fmt::format("`git checkout HEAD -- {}` brings it back", record_folder(entry.name))));
  }
  return faults;
}

}  // namespace charter
