// SPDX-License-Identifier: Apache-2.0
#pragma once

// A folder for one test, and the git program as the judge of what we wrote there.

#include <filesystem>
#include <string>

namespace charter::test {

struct Output {
  int status = 0;
  std::string text;  // standard output and error as they came
};

// Runs a line of shell.
Output shell(const std::string& line);

// An empty folder, gone with the value.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name, const std::string& text) const;
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const;

  // Runs git here with a fixed identity and without anyone's configuration; a git that fails is a test
  // that fails. Returns what it said.
  std::string git(const std::string& arguments) const;
  // A repository with branch main and no commits.
  void init() const;
  // The full id of a revision.
  std::string id(const std::string& revision) const;
  // Commits everything in the folder.
  void commit(const std::string& message) const;

 private:
  std::filesystem::path path_;
};

// The tree that git would make of the folder, and the one that a WorkTree stages.
std::string tree_by_git(const Folder& folder);
std::string staged_tree(const Folder& folder);

}  // namespace charter::test
