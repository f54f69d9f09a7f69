// SPDX-License-Identifier: Apache-2.0
#include "repo/commit.h"

#include "diag/failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace charter {
namespace {

// Git drops these from both ends of a name, and fsck refuses what is left empty of them.
constexpr std::string_view crud = " .,:;<>\"\\'";

std::string plain(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7f && c != '<' && c != '>') kept += c;
  }
  const std::size_t first = kept.find_first_not_of(crud);
  if (first == kept.npos) return {};
  return kept.substr(first, kept.find_last_not_of(crud) - first + 1);
}

std::string signature_text(const Signature& signature) {
  const int minutes = std::abs(signature.offset_minutes);
  const std::string name = plain(signature.who.name);
  return fmt::format("{} <{}> {} {}{:02}{:02}", name.empty() ? "unknown" : name, plain(signature.who.email),
                     std::max<std::int64_t>(0, signature.seconds), signature.offset_minutes < 0 ? '-' : '+',
                     minutes / 60 % 100, minutes % 60);
}

std::string message_text(std::string_view message) {
  std::string text;
  std::ranges::copy_if(message, std::back_inserter(text), [](char c) { return c != '\0'; });
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text + '\n';
}

template <class Number>
Number number_of(std::string_view text) {
  Number number = 0;
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

constexpr std::int64_t earliest = -62135596800;  // the first second of the year 1
constexpr std::int64_t latest = 253402300799;  // the last second of the year 9999
constexpr int widest_offset = 14 * 60;

// Lenient: histories hold signatures that no tool would write today.
Signature parse_signature(std::string_view text) {
  Signature signature;
  const std::size_t open = text.find('<');
  const std::size_t close = text.rfind('>');
  if (open == text.npos || close == text.npos || close < open) return {.who = {std::string(text), {}}};
  signature.who.name = std::string(text.substr(0, open));
  while (!signature.who.name.empty() && signature.who.name.back() == ' ') signature.who.name.pop_back();
  signature.who.email = std::string(text.substr(open + 1, close - open - 1));
  std::string_view when = text.substr(close + 1);
  while (!when.empty() && when.front() == ' ') when.remove_prefix(1);
  const std::size_t space = when.find(' ');
  const auto seconds = number_of<std::int64_t>(when.substr(0, space));
  if (seconds >= earliest && seconds <= latest) signature.seconds = seconds;
  if (space == when.npos) return signature;
  const int offset = number_of<int>(when.substr(space + 1));
  const int minutes = offset / 100 * 60 + offset % 100;
  if (minutes >= -widest_offset && minutes <= widest_offset) signature.offset_minutes = minutes;
  return signature;
}

ObjectId id_in(std::string_view text) {
  const auto id = ObjectId::parse(text);
  if (id) return *id;
  throw Failure(Exit::Disk, "commit-corrupt", "a commit of the repository is damaged",
                "`git fsck --full` finds which; a clone may have a sound copy");
}

}  // namespace

std::string commit_bytes(const CommitDraft& draft) {
  std::string bytes = fmt::format("tree {}\n", to_string(draft.tree));
  for (const ObjectId& parent : draft.parents) bytes += fmt::format("parent {}\n", to_string(parent));
  bytes += fmt::format("author {}\ncommitter {}\n\n", signature_text(draft.author), signature_text(draft.committer));
  return bytes + message_text(draft.message);
}

CommitDraft parse_commit(std::string_view bytes) {
  CommitDraft draft;
  bool has_tree = false;
  while (!bytes.empty() && bytes.front() != '\n') {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    const std::size_t space = line.find(' ');
    const std::string_view key = line.substr(0, space);
    const std::string_view rest = space == line.npos ? std::string_view() : line.substr(space + 1);
    if (key == "tree") {
      draft.tree = id_in(rest);
      has_tree = true;
    }
    if (key == "parent") draft.parents.push_back(id_in(rest));
    if (key == "author") draft.author = parse_signature(rest);
    if (key == "committer") draft.committer = parse_signature(rest);
  }
  if (!has_tree) id_in({});
  if (!bytes.empty()) draft.message = std::string(bytes.substr(1));
  return draft;
}

std::string subject_of(std::string_view message) { return std::string(message.substr(0, message.find('\n'))); }

}  // namespace charter
