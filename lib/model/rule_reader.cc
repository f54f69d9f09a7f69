// SPDX-License-Identifier: Apache-2.0
#include "model/rule_reader.h"

#include "model/finding.h"
#include "model/rule_bounds.h"
#include "model/value_grammar.h"
#include "value/integer.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace charter {

namespace {

using Names = std::vector<std::string>;

std::string in_a_row(const Names& names, std::string_view last) {
  std::string row;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) row += i + 1 == names.size() ? fmt::format(" {} ", last) : ", ";
    row += names[i];
  }
  return row;
}

// Types of which one number may be wrongly large for one and right for the next.
bool is_amount(ValueType type) {
  static const std::set<ValueType> amounts{
      ValueType::Fraction, ValueType::KOfN,  ValueType::Count,         ValueType::Formula,
      ValueType::Duration, ValueType::Money, ValueType::MoneyPerPeriod};
  return amounts.contains(type);
}

bool is_choice(ValueType type) { return type == ValueType::Choice || type == ValueType::Base; }

Names choices_of(const Parameter& parameter) {
  Names names;
  for (const Choice& choice : parameter.choices) names.push_back(choice.name);
  if (names.empty() && takes(parameter, ValueType::Base))
    names = {"cast", "present", "serving", "seats", "eligible"};
  return names;
}

std::vector<ValueType> order_of_trying(const Parameter& parameter, const std::string& written) {
  std::vector<ValueType> order = parameter.types;
  if (parse_integer(written))
    std::stable_partition(order.begin(), order.end(),
                          [](ValueType t) { return t == ValueType::Count; });
  return order;
}

bool is_reference(const RawValue& raw) {
  Names keys = raw.keys;
  std::ranges::sort(keys);
  return raw.kind == RawValue::Kind::Map && keys == Names{"clause", "parameter"};
}

bool is_key(const std::string& key, const std::string& of) {
  if (of == "clause") return is_dotted_id(key);
  if (of == "unit") return is_unit_code(key);
  static const std::set<std::string> ids{"asset", "body",   "class", "member",
                                         "node",  "office", "pool"};
  return ids.contains(of) ? is_id(key) : !key.empty();
}

Value with_sorted_keys(ValueType type, const Names& keys, std::vector<Value> items) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return keys[i]; });
  Value value{type, {}, {}, {}, {}};
  for (const std::size_t i : order) {
    value.keys.push_back(keys[i]);
    value.items.push_back(std::move(items[i]));
  }
  return value;
}

// Reads the value of one parameter; what is wrong with it is added to the faults.
class ParameterReading {
 public:
  ParameterReading(const RuleKind& kind, const Parameter& parameter, const ClauseId& clause,
                   const Community& community)
      : kind_(kind), parameter_(parameter), clause_(clause), community_(community) {}

  std::optional<Value> read(const RawValue& raw) {
    if (takes(parameter_, ValueType::Table) && is_table(raw)) return table(raw);
    if (parameter_.list && raw.kind == RawValue::Kind::List) return list(raw, &ParameterReading::item);
    auto single = item(raw);
    if (!single || !parameter_.list) return single;
    return Value{ValueType::List, {}, {}, {}, {std::move(*single)}};
  }

  Faults take_faults() { return std::move(faults_); }

 private:
  using ReadItem = std::optional<Value> (ParameterReading::*)(const RawValue&);

  std::optional<Value> refuse(std::string code, std::string message, std::string label,
                              std::string help) {
    faults_.push_back(finding(Severity::Error, std::move(code),
                              about_parameter(clause_, parameter_.name), std::move(message),
                              std::move(help)));
    faults_.back().label = std::move(label);
    return std::nullopt;
  }

  static bool is_table(const RawValue& raw) {
    return raw.kind == RawValue::Kind::List &&
           std::ranges::all_of(raw.items, [](const RawValue& row) {
             Names keys = row.keys;
             std::ranges::sort(keys);
             return row.kind == RawValue::Kind::Map && keys == Names{"value", "when"};
           });
  }

  std::optional<Value> table(const RawValue& raw) {
    Value table{ValueType::Table, {}, {}, {}, {}};
    for (const RawValue& row : raw.items) {
      auto when = text(row.items[row.keys[0] == "when" ? 0 : 1]);
      auto value = item(row.items[row.keys[0] == "when" ? 1 : 0]);
      if (!when || !value) return std::nullopt;
      table.items.push_back(
          with_sorted_keys(ValueType::Map, {"when", "value"}, {std::move(*when), std::move(*value)}));
    }
    return table;
  }

  std::optional<Value> reference(const RawValue& raw) {
    std::vector<Value> items;
    for (std::size_t i = 0; i < raw.items.size(); ++i) {
      const auto type = raw.keys[i] == "clause" ? ValueType::Clause : ValueType::Text;
      auto value = read_scalar(raw.items[i].scalar, type, community_).value;
      if (!value)
        return refuse("rule-wrong-type",
                      fmt::format("{} refers to no {}", parameter_.name, raw.keys[i]),
                      fmt::format("`{}` is none", cut(raw.items[i].scalar)), {});
      items.push_back(std::move(*value));
    }
    return with_sorted_keys(ValueType::Reference, raw.keys, std::move(items));
  }

