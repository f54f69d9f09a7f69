// SPDX-License-Identifier: Apache-2.0
#include "community/fork_order.h"

#include "community/first_parents.h"
#include "community/written_parts.h"
#include "split/method.h"
#include "text/bids_file.h"
#include "text/fields.h"
#include "text/prices_file.h"
#include "value/moment.h"

#include <fmt/format.h>

namespace charter {

namespace {

Fault unreadable(const std::string& what) {
  return {.code = "settlement-unreadable",
          .message = "what the record says was put in cannot be read: " + what,
          .help = "the record was changed after it was written; the other side's copy tells how"};
}

Fault newer(const std::string& what) {
  return {.code = "settlement-newer",
          .message = fmt::format("the record was made with {}, which this program does not know", what),
          .help = "a newer version of charter knows it"};
}

std::string field(const YamlNode& node, const char* key) {
  const YamlNode* value = find_value(node, key);
  return value ? value->scalar : std::string();
}

Faults read_groups(const YamlNode* groups, ForkOrder& order, std::map<std::string, std::size_t>& place_of) {
  if (groups == nullptr || groups->items.empty()) return {unreadable("it names no group")};
  for (const YamlNode& group : groups->items) {
    place_of[field(group, "id")] = order.groups.size();
    order.groups.push_back({{}, field(group, "name")});
  }
  return {};
}

Faults read_sides(const std::string& text, ForkOrder& order, const std::map<std::string, std::size_t>& place_of) {
  for (std::size_t at = text.find('\n') + 1; at < text.size();) {
    const std::size_t end = text.find('\n', at), comma = text.find(',', at);
    if (end == std::string::npos || comma > end) return {unreadable("a row of sides.csv is cut short")};
    const auto member = MemberId::parse(text.substr(at, comma - at));
    const auto group = place_of.find(text.substr(comma + 1, end - comma - 1));
    if (!member || group == place_of.end()) return {unreadable("a row of sides.csv names nobody, or no group")};
    order.groups[group->second].members.named.push_back(*member);
    at = end + 1;
  }
  return {};
}

Faults read_options(const YamlNode& yaml, const Community& community, ForkChoices& choices) {
  Faults faults;
  choices.valuation = valuation_from(find_value(yaml, "prices"), find_value(yaml, "worths"), community, faults);
  if (const YamlNode* bids = find_value(yaml, "bids")) choices.bids = bids_from(*bids, community, BidsIn::Amounts, faults);
  if (const YamlNode* points = find_value(yaml, "points"))
    choices.points = bids_from(*points, community, BidsIn::Points, faults);
  const std::string shortfall = field(yaml, "shortfall");
  if (shortfall == "booked") choices.shortfall = Shortfall::Booked;
  if (shortfall == "left") choices.shortfall = Shortfall::Left;
  if (field(yaml, "without_worth") == "by-count") choices.without_worth = WithoutWorth::ByCount;
  if (const YamlNode* options = find_value(yaml, "options"))
    for (const YamlEntry& option : options->entries) choices.options[option.key.scalar] = option.value.scalar;
  return faults;
}

}  // namespace

std::optional<Fault> newer_form(const YamlNode& inputs) {
  const std::string format = field(inputs, "format"), kind = field(inputs, "kind");
  if (format != "1") return newer(fmt::format("format {}", format));
  if (kind != "fork" && kind != "merger") return newer(fmt::format("the kind `{}`", kind));
  return std::nullopt;
}

std::optional<Fault> newer_method(const YamlNode& inputs) {
  if (field(inputs, "kind") != "fork") return std::nullopt;
  const std::string written = field(inputs, "method");
  const Method* method = find_method(written.substr(0, written.find('/')));
  if (method != nullptr && versioned(*method) == written) return std::nullopt;
  return newer(fmt::format("the method {}", written));
}

Result<PutIn> read_put_in(const ObjectStore& store, const std::string& path, const std::string& inputs,
                          const std::vector<std::string>& sides) {
  const auto yaml = read_yaml(path, inputs);
  if (!yaml) return yaml.faults();
  if (auto form = newer_form(*yaml)) return *form;
  if (field(*yaml, "kind") != "fork") return newer(fmt::format("the kind `{}`", field(*yaml, "kind")));
  const auto base = ObjectId::parse(field(*yaml, "base"));
  const auto date = Date::parse(field(*yaml, "date"));
  if (!base || !date) return unreadable("it names no commit, or no day");
  if (!store.contains(*base)) refuse_cut_off(*base);
  if (auto method = newer_method(*yaml)) return *method;
  PutIn put_in{*base, {.groups = {}, .date = *date, .choices = {}}};
  Faults faults;
  const std::string method = field(*yaml, "method");
  put_in.order.choices.method = method.substr(0, method.find('/'));
  if (const std::string at = field(*yaml, "at"); !at.empty()) {
    const auto moment = parse_moment(at);
    if (!moment) return unreadable(fmt::format("`{}` is no moment", at));
    put_in.order.at = *moment;
  }
  if (const YamlNode* consents = find_value(*yaml, "consents"))
    for (const YamlEntry& consent : consents->entries)
      put_in.order.consents.by_name[consent.key.scalar] = consent.value.scalar;
  std::map<std::string, std::size_t> place_of;
  append(faults, read_groups(find_value(*yaml, "groups"), put_in.order, place_of));
  for (const std::string& text : sides) append(faults, read_sides(text, put_in.order, place_of));
  const Community community = read_community_of(store, store.commit(*base).tree);
  append(faults, read_options(*yaml, community, put_in.order.choices));
  if (!faults.empty()) return faults;
  return put_in;
}

}  // namespace charter
