// SPDX-License-Identifier: Apache-2.0
#include "text/instance_file.h"

#include "text/fields.h"
#include "text/yaml.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

const std::vector<std::string> kKnown = {
    "id",      "source",   "source_checked", "method", "parties",   "entitlements",
    "votes",   "items",    "valuations",     "counts", "held_by",   "pinned",
    "cash",    "debt",     "settle",         "total",  "x",         "units",
    "minimum", "expected", "expected_basis", "note",   "published", "verified",
    "rent",    "cost"};

// Names that the literature gives to what we call otherwise.
const std::map<std::string, std::string> kAlso = {{"max-weighted-nash", "nash"},
                                                  {"mwnw", "nash"},
                                                  {"fisher", "ceei"},
                                                  {"apportionment", "hamilton"}};

class InstanceReader {
 public:
  explicit InstanceReader(Faults& faults) : faults_(faults) {}

  Integer number(const YamlNode& node) {
    if (!is_scalar(node, faults_)) return 0;
    if (const auto parsed = parse_integer(text_of(node))) return *parsed;
    fault(
        node, "split-number", fmt::format("`{}` is not a whole number", text_of(node)),
        "write worths in the smallest parts of the money, or in whole points; at most 100 digits");
    return 0;
  }

  Fraction fraction(const YamlNode& node) {
    if (!is_scalar(node, faults_)) return {};
    const std::string text = text_of(node);
    // Only what parse_integer and the sign of a fraction allow: no longer number is ever made.
    if (text.size() <= 210)
      if (const auto parsed = Fraction::parse(text)) return *parsed;
    fault(node, "split-number", "this is not a number", "write `3`, `1/3` or `33.5%`");
    return {};
  }

  std::vector<std::string> names(const YamlNode& node) {
    std::vector<std::string> result;
    for (const YamlNode& item : list(node))
      if (is_scalar(item, faults_)) result.push_back(text_of(item));
    return result;
  }

  std::vector<Integer> numbers(const YamlNode& node) {
    std::vector<Integer> result;
    for (const YamlNode& item : list(node)) result.push_back(number(item));
    return result;
  }

  const std::vector<YamlNode>& list(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Sequence)
      fault(node, "not-a-list", "a list is expected here", "write it in brackets, or with dashes");
    return node.items;
  }

  const std::vector<YamlEntry>& mapping(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Mapping)
      fault(node, "not-a-mapping", "names and values are expected here", "write `name: value`");
    return node.entries;
  }

  template <class Named>
  std::optional<std::size_t> place(const YamlNode& node, const std::vector<Named>& all,
                                   const char* code, const char* what) {
    if (!is_scalar(node, faults_)) return std::nullopt;
    const std::string name = text_of(node);
    const auto found = std::ranges::find(all, name, &Named::id);
    if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
    std::vector<std::string> known;
    for (const Named& one : all) known.push_back(one.id);
    fault(node, code, fmt::format("no {} is called `{}`", what, name), help_naming(name, known));
    return std::nullopt;
  }

  std::optional<std::size_t> party(const YamlNode& node, const Problem& problem) {
    return place(node, problem.parties, "split-unknown-party", "party");
  }
  std::optional<std::size_t> item(const YamlNode& node, const Problem& problem) {
    return place(node, problem.items, "split-unknown-item", "item");
  }

  void fault(const YamlNode& node, const char* code, std::string message, std::string help) {
    faults_.push_back(fault_at(node, code, std::move(message), std::move(help)));
  }

 private:
  Faults& faults_;
};

void read_parties(InstanceReader& reader, Fields& fields, Problem& problem) {
  const YamlNode* names = fields.required("parties");
  const YamlNode* shares = fields.find("votes");
  if (shares == nullptr) shares = fields.required("entitlements");
  if (names == nullptr || shares == nullptr) return;
  Fraction all;
  std::vector<Fraction> parts;
  for (const YamlNode& share : reader.list(*shares)) {
    parts.push_back(reader.fraction(share));
    if (parts.back() < Fraction(0))
      reader.fault(share, "split-entitlement", "an entitlement is below zero", "");
    all = add(all, parts.back());
  }
  for (const std::string& name : reader.names(*names)) problem.parties.push_back({name, {}});
  if (parts.size() != problem.parties.size()) {
    reader.fault(*shares, "split-entitlement",
                 fmt::format("there are {} parties, and {} entitlements", problem.parties.size(),
                             parts.size()),
                 "give one for each party, in the order of the parties");
  } else if (all <= Fraction(0)) {
    reader.fault(*shares, "split-entitlement", "nobody is entitled to anything",
                 "give at least one party an entitlement above zero");
  } else {
    for (std::size_t p = 0; p < parts.size(); ++p)
      problem.parties[p].entitlement = divide(parts[p], all);
  }
}

