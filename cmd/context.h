// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything a command knows of the world outside: captured once, at the start, in main. No other
// code reads the environment, the clock or randomness.

#include "cmd/console.h"
#include "cmd/environment.h"
#include "cmd/manner.h"
#include "cmd/moment.h"
#include "diag/failure.h"
#include "diag/fault.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace charter::cmd {

// Who makes a commit, as far as the environment says: an empty name or address is git's
// configuration's to give.
struct Person {
  std::string name;
  std::string email;
  Moment when;
};

struct Context {
  std::filesystem::path folder;
  Manner manner;
  Environment environment;
  Moment now;
  // 64 bits for the id of a new community. Random; where SOURCE_DATE_EPOCH fixes the clock, made of
  // it and of the command's words, so that the same command gives the same bytes again.
  std::uint64_t random = 0;
  Console console;

  // Shows the faults and answers Exit::No.
  Exit refuse(const Faults& faults);

  // From GIT_AUTHOR_NAME, _EMAIL and _DATE; from GIT_COMMITTER_… . A date that cannot be read is a
  // Failure.
  Person author() const;
  Person committer() const;
};

// What the system says: the environment, the clock, randomness, the folder with every -C followed,
// and whether streams are terminals.
Context captured(const Manner& manner, const std::vector<std::string>& words);

}  // namespace charter::cmd
