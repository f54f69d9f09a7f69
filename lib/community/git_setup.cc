// SPDX-License-Identifier: Apache-2.0
#include "community/git_setup.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "repo/git_program.h"

#include <fmt/format.h>

#include <string_view>

namespace charter {

namespace {

constexpr const char* kTextconv = "diff.charter.textconv";
constexpr const char* kHeadings = "diff.charter.xfuncname";
constexpr const char* kMergeName = "merge.charter.name";
constexpr const char* kMergeDriver = "merge.charter.driver";
constexpr const char* kAttributes = ".git/info/attributes";

// What git writes after the @@ of a hunk: the clause it is in.
constexpr const char* kHeadingPattern = "^((article|clause|asset) .*)$";

constexpr std::string_view kBlockBegin = "# charter setup git: begin\n";
constexpr std::string_view kBlockEnd = "# charter setup git: end\n";
constexpr std::string_view kBlock =
    "# charter setup git: begin\n"
    "/community.yaml diff=charter merge=charter\n"
    "/charter/*.yaml diff=charter merge=charter\n"
    "/assets/*.yaml diff=charter merge=charter\n"
    "/members.csv merge=charter\n"
    "/members/** merge=charter\n"
    "/shares.csv merge=charter\n"
    "/shares/** merge=charter\n"
    "# charter setup git: end\n";

std::filesystem::path attributes_file(const Workspace& workspace) {
  return workspace.repository().shared_folder() / "info" / "attributes";
}

// Without our block; the rest is the user's and stays as it is.
std::string without_block(std::string text) {
  const std::size_t begin = text.find(kBlockBegin);
  if (begin == std::string::npos) return text;
  const std::size_t end = text.find(kBlockEnd, begin);
  const std::size_t after = end == std::string::npos ? begin + kBlockBegin.size() : end + kBlockEnd.size();
  return text.erase(begin, after - begin);
}

// Of this clone's own configuration, not what a wider one says.
std::string configured(const Workspace& workspace, const char* key) {
  GitAnswer answer = run_git(workspace.folder(), {"config", "--local", "--get", key});
  if (answer.status != 0) return "";
  if (answer.out.ends_with('\n')) answer.out.pop_back();
  return answer.out;
}

// The values of the configuration, by key, and our block of the attributes; all empty where they are to go.
struct Wanted {
  std::string textconv, headings, merge_name, merge;
  std::string_view block;
};

std::vector<SetupStep> steps_to(const Workspace& workspace, const Wanted& wanted) {
  const std::string before = read_file(attributes_file(workspace)).value_or("");
  std::string rest = without_block(before);
  if (!wanted.block.empty() && !rest.empty() && !rest.ends_with('\n')) rest += '\n';
  return {{kTextconv, configured(workspace, kTextconv), wanted.textconv},
          {kHeadings, configured(workspace, kHeadings), wanted.headings},
          {kMergeName, configured(workspace, kMergeName), wanted.merge_name},
          {kMergeDriver, configured(workspace, kMergeDriver), wanted.merge},
          {kAttributes, before, rest + std::string(wanted.block)}};
}

void configure(const Workspace& workspace, const SetupStep& step) {
  const GitAnswer answer =
      step.after.empty()
          ? run_git(workspace.folder(), {"config", "--local", "--unset-all", step.place})
          : run_git(workspace.folder(), {"config", "--local", "--replace-all", step.place, step.after});
  if (answer.status != 0)
    throw Failure(Exit::Disk, "setup-failed",
                  fmt::format("git could not write `{}` into its configuration", step.place),
                  "see whether `.git/config` can be written, and whether another git holds its lock");
}

void write_attributes(const Workspace& workspace, const std::string& text) {
  const std::filesystem::path file = attributes_file(workspace);
  if (text.empty()) {
    remove_file(file);
    return;
  }
  make_folders(file.parent_path());
  replace_file(file, text);
}

// Git hands a command to a shell, which a path with a blank or a quote must not get to read.
std::string quoted(const std::string& program) {
  std::string text = "'";
  for (const char c : program) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace

std::vector<SetupStep> git_setup(const Workspace& workspace, const GitCommands& commands) {
  return steps_to(workspace, {commands.textconv, kHeadingPattern, "charter, by meaning", commands.merge, kBlock});
}

std::vector<SetupStep> git_setup_removal(const Workspace& workspace) {
  return steps_to(workspace, {});
}

void carry_out(Workspace& workspace, const std::vector<SetupStep>& steps) {
  for (const SetupStep& step : steps) {
    if (step.before == step.after) continue;
    if (step.place == kAttributes)
      write_attributes(workspace, step.after);
    else
      configure(workspace, step);
  }
}

std::string textconv_command(const std::string& program, const std::string& options) {
  return "f() { " + quoted(program) + " __textconv" + options + " \"$1\" 2>/dev/null || cat \"$1\"; }; f";
}

// Of what charter itself ends with, 0 and 1 are answers; after anything else the file is as git would merge it.
std::string merge_command(const std::string& program) {
  return "f() { " + quoted(program) + " __merge-driver \"$@\"; s=$?; test $s -le 1 && return $s; "
         "git merge-file -q --marker-size=\"$4\" -L ours -L base -L theirs \"$2\" \"$1\" \"$3\"; }; f %O %A %B %L %P";
}

}  // namespace charter
