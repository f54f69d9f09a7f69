// SPDX-License-Identifier: Apache-2.0
#pragma once

// What makes plain git show the files of a community by clause and merge them by meaning: a diff driver and a merge
// driver in the configuration of this clone, and attributes that name them, in `.git/info/attributes`. Both are this
// clone's alone. Attributes that were committed would name, in everyone's clone, a driver that only some have installed;
// and what a repository brings along never decides which program is run here.

#include "community/workspace.h"

#include <string>
#include <vector>

namespace charter {

// One thing that setting up comes to. `before` and `after` are empty where it is not there; equal where
// there is nothing to do.
struct SetupStep {
  std::string place;  // "diff.charter.textconv", ".git/info/attributes"
  std::string before;
  std::string after;
  friend bool operator==(const SetupStep&, const SetupStep&) = default;
};

// What git runs, each a command line for a shell: to read one file by clause (git adds the file's path), and to merge
// three versions of one.
struct GitCommands {
  std::string textconv;
  std::string merge;
};

// What it would come to.
std::vector<SetupStep> git_setup(const Workspace& workspace, const GitCommands& commands);

// What taking it out again would come to.
std::vector<SetupStep> git_setup_removal(const Workspace& workspace);

// Does them.
void carry_out(Workspace& workspace, const std::vector<SetupStep>& steps);

// The commands for a program at a path, whatever characters that holds. Where the program has gone, git is given the
// file as it stands, and merges by lines.
std::string textconv_command(const std::string& program, const std::string& options);
std::string merge_command(const std::string& program);

}  // namespace charter
