// SPDX-License-Identifier: Apache-2.0
#include "change/field_reader.h"

#include <charconv>

namespace charter {

namespace {

std::optional<int> small_number(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const std::from_chars_result read = std::from_chars(text.data(), end, number);
  const bool canonical =
      read.ec == std::errc() && read.ptr == end && std::to_string(number) == text;
  return canonical ? std::optional(number) : std::nullopt;
}

}  // namespace

void FieldReader::take(const std::string& field, std::string& place) {
  const auto found = left_.find(field);
  if (found == left_.end()) return;
  // An empty text is said by the field's absence.
  if (found->second.empty()) sound_ = false;
  place = std::move(found->second);
  left_.erase(found);
}

void FieldReader::take(const std::string& field, int& place) { take(field, place, small_number); }

void FieldReader::take(const std::string& field, std::optional<Date>& place) {
  take(field, place, Date::parse);
}

void FieldReader::take(const std::string& field, std::optional<Quantity>& place) {
  take(field, place, quantity_from);
}

std::vector<std::string> FieldReader::take_entries(const std::string& group) {
  const std::string prefix = group + ".";
  std::vector<std::string> names;
  for (auto at = left_.lower_bound(prefix); at != left_.end() && at->first.starts_with(prefix);) {
    const std::string name = at->first.substr(prefix.size());
    if (name.find('.') != std::string::npos) {
      ++at;
      continue;
    }
    if (at->second != kPresent) sound_ = false;
    names.push_back(name);
    at = left_.erase(at);
  }
  return names;
}

}  // namespace charter
