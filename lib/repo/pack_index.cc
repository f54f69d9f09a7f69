// SPDX-License-Identifier: Apache-2.0
#include "repo/pack_index.h"

#include "repo/big_endian.h"
#include "repo/disk.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace charter {
namespace {

using namespace std::string_view_literals;

// gitformat-pack(5): this, then for each first byte of an id how many ids do not come after it, then the ids.
constexpr std::string_view kHead = "\377tOc\0\0\0\2"sv;
constexpr std::size_t kCounts = 256 * 4;

}  // namespace

std::optional<std::vector<ObjectId>> ids_in_pack_index(const std::filesystem::path& index) {
  const auto bytes = read_file(index);
  if (!bytes || !bytes->starts_with(kHead) || bytes->size() < kHead.size() + kCounts) return std::nullopt;
  const std::size_t begin = kHead.size() + kCounts, count = number_at(*bytes, begin - 4);
  if ((bytes->size() - begin) / ObjectId::length < count) return std::nullopt;
  std::vector<ObjectId> ids;
  ids.reserve(count);
  for (std::size_t i = 0; i < count; ++i) ids.push_back(ObjectId::of_bytes(bytes->data() + begin + i * ObjectId::length));
  return ids;
}

}  // namespace charter
