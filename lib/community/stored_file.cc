// SPDX-License-Identifier: Apache-2.0
#include "community/stored_file.h"

namespace charter {

bool is_plain(const Content& content) {
  return content.kind == EntryKind::File || content.kind == EntryKind::Executable;
}

std::optional<std::string> stored_file(const ObjectStore& store, const ObjectId& tree, std::string_view path) {
  const auto content = find(store, tree, path);
  if (!content || !is_plain(*content)) return std::nullopt;
  return store.blob(content->id);
}

}  // namespace charter
