// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/context.h"
#include "repo/disk.h"
#include "text/by_clause.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct TextconvOptions {
  std::string file;
  bool numbers = false;
};

void declare(Declaration& app, TextconvOptions& options) {
  app.add_option("file", options.file, "The file to read").required();
  app.add_flag("--numbers", options.numbers, "Clauses with their numbers within the article");
}

// Git stops with its whole diff where this fails, so whatever cannot be read by clause is printed as it
// stands.
Exit run(const TextconvOptions& options, Context& context) {
  const std::filesystem::path path = context.folder / options.file;
  const auto status = status_of(path);
  const auto bytes = status && S_ISREG(status->st_mode) ? read_file(path) : std::nullopt;
  if (!bytes)
    throw Failure(Exit::Usage, "no-such-file", fmt::format("there is no file `{}`", options.file),
                  "git calls this with the files that it compares");
  const auto lines = by_clause(*bytes, options.numbers ? ClauseNumbers::Shown : ClauseNumbers::None);
  context.console.show(Text().add(lines ? *lines : *bytes));
  return Exit::Ok;
}

}  // namespace

extern const Command textconv_row{
    .name = "__textconv",
    .summary = "Print a file of the charter by clause",
    .section = Section::Hidden,
    .help = "What `charter setup git` has git run on each file before it compares them.",
    .example = "$ charter __textconv charter/04-exit.yaml",
    .bind = bind<TextconvOptions>,
};

}  // namespace charter::cmd
