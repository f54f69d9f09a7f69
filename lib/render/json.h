// SPDX-License-Identifier: Apache-2.0
#pragma once

// A JSON value put together for output. Objects keep the order in which their names were set. Exact
// numbers (amounts, fractions, units) are strings; only counts are numbers.

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace charter {

class Json {
 public:
  using Array = std::vector<Json>;
  // Each name stands beside its value.
  struct Object {
    std::vector<std::string> names;
    std::vector<Json> values;
  };

  Json() = default;                                           // null
  Json(std::string text) : value_(std::move(text)) {}         // NOLINT(google-explicit-constructor)
  Json(std::string_view text) : value_(std::string(text)) {}  // NOLINT(google-explicit-constructor)
  Json(const char* text) : value_(std::string(text)) {}       // NOLINT(google-explicit-constructor)
  Json(std::same_as<bool> auto truth) : value_(truth) {}      // NOLINT(google-explicit-constructor)
  Json(const std::optional<std::string>& text) {              // NOLINT(google-explicit-constructor)
    if (text) value_ = *text;
  }
  // A count.
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json(Number number)
      : value_(static_cast<std::int64_t>(number)) {}  // NOLINT(google-explicit-constructor)

  static Json array();
  static Json object();

  // Adds to an array, sets in an object; a name that is set again has its new value in its old
  // place.
  Json& add(Json value);
  Json& set(std::string_view name, Json value);

  const auto& value() const { return value_; }

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> value_;
};


// The document: two blanks of indentation, a line feed at the end, ASCII throughout; bytes that are
// not UTF-8 are replaced.
std::string printed(const Json& json);

}  // namespace charter
