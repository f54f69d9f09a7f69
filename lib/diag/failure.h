// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace charter {

// How a program ends; the numbers are part of the command line's contract (docs/commands.md).
enum class Exit {
  Ok = 0,
  No = 1,            // the answer is no: differences, faults, a record that does not verify
  Usage = 2,         // wrong command line
  Stopped = 3,       // conflicts or violations to resolve
  Signing = 5,       // key or signing not available
  Remote = 6,        // remote refused or unreachable
  NotACommunity = 7, // not a community, or a format this version does not know
  Refused = 8,       // the rules or the state do not allow it; nothing changed
  Bug = 70,
  Disk = 74,         // the disk, a lock or the repository failed
  Interrupted = 130,
};

// The world did not do as asked: a disk, a lock, a corrupt repository, a remote; or a command that
// cannot go on as things stand. Thrown anywhere, caught in main only, printed as one error with help.
// `code` is permanent, as a fault's is.
class Failure : public std::runtime_error {
 public:
  Failure(Exit exit, std::string code, const std::string& message, std::string help = {})
      : std::runtime_error(message), exit_(exit), code_(std::move(code)), help_(std::move(help)) {}

  Exit exit() const { return exit_; }
  const std::string& code() const { return code_; }
  const std::string& help() const { return help_; }

 private:
  Exit exit_;
  std::string code_;
  std::string help_;
};

// What the rules or the state do not allow.
inline Failure refused(std::string code, const std::string& message, std::string help) {
  return {Exit::Refused, std::move(code), message, std::move(help)};
}

}  // namespace charter
