// SPDX-License-Identifier: Apache-2.0
#include "text/community_file.h"

#include "model/origin_kind.h"
#include "text/draft.h"
#include "text/fields.h"
#include "text/format_field.h"
#include "text/splice.h"

#include <algorithm>
#include <cctype>

namespace charter {

namespace {

Subject field(const std::string& name) { return {"community", "", name}; }

class CommunityReader {
 public:
  Located<Community> read(const YamlNode& root) {
    static const std::vector<std::string> known{
        "format", "id", "name", "formed", "units", "pools", "nodes", "member_fields", "origin"};
    located_.faults = require_format(root, "a community", kFormat);
    if (!located_.faults.empty()) return std::move(located_);
    Faults faults;
    Fields fields(root, "a community", known, faults);
    if (!fields.is_mapping()) {
      located_.faults = std::move(faults);
      return std::move(located_);
    }
    for (const YamlEntry& entry : root.entries) note(entry.key.scalar, entry);
    read_fields(fields);
    append(located_.faults, std::move(faults));
    return std::move(located_);
  }

 private:
  Community& community() { return located_.value; }
  Faults& faults() { return located_.faults; }

  void note(const std::string& name, const YamlEntry& entry) {
    const bool scalar =
        entry.value.kind == YamlNode::Kind::Scalar && entry.value.begin < entry.value.end;
    located_.places.emplace(field(name), scalar ? entry.value.mark : entry.key.mark);
  }

  void read_fields(Fields& fields) {
    community().id = fields.required_id<CommunityId>("id");
    fields.required("name");
    community().name = fields.line("name");
    community().formed = fields.date("formed");
    if (const YamlNode* units = fields.find("units")) read_units(*units);
    if (const YamlNode* pools = fields.find("pools")) read_pools(*pools);
    if (const YamlNode* nodes = fields.find("nodes")) read_nodes(*nodes);
    if (const YamlNode* names = fields.find("member_fields")) read_member_fields(*names);
    if (const YamlNode* origin = fields.find("origin")) read_origin(*origin);
  }

  // Calls `visit` for each entry of a mapping whose keys are ids of what they describe.
  template <class Visit>
  void for_each_named(const YamlNode& node, const std::string& name, Visit visit) {
    if (node.kind != YamlNode::Kind::Mapping) {
      faults().push_back(fault_at(node, "not-a-mapping", fmt::format("`{}` is a mapping", name),
                                  "write one `id: {…}` a line"));
      return;
    }
    for (const YamlEntry& entry : node.entries) {
      const std::string prefix = name + "." + entry.key.scalar;
      located_.places.emplace(field(prefix), entry.key.mark);
      for (const YamlEntry& inner : entry.value.entries)
        note(prefix + "." + inner.key.scalar, inner);
      visit(entry);
    }
  }

  // Something described by no more than its id has nothing after the colon.
  static YamlNode described(const YamlNode& node) {
    YamlNode mapping = node;
    if (node.kind == YamlNode::Kind::Scalar && node.begin == node.end)
      mapping.kind = YamlNode::Kind::Mapping;
    return mapping;
  }

  // Decimals of all units first: prices are stated in them.
  void read_units(const YamlNode& node) {
    for_each_named(node, "units", [this](const YamlEntry& entry) {
      const auto code = UnitCode::parse(entry.key.scalar);
      if (!code) {
        faults().push_back(fault_at(entry.key, "bad-unit",
                                    fmt::format("`{}` is not a unit", entry.key.scalar),
                                    "a unit has up to sixteen letters and digits, as EUR"));
        return;
      }
      community().units.push_back({{*code, read_decimals(entry.value)}, std::nullopt});
    });
    std::ranges::sort(community().units, {}, [](const UnitEntry& e) { return e.unit.code; });
    for (const YamlEntry& entry : node.entries) read_price(entry);
  }

  int read_decimals(const YamlNode& node) {
    const YamlNode* decimals = find_value(node, "decimals");
    if (!decimals) return 2;
    const std::string text = text_of(*decimals);
    const bool digits = !text.empty() && text.size() <= 2 &&
                        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits && std::stoi(text) <= kMostDecimals) return std::stoi(text);
    faults().push_back(fault_at(*decimals, "bad-decimals",
                                fmt::format("`{}` is not a number of decimals", text),
                                fmt::format("write a number from 0 to {}", kMostDecimals)));
    return 2;
  }

  void read_price(const YamlEntry& entry) {
    const YamlNode value = described(entry.value);
    Fields fields(value, "a unit", {"decimals", "price", "on", "source"}, faults());
    const auto worth = fields.money("price", community());
    const auto on = fields.date("on");
    const std::string source = fields.line("source");
    if (!fields.find("price") && (fields.find("on") || fields.find("source")))
      fields.required("price");
    const auto unit = std::ranges::find(community().units, entry.key.scalar,
                                        [](const UnitEntry& e) { return e.unit.code.text(); });
    if (worth && unit != community().units.end()) unit->price = Price{*worth, on, source};
  }

  void read_pools(const YamlNode& node) {
    for_each_named(node, "pools", [this](const YamlEntry& entry) {
      const YamlNode value = described(entry.value);
      Fields fields(value, "a pool", {"title", "share"}, faults());
      Pool pool{parse_id<PoolId>(entry.key, faults()), fields.line("title"), fields.line("share")};
      if (!pool.id.empty()) community().pools.push_back(std::move(pool));
    });
    std::ranges::sort(community().pools, {}, &Pool::id);
  }

