// SPDX-License-Identifier: Apache-2.0
#include "repo/tree_entry.h"

#include "diag/failure.h"

#include <algorithm>
#include <cassert>

namespace charter {
namespace {

constexpr unsigned kind_bits = 0170000;

std::strong_ordering order_of_bytes(int difference) { return difference <=> 0; }

unsigned char end_of(const TreeEntry& entry, std::size_t at) {
  if (at < entry.name.size()) return static_cast<unsigned char>(entry.name[at]);
  return entry.kind == EntryKind::Tree ? '/' : '\0';
}

std::string folded(std::string_view name) {
  std::string text(name);
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  return text;
}

[[noreturn]] void refuse_tree() {
  throw Failure(Exit::Disk, "tree-corrupt", "a tree of the repository is damaged",
                "`git fsck --full` finds which; a clone may have a sound copy");
}

}  // namespace

std::strong_ordering git_order(const TreeEntry& a, const TreeEntry& b) {
  const std::size_t shared = std::min(a.name.size(), b.name.size());
  const auto order = order_of_bytes(std::memcmp(a.name.data(), b.name.data(), shared));
  if (order != 0) return order;
  const auto ends = end_of(a, shared) <=> end_of(b, shared);
  if (ends != 0) return ends;
  return a.name.size() <=> b.name.size();
}

std::string_view mode_text(EntryKind kind) {
  switch (kind) {
    case EntryKind::File: return "100644";
    case EntryKind::Executable: return "100755";
    case EntryKind::Symlink: return "120000";
    case EntryKind::Tree: return "40000";
    case EntryKind::Submodule: return "160000";
  }
  assert(false && "every kind has a mode");
  return {};
}

unsigned mode_number(EntryKind kind) {
  unsigned mode = 0;
  for (const char digit : mode_text(kind)) mode = mode * 8 + static_cast<unsigned>(digit - '0');
  return mode;
}

EntryKind kind_of_mode(unsigned mode) {
  switch (mode & kind_bits) {
    case 0040000: return EntryKind::Tree;
    case 0120000: return EntryKind::Symlink;
    case 0160000: return EntryKind::Submodule;
    default: return (mode & 0111) != 0 ? EntryKind::Executable : EntryKind::File;
  }
}

std::string tree_bytes(std::vector<TreeEntry> entries) {
  const auto before = [](const TreeEntry& a, const TreeEntry& b) { return git_order(a, b) < 0; };
  if (!std::ranges::is_sorted(entries, before)) std::ranges::sort(entries, before);
  std::string bytes;
  for (const TreeEntry& entry : entries) {
    bytes += mode_text(entry.kind);
    bytes += ' ';
    bytes += entry.name;
    bytes += '\0';
    bytes.append(entry.id.bytes().begin(), entry.id.bytes().end());
  }
  return bytes;
}

std::vector<TreeEntry> parse_tree(std::string_view bytes) {
  std::vector<TreeEntry> entries;
  while (!bytes.empty()) {
    unsigned mode = 0;
    std::size_t at = 0;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '7' && at < 7; ++at)
      mode = mode * 8 + static_cast<unsigned>(bytes[at] - '0');
    if (at == 0 || at >= bytes.size() || bytes[at] != ' ') refuse_tree();
    bytes.remove_prefix(at + 1);
    const std::size_t end = bytes.find('\0');
    if (end == bytes.npos || end == 0 || bytes.size() - end - 1 < ObjectId::length) refuse_tree();
    if (bytes.substr(0, end).find('/') != bytes.npos) refuse_tree();
    entries.push_back({.name = std::string(bytes.substr(0, end)),
                       .kind = kind_of_mode(mode),
                       .id = ObjectId::of_bytes(bytes.data() + end + 1)});
    bytes.remove_prefix(end + 1 + ObjectId::length);
    // Names in another order, or twice, would let two readers see two things.
    const std::size_t count = entries.size();
    if (count > 1 && git_order(entries[count - 2], entries[count - 1]) >= 0) refuse_tree();
  }
  return entries;
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name == "." || name == "..") return false;
  if (name.find_first_of(std::string_view("/\0", 2)) != name.npos) return false;
  const std::string text = folded(name);
  return text != ".git" && text != "git~1";
}

bool is_safe_path(std::string_view path) {
  while (true) {
    const std::size_t slash = path.find('/');
    if (!is_safe_name(path.substr(0, slash))) return false;
    if (slash == path.npos) return true;
    path.remove_prefix(slash + 1);
  }
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty()) path += '/';
  path += name;
  return path;
}

}  // namespace charter
