// SPDX-License-Identifier: Apache-2.0

// The functions OpenSSL 3 discourages, because those it recommends read its configuration and set up
// its providers first: 3 ms, which is as long as a small command takes.
#define OPENSSL_API_COMPAT 0x10101000L

#include "repo/sha1.h"

#include <array>
#include <cstdint>

namespace charter {

Sha1::Sha1() { SHA1_Init(&context_); }

void Sha1::add(std::string_view bytes) { SHA1_Update(&context_, bytes.data(), bytes.size()); }

ObjectId Sha1::finish() {
  std::array<std::uint8_t, SHA_DIGEST_LENGTH> digest{};
  SHA1_Final(digest.data(), &context_);
  return ObjectId::of_bytes(digest.data());
}

}  // namespace charter
