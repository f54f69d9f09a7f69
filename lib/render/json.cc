// SPDX-License-Identifier: Apache-2.0
#include "render/json.h"

#include "value/match.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Printed = nlohmann::ordered_json;

Printed converted(const Json& json) {
  return std::visit(
      Match{[](std::monostate) { return Printed(); }, [](bool truth) { return Printed(truth); },
            [](std::int64_t number) { return Printed(number); },
            [](const std::string& text) { return Printed(text); },
            [](const Json::Array& items) {
              Printed all = Printed::array();
              for (const Json& item : items) all.push_back(converted(item));
              return all;
            },
            [](const Json::Object& object) {
              Printed all = Printed::object();
              // Each name is there once, so none needs to be looked for.
              auto& entries = all.get_ref<Printed::object_t&>();
              for (std::size_t i = 0; i < object.names.size(); ++i)
                entries.emplace_back(object.names[i], converted(object.values[i]));
              return all;
            }},
      json.value());
}

}  // namespace

Json Json::array() {
  Json json;
  json.value_ = Array{};
  return json;
}

Json Json::object() {
  Json json;
  json.value_ = Object{};
  return json;
}

Json& Json::add(Json value) {
  assert(std::holds_alternative<Array>(value_) && "only an array is added to");
  std::get<Array>(value_).push_back(std::move(value));
  return *this;
}

Json& Json::set(std::string_view name, Json value) {
  assert(std::holds_alternative<Object>(value_) && "only an object has names");
  Object& object = std::get<Object>(value_);
  const auto found = std::ranges::find(object.names, name);
  if (found == object.names.end()) {
    object.names.emplace_back(name);
    object.values.push_back(std::move(value));
  } else {
    object.values[static_cast<std::size_t>(found - object.names.begin())] = std::move(value);
  }
  return *this;
}


std::string printed(const Json& json) {
  return converted(json).dump(2, ' ', true, Printed::error_handler_t::replace) + "\n";
}

}  // namespace charter
