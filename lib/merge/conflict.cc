// SPDX-License-Identifier: Apache-2.0
#include "merge/conflict.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::array kTakes = {Take::Ours, Take::Theirs, Take::Base, Take::Edited, Take::Once, Take::Twice};

}  // namespace

std::string_view name_of(Clash clash) {
  switch (clash) {
    case Clash::Differs: return "differs";
    case Clash::Words: return "words";
    case Clash::RemovedAndChanged: return "removed-and-changed";
    case Clash::Place: return "place";
    case Clash::Order: return "order";
    case Clash::NameTaken: return "name-taken";
    case Clash::SameAmount: return "same-amount";
    case Clash::MeasureAndAmount: return "measure-and-amount";
    case Clash::Overdrawn: return "overdrawn";
  }
  return {};
}

std::string_view name_of(Take take) {
  switch (take) {
    case Take::Ours: return "ours";
    case Take::Theirs: return "theirs";
    case Take::Base: return "base";
    case Take::Edited: return "edit";
    case Take::Once: return "once";
    case Take::Twice: return "twice";
  }
  return {};
}

std::optional<Take> take_called(std::string_view name) {
  const auto found = std::ranges::find(kTakes, name, [](Take take) { return name_of(take); });
  return found == kTakes.end() ? std::nullopt : std::optional(*found);
}

namespace {

bool answers(const Answer& decision, Clash clash) {
  const bool is_count = decision.take == Take::Once || decision.take == Take::Twice;
  return is_count == (clash == Clash::SameAmount) || decision.take == Take::Edited;
}

}  // namespace

Answer ConflictList::settle(Conflict conflict, const std::function<bool(const Answer&)>& fits) {
  const auto decided = decisions_.find(conflict.subject);
  const bool is_decided = decided != decisions_.end() && answers(decided->second, conflict.clash);
  if (is_decided && (!fits || fits(decided->second))) conflict.settled = decided->second;
  const Answer decision = conflict.settled.value_or(Answer{});
  conflicts_.insert_or_assign(conflict.subject, std::move(conflict));
  return decision;
}

std::vector<Conflict> ConflictList::all() const {
  std::vector<Conflict> all;
  for (const auto& [subject, conflict] : conflicts_) all.push_back(conflict);
  return all;
}

}  // namespace charter
