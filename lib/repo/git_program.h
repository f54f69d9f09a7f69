// SPDX-License-Identifier: Apache-2.0
#pragma once

// The git program, which does all that goes over a network: its credentials, agents and proxies are the user's own.
// It is run by its arguments and never through a shell, and told not to run what a repository could bring along:
// hooks, file system monitors, programs named by an address (`ext::`, `NAME::`), submodules.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct GitAnswer {
  int status = 0;  // its exit code; 128 and more after a signal
  std::string out;
  std::string err;
};

// Runs `git` in the folder, with nothing to read, and with the environment of this process but for what would send it
// to another repository (GIT_DIR and the like). That git is not installed is a Failure.
GitAnswer run_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments);

// As above, and where git does not succeed a Failure (Exit::Remote) that says what git said. `doing` as in "fetch from
// origin".
std::string require_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments, std::string_view doing);

// That Failure, of an answer that says no.
[[noreturn]] void fail_as_git_said(const GitAnswer& answer, std::string_view doing);

// Whether an address may be given to git: https, http, ssh, git or file, the short form `user@host:path`, or a path.
// Not `ext::` and other helpers, not what begins with a hyphen, no control characters.
bool is_safe_address(std::string_view address);

// Whether it names a place on this machine by path.
bool is_path_address(std::string_view address);

}  // namespace charter
