// SPDX-License-Identifier: Apache-2.0
#include "community/taken_assets.h"

#include "settle/fork_inputs.h"

#include <algorithm>
#include <optional>

namespace charter {

namespace {

// "12.50 EUR" and "12.50" alike; nothing left where it is no amount.
Fraction amount_of(std::string_view text) {
  return Fraction::parse(std::string(text.substr(0, text.find(' ')))).value_or(Fraction(0));
}

std::optional<std::string_view> after(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return std::nullopt;
  return line.substr(key.size());
}

class AssetLines {
 public:
  // A line within `assets:`.
  void take(std::string_view line) {
    if (const auto id = after(line, "  - id: ")) {
      finish();
      id_ = *id;
    } else if (const auto nature = after(line, "    nature: ")) {
      is_copied_ = *nature == "copyable";
      taken_.is_divisible = *nature == "divisible";
    } else if (const auto quantity = after(line, "    quantity: ")) {
      taken_.before = amount_of(*quantity);
    } else if (const auto part = after(line, "      ")) {
      add_part(*part);
    }
  }

  std::map<std::string, Taken> end() {
    finish();
    return std::move(all_);
  }

 private:
  void add_part(std::string_view part) {
    const std::size_t colon = std::min(part.find(": "), part.size());
    if (colon == part.size() || part.substr(0, colon) == kStaysId) return;
    taken_.left = add(taken_.left, amount_of(part.substr(colon + 2)));
  }

  void finish() {
    if (!is_copied_ && taken_.left != Fraction(0)) all_.emplace(id_, taken_);
    taken_ = {};
    is_copied_ = false;
  }

  std::map<std::string, Taken> all_;
  std::string id_;
  Taken taken_;
  bool is_copied_ = false;
};

}  // namespace

std::map<std::string, Taken> taken_assets(std::string_view record) {
  AssetLines reading;
  bool within = false;
  for (std::size_t at = 0; at < record.size();) {
    const std::size_t end = std::min(record.find('\n', at), record.size());
    const std::string_view line = record.substr(at, end - at);
    at = end + 1;
    if (!line.starts_with(' '))
      within = line == "assets:";
    else if (within)
      reading.take(line);
  }
  return reading.end();
}

}  // namespace charter
