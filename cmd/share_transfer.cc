// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/share_units.h"

namespace charter::cmd {

namespace {

struct ShareTransferOptions {
  std::string from;
  std::string to;
  std::string pool;
  std::string units;
};

void declare(Declaration& app, ShareTransferOptions& options) {
  app.add_option("from", options.from, "Who gives them").required();
  app.add_option("to", options.to, "Who gets them").required();
  app.add_option("pool", options.pool, "The pool").required();
  app.add_option("units", options.units, "How many, or the pool's where it is left out");
}

Exit run(const ShareTransferOptions& options, Context& context) {
  return change_units(context, {unit_change(options.from, options.pool, options.units, Flow::Out),
                                unit_change(options.to, options.pool, options.units, Flow::In)},
                      "share transfer " + options.from + " " + options.to);
}

}  // namespace

extern const Command share_transfer_command{
    .name = "transfer",
    .group = "share",
    .summary = "Transfer units from one member to another",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Nobody else's fraction of the pool changes. More than is held cannot be transferred. POOL may be left out where there
is one.)",
    .example = R"($ charter share transfer ana bo housing 5)",
    .bind = bind<ShareTransferOptions>,
};

}  // namespace charter::cmd
