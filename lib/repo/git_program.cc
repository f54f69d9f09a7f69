// SPDX-License-Identifier: Apache-2.0
#include "repo/git_program.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace charter {
namespace {

// Whatever the configuration of a repository says.
constexpr std::array<std::string_view, 8> hardening = {"-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
                                                       "-c", "protocol.ext.allow=never", "-c", "submodule.recurse=false"};

// What tells git that the repository is another one than that of its folder: `git rev-parse --local-env-vars`, but for
// what configures it.
constexpr std::array<std::string_view, 12> elsewhere = {
    "GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_OBJECT_DIRECTORY=", "GIT_ALTERNATE_OBJECT_DIRECTORIES=",
    "GIT_COMMON_DIR=", "GIT_NAMESPACE=", "GIT_PREFIX=", "GIT_GRAFT_FILE=", "GIT_SHALLOW_FILE=", "GIT_REPLACE_REF_BASE=",
    "GIT_IMPLICIT_WORK_TREE="};

// For any other protocol git runs a program that the address names.
constexpr std::array<std::string_view, 5> protocols = {"https", "http", "ssh", "git", "file"};
constexpr std::string_view allowed = "GIT_ALLOW_PROTOCOL=";

// What the user allows is theirs to say.
std::vector<std::string> environment_for_git() {
  std::vector<std::string> kept;
  bool is_limited = false;
  for (char** at = environ; *at != nullptr; ++at) {
    const std::string_view one = *at;
    is_limited |= one.starts_with(allowed);
    if (std::ranges::none_of(elsewhere, [&](std::string_view name) { return one.starts_with(name); })) kept.emplace_back(one);
  }
  if (!is_limited) kept.push_back(fmt::format("{}{}", allowed, fmt::join(protocols, ":")));
  return kept;
}

// Ends in a null pointer, as the system wants it.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail_on_disk("open", "a pipe to git");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

class SpawnActions {
 public:
  SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

pid_t start(const std::filesystem::path& folder, const std::vector<std::string>& arguments, const Pipe& out, const Pipe& err) {
  std::vector<std::string> words = {"git"};
  words.insert(words.end(), hardening.begin(), hardening.end());
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> surroundings = environment_for_git();
  SpawnActions actions;
  ::posix_spawn_file_actions_addchdir_np(actions.get(), folder.c_str());
  ::posix_spawn_file_actions_addopen(actions.get(), 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(actions.get(), out.write.number(), 1);
  ::posix_spawn_file_actions_adddup2(actions.get(), err.write.number(), 2);
  pid_t process = 0;
  const int error = ::posix_spawnp(&process, "git", actions.get(), nullptr, pointers_to(words).data(), pointers_to(surroundings).data());
  if (error == 0) return process;
  throw Failure(Exit::Disk, "git-missing", fmt::format("cannot run git: {}", std::strerror(error)), "install git (apt-get install git)");
}

// Reads both as they come, so that git never waits for us to read the one while we wait for the other.
void collect(const Descriptor& out, const Descriptor& err, GitAnswer& answer) {
  std::array<pollfd, 2> waits = {pollfd{out.number(), POLLIN, 0}, pollfd{err.number(), POLLIN, 0}};
  const std::array<std::string*, 2> texts = {&answer.out, &answer.err};
  std::array<char, 65536> buffer{};
  while (waits[0].fd >= 0 || waits[1].fd >= 0) {
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) fail_on_disk("read", "what git says");
    for (std::size_t i = 0; i < waits.size(); ++i) {
      if (waits[i].fd < 0 || waits[i].revents == 0) continue;
      const ssize_t count = ::read(waits[i].fd, buffer.data(), buffer.size());
      if (count > 0) texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
      if (count == 0 || (count < 0 && errno != EINTR)) waits[i].fd = -1;
    }
  }
}

constexpr int after_signal = 128;

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) fail_on_disk("wait for", "git");
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : after_signal + WTERMSIG(status);
}

// What git says last, after the reason.
bool says_nothing(std::string_view line) {
  return line.starts_with("error: failed to push some refs") || line.starts_with("fatal: Could not read from remote repository");
}

// The last line git said, without its label: the reason, after any progress.
std::string reason_in(std::string_view text) {
  std::string reason = "no reason given";
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    for (const std::string_view label : {"fatal: ", "error: ", "remote: "}) {
      if (line.starts_with(label) && !says_nothing(line)) reason = made_visible(line.substr(label.size()));
    }
  }
  return reason;
}

}  // namespace

GitAnswer run_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments) {
  Pipe out = open_pipe();
  Pipe err = open_pipe();
  const pid_t process = start(folder, arguments, out, err);
  out.write = Descriptor();
  err.write = Descriptor();
  GitAnswer answer;
  collect(out.read, err.read, answer);
  answer.status = wait_for(process);
  return answer;
}

std::string require_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments, std::string_view doing) {
  GitAnswer answer = run_git(folder, arguments);
  if (answer.status != 0) fail_as_git_said(answer, doing);
  return std::move(answer.out);
}

void fail_as_git_said(const GitAnswer& answer, std::string_view doing) {
  if (answer.err.find(std::strerror(ENOSPC)) != std::string::npos)
    throw Failure(Exit::Disk, "disk-failed", fmt::format("cannot {}: the disk is full", doing),
                  "make room on the disk and repeat; nothing was lost");
  // What ssh says of a key is followed by how it asked: "Permission denied (publickey)".
  if (reason_in(answer.err).ends_with(fmt::format(": {}", std::strerror(EACCES))))
    throw Failure(Exit::Disk, "disk-failed", fmt::format("cannot {}: {}", doing, reason_in(answer.err)),
                  "what is named must be yours to read and write");
  throw Failure(Exit::Remote, "remote-failed", fmt::format("cannot {}: {}", doing, reason_in(answer.err)),
                "check the address, and that you may read or write there");
}

bool is_path_address(std::string_view address) {
  const std::size_t colon = address.find(':');
  return colon == address.npos || address.find('/') < colon;
}

bool is_safe_address(std::string_view address) {
  if (address.empty() || address.front() == '-') return false;
  if (std::ranges::any_of(address, [](unsigned char c) { return c < ' ' || c == 0x7f; })) return false;
  if (is_path_address(address)) return true;
  if (address.find("::") < address.find('/')) return false;
  const std::size_t scheme = address.find("://");
  if (scheme == address.npos) {
    // user@host:path, of which ssh makes a command line.
    const std::string_view host = address.substr(0, address.find(':'));
    return !host.empty() && host.find("@-") == host.npos;
  }
  const std::string_view host = address.substr(scheme + 3);
  if (host.starts_with("-") || host.substr(0, host.find('/')).find("@-") != host.npos) return false;
  return std::ranges::find(protocols, address.substr(0, scheme)) != protocols.end();
}

}  // namespace charter
