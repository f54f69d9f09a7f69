// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writing objects into a repository's object folder, in the two forms git knows: one file an object
// ("loose"), or many in one pack with its index. Compression is zlib's format at libdeflate's level 1,
// which is faster and smaller than zlib's own.

#include "repo/object_id.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace charter {

// An object to be written; the bytes are the caller's and must live until the writing is done.
struct ObjectView {
  ObjectId id;
  ObjectKind kind = ObjectKind::Blob;
  std::string_view bytes;
};

// Writes to a temporary file and renames it, so that no other process ever reads half an object.
void write_loose(const std::filesystem::path& object_folder, const ObjectView& object);

// Writes one pack of distinct objects, compressing in two threads, and then its index (version 2), each under
// a temporary name and flushed to the disk before it is renamed: the pack first, since git looks for
// packs by their indexes.
void write_pack(const std::filesystem::path& object_folder, const std::vector<ObjectView>& objects);

}  // namespace charter
