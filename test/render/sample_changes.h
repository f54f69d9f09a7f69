// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two states of a small community, and a vocabulary of the one rule in it.

#include "change/change.h"
#include "render/change_context.h"

namespace charter::sample {

template <class AnId>
AnId id(const char* text) {
  return *AnId::parse(text);
}

Value value(ValueType type, const char* canonical, const char* written);
Member member(const char* name, const char* called, const char* node);
Vocabulary vocabulary();
Snapshot before();
Snapshot after();

// Owns what a ChangeContext refers to.
struct Sides {
  Snapshot before = sample::before();
  Snapshot after = sample::after();
  Vocabulary vocabulary = sample::vocabulary();
  Changes changes() const { return diff(before, after); }
  ChangeContext context() const {
    return {{before.charter, before.community}, {after.charter, after.community}, vocabulary};
  }
};

}  // namespace charter::sample
