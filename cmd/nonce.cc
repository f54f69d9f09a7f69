// SPDX-License-Identifier: Apache-2.0
#include "cmd/nonce.h"

#include "diag/failure.h"
#include "value/digest.h"

#include <sys/random.h>

namespace charter::cmd {

std::string fresh_nonce() {
  Sha256 bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw Failure(Exit::Disk, "random-failed", "the system gives no random bits");
  return hex(bytes);
}

}  // namespace charter::cmd
