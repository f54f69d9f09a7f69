// SPDX-License-Identifier: Apache-2.0
#include "git_folder.h"

#include "repo/repository.h"
#include "repo/work_tree.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <sys/wait.h>

namespace charter::test {

Output shell(const std::string& line) {
  Output output;
  FILE* const pipe = ::popen(("( " + line + " ) 2>&1").c_str(), "r");
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.text.append(buffer.data(), count);
  }
  const int status = ::pclose(pipe);
  output.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return output;
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "charter-repo-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
  path_ = name;
}

Folder::~Folder() { std::filesystem::remove_all(path_); }

void Folder::write(const std::string& name, const std::string& text) const {
  std::filesystem::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string Folder::read(const std::string& name) const {
  std::ifstream file(path_ / name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool Folder::has(const std::string& name) const {
  return std::filesystem::exists(std::filesystem::symlink_status(path_ / name));
}

std::string Folder::git(const std::string& arguments) const {
  const Output output = shell(
      "cd '" + path_.string() +
      "' && GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org "
      "GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org git " + arguments);
  EXPECT_EQ(output.status, 0) << "git " << arguments << "\n" << output.text;
  return output.text;
}

void Folder::init() const { git("init -q -b main"); }

std::string Folder::id(const std::string& revision) const { return git("rev-parse " + revision).substr(0, 40); }

void Folder::commit(const std::string& message) const { git("add -A && git -c user.name=Ana -c user.email=ana@example.org commit -q -m '" + message + "'"); }

std::string tree_by_git(const Folder& folder) {
  return folder.git("--git-dir=.git add -A && git write-tree").substr(0, 40);
}

std::string staged_tree(const Folder& folder) {
  Repository repository = Repository::open(folder.path());
  return to_string(WorkTree(repository).stage_tree());
}

}  // namespace charter::test
