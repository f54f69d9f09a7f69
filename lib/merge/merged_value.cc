// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_value.h"

#include "merge/merged_names.h"
#include "merge/three_way.h"

#include <algorithm>
#include <map>
#include <string>

namespace charter {

namespace {

// Equal values and no others have equal keys.
std::string key_of(const Value& value) {
  const auto part = [](const std::string& text) {
    return std::to_string(text.size()) + ":" + text;
  };
  std::string key = std::to_string(static_cast<int>(value.type)) + part(value.canonical);
  for (const std::string& name : value.keys) key += "k" + part(name);
  for (const Value& item : value.items) key += "i" + part(key_of(item));
  return key;
}

std::optional<MaybeValue> merged_list(const Value& base, const Value& ours, const Value& theirs) {
  std::map<std::string, Value> items;
  const auto names_of = [&](const Value& list) {
    std::vector<std::string> names;
    for (const Value& item : list.items) items.emplace(names.emplace_back(key_of(item)), item);
    return names;
  };
  const auto names = merged_names(names_of(base), names_of(ours), names_of(theirs));
  if (!names) return std::nullopt;
  Value merged = ours;
  merged.items.clear();
  for (const std::string& name : *names) merged.items.push_back(items.at(name));
  return merged;
}

// The entries of a map by their keys, the rows of a table by what they ask for.
struct Entries {
  std::vector<std::string> names;  // in their order
  std::map<std::string, Value> values;

  MaybeValue find(const std::string& name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  }
};

std::optional<std::string> name_of_row(const Value& row) {
  const auto when = std::ranges::find(row.keys, "when");
  if (when == row.keys.end()) return std::nullopt;
  return key_of(row.items[static_cast<std::size_t>(when - row.keys.begin())]);
}

// Nothing where two are of one name, or a row has none.
std::optional<Entries> entries_of(const Value& value) {
  Entries entries;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const Value& item = value.items[i];
    const auto name =
        value.type == ValueType::Map ? std::optional(value.keys[i]) : name_of_row(item);
    if (!name || !entries.values.emplace(*name, item).second) return std::nullopt;
    entries.names.push_back(*name);
  }
  return entries;
}

std::optional<MaybeValue> merged_entries(const Value& base, const Value& ours,
                                         const Value& theirs) {
  const auto was = entries_of(base), our = entries_of(ours), their = entries_of(theirs);
  if (!was || !our || !their) return std::nullopt;
  std::map<std::string, Value> merged_values;
  Entries all = *was;
  all.values.insert(our->values.begin(), our->values.end());
  all.values.insert(their->values.begin(), their->values.end());
  for (const auto& [name, any] : all.values) {
    const auto entry = merged_value(was->find(name), our->find(name), their->find(name));
    if (!entry) return std::nullopt;
    if (*entry) merged_values.emplace(name, **entry);
  }
  Value merged = ours;
  merged.keys.clear();
  merged.items.clear();
  if (merged.type == ValueType::Map) {
    for (const auto& [name, value] : merged_values) {
      merged.keys.push_back(name);
      merged.items.push_back(value);
    }
    return merged;
  }
  const auto names = merged_names(was->names, our->names, their->names);
  if (!names) return std::nullopt;
  for (const std::string& name : *names) merged.items.push_back(merged_values.at(name));
  return merged;
}

}  // namespace

std::optional<MaybeValue> merged_value(const MaybeValue& base, const MaybeValue& ours,
                                       const MaybeValue& theirs) {
  if (const MaybeValue* one = three_way(base, ours, theirs)) return *one;
  if (!base || !ours || !theirs) return std::nullopt;
  if (base->type != ours->type || base->type != theirs->type) return std::nullopt;
  if (base->type == ValueType::List) return merged_list(*base, *ours, *theirs);
  const bool has_entries = base->type == ValueType::Map || base->type == ValueType::Table;
  return has_entries ? merged_entries(*base, *ours, *theirs) : std::nullopt;
}

bool comes_before(const MaybeValue& a, const MaybeValue& b) {
  if (!a || !b) return !a && b;
  return key_of(*a) < key_of(*b);
}

}  // namespace charter
