// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/fields.h"
#include "value/date.h"

#include <string>
#include <utility>
#include <vector>

namespace charter {

// Makes a value of a list of fields: each field is taken once into its place, and at the end it is
// asked whether every field was taken and could be read. An absent field leaves its place alone.
class FieldReader {
 public:
  explicit FieldReader(Fields fields) : left_(std::move(fields)) {}

  bool has(const std::string& field) const { return left_.contains(field); }

  void take(const std::string& field, std::string& place);
  void take(const std::string& field, int& place);
  void take(const std::string& field, std::optional<Date>& place);
  void take(const std::string& field, std::optional<Quantity>& place);

  template <class Kind>
  void take(const std::string& field, Id<Kind>& place) {
    std::string text;
    take(field, text);
    if (!text.empty()) read(Id<Kind>::parse(text), place);
  }

  // Takes the field by a function from its text to an optional value.
  template <class T, class Parse>
  void take(const std::string& field, T& place, Parse parse) {
    std::string text;
    take(field, text);
    if (!text.empty()) read(parse(text), place);
  }

  // The names of the group's entries, taking the field "group.name" of each.
  std::vector<std::string> take_entries(const std::string& group);

  bool is_done() const { return sound_ && left_.empty(); }

 private:
  template <class T, class Place>
  void read(const std::optional<T>& value, Place& place) {
    if (value)
      place = *value;
    else
      sound_ = false;
  }

  Fields left_;
  bool sound_ = true;
};

// What a field says that is there, and nothing else.
inline constexpr const char* kPresent = "present";

}  // namespace charter
