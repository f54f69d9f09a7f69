// SPDX-License-Identifier: Apache-2.0
#pragma once

// SHA-1 of what passes by, which names git's objects and ends its pack and index files.

#include "repo/object_id.h"

#include <openssl/sha.h>

#include <string_view>

namespace charter {

class Sha1 {
 public:
  Sha1();
  void add(std::string_view bytes);
  // Nothing may be added afterwards.
  ObjectId finish();

 private:
  SHA_CTX context_;
};

}  // namespace charter
