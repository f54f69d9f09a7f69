// SPDX-License-Identifier: Apache-2.0
#include "community/stored_faults.h"

#include "community/managed.h"

#include <fmt/format.h>

namespace charter {

namespace {

// The place of a file as a whole.
Place at(const std::string& path) { return {.path = path, .line = 0, .column = 0, .width = 0}; }

bool is_folder_name(const std::string& path) {
  for (const std::string_view name : {"members", "shares", "charter", "assets", "settlements", "notices"})
    if (path == name) return true;
  return false;
}

bool is_managed_name(const std::string& path) {
  return is_folder_name(path) || managed(path) != Managed::None;
}

// In a folder that is charter's, whether or not the name is one that charter reads.
bool is_below_managed(const std::string& path) { return is_folder_name(path.substr(0, path.find('/'))); }

Fault other_repository(const std::string& path) {
  return {.code = "submodule", .message = "another repository stands where a file is expected",
          .help = "remove the submodule, and put the files themselves in its place", .place = at(path)};
}

// YAML in a folder of articles or assets that is not read as one: deeper down, or by another ending.
bool is_unread_sheet(const std::string& path) {
  const bool is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
  const bool is_hidden = path.starts_with('.') || path.find("/.") != std::string::npos;
  return is_yaml && !is_hidden && (path.starts_with("charter/") || path.starts_with("assets/")) && managed(path) == Managed::None;
}

}  // namespace

Faults stored_faults(const std::string& path, const Content& content) {
  Faults faults;
  if (!is_safe_path(path))
    faults.push_back({.code = "unsafe-path", .message = "a file's path leads out of the folder",
                      .help = "take the file out of the commit with git; no path may hold `..` or `.git`",
                      .place = at(path)});
  if (content.kind == EntryKind::Submodule && (is_below_managed(path) || is_managed_name(path)))
    faults.push_back(other_repository(path));
  if (is_unread_sheet(path))
    faults.push_back({.severity = Severity::Warning, .code = "unread-sheet",
                      .message = path.starts_with("charter/") ? "this file is not part of the charter: no article is read from it"
                                                              : "no asset is read from this file",
                      .help = "only files of that folder itself are read, whose names end in .yaml; move or rename it",
                      .place = at(path)});
  if (!is_managed_name(path)) return faults;
  if (content.kind == EntryKind::Symlink)
    faults.push_back({.code = "symbolic-link", .message = "a symbolic link stands where a file is expected",
                      .help = "put the file itself in its place; links are never followed",
                      .place = at(path)});
  const bool is_plain = content.kind == EntryKind::File || content.kind == EntryKind::Executable;
  if (is_plain && is_folder_name(path))
    faults.push_back({.code = "file-for-folder", .message = "a file stands where charter keeps a folder",
                      .help = "give it another name", .place = at(path)});
  if (is_plain && path.find(".csv/") != std::string::npos && managed(path) != Managed::None)
    faults.push_back({.code = "file-for-folder", .message = "a folder stands where a part of a register may",
                      .help = "give the folder another name", .place = at(path)});
  else if (content.kind != EntryKind::Symlink && managed(path) == Managed::Stray)
    faults.push_back({.severity = Severity::Warning, .code = "stray-file",
                      .message = "a file that is no part of the register stands in its folder",
                      .help = "move it elsewhere; registers are .csv files", .place = at(path)});
  return faults;
}

Faults special_file_faults(const std::vector<std::string>& paths) {
  Faults faults;
  for (const std::string& path : paths)
    if (path.ends_with('/') && is_below_managed(path))
      faults.push_back(other_repository(path.substr(0, path.size() - 1)));
    else if (is_managed_name(path))
      faults.push_back({.code = "special-file",
                        .message = "a pipe, a socket or a device stands where a file is expected",
                        .help = "remove it; it cannot be versioned", .place = at(path)});
  return faults;
}

Fault layout_note(RegisterKind kind, const std::string& path) {
  return {.severity = Severity::Note, .code = "register-layout",
          .message = fmt::format("the register of {} is not laid out canonically", name_of(kind)),
          .help = "the next commit writes it so; its content stays the same", .place = at(path)};
}

}  // namespace charter
