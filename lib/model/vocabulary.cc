// SPDX-License-Identifier: Apache-2.0
#include "model/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

namespace charter {

namespace {

constexpr std::array kTypeNames{
    std::pair{ValueType::Fraction, std::string_view{"fraction"}},
    std::pair{ValueType::KOfN, std::string_view{"k-of-n"}},
    std::pair{ValueType::Count, std::string_view{"count"}},
    std::pair{ValueType::Formula, std::string_view{"formula"}},
    std::pair{ValueType::Duration, std::string_view{"duration"}},
    std::pair{ValueType::Date, std::string_view{"date"}},
    std::pair{ValueType::RecurringDate, std::string_view{"recurring-date"}},
    std::pair{ValueType::Money, std::string_view{"money"}},
    std::pair{ValueType::MoneyPerPeriod, std::string_view{"money-per-period"}},
    std::pair{ValueType::Base, std::string_view{"base"}},
    std::pair{ValueType::Choice, std::string_view{"choice"}},
    std::pair{ValueType::Flag, std::string_view{"flag"}},
    std::pair{ValueType::Body, std::string_view{"body"}},
    std::pair{ValueType::Class, std::string_view{"class"}},
    std::pair{ValueType::Office, std::string_view{"office"}},
    std::pair{ValueType::Clause, std::string_view{"clause"}},
    std::pair{ValueType::Asset, std::string_view{"asset"}},
    std::pair{ValueType::Node, std::string_view{"node"}},
    std::pair{ValueType::Member, std::string_view{"member"}},
    std::pair{ValueType::Pool, std::string_view{"pool"}},
    std::pair{ValueType::Unit, std::string_view{"unit"}},
    std::pair{ValueType::Text, std::string_view{"text"}},
    std::pair{ValueType::List, std::string_view{"list"}},
    std::pair{ValueType::Map, std::string_view{"map"}},
    std::pair{ValueType::Table, std::string_view{"table"}},
    std::pair{ValueType::Reference, std::string_view{"reference"}},
};

}  // namespace

const RuleKind* find_kind(const Vocabulary& vocabulary, const std::string& name) {
  const auto found = std::ranges::find(vocabulary.kinds, name, &RuleKind::name);
  return found == vocabulary.kinds.end() ? nullptr : &*found;
}

const Parameter* find_parameter(const RuleKind& kind, const std::string& name) {
  const auto found = std::ranges::find(kind.parameters, name, &Parameter::name);
  return found == kind.parameters.end() ? nullptr : &*found;
}

bool takes(const Parameter& parameter, ValueType type) {
  return std::ranges::find(parameter.types, type) != parameter.types.end();
}

std::string_view name_of(ValueType type) {
  return std::ranges::find(kTypeNames, type, &decltype(kTypeNames)::value_type::first)->second;
}

std::optional<ValueType> value_type_of(std::string_view name) {
  const auto found =
      std::ranges::find(kTypeNames, name, &decltype(kTypeNames)::value_type::second);
  if (found == kTypeNames.end()) return std::nullopt;
  return found->first;
}

}  // namespace charter
