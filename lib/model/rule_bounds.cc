// SPDX-License-Identifier: Apache-2.0
#include "model/rule_bounds.h"

#include "model/rule_wording.h"
#include "model/value_grammar.h"
#include "value/fraction.h"
#include "value/integer.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

ValueType owner_of(const Parameter& parameter, const std::string& bound, const Community& community) {
  for (const ValueType type : parameter.types)
    if (read_scalar(bound, type, community).value) return type;
  return ValueType::Text;
}

std::optional<Value> bound_of(const std::string& bound, ValueType owner, ValueType wanted,
                              const Community& community) {
  auto reading = read_scalar(bound, wanted, community);
  const bool applies = reading.value && (owner == wanted || reading.value->canonical == "0");
  return applies ? std::move(reading.value) : std::nullopt;
}

std::optional<Value> minimum_of(const Parameter& parameter, ValueType wanted,
                                const Community& community) {
  const std::string& bound = parameter.minimum;
  return bound_of(bound, owner_of(parameter, bound, community), wanted, community);
}

// At most 1 means at most all of them: a count that may not be above one would be a flag.
std::optional<Value> maximum_of(const Parameter& parameter, ValueType wanted,
                                const Community& community) {
  const std::string& bound = parameter.maximum;
  const bool is_all = bound == "1" && takes(parameter, ValueType::Fraction);
  const ValueType owner = is_all ? ValueType::Fraction : owner_of(parameter, bound, community);
  return bound_of(bound, owner, wanted, community);
}

// Bounds are shown in their plainest spelling, whatever the vocabulary's.
std::string plain(Value bound) {
  if (bound.type != ValueType::Duration) bound.written.clear();
  return show(bound);
}

// A share of votes is told from a share of something else by the base that its kind states.
bool is_of_votes(const RuleKind& kind) {
  return std::ranges::any_of(kind.parameters, [](const Parameter& p) {
    return std::ranges::find(p.types, ValueType::Base) != p.types.end();
  });
}

// "120%" was meant to be 20%, "66" to be 66%.
std::string meant(const Value& value) {
  const auto number = Fraction::parse(value.canonical);
  const Fraction whole(1);
  if (!number || *number <= whole) return {};
  if (value.written.ends_with('%')) {
    const Fraction less = subtract(*number, whole);
    return less < whole ? fmt::format("did you mean {}?", as_share(less)) : std::string();
  }
  const bool plain_number = value.written.find_first_of("/:") == std::string::npos;
  if (!plain_number || *number > Fraction(100)) return {};
  return fmt::format("did you mean {}%?", value.written);
}

OutOfBounds above(const Value& value, const Value& bound, const RuleKind& kind,
                  const Parameter& parameter) {
  const std::string label = "at most " + plain(bound);
  if (value.type == ValueType::Duration) return {parameter.name + " is too long", label, {}};
  if (value.type != ValueType::Fraction) return {parameter.name + " is too large", label, {}};
  if (bound.canonical != "1") return {parameter.name + " is too large", label, meant(value)};
  const std::string_view limit = is_of_votes(kind) ? "all votes" : "the whole";
  return {fmt::format("{} is above {}", parameter.name, limit), label, meant(value)};
}

OutOfBounds below(const Value& value, const Value& bound, const Parameter& parameter) {
  const std::string_view how = value.type == ValueType::Duration ? "short" : "small";
  return {fmt::format("{} is too {}", parameter.name, how), "at least " + plain(bound), {}};
}

}  // namespace

std::optional<OutOfBounds> out_of_bounds(const Value& value, const RuleKind& kind,
                                         const Parameter& parameter, const Community& community) {
  const auto most = maximum_of(parameter, value.type, community);
  if (most && compare(value, *most) == std::partial_ordering::greater)
    return above(value, *most, kind, parameter);
  const auto least = minimum_of(parameter, value.type, community);
  if (least && compare(value, *least) == std::partial_ordering::less)
    return below(value, *least, parameter);
  return std::nullopt;
}

}  // namespace charter
