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
  return std::visit(Match{[](std::monostate) { return Printed(); },
                          [](bool truth) { return Printed(truth); },
                          [](std::int64_t number) { return Printed(number); },
                          [](const std::string& text) { return Printed(text); },
                          [](const Json::Array& items) {
                            Printed all = Printed::array();
                            for (const Json& item : items) all.push_back(converted(item));
                            return all;
                          },
                          [](const Json::Object& members) {
                            Printed all = Printed::object();
                            for (const Json::Member& each : members)
                              all[each.name] = converted(each.value);
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
  Object& members = std::get<Object>(value_);
  const auto found = std::ranges::find(members, name, &Member::name);
  if (found == members.end())
    members.push_back({std::string(name), std::move(value)});
  else
    found->value = std::move(value);
  return *this;
}

std::string printed(const Json& json) {
  return converted(json).dump(2, ' ', true, Printed::error_handler_t::replace) + "\n";
}

}  // namespace charter
