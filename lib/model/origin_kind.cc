// SPDX-License-Identifier: Apache-2.0
#include "model/origin_kind.h"

namespace charter {

std::string_view name_of(OriginKind kind) {
  switch (kind) {
    case OriginKind::Founded: return "founded";
    case OriginKind::Forked: return "forked";
    case OriginKind::Merged: return "merged";
  }
  return {};
}

std::optional<OriginKind> origin_kind_of(std::string_view name) {
  for (const OriginKind kind : {OriginKind::Founded, OriginKind::Forked, OriginKind::Merged})
    if (name_of(kind) == name) return kind;
  return std::nullopt;
}

}  // namespace charter
