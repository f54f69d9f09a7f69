// SPDX-License-Identifier: Apache-2.0
#include "repo/index_file.h"

#include "diag/failure.h"
#include "repo/append_number.h"
#include "repo/disk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace charter {
namespace {

constexpr std::uint16_t extended_flag = 0x4000;
constexpr std::uint16_t kept_flags = 0xb000;  // assume-valid, stage
constexpr std::size_t longest_in_flags = 0xfff;
constexpr std::size_t fixed_length = 62;  // of an entry before its path
constexpr int deepest_tree = 4096;

[[noreturn]] void refuse_index(const std::string& why) {
  throw Failure(Exit::Disk, "index-unreadable", "git's index of this repository cannot be read: " + why,
                "`git read-tree HEAD` writes it anew; what is in the folder stays as it is");
}

// Takes numbers and texts off the front of the bytes.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
  std::size_t left() const { return bytes_.size(); }
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) refuse_index("it ends too soon");
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::string_view take_until(char end) {
    const std::size_t at = bytes_.find(end);
    if (at == bytes_.npos) refuse_index("it ends too soon");
    const std::string_view taken = bytes_.substr(0, at);
    bytes_.remove_prefix(at + 1);
    return taken;
  }
  std::uint32_t number(int bytes) {
    std::uint32_t value = 0;
    for (const char c : take(static_cast<std::size_t>(bytes))) value = value << 8 | static_cast<unsigned char>(c);
    return value;
  }
  int decimal_until(char end) {
    const std::string_view text = take_until(end);
    int value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) refuse_index("a tree has no count");
    return value;
  }
  // As in packs: seven bits a byte, and each further byte counts one more.
  std::size_t offset() {
    std::uint32_t byte = number(1);
    std::size_t value = byte & 0x7f;
    while ((byte & 0x80) != 0) {
      byte = number(1);
      value = (value + 1) << 7 | (byte & 0x7f);
    }
    return value;
  }

 private:
  std::string_view bytes_;
};

// The number in four bytes, the highest first.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])); };
  return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

// An index has thousands of these: the bytes of one are taken at once.
FileLook take_look(Cursor& cursor, std::uint32_t& mode) {
  const std::string_view bytes = cursor.take(40);
  mode = number_at(bytes, 24);
  return {.changed = number_at(bytes, 0), .changed_part = number_at(bytes, 4),
          .modified = number_at(bytes, 8), .modified_part = number_at(bytes, 12),
          .device = number_at(bytes, 16), .inode = number_at(bytes, 20), .owner = number_at(bytes, 28),
          .group = number_at(bytes, 32), .size = number_at(bytes, 36)};
}

IndexEntry take_entry(Cursor& cursor, std::uint32_t version, const std::string& previous) {
  IndexEntry entry;
  std::uint32_t mode = 0;
  entry.look = take_look(cursor, mode);
  entry.content.kind = kind_of_mode(mode);
  entry.content.id = ObjectId::of_bytes(cursor.take(ObjectId::length).data());
  const auto flags = static_cast<std::uint16_t>(cursor.number(2));
  entry.flags = flags & kept_flags;
  std::size_t length = fixed_length;
  if ((flags & extended_flag) != 0) {
    entry.extended = static_cast<std::uint16_t>(cursor.number(2));
    length += 2;
  }
  if (entry.content.kind == EntryKind::Tree) refuse_index("it is a sparse one; `git sparse-checkout disable` makes it whole");
  if (version == 4) {
    const std::size_t dropped = cursor.offset();
    if (dropped > previous.size()) refuse_index("a path is shortened too far");
    entry.path = previous.substr(0, previous.size() - dropped);
    entry.path += cursor.take_until('\0');
    return entry;
  }
  entry.path = std::string(cursor.take_until('\0'));
  length += entry.path.size() + 1;
  cursor.take((8 - length % 8) % 8);
  return entry;
}

CachedTree take_tree(Cursor& cursor, int depth) {
  if (depth > deepest_tree) refuse_index("its trees are too deep");
  CachedTree tree;
  tree.name = cursor.take_until('\0');
  tree.count = cursor.decimal_until(' ');
  const int folders = cursor.decimal_until('\n');
  if (tree.is_known()) tree.id = ObjectId::of_bytes(cursor.take(ObjectId::length).data());
  for (int i = 0; i < folders; ++i) tree.folders.push_back(take_tree(cursor, depth + 1));
  return tree;
}

void take_extension(Cursor& cursor, Index& index) {
  const std::string_view name = cursor.take(4);
  const std::string_view body = cursor.take(cursor.number(4));
  if (name == "TREE") {
    Cursor trees(body);
    if (trees.left() > 0) index.tree = take_tree(trees, 0);
    return;
  }
  if (name == "link") refuse_index("it is split; `git update-index --no-split-index` joins it");
  // Git's rule: what begins with a capital may be passed over.
  if (name.front() < 'A' || name.front() > 'Z') refuse_index(fmt::format("it has an extension `{}` that charter does not know", name));
}

void append_id(std::string& out, const ObjectId& id) { out.append(id.bytes().begin(), id.bytes().end()); }

