// SPDX-License-Identifier: Apache-2.0
#include "repo/object_id.h"

#include "repo/sha1.h"

#include <fmt/format.h>

#include <cassert>

namespace charter {
namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<ObjectId> ObjectId::parse(std::string_view text) {
  if (text.size() != 2 * length) return std::nullopt;
  ObjectId id;
  for (std::size_t i = 0; i < length; ++i) {
    const int high = digit_value(text[2 * i]);
    const int low = digit_value(text[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    id.bytes_[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return id;
}

ObjectId ObjectId::of_bytes(const void* bytes) {
  ObjectId id;
  std::memcpy(id.bytes_.data(), bytes, length);
  return id;
}

std::string to_string(const ObjectId& id) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * ObjectId::length);
  for (const std::uint8_t byte : id.bytes()) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string_view name_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::Commit: return "commit";
    case ObjectKind::Tree: return "tree";
    case ObjectKind::Blob: return "blob";
    case ObjectKind::Tag: return "tag";
  }
  assert(false && "every kind has a name");
  return {};
}

ObjectId object_id(ObjectKind kind, std::string_view bytes) {
  std::string head = fmt::format("{} {}", name_of(kind), bytes.size());
  head += '\0';
  Sha1 digest;
  digest.add(head);
  digest.add(bytes);
  return digest.finish();
}

ObjectId checksum_of(std::string_view bytes) {
  Sha1 digest;
  digest.add(bytes);
  return digest.finish();
}

}  // namespace charter
