// SPDX-License-Identifier: Apache-2.0
#include "community/fork_note.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "value/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <map>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

namespace charter {

namespace {

// The last line: the digest of everything before it.
constexpr std::string_view kEnd = "end ";

std::string end_of(std::string_view text) { return std::string(kEnd) + hex(sha256(text)) + "\n"; }

std::filesystem::path path_of(const Workspace& workspace) { return workspace.private_folder() / "fork"; }

// A commit leaves line feeds out of names as well.
std::string in_one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

void add_hand(std::string& text, std::string_view who, const Signature& s) {
  text += fmt::format("{0}-name {1}\n{0}-email {2}\n{0}-time {3} {4}\n", who, in_one_line(s.who.name),
                      in_one_line(s.who.email), s.seconds, s.offset_minutes);
}

// Each line of a text, after the key.
void add_lines(std::string& text, std::string_view key, std::string_view lines) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    text.append(key).append(" ").append(lines.substr(at, end - at)).append("\n");
    at = end + 1;
  }
}

Signature hand_from(const std::map<std::string, std::string>& fields, const std::string& who) {
  Signature s;
  const auto field = [&](const char* name) {
    const auto found = fields.find(who + name);
    return found == fields.end() ? std::string() : found->second;
  };
  s.who = {field("-name"), field("-email")};
  const std::string time = field("-time");
  const auto [end, error] = std::from_chars(time.data(), time.data() + time.size(), s.seconds);
  if (error == std::errc() && end < time.data() + time.size())
    std::from_chars(end + 1, time.data() + time.size(), s.offset_minutes);
  return s;
}

}  // namespace

std::string note_text(const ForkNote& note) {
  std::string text = fmt::format("charter-fork 3\nbase {}\nbranch {}\nparent {}\nwithin {}\n", note.base,
                                 note.branch, note.parent, note.within);
  if (note.aside) text += "aside yes\n";
  add_hand(text, "author", note.hand.author);
  add_hand(text, "committer", note.hand.committer);
  for (const NotedChild& child : note.children) text += fmt::format("child {} {}\n", child.commit, child.folder);
  add_lines(text, "inputs", note.inputs);
  add_lines(text, "sides", note.sides);
  return text.append(end_of(text));
}

std::optional<ForkNote> parse_note(const std::string& whole) {
  const auto end_line = whole.rfind(kEnd);
  if (!whole.starts_with("charter-fork 3\n") || end_line == whole.npos) return std::nullopt;
  const std::string text = whole.substr(0, end_line);
  if (whole.substr(end_line) != end_of(text)) return std::nullopt;
  ForkNote note;
  std::map<std::string, std::string> fields;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at), blank = text.find(' ', at);
    if (blank < end) {
      const std::string key = text.substr(at, blank - at), value = text.substr(blank + 1, end - blank - 1);
      const std::size_t second = std::min(value.find(' '), value.size());
      if (key == "child")
        note.children.push_back({value.substr(0, second), value.substr(std::min(second + 1, value.size()))});
      else if (key == "inputs" || key == "sides")
        (key == "inputs" ? note.inputs : note.sides).append(value).append("\n");
      else
        fields[key] = value;
    }
    at = end + 1;
  }
  note.base = fields["base"];
  note.branch = fields["branch"];
  note.aside = fields["aside"] == "yes";
  note.parent = fields["parent"];
  note.within = fields["within"];
  note.hand = {hand_from(fields, "author"), hand_from(fields, "committer")};
  return note;
}

bool is_complete(const Workspace& workspace, const ForkNote& note) {
  const auto at = workspace.repository().reference("refs/heads/" + note.branch);
  const auto parent = ObjectId::parse(note.parent);
  if (!at || !parent || at == ObjectId::parse(note.base)) return false;
  if (at == parent) return true;
  return workspace.repository().objects().contains(*parent) && workspace.repository().is_ancestor(*parent, *at);
}

std::optional<ForkNote> read_note(const Workspace& workspace) {
  const auto text = read_file(path_of(workspace));
  if (!text) return std::nullopt;
  auto note = parse_note(*text);
  if (!note)
    throw Failure(Exit::Disk, "fork-note-unreadable", "the note of an interrupted fork cannot be read",
                  "look whether a new community was made, and move it away; then `charter fork --abort` clears the note");
  return note;
}

bool has_unreadable_note(const Workspace& workspace) {
  const auto text = read_file(path_of(workspace));
  return text && !parse_note(*text);
}

std::optional<ForkNote> half_made_fork(const Workspace& workspace) {
  auto note = read_note(workspace);
  return note && is_complete(workspace, *note) ? std::nullopt : note;
}

void remove_note_of_ended(const Workspace& workspace) {
  const auto note = read_note(workspace);
  if (note && is_complete(workspace, *note)) remove_note(workspace);
}

// Notes over which a fork was killed before they had their name, as its process is gone.
void remove_left_over(const Workspace& workspace) {
  for (const auto& entry : std::filesystem::directory_iterator(workspace.private_folder())) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("fork.") || name.find(".new") == name.npos) continue;
    pid_t process = 0;
    std::from_chars(name.data() + 5, name.data() + name.size(), process);
    if (process <= 0 || (::kill(process, 0) != 0 && errno == ESRCH)) remove_file(entry.path());
  }
}

// Made whole beside it and given its name, which only one of two forks at once can have.
void write_note(const Workspace& workspace, const ForkNote& note) {
  make_folders(workspace.private_folder());
  remove_left_over(workspace);
  const std::filesystem::path fresh = path_of(workspace).string() + "." + std::to_string(::getpid()) + ".new";
  replace_file(fresh, note_text(note));
  const bool is_first = ::link(fresh.c_str(), path_of(workspace).c_str()) == 0;
  const int reason = errno;
  remove_file(fresh);
  if (is_first) return;
  errno = reason;
  if (reason != EEXIST) fail_on_disk("create", path_of(workspace));
  throw Failure(Exit::Refused, "fork-half-made", "another fork of this community is being made",
                "wait until it is done; if none is, `charter fork --continue` finishes it");
}

void remove_note(const Workspace& workspace) { remove_file(path_of(workspace)); }

void require_no_half_made_fork(const Workspace& workspace) {
  if (!half_made_fork(workspace)) return;
  throw Failure(Exit::Refused, "fork-half-made", "a fork was interrupted halfway",
                "finish it with `charter fork --continue`, or clear it with `charter fork --abort`");
}

void require_half_made_fork(const Workspace& workspace) {
  if (has_unreadable_note(workspace) || half_made_fork(workspace)) return;
  throw Failure(Exit::Refused, "no-half-made-fork", "no fork was interrupted here",
                "`charter fork --members WHO --name NAME --into DIR` begins one");
}

std::filesystem::path workshop(const NotedChild& child) {
  const std::filesystem::path into = child.folder;
  return into.parent_path() / ("." + into.filename().string() + ".charter-fork");
}

}  // namespace charter
