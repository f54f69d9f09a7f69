// SPDX-License-Identifier: Apache-2.0
#include "text/fields.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace charter {

namespace {

// Faults of one file stop being useful long before this.
constexpr std::size_t kMostUnknownKeys = 100;

bool is_empty(const YamlNode& node) {
  return node.kind == YamlNode::Kind::Scalar && node.begin == node.end;
}

const YamlNode& key_of(const YamlNode& mapping, const std::string& key) {
  return std::ranges::find(mapping.entries, key, [](const YamlEntry& e) { return e.key.scalar; })->key;
}

}  // namespace

std::string text_of(const YamlNode& node) {
  const std::size_t last = node.scalar.find_last_not_of(" \n");
  return node.scalar.substr(0, last == std::string::npos ? 0 : last + 1);
}

Fault fault_at(const YamlNode& node, std::string_view code, std::string message, std::string help) {
  return {.code = std::string(code),
          .message = std::move(message),
          .help = std::move(help),
          .place = node.mark};
}

std::string help_naming(const std::string& written, const std::vector<std::string>& known) {
  if (const auto near = nearest(written, known)) return fmt::format("did you mean `{}`?", *near);
  return known.empty() ? std::string() : fmt::format("known here: {}", fmt::join(known, ", "));
}

bool is_scalar(const YamlNode& node, Faults& faults) {
  if (node.kind == YamlNode::Kind::Scalar) return true;
  faults.push_back(fault_at(node, "not-a-text", "a single value is expected here",
                            "write it after the colon, without brackets"));
  return false;
}

Fault bad_id(const YamlNode& node) {
  const std::string written = text_of(node);
  const std::string near = id_from(written);
  return fault_at(node, "bad-id", fmt::format("`{}` is not an id", written),
                  near.empty() ? "an id has lower-case letters, digits and hyphens"
                               : fmt::format("did you mean `{}`?", near));
}

Fields::Fields(const YamlNode& mapping, std::string what, const std::vector<std::string>& known,
               Faults& faults)
    : mapping_(mapping), what_(std::move(what)), faults_(faults) {
  if (!is_mapping()) {
    report(
        fault_at(mapping, "not-a-mapping", fmt::format("{} is expected here", what_),
                 fmt::format("write `key: value` lines; known here: {}", fmt::join(known, ", "))));
    return;
  }
  std::size_t unknown = 0;
  for (const YamlEntry& entry : mapping.entries) {
    if (std::ranges::find(known, entry.key.scalar) != known.end()) continue;
    if (++unknown > kMostUnknownKeys) break;
    report(fault_at(entry.key, "unknown-key",
                    fmt::format("{} has no `{}`", what_, entry.key.scalar),
                    help_naming(entry.key.scalar, known)));
  }
}

const YamlNode* Fields::find(const std::string& key) const {
  const YamlNode* node = find_value(mapping_, key);
  return node && !is_empty(*node) ? node : nullptr;
}

const YamlNode* Fields::required(const std::string& key) {
  const YamlNode* node = find(key);
  const YamlNode* empty = node ? nullptr : find_value(mapping_, key);
  if (empty)
    report(fault_at(key_of(mapping_, key), "missing-key", fmt::format("`{}` is empty", key),
                    "write its value after the colon"));
  else if (!node && is_mapping())
    report(fault_at(mapping_, "missing-key", fmt::format("{} needs `{}`", what_, key),
                    fmt::format("add `{}:`", key)));
  return node;
}

std::string Fields::prose(const std::string& key) {
  const YamlNode* node = find(key);
  return node && is_scalar(*node, faults_) ? text_of(*node) : std::string();
}

std::string Fields::line(const std::string& key) {
  std::string text = prose(key);
  if (text.find('\n') == std::string::npos) return text;
  report(fault_at(*find(key), "several-lines", fmt::format("`{}` is one line", key),
                  "write it on one line"));
  return {};
}

std::optional<Date> Fields::date(const std::string& key) {
  const YamlNode* node = find(key);
  if (!node || !is_scalar(*node, faults_)) return std::nullopt;
  const auto date = Date::parse(text_of(*node));
  if (!date)
    report(fault_at(*node, "bad-date", fmt::format("`{}` is not a date", text_of(*node)),
                    "write it as 2026-05-01"));
  return date;
}

std::optional<Money> Fields::money(const std::string& key, const Community& community) {
  const YamlNode* node = find(key);
  if (!node || !is_scalar(*node, faults_)) return std::nullopt;
  const std::string text = text_of(*node);
  const std::size_t space = text.find(' ');
  const auto code = UnitCode::parse(
      space == std::string::npos ? std::string_view() : std::string_view(text).substr(space + 1));
  if (!code) {
    report(fault_at(*node, "bad-money", fmt::format("`{}` is not an amount of money", text),
                    "write an amount and its unit, as 250.00 EUR"));
    return std::nullopt;
  }
  const Unit unit = unit_of(community, *code);
  const auto parts = read_parts(*node, text.substr(0, space), unit);
  if (parts) return Money{*parts, unit};
  append(faults_, parts.faults());
  return std::nullopt;
}

Result<Integer> read_parts(const YamlNode& node, const std::string& amount, const Unit& unit) {
  if (const auto parts = parse_parts(amount, unit.decimals)) return *parts;
  const bool number =
      parse_parts(amount, static_cast<int>(std::min<std::size_t>(amount.size(), 1000))).has_value();
  if (!number)
    return fault_at(node, "bad-quantity", fmt::format("`{}` is not an amount", amount),
                    "write digits and a point, as 84000.00");
  Fault fault =
      fault_at(node, "too-many-decimals",
               fmt::format("`{}` has more decimals than {} has", amount, unit.code.text()),
               "round it, or give the unit more decimals in community.yaml");
  fault.label = fmt::format("at most {}", unit.decimals);
  return fault;
}

}  // namespace charter
