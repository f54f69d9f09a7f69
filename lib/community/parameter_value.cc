// SPDX-License-Identifier: Apache-2.0
#include "community/parameter_value.h"

#include "model/rule_reader.h"

#include <algorithm>

namespace charter {

namespace {

RawValue raw_value(const Parameter& parameter, const std::string& words) {
  if (!parameter.list) return {.scalar = words};
  RawValue list{.kind = RawValue::Kind::List};
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(',', at), words.size());
    std::string item = words.substr(at, end - at);
    item.erase(0, std::min(item.find_first_not_of(' '), item.size()));
    list.items.push_back({.scalar = std::move(item)});
    at = end + 1;
  }
  return list;
}

}  // namespace

Result<Value> parameter_value(const RuleKind& kind, const Parameter& parameter, const std::string& words,
                              const Vocabulary& vocabulary, const Community& community) {
  const RawRule raw{kind.name, {parameter.name}, {raw_value(parameter, words)}};
  auto read = read_rule(raw, ClauseId(), vocabulary, community);
  // The other parameters are not in this rule, and what is missing is not missed.
  std::erase_if(read.faults, [&](const Fault& fault) {
    return !fault.subject || !fault.subject->field.starts_with("rule." + parameter.name);
  });
  for (Fault& fault : read.faults) fault.subject.reset();
  if (any_error(read.faults)) return std::move(read.faults);
  const auto value = read.value.parameters.find(parameter.name);
  if (value != read.value.parameters.end()) return value->second;
  return Fault{.code = "rule-wrong-type", .message = parameter.name + " cannot be `" + words + "`"};
}

}  // namespace charter
