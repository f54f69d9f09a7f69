// SPDX-License-Identifier: Apache-2.0
#include "value/digest.h"

#include <openssl/sha.h>

namespace charter {

Sha256 sha256(std::string_view bytes) {
  Sha256 digest{};
  // The one-call form is far quicker than EVP on short input, and a register hashes a million ids.
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
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
