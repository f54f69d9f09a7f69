// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/completions.h"
#include "cmd/context.h"
#include "value/nearest.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct CompletionOptions {
  std::string shell;
};

void declare(Declaration& app, CompletionOptions& options) {
  app.add_option("shell", options.shell, "bash, zsh or fish").required();
}

Exit run(const CompletionOptions& options, Context& context) {
  const auto show = [&](const std::string& script) {
    context.console.show(Text().add(script));
    return Exit::Ok;
  };
  if (options.shell == "bash") return show(bash_completion());
  if (options.shell == "zsh") return show(zsh_completion());
  if (options.shell == "fish") return show(fish_completion());
  const auto near = nearest(options.shell, {"bash", "zsh", "fish"});
  throw Failure(Exit::Usage, "option-value", fmt::format("no completion for `{}`", options.shell),
                near ? fmt::format("did you mean `{}`?", *near) : "bash, zsh and fish are known");
}

}  // namespace

extern const Command completion_command{
    .name = "completion",
    .summary = "Print a script that completes charter's commands in a shell",
    .section = Section::Learn,
    .help =
        R"(Where charter was installed as a package, the scripts are in place already. Otherwise the
shell reads the script at its start:

  bash   source <(charter completion bash)          in ~/.bashrc
  zsh    charter completion zsh > ~/.zfunc/_charter  with ~/.zfunc in $fpath
  fish   charter completion fish > ~/.config/fish/completions/charter.fish)",
    .example = "$ charter completion bash",
    .bind = bind<CompletionOptions>,
};

}  // namespace charter::cmd
