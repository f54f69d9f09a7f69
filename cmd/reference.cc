// SPDX-License-Identifier: Apache-2.0
#include "cmd/reference.h"

#include "cmd/command.h"
#include "cmd/completions.h"
#include "cmd/context.h"

#include <filesystem>
#include <fstream>

namespace charter::cmd {

namespace {

struct ReferenceOptions {
  std::string folder;
};

void declare(Declaration& app, ReferenceOptions& options) {
  app.add_option("folder", options.folder, "Where to write").required();
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw Failure(Exit::Disk, "disk-failed", "cannot write `" + path.string() + "`");
}

// Everything that is made from the command table, laid out as the build installs it.
Exit run(const ReferenceOptions& options, Context& context) {
  const std::filesystem::path folder = context.folder / options.folder;
  write(folder / "commands.md", markdown_reference());
  for (const auto& [name, page] : man_pages()) write(folder / "man" / name, page);
  write(folder / "completions" / "bash" / "charter", bash_completion());
  write(folder / "completions" / "zsh" / "_charter", zsh_completion());
  write(folder / "completions" / "fish" / "charter.fish", fish_completion());
  return Exit::Ok;
}

}  // namespace

extern const Command reference_command{
    .name = "__reference",
    .summary = "Write the reference, the man pages and the completions",
    .section = Section::Hidden,
    .help = "For charter's own build.",
    .example = "$ charter __reference build/reference",
    .bind = bind<ReferenceOptions>,
};

}  // namespace charter::cmd
