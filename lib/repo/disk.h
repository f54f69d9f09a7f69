// SPDX-License-Identifier: Apache-2.0
#pragma once

// The few ways in which this folder touches files. Every error is a Failure that names the path and
// what the system said.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>

namespace charter {

// Opens a folder, and no link to one.
inline constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// An open file, closed with the value.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  int release();

 private:
  int number_ = -1;
};

// Throws for the error in errno. `doing` as in "write".
[[noreturn]] void fail_on_disk(std::string_view doing, const std::filesystem::path& path);

// Nothing when there is no such file.
std::optional<std::string> read_file(const std::filesystem::path& path);

void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& path);

// Creates the file, which must not exist. `mode` is a permission mask before umask.
Descriptor create_file(const std::filesystem::path& path, unsigned mode);

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to);

// False when it was not there.
bool remove_file(const std::filesystem::path& path);

// Makes the folder and those above it, where missing.
void make_folders(const std::filesystem::path& folder);

// Removes the folder and all that is in it, where it is there.
void remove_folder(const std::filesystem::path& folder);

// What stands at the path itself, links not followed. Nothing when nothing does.
std::optional<struct stat> status_of(const std::filesystem::path& path);

// A file written piece by piece, beside the one whose place it takes when it is done (`path` and `.new`, as often as
// it takes to be a name that is free); what is not done leaves nothing behind. What can be made again need not be
// flushed to the disk.
enum class Flush { ToDisk, No };
class FileToReplace {
 public:
  explicit FileToReplace(std::filesystem::path path);
  FileToReplace(const FileToReplace&) = delete;
  FileToReplace& operator=(const FileToReplace&) = delete;
  ~FileToReplace();

  void write(std::string_view bytes);
  void done(Flush flush);

 private:
  void write_kept();

  std::filesystem::path path_;
  std::filesystem::path fresh_;
  Descriptor file_;
  std::string kept_;
};

// Whole or not at all, and flushed to the disk.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace charter
