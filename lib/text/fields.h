// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reading the fields of a mapping into values: every mistake becomes a fault at its place, and
// reading goes on. Texts lose the white space at their end.

#include "diag/fault.h"
#include "model/community.h"
#include "text/yaml.h"
#include "value/date.h"
#include "value/nearest.h"
#include "value/quantity.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The scalar without white space at its end.
std::string text_of(const YamlNode& node);

Fault fault_at(const YamlNode& node, std::string_view code, std::string message,
               std::string help = {});

// "did you mean `x`?", or the known names where none is near.
std::string help_naming(const std::string& written, const std::vector<std::string>& known);

// False, with a fault, when the node is a list or a mapping.
bool is_scalar(const YamlNode& node, Faults& faults);

Fault bad_id(const YamlNode& node);

// An id; empty, with a fault, when the node is none.
template <class IdType>
IdType parse_id(const YamlNode& node, Faults& faults) {
  if (!is_scalar(node, faults)) return {};
  if (const auto parsed = IdType::parse(text_of(node))) return *parsed;
  faults.push_back(bad_id(node));
  return {};
}

// The fields of one mapping. `what` names it in messages ("a clause"). Faults go to `faults`: at
// once for keys that are not `known`, and as each field is asked for. A field that is missing, or
// has nothing after its colon, is nullptr or an empty value.
class Fields {
 public:
  Fields(const YamlNode& mapping, std::string what, const std::vector<std::string>& known,
         Faults& faults);

  // False when the node is no mapping, which is a fault already reported.
  bool is_mapping() const { return mapping_.kind == YamlNode::Kind::Mapping; }

  // Reports the field as missing when it is.
  const YamlNode* required(const std::string& key);
  const YamlNode* find(const std::string& key) const;

  // One line of free text.
  std::string line(const std::string& key);
  // Free text of any number of lines.
  std::string prose(const std::string& key);
  std::optional<Date> date(const std::string& key);
  std::optional<Money> money(const std::string& key, const Community& community);

  // An id; one that is missing or wrong is empty.
  template <class IdType>
  IdType id(const std::string& key) {
    const YamlNode* node = find(key);
    return node ? parse_id<IdType>(*node, faults_) : IdType();
  }
  template <class IdType>
  IdType required_id(const std::string& key) {
    const YamlNode* node = required(key);
    return node ? parse_id<IdType>(*node, faults_) : IdType();
  }
  void report(Fault fault) { faults_.push_back(std::move(fault)); }

 private:
  const YamlNode& mapping_;
  std::string what_;
  Faults& faults_;
};

// An amount of a unit ("84000.00"), or the fault that says why it is none: bad-quantity,
// too-many-decimals.
Result<Integer> read_parts(const YamlNode& node, const std::string& amount, const Unit& unit);

}  // namespace charter
