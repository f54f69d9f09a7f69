// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/share_units.h"

namespace charter::cmd {

namespace {

struct Options {
  std::string member;
  std::string pool;
  std::string units;
};

void declare(Declaration& app, Options& options) {
  app.add_option("member", options.member, "Whose units").required();
  app.add_option("pool", options.pool, "The pool").required();
  app.add_option("units", options.units, "How many").required();
}

Exit run(const Options& options, Context& context) {
  const bool is_short = options.units.empty();
  return change_units(context, {{options.member, is_short ? "" : options.pool, is_short ? options.pool : options.units, Flow::Out}},
                      "share cancel " + options.member);
}

}  // namespace

extern const Command share_cancel_command{
    .name = "cancel",
    .group = "share",
    .summary = "Cancel units of a member",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(The units are gone: the fraction of everybody else in the pool becomes larger. More than is held cannot be
cancelled.)",
    .example = R"($ charter share cancel ana housing 15)",
    .bind = bind<Options, declare, run>,
};

}  // namespace charter::cmd
