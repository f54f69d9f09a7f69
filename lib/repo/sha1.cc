// SPDX-License-Identifier: Apache-2.0
#include "repo/sha1.h"

#include <array>
#include <cstdint>

// The functions OpenSSL 3 discourages, because those it recommends read its configuration and set up
// its providers first: 3 ms, which is as long as a small command takes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace charter {

Sha1::Sha1() { SHA1_Init(&context_); }

void Sha1::add(std::string_view bytes) { SHA1_Update(&context_, bytes.data(), bytes.size()); }

ObjectId Sha1::finish() {
  std::array<std::uint8_t, SHA_DIGEST_LENGTH> digest{};
  SHA1_Final(digest.data(), &context_);
  return ObjectId::of_bytes(digest.data());
}

}  // namespace charter

#pragma GCC diagnostic pop
