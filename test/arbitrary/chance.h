// SPDX-License-Identifier: Apache-2.0
#pragma once

// What generators draw with. Only to be called while rapidcheck generates.

#include <rapidcheck.h>

#include <string>
#include <utility>
#include <vector>

namespace charter::arbitrary {

// From zero to `last`, all alike: communities are no simpler in the first tries of a test.
std::size_t upto(std::size_t last);

bool once_in(std::size_t n);

template <class T>
const T& one_of(const std::vector<T>& choices) {
  return choices.at(upto(choices.size() - 1));
}

template <class AnId>
AnId id(const std::string& text) {
  const auto parsed = AnId::parse(text);
  RC_ASSERT(parsed.has_value());
  return *parsed;
}

template <class AnId>
std::vector<AnId> ids(const std::vector<std::string>& texts) {
  std::vector<AnId> all;
  for (const std::string& text : texts) all.push_back(id<AnId>(text));
  return all;
}

// Some of them, in their order.
template <class T>
std::vector<T> some(const std::vector<T>& all) {
  std::vector<T> chosen;
  for (const T& each : all)
    if (!once_in(3)) chosen.push_back(each);
  return chosen;
}

template <class T>
std::vector<T> shuffled(std::vector<T> all) {
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[upto(i - 1)]);
  return all;
}

}  // namespace charter::arbitrary
