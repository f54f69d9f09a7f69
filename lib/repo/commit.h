// SPDX-License-Identifier: Apache-2.0
#pragma once

// A commit as values, and as the bytes git stores.

#include "repo/object_id.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Who acts, as git names people.
struct Identity {
  std::string name;
  std::string email;
  friend auto operator<=>(const Identity&, const Identity&) = default;
};

// Who acted and when: seconds since 1970, and how many minutes their clock was east of Greenwich.
struct Signature {
  Identity who;
  std::int64_t seconds = 0;
  int offset_minutes = 0;
  friend auto operator<=>(const Signature&, const Signature&) = default;
};

// What a commit says. The message is as stored, its last line feed included.
struct CommitDraft {
  ObjectId tree;
  std::vector<ObjectId> parents;
  Signature author;
  Signature committer;
  std::string message;
  friend bool operator==(const CommitDraft&, const CommitDraft&) = default;
};

struct Commit : CommitDraft {
  ObjectId id;
};

// What git fsck would not accept is left out of names and messages: angle brackets and control
// characters of names, NUL anywhere. The message ends in exactly one line feed.
std::string commit_bytes(const CommitDraft& draft);

// Times beyond the years 1 to 9999, and offsets that no place on earth has, are taken as 0: whoever reads them counts
// with them. Headers it does not know (signatures, encodings) are passed over. Bytes that are no commit are a Failure.
CommitDraft parse_commit(std::string_view bytes);

// The first line of a message.
std::string subject_of(std::string_view message);

}  // namespace charter
