// SPDX-License-Identifier: Apache-2.0
#pragma once

// The name of a git object: the SHA-1 of its kind, its length and its bytes. Equal ids mean equal bytes,
// which is what lets a walk pass over everything that did not change.

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

class ObjectId {
 public:
  static constexpr std::size_t length = 20;  // in bytes

  // All zero: the name of no object.
  ObjectId() = default;

  // Exactly 40 hexadecimal digits, of either case.
  static std::optional<ObjectId> parse(std::string_view text);
  // The first 20 bytes at `bytes`.
  static ObjectId of_bytes(const void* bytes);

  const std::array<std::uint8_t, length>& bytes() const { return bytes_; }
  bool is_zero() const { return *this == ObjectId(); }
  friend auto operator<=>(const ObjectId&, const ObjectId&) = default;

 private:
  std::array<std::uint8_t, length> bytes_{};
};

// 40 lower-case hexadecimal digits.
std::string to_string(const ObjectId& id);

enum class ObjectKind { Commit, Tree, Blob, Tag };

// As git writes it: "commit", "tree", "blob", "tag".
std::string_view name_of(ObjectKind kind);

ObjectId object_id(ObjectKind kind, std::string_view bytes);

// SHA-1 of the bytes alone, which git puts at the end of its index and pack files.
ObjectId checksum_of(std::string_view bytes);

}  // namespace charter

template <>
struct std::hash<charter::ObjectId> {
  std::size_t operator()(const charter::ObjectId& id) const {
    std::size_t value = 0;
    std::memcpy(&value, id.bytes().data(), sizeof value);
    return value;
  }
};
