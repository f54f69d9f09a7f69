// SPDX-License-Identifier: Apache-2.0
#include "text/asset_file.h"

#include "text/draft.h"
#include "text/fields.h"
#include "text/splice.h"

#include <algorithm>

namespace charter {

namespace {

// Whether it is wanted where each part of an asset stands.
enum class Standing { Noted, Unnoted };

class AssetReader {
 public:
  AssetReader(const Community& community, Standing standing) : community_(community), standing_(standing) {}

  Located<std::vector<Asset>> read(const YamlNode& root) {
    if (root.kind != YamlNode::Kind::Sequence)
      faults().push_back(fault_at(root, "not-a-list", "a list of assets is expected here",
                                  "begin each asset with `- id:`"));
    for (const YamlNode& item : root.items)
      if (Asset asset = read_asset(item); !asset.id.empty())
        located_.value.push_back(std::move(asset));
    return std::move(located_);
  }

 private:
  Faults& faults() { return located_.faults; }

  Asset read_asset(const YamlNode& node) {
    static const std::vector<std::string> known{"id",       "title",  "nature",  "pool",
                                                "quantity", "unit",   "value",   "appraised",
                                                "node",     "bundle", "held_by", "stays"};
    Asset asset;
    Fields fields(node, "an asset", known, faults());
    if (!fields.is_mapping()) return asset;
    asset.id = fields.required_id<AssetId>("id");
    if (standing_ == Standing::Noted) note(asset.id, node);
    asset.title = fields.line("title");
    if (const YamlNode* nature = fields.required("nature")) asset.nature = read_nature(*nature);
    asset.pool = fields.id<PoolId>("pool");
    if (asset.pool.empty() && asset.nature != Nature::Copyable && community_.pools.size() == 1)
      asset.pool = community_.pools.front().id;
    asset.quantity = read_quantity(fields);
    asset.value = fields.money("value", community_);
    if (const YamlNode* appraised = fields.find("appraised"))
      asset.appraised = read_appraisal(*appraised);
    asset.node = fields.id<NodeId>("node");
    asset.bundle = fields.id<BundleId>("bundle");
    if (const YamlNode* holders = fields.find("held_by")) asset.held_by = read_holders(*holders);
    asset.stays = fields.line("stays");
    return asset;
  }

  // An asset stands at its id; one that stands there twice is found under that key as well.
  void note(const AssetId& id, const YamlNode& node) {
    for (const YamlEntry& entry : node.entries) {
      const Place& place = entry.value.begin < entry.value.end ? entry.value.mark : entry.key.mark;
      const bool is_id = entry.key.scalar == "id";
      const bool added =
          located_.places.emplace(Subject{"asset", id.text(), is_id ? "" : entry.key.scalar}, place)
              .second;
      if (is_id && !added) located_.places.emplace(Subject{"asset", id.text(), "id"}, place);
    }
  }

  Nature read_nature(const YamlNode& node) {
    const std::string written = text_of(node);
    if (const auto nature = nature_of(written)) return *nature;
    faults().push_back(fault_at(node, "bad-choice", fmt::format("`{}` is not a nature", written),
                                help_naming(written, {"divisible", "indivisible", "copyable"})));
    return Nature::Divisible;
  }

  std::optional<Quantity> read_quantity(Fields& fields) {
    if (!fields.find("quantity") && !fields.find("unit")) return std::nullopt;
    const YamlNode* quantity = fields.required("quantity");
    const UnitCode code = fields.required_id<UnitCode>("unit");
    if (!quantity || code.empty() || !is_scalar(*quantity, faults())) return std::nullopt;
    const Unit unit = unit_of(community_, code);
    const auto parts = read_parts(*quantity, text_of(*quantity), unit);
    if (parts) return Quantity{*parts, unit};
    append(faults(), parts.faults());
    return std::nullopt;
  }

  std::optional<Appraisal> read_appraisal(const YamlNode& node) {
    Fields fields(node, "an appraisal", {"on", "by"}, faults());
    if (!fields.is_mapping()) return std::nullopt;
    return Appraisal{fields.date("on"), fields.line("by")};
  }

  std::vector<MemberId> read_holders(const YamlNode& node) {
    std::vector<MemberId> holders;
    if (node.kind != YamlNode::Kind::Sequence) {
      faults().push_back(
          fault_at(node, "not-a-list", "`held_by` is a list of members", "write it as [ana, bo]"));
      return holders;
    }
    for (const YamlNode& item : node.items)
      if (MemberId id = parse_id<MemberId>(item, faults()); !id.empty())
        holders.push_back(std::move(id));
    std::ranges::sort(holders);
    return holders;
  }

  const Community& community_;
  Standing standing_;
  Located<std::vector<Asset>> located_;
};

Draft draft_of(const Asset& asset) {
  Draft draft = Draft::mapping();
  draft.identity = asset.id.text();
  draft.add("id", Draft::word(asset.id.text()));
  draft.add_text("title", asset.title);
  draft.add("nature", Draft::word(std::string(name_of(asset.nature))));
  draft.add_word("pool", asset.pool.text());
  if (asset.quantity) {
    draft.add("quantity",
              Draft::word(format_parts(asset.quantity->parts, asset.quantity->unit.decimals)));
    draft.add("unit", Draft::word(asset.quantity->unit.code.text()));
  }
  if (asset.value) draft.add("value", Draft::word(to_string(*asset.value)));
  if (asset.appraised) {
    Draft appraised = Draft::flow_mapping();
    if (asset.appraised->on) appraised.add("on", Draft::word(to_string(*asset.appraised->on)));
    appraised.add_text("by", asset.appraised->by);
    draft.add("appraised", std::move(appraised));
  }
  draft.add_word("node", asset.node.text());
  draft.add_word("bundle", asset.bundle.text());
  Draft holders = Draft::flow_list();
  holders.any_order = true;
  for (const MemberId& id : asset.held_by) holders.items.push_back(Draft::word(id.text()));
  draft.add_unless_empty("held_by", std::move(holders));
  draft.add_text("stays", asset.stays);
  return draft;
}

Draft draft_of(const std::vector<Asset>& assets) {
  Draft list = Draft::list();
  for (const Asset& asset : assets) list.items.push_back(draft_of(asset));
  return list;
}

}  // namespace

Located<std::vector<Asset>> read_assets(const std::string& path, const std::string& bytes,
                                        const Community& community) {
  const auto root = read_yaml(path, bytes);
  if (!root) return {.faults = root.faults()};
  return AssetReader(community, Standing::Noted).read(*root);
}

std::string write_assets(const std::vector<Asset>& assets) {
  return assets.empty() ? "[]\n" : written(draft_of(assets));
}

std::string update_assets(const std::string& bytes, const std::vector<Asset>& wanted,
                          const Community& community) {
  const auto root = read_yaml({}, bytes);
  if (!root) return write_assets(wanted);
  const auto old = AssetReader(community, Standing::Unnoted).read(*root);
  if (!any_error(old.faults) && old.value == wanted) return bytes;
  const std::string updated = splice(bytes, *root, draft_of(old.value), draft_of(wanted));
  const auto again = read_yaml({}, updated);
  if (!again) return write_assets(wanted);
  const auto now = AssetReader(community, Standing::Unnoted).read(*again);
  return !any_error(now.faults) && now.value == wanted ? updated : write_assets(wanted);
}

}  // namespace charter