  std::optional<Value> list(const RawValue& raw, ReadItem read_one) {
    Value value{ValueType::List, {}, {}, {}, {}};
    for (const RawValue& one : raw.items) {
      auto found = (this->*read_one)(one);
      if (!found) return std::nullopt;
      value.items.push_back(std::move(*found));
    }
    return value;
  }

  std::optional<Value> map(const RawValue& raw, ReadItem read_one) {
    std::vector<Value> items;
    for (std::size_t i = 0; i < raw.items.size(); ++i) {
      if (!is_key(raw.keys[i], parameter_.map_key))
        return refuse("rule-wrong-type",
                      fmt::format("`{}` is not the id of a {}", cut(raw.keys[i]), parameter_.map_key),
                      {}, suggestion(raw.keys[i], {id_from(raw.keys[i])}));
      auto found = (this->*read_one)(raw.items[i]);
      if (!found) return std::nullopt;
      items.push_back(std::move(*found));
    }
    return with_sorted_keys(ValueType::Map, raw.keys, std::move(items));
  }

  // One value, or one item of a list.
  std::optional<Value> item(const RawValue& raw) {
    const bool takes_reference = !parameter_.map || takes(parameter_, ValueType::Reference);
    if (is_reference(raw) && takes_reference) return reference(raw);
    if (parameter_.map && raw.kind == RawValue::Kind::Map) return map(raw, &ParameterReading::scalar);
    if (parameter_.map && !takes(parameter_, ValueType::Map)) return wrong_shape(raw);
    if (raw.kind == RawValue::Kind::Map && takes(parameter_, ValueType::Map))
      return map(raw, &ParameterReading::scalar_or_list);
    if (raw.kind == RawValue::Kind::List && takes(parameter_, ValueType::List))
      return list(raw, &ParameterReading::scalar);
    return scalar(raw);
  }

  std::optional<Value> scalar_or_list(const RawValue& raw) {
    if (raw.kind == RawValue::Kind::List) return list(raw, &ParameterReading::scalar);
    return scalar(raw);
  }

  std::optional<Value> text(const RawValue& raw) {
    auto reading = read_scalar(raw.scalar, ValueType::Text, community_);
    if (reading.value) return std::move(reading.value);
    return refuse("rule-wrong-type", parameter_.name + " has a row without a condition",
                  "such as `when: turnout above 50%`", {});
  }

  // The first type that reads it wins. Once a number was understood and found wanting, only other kinds
  // of numbers are tried: 120% is not a text.
  std::optional<Value> scalar(const RawValue& raw) {
    if (is_reference(raw)) return reference(raw);
    if (raw.kind != RawValue::Kind::Scalar) return wrong_shape(raw);
    std::optional<OutOfBounds> wanting;
    Misreading why = Misreading::WrongType;
    for (const ValueType type : order_of_trying(parameter_, raw.scalar)) {
      const bool understood = wanting || why != Misreading::WrongType;
      if (understood && !is_amount(type)) continue;
      auto reading = read_scalar(raw.scalar, type, community_);
      if (!reading.value) {
        if (reading.why != Misreading::WrongType) why = reading.why;
        continue;
      }
      if (is_choice(type) && !is_known_choice(raw.scalar)) continue;
      auto beyond = out_of_bounds(*reading.value, kind_, parameter_, community_);
      if (!beyond) return std::move(reading.value);
      if (!wanting) wanting = std::move(beyond);
    }
    if (wanting) return refuse("rule-out-of-bounds", wanting->message, wanting->label, wanting->help);
    return misread(raw.scalar, why);
  }

  bool is_known_choice(const std::string& written) const {
    const Names known = choices_of(parameter_);
    return known.empty() || std::ranges::find(known, written) != known.end();
  }

  std::optional<Value> misread(const std::string& written, Misreading why) {
    switch (why) {
      case Misreading::ZeroDenominator:
        return refuse("rule-zero-denominator", parameter_.name + " has a denominator of zero", {}, {});
      case Misreading::Unreachable:
        return refuse("rule-unreachable",
                      fmt::format("{} can never be reached", parameter_.name), "more than there are",
                      {});
      case Misreading::WrongType: break;
    }
    if (written.empty())
      return refuse("rule-wrong-type", parameter_.name + " has no value", {}, expectation());
    if (std::ranges::all_of(parameter_.types, is_choice)) return wrong_choice(written);
    const std::string message =
        parameter_.types.size() == 1
            ? fmt::format("{} is not {}", parameter_.name, described(parameter_.types.front()))
            : fmt::format("{} cannot be read", parameter_.name);
    return refuse("rule-wrong-type", message, expected(), correction(written));
  }

  std::optional<Value> wrong_choice(const std::string& written) {
    const Names known = choices_of(parameter_);
    return refuse("rule-wrong-type",
                  fmt::format("`{}` is not a choice of {}", cut(written), parameter_.name),
                  in_a_row(known, "or"), suggestion(written, known));
  }