// Units that are alike and whose worth does not matter are one item.
void read_units(InstanceReader& reader, const YamlNode& units, Problem& problem) {
  problem.items.push_back({.id = "units", .count = reader.number(units)});
  problem.worths.assign(problem.parties.size(), {Integer(1)});
}

// Collections of seats to be divided say how many only where they say what is expected; the first
// number there is taken.
const YamlNode* expected_seats(const Fields& fields) {
  const YamlNode* expected = fields.find("expected");
  const YamlNode* seats = expected == nullptr ? nullptr : find_value(*expected, "seats");
  if (seats == nullptr || seats->entries.empty()) return nullptr;
  const YamlNode& rule = seats->entries.front().value;
  return rule.entries.empty() ? nullptr : &rule.entries.front().key;
}

void read_items(InstanceReader& reader, Fields& fields, Problem& problem) {
  if (const YamlNode* units = fields.find("units")) return read_units(reader, *units, problem);
  const YamlNode* seats = expected_seats(fields);
  if (seats != nullptr && fields.find("items") == nullptr)
    return read_units(reader, *seats, problem);
  const YamlNode* items = fields.required("items");
  const YamlNode* worths = fields.required("valuations");
  if (items == nullptr || worths == nullptr) return;
  for (const std::string& name : reader.names(*items)) problem.items.push_back({.id = name});
  if (worths->kind == YamlNode::Kind::Mapping) {
    // By name: party: {item: worth}; what is not named is worth nothing.
    problem.worths.assign(problem.parties.size(), std::vector<Integer>(problem.items.size()));
    for (const YamlEntry& row : worths->entries) {
      const auto party = reader.party(row.key, problem);
      for (const YamlEntry& bid : reader.mapping(row.value)) {
        const auto item = reader.item(bid.key, problem);
        const Integer worth = reader.number(bid.value);
        if (party && item) problem.worths[*party][*item] = worth;
      }
    }
    return;
  }
  for (const YamlNode& row : reader.list(*worths)) problem.worths.push_back(reader.numbers(row));
}

void read_about_items(InstanceReader& reader, Fields& fields, Problem& problem) {
  if (const YamlNode* pinned = fields.find("pinned")) {
    for (const YamlEntry& pin : reader.mapping(*pinned)) {
      const auto item = reader.item(pin.key, problem);
      const auto party = reader.party(pin.value, problem);
      if (item && party) problem.items[*item].pinned = *party;
    }
  }
  if (const YamlNode* counts = fields.find("counts")) {
    for (const YamlEntry& count : reader.mapping(*counts)) {
      const auto item = reader.item(count.key, problem);
      const Integer number = reader.number(count.value);
      if (item) problem.items[*item].count = number;
    }
  }
  if (const YamlNode* held = fields.find("held_by")) {
    for (const YamlEntry& use : reader.mapping(*held)) {
      const auto item = reader.item(use.key, problem);
      for (const YamlNode& holder : reader.list(use.value)) {
        const auto party = reader.party(holder, problem);
        if (item && party) problem.items[*item].held_by.push_back(*party);
      }
      if (item) std::ranges::sort(problem.items[*item].held_by);
    }
  }
}

void read_rest(InstanceReader& reader, Fields& fields, Problem& problem) {
  if (const YamlNode* cash = fields.find("cash")) problem.money = reader.number(*cash);
  if (const YamlNode* debt = fields.find("debt")) problem.debt = reader.number(*debt);
  if (const YamlNode* total = fields.find("total")) problem.total = reader.number(*total);
  if (const YamlNode* x = fields.find("x")) problem.x = reader.fraction(*x);
  if (const YamlNode* least = fields.find("minimum")) problem.minimum = reader.number(*least);
  if (const YamlNode* settle = fields.find("settle")) {
    const std::string word = text_of(*settle);
    if (word != "yes" && word != "no")
      reader.fault(*settle, "split-settle", fmt::format("`{}` is neither yes nor no", word), "");
    if (word == "no") problem.settling = Settling::ItemsAlone;
  }
}

