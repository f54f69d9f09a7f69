// SPDX-License-Identifier: Apache-2.0

// The functions OpenSSL 3 discourages: those it recommends read its configuration and set up its
// providers first, which takes as long as a small command, and look the algorithm up at every call,
// which takes longer than hashing a member's id.
#define OPENSSL_API_COMPAT 0x10101000L

#include "value/digest.h"

#include <openssl/sha.h>

namespace charter {

Sha256 sha256(std::string_view bytes) {
  Sha256 digest{};
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.data(), bytes.size());
  SHA256_Final(digest.data(), &context);
  return digest;
}

std::string hex(const Sha256& digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    text += kDigits[byte >> 4u];
    text += kDigits[byte & 15u];
  }
  return text;
}

}  // namespace charter