void append_entry(std::string& out, const IndexEntry& entry) {
  const std::size_t start = out.size();
  const FileLook& look = entry.look;
  std::array<char, fixed_length> head{};
  char* at = head.data();
  for (const std::uint32_t number : {look.changed, look.changed_part, look.modified, look.modified_part, look.device, look.inode,
                                     mode_number(entry.content.kind), look.owner, look.group, look.size}) {
    for (int shift = 24; shift >= 0; shift -= 8) *at++ = static_cast<char>(number >> shift & 0xff);
  }
  at = std::ranges::copy(entry.content.id.bytes(), at).out;
  const auto length = static_cast<std::uint32_t>(std::min(entry.path.size(), longest_in_flags));
  const std::uint32_t flags = entry.flags | (entry.extended != 0 ? extended_flag : 0U) | length;
  *at++ = static_cast<char>(flags >> 8 & 0xff);
  *at = static_cast<char>(flags & 0xff);
  out.append(head.data(), head.size());
  if (entry.extended != 0) append_number(out, entry.extended, 2);
  out += entry.path;
  out.append(8 - (out.size() - start) % 8, '\0');
}

void append_tree(std::string& out, const CachedTree& tree) {
  out += tree.name;
  out += '\0';
  out += fmt::format("{} {}\n", tree.count, tree.folders.size());
  if (tree.is_known()) append_id(out, tree.id);
  for (const CachedTree& folder : tree.folders) append_tree(out, folder);
}

}  // namespace

FileLook FileLook::of(const struct stat& status) {
  const auto low = [](auto number) { return static_cast<std::uint32_t>(number); };
  return {.changed = low(status.st_ctim.tv_sec), .changed_part = low(status.st_ctim.tv_nsec),
          .modified = low(status.st_mtim.tv_sec), .modified_part = low(status.st_mtim.tv_nsec),
          .device = low(status.st_dev), .inode = low(status.st_ino), .owner = low(status.st_uid),
          .group = low(status.st_gid), .size = low(status.st_size)};
}

bool FileLook::matches(const FileLook& other) const {
  const auto same_part = [](std::uint32_t a, std::uint32_t b) { return a == 0 || b == 0 || a == b; };
  return size == other.size && modified == other.modified && changed == other.changed && inode == other.inode &&
         owner == other.owner && group == other.group && same_part(modified_part, other.modified_part) &&
         same_part(changed_part, other.changed_part);
}

bool FileLook::is_since(std::uint32_t seconds, std::uint32_t part) const {
  if (modified != seconds) return modified > seconds;
  return modified_part == 0 || modified_part >= part;
}

std::optional<EntryKind> file_kind(const struct stat& status) {
  if (S_ISLNK(status.st_mode)) return EntryKind::Symlink;
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return (status.st_mode & S_IXUSR) != 0 ? EntryKind::Executable : EntryKind::File;
}

const CachedTree* CachedTree::folder(std::string_view wanted) const {
  const auto found = std::ranges::find(folders, wanted, &CachedTree::name);
  return found == folders.end() ? nullptr : &*found;
}

Index read_index(const std::filesystem::path& path) {
  Index index;
  // Looked at before it is read: an index replaced in between then seems older than it is, and its
  // entries are checked more closely than they need to be.
  const auto status = status_of(path);
  const auto bytes = read_file(path);
  if (!status || !bytes) return index;
  index.written = FileLook::of(*status).modified;
  index.written_part = FileLook::of(*status).modified_part;
  if (bytes->size() < 12 + ObjectId::length) refuse_index("it ends too soon");
  Cursor cursor(std::string_view(*bytes).substr(0, bytes->size() - ObjectId::length));
  if (cursor.take(4) != "DIRC") refuse_index("it is none");
  const std::uint32_t version = cursor.number(4);
  if (version < 2 || version > 4) refuse_index(fmt::format("it has version {}", version));
  const std::uint32_t count = cursor.number(4);
  index.entries.reserve(std::min<std::size_t>(count, cursor.left() / fixed_length));
  const std::string none;
  for (std::uint32_t i = 0; i < count; ++i) {
    index.entries.push_back(take_entry(cursor, version, i == 0 ? none : index.entries.back().path));
  }
  while (cursor.left() >= 8) take_extension(cursor, index);
  return index;
}

std::string index_bytes(const Index& index) {
  const bool is_extended = std::ranges::any_of(index.entries, [](const IndexEntry& entry) { return entry.extended != 0; });
  std::string bytes = "DIRC";
  std::size_t size = 0;
  for (const IndexEntry& entry : index.entries) size += fixed_length + 10 + entry.path.size();
  bytes.reserve(size);
  append_number(bytes, is_extended ? 3 : 2, 4);
  append_number(bytes, static_cast<std::uint32_t>(index.entries.size()), 4);
  for (const IndexEntry& entry : index.entries) append_entry(bytes, entry);
  if (index.tree.is_known()) {
    std::string trees;
    append_tree(trees, index.tree);
    bytes += "TREE";
    append_number(bytes, static_cast<std::uint32_t>(trees.size()), 4);
    bytes += trees;
  }
  append_id(bytes, checksum_of(bytes));
  return bytes;
}

}  // namespace charter