void note_rows(const YamlNode& worths, const Problem& problem, Places& places) {
  for (const YamlEntry& row : worths.entries) {
    places[{"worth", row.key.scalar, ""}] = row.key.mark;
    for (const YamlEntry& bid : row.value.entries)
      places[{"worth", row.key.scalar, bid.key.scalar}] = bid.value.mark;
  }
  for (std::size_t p = 0; p < std::min(worths.items.size(), problem.parties.size()); ++p) {
    const YamlNode& row = worths.items[p];
    const std::string& party = problem.parties[p].id;
    places[{"worth", party, ""}] = row.items.empty() ? row.mark : row.items.front().mark;
    for (std::size_t i = 0; i < std::min(row.items.size(), problem.items.size()); ++i)
      places[{"worth", party, problem.items[i].id}] = row.items[i].mark;
  }
}

// For faults that are found in the problem and not in the text. The last of two of a name counts.
Places places_of(const YamlNode& node, const Problem& problem) {
  Places places{{{}, node.entries.empty() ? node.mark : node.entries.front().key.mark}};
  const auto note_names = [&](const char* key, const char* about) {
    if (const YamlNode* names = find_value(node, key))
      for (const YamlNode& name : names->items) places[{about, name.scalar, ""}] = name.mark;
  };
  note_names("parties", "party");
  note_names("items", "item");
  if (const YamlNode* units = find_value(node, "units")) places[{"item", "units", ""}] = units->mark;
  if (const YamlNode* counts = find_value(node, "counts"))
    for (const YamlEntry& count : counts->entries)
      places[{"item", count.key.scalar, ""}] = count.value.mark;
  if (const YamlNode* worths = find_value(node, "valuations")) note_rows(*worths, problem, places);
  if (const YamlNode* method = find_value(node, "method")) places[{"method", "", ""}] = method->mark;
  return places;
}

std::string our_name(std::string written) {
  std::ranges::replace(written, '_', '-');
  const auto also = kAlso.find(written);
  return also == kAlso.end() ? written : also->second;
}

WrittenInstance read_instance(const YamlNode& node, Faults& faults) {
  InstanceReader reader(faults);
  Fields fields(node, "an instance", kKnown, faults);
  WrittenInstance instance;
  if (!fields.is_mapping()) return instance;
  instance.id = fields.line("id");
  instance.written = fields.line("method");
  instance.method = our_name(instance.written);
  read_parties(reader, fields, instance.problem);
  read_items(reader, fields, instance.problem);
  if (faults.empty()) read_about_items(reader, fields, instance.problem);
  read_rest(reader, fields, instance.problem);
  instance.places = places_of(node, instance.problem);
  return instance;
}

}  // namespace

Result<std::vector<WrittenInstance>> read_instances(const std::string& path,
                                                    const std::string& bytes,
                                                    const std::string& id) {
  const auto tree = read_yaml(path, bytes);
  if (!tree) return tree.faults();
  const YamlNode* list =
      tree->kind == YamlNode::Kind::Mapping ? find_value(*tree, "instances") : nullptr;
  std::vector<const YamlNode*> nodes;
  if (list == nullptr) {
    nodes.push_back(&*tree);
  } else {
    for (const YamlNode& node : list->items) nodes.push_back(&node);
  }
  std::vector<WrittenInstance> result;
  std::vector<std::string> known;
  Faults faults;
  for (const YamlNode* node : nodes) {
    const YamlNode* name =
        node->kind == YamlNode::Kind::Mapping ? find_value(*node, "id") : nullptr;
    if (name != nullptr) known.push_back(text_of(*name));
    if (!id.empty() && (name == nullptr || text_of(*name) != id)) continue;
    Faults here;
    result.push_back(read_instance(*node, here));
    append(faults, std::move(here));
  }
  if (result.empty())
    faults.push_back(fault_at(
        *tree, "split-unknown-instance",
        id.empty() ? "there is no instance here" : fmt::format("no instance is called `{}`", id),
        help_naming(id, known)));
  if (!faults.empty()) return faults;
  return result;
}

}  // namespace charter
