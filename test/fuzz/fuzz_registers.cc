// SPDX-License-Identifier: Apache-2.0
// Any bytes at all after a header: every row is read or has a fault, and what was read reads back.

#include "text/register_file.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace charter;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_members("a", bytes, {});
  const auto members = read_members("a", members_header({"email"}) + bytes, {"email"});
  if (read_members("a", write_members(members.rows, {"email"}), {"email"}).rows != members.rows)
    std::abort();
  const auto shares = read_shares("a", shares_header() + bytes);
  if (read_shares("a", write_shares(shares.rows)).rows != shares.rows) std::abort();
  return 0;
}
