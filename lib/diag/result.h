// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/fault.h"

#include <cassert>
#include <utility>
#include <variant>

namespace charter {

// Either a value, or at least one fault that says why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Fault fault) : state_(std::in_place_index<1>, Faults{std::move(fault)}) {}  // NOLINT(google-explicit-constructor)
  Result(Faults faults) : state_(std::in_place_index<1>, std::move(faults)) {  // NOLINT(google-explicit-constructor)
    assert(!std::get<1>(state_).empty() && "a result without a value says why");
  }

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Faults& faults() const { return std::get<1>(state_); }

 private:
  std::variant<T, Faults> state_;
};

// What could be read of a text, and everything that was wrong with it. The value holds what was sound.
template <class T>
struct Reading {
  T value{};
  Faults faults;
};

}  // namespace charter