  std::optional<Value> wrong_shape(const RawValue& raw) {
    const std::string message =
        raw.kind == RawValue::Kind::List  ? fmt::format("{} takes no list", parameter_.name)
        : raw.kind == RawValue::Kind::Map ? fmt::format("{} takes no mapping", parameter_.name)
                                          : fmt::format("{} is not a mapping", parameter_.name);
    return refuse("rule-wrong-type", message, expected(), {});
  }

  // "a fraction, a whole number or a formula"
  std::string expected() const {
    if (parameter_.map)
      return fmt::format("a value for each {}", parameter_.map_key.empty() ? "name" : parameter_.map_key);
    Names names;
    for (const ValueType type : parameter_.types) {
      const std::string name(described(type));
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    const std::string_view example =
        parameter_.types.size() == 1 ? example_of(parameter_.types.front()) : std::string_view();
    return in_a_row(names, "or") + (example.empty() ? "" : fmt::format(", such as {}", example));
  }

  std::string expectation() const { return "write " + expected(); }

  std::string correction(const std::string& written) const {
    if (takes(parameter_, ValueType::Flag)) {
      if (written == "true" || written == "Yes") return "did you mean `yes`?";
      if (written == "false" || written == "No") return "did you mean `no`?";
    }
    return suggestion(written, choices_of(parameter_));
  }

  const RuleKind& kind_;
  const Parameter& parameter_;
  const ClauseId& clause_;
  const Community& community_;
  Faults faults_;
};

Fault unknown_kind(const RawRule& raw, const ClauseId& clause, const Vocabulary& vocabulary) {
  const Subject subject = about_clause(clause, "rule");
  if (raw.kind.empty())
    return finding(Severity::Error, "rule-unknown-kind", subject, "the rule does not say its kind",
                   "add `kind: …`");
  Names known;
  for (const RuleKind& kind : vocabulary.kinds) known.push_back(kind.name);
  return finding(Severity::Error, "rule-unknown-kind", subject,
                 fmt::format("there is no kind of rule `{}`", cut(raw.kind)),
                 suggestion(raw.kind, known));
}

Fault unknown_parameter(const RuleKind& kind, const std::string& name, const ClauseId& clause) {
  Names known;
  for (const Parameter& parameter : kind.parameters) known.push_back(parameter.name);
  return finding(Severity::Error, "rule-unknown-parameter", about_parameter(clause, name),
                 fmt::format("`{}` has no parameter `{}`", kind.name, cut(name)),
                 suggestion(name, known));
}

Fault missing_parameter(const RuleKind& kind, const Parameter& parameter, const ClauseId& clause) {
  return finding(Severity::Error, "rule-missing-parameter", about_clause(clause, "rule"),
                 fmt::format("`{}` lacks `{}`", kind.name, parameter.name),
                 parameter.meaning.empty() ? std::string()
                                           : fmt::format("{}: {}", parameter.name, parameter.meaning));
}

bool is_strict(const Rule& rule) {
  const auto comparison = rule.parameters.find("comparison");
  return comparison != rule.parameters.end() && comparison->second.canonical == "more-than";
}

// More than all of the votes is more than there can be.
void refuse_unreachable(const Rule& rule, const ClauseId& clause, Faults& faults) {
  const auto ratio = rule.parameters.find("ratio");
  if (ratio == rule.parameters.end() || !is_strict(rule)) return;
  const Value& value = ratio->second;
  if (value.type != ValueType::Fraction || value.canonical != "1") return;
  faults.push_back(finding(Severity::Error, "rule-unreachable", about_parameter(clause, "ratio"),
                           "ratio can never be reached", "did you mean `comparison: at-least`?"));
  faults.back().label = "more than all";
}

}  // namespace

Reading<Rule> read_rule(const RawRule& raw, const ClauseId& clause, const Vocabulary& vocabulary,
                        const Community& community) {
  Reading<Rule> reading{{raw.kind, {}}, {}};
  const RuleKind* kind = find_kind(vocabulary, raw.kind);
  if (!kind) {
    reading.faults.push_back(unknown_kind(raw, clause, vocabulary));
    return reading;
  }
  for (std::size_t i = 0; i < raw.names.size(); ++i) {
    const Parameter* parameter = find_parameter(*kind, raw.names[i]);
    if (!parameter) {
      reading.faults.push_back(unknown_parameter(*kind, raw.names[i], clause));
      continue;
    }
    ParameterReading one(*kind, *parameter, clause, community);
    if (auto value = one.read(raw.values[i]))
      reading.value.parameters.emplace(parameter->name, std::move(*value));
    append(reading.faults, one.take_faults());
  }
  for (const Parameter& parameter : kind->parameters)
    if (parameter.required && std::ranges::find(raw.names, parameter.name) == raw.names.end())
      reading.faults.push_back(missing_parameter(*kind, parameter, clause));
  refuse_unreachable(reading.value, clause, reading.faults);
  return reading;
}

}  // namespace charter