  void read_nodes(const YamlNode& node) {
    for_each_named(node, "nodes", [this](const YamlEntry& entry) {
      const YamlNode value = described(entry.value);
      Fields fields(value, "a node", {"title", "country"}, faults());
      Node place{parse_id<NodeId>(entry.key, faults()), fields.line("title"),
                 fields.line("country")};
      if (!place.id.empty()) community().nodes.push_back(std::move(place));
    });
    std::ranges::sort(community().nodes, {}, &Node::id);
  }

  void read_member_fields(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Sequence) {
      faults().push_back(
          fault_at(node, "not-a-list", "`member_fields` is a list", "write it as [email, phone]"));
      return;
    }
    for (const YamlNode& item : node.items) {
      const std::string name = text_of(item);
      located_.places.emplace(field("member_fields." + name), item.mark);
      if (is_column(name))
        community().member_fields.push_back(name);
      else
        faults().push_back(fault_at(item, "bad-column", fmt::format("`{}` is not a column", name),
                                    "a column has lower-case letters, digits, `_` and `-`"));
    }
  }

  static bool is_column(const std::string& name) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && name.size() <= 63 && lower(name.front()) &&
           std::ranges::all_of(name, [&](char c) {
             return lower(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
           });
  }

  void read_origin(const YamlNode& node) {
    static const std::vector<std::string> known{"kind", "community", "name",
                                                "url",  "commit",    "settlement"};
    for (const YamlEntry& inner : node.entries) note("origin." + inner.key.scalar, inner);
    Fields fields(node, "an origin", known, faults());
    if (!fields.is_mapping()) return;
    Origin origin;
    if (const YamlNode* kind = fields.required("kind")) origin.kind = read_kind(*kind);
    origin.community = fields.id<CommunityId>("community");
    origin.name = fields.line("name");
    origin.url = fields.line("url");
    origin.commit = fields.line("commit");
    origin.settlement = fields.line("settlement");
    const bool is_object_id =
        origin.commit.size() == 40 &&
        origin.commit.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!origin.commit.empty() && !is_object_id)
      fields.report(fault_at(*fields.find("commit"), "bad-commit",
                             fmt::format("`{}` is not a commit", origin.commit),
                             "write all 40 hexadecimal digits"));
    community().origin = std::move(origin);
  }

  OriginKind read_kind(const YamlNode& node) {
    if (const auto kind = origin_kind_of(text_of(node))) return *kind;
    faults().push_back(fault_at(node, "bad-choice",
                                fmt::format("`{}` is not a kind of origin", text_of(node)),
                                help_naming(text_of(node), {"founded", "forked", "merged"})));
    return OriginKind::Founded;
  }

  Located<Community> located_;
};

Draft draft_of_unit(const UnitEntry& entry) {
  Draft draft = Draft::flow_mapping();
  draft.add("decimals", Draft::word(std::to_string(entry.unit.decimals)));
  if (!entry.price) return draft;
  draft.add("price", Draft::word(to_string(entry.price->worth)));
  if (entry.price->on) draft.add("on", Draft::word(to_string(*entry.price->on)));
  draft.add_text("source", entry.price->source);
  return draft;
}

Draft draft_of(const Origin& origin) {
  Draft draft = Draft::mapping();
  draft.add("kind", Draft::word(std::string(name_of(origin.kind))));
  draft.add_word("community", origin.community.text());
  draft.add_text("name", origin.name);
  draft.add_text("url", origin.url);
  draft.add_word("commit", origin.commit);
  draft.add_word("settlement", origin.settlement);
  return draft;
}

Draft draft_of(const Community& community) {
  Draft draft = Draft::mapping();
  draft.add("format", Draft::word(std::to_string(community.format)));
  draft.add_word("id", community.id.text());
  draft.add_text("name", community.name);
  if (community.formed) draft.add("formed", Draft::word(to_string(*community.formed)));
  Draft units = Draft::mapping(), pools = Draft::mapping(), nodes = Draft::mapping();
  for (const UnitEntry& unit : community.units)
    units.add(unit.unit.code.text(), draft_of_unit(unit));
  for (const Pool& pool : community.pools) {
    Draft entry = Draft::flow_mapping();
    entry.add_text("title", pool.title);
    entry.add_text("share", pool.share);
    pools.add(pool.id.text(), std::move(entry));
  }
  for (const Node& node : community.nodes) {
    Draft entry = Draft::flow_mapping();
    entry.add_text("title", node.title);
    entry.add_text("country", node.country);
    nodes.add(node.id.text(), std::move(entry));
  }
  draft.add_unless_empty("units", std::move(units));
  draft.add_unless_empty("pools", std::move(pools));
  draft.add_unless_empty("nodes", std::move(nodes));
  Draft fields = Draft::flow_list();
  for (const std::string& name : community.member_fields) fields.items.push_back(Draft::word(name));
  draft.add_unless_empty("member_fields", std::move(fields));
  if (community.origin) draft.add("origin", draft_of(*community.origin));
  return draft;
}

}  // namespace

Located<Community> read_community(const std::string& path, const std::string& bytes) {
  const auto root = read_yaml(path, bytes);
  if (!root) return {.faults = root.faults()};
  return CommunityReader().read(*root);
}

std::string write_community(const Community& community) { return written(draft_of(community)); }

std::string update_community(const std::string& bytes, const Community& wanted) {
  const auto old = read_community({}, bytes);
  if (old.faults.empty() && old.value == wanted) return bytes;
  const std::string updated = splice(bytes, draft_of(old.value), draft_of(wanted));
  const auto again = read_community({}, updated);
  return again.faults.empty() && again.value == wanted ? updated : write_community(wanted);
}

}  // namespace charter
