// SPDX-License-Identifier: Apache-2.0
#include "cmd/stream.h"

#include "cmd/console.h"
#include "diag/failure.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <unistd.h>

namespace charter::cmd {

namespace {

// What could not be written; the reason is in errno.
std::string_view unwritten(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return bytes;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return bytes;
}

}  // namespace

void write_all(int descriptor, std::string_view bytes) {
  if (unwritten(descriptor, bytes).empty()) return;
  if (errno == EPIPE) throw OutputClosed{};
  throw Failure(Exit::Disk, "output-failed",
                std::string("the answer cannot be written: ") + std::strerror(errno));
}

void write_if_possible(int descriptor, std::string_view bytes) { unwritten(descriptor, bytes); }

}  // namespace charter::cmd
