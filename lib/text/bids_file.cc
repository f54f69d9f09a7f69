// SPDX-License-Identifier: Apache-2.0
#include "text/bids_file.h"

#include "text/fields.h"

namespace charter {

namespace {

class BidsReader {
 public:
  BidsReader(const Community& community, Faults& faults) : community_(community), faults_(faults) {}

  Bids bids(const YamlNode& node, BidsIn in) {
    Bids result;
    const bool money = in == BidsIn::Amounts;
    Fields fields(node, money ? "a file of bids" : "a file of points",
                  money ? std::vector<std::string>{"unit", "groups", "members"}
                        : std::vector<std::string>{"total", "groups", "members"},
                  faults_);
    if (!fields.is_mapping()) return result;
    if (money) {
      const UnitCode code = fields.required_id<UnitCode>("unit");
      result.money = unit_of(community_, code);
    } else if (const YamlNode* total = fields.find("total")) {
      result.total = points(*total);
    }
    if (!fields.find("groups") && !fields.find("members"))
      fields.report(fault_at(node, "missing-key", "nobody bids here",
                             "name groups under `groups`, or members under `members`"));
    result.groups = bidders(fields.find("groups"), result);
    result.members = bidders(fields.find("members"), result);
    return result;
  }

 private:
  const std::vector<YamlEntry>& entries(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Mapping)
      faults_.push_back(fault_at(node, "not-a-mapping", "names and numbers are expected here",
                                 "write `name: number` lines"));
    return node.entries;
  }

  std::map<std::string, Bidder> bidders(const YamlNode* node, const Bids& bids) {
    std::map<std::string, Bidder> result;
    if (node == nullptr) return result;
    for (const YamlEntry& entry : entries(*node)) {
      Bidder& bidder = result[text_of(entry.key)];
      bidder.place = entry.key.mark;
      for (const YamlEntry& bid : entries(entry.value))
        bidder.bids[text_of(bid.key)] = {amount(bid.value, bids), bid.key.mark};
    }
    return result;
  }

  Integer amount(const YamlNode& node, const Bids& bids) {
    if (!bids.money) return points(node);
    if (!is_scalar(node, faults_)) return 0;
    const auto parts = read_parts(node, text_of(node), *bids.money);
    if (parts) return *parts;
    append(faults_, parts.faults());
    return 0;
  }

  Integer points(const YamlNode& node) {
    if (!is_scalar(node, faults_)) return 0;
    if (const auto number = parse_integer(text_of(node))) return *number;
    faults_.push_back(fault_at(node, "bad-points", fmt::format("`{}` is not a number of points", text_of(node)),
                               "points are whole numbers, of at most 100 digits"));
    return 0;
  }

  const Community& community_;
  Faults& faults_;
};

}  // namespace

Bids bids_from(const YamlNode& node, const Community& community, BidsIn in, Faults& faults) {
  return BidsReader(community, faults).bids(node, in);
}

Result<Bids> read_bids(const std::string& path, const std::string& bytes, const Community& community,
                       BidsIn in) {
  const auto tree = read_yaml(path, bytes);
  if (!tree) return tree.faults();
  Faults faults;
  Bids bids = bids_from(*tree, community, in, faults);
  if (!faults.empty()) return faults;
  return bids;
}

}  // namespace charter
