// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/share_units.h"

namespace charter::cmd {

namespace {

struct ShareCancelOptions {
  std::string member;
  std::string pool;
  std::string units;
};

void declare(Declaration& app, ShareCancelOptions& options) {
  app.add_option("member", options.member, "Whose units").required();
  app.add_option("pool", options.pool, "The pool").required();
  app.add_option("units", options.units, "How many, or the pool's where it is left out");
}

Exit run(const ShareCancelOptions& options, Context& context) {
  return change_units(context, {unit_change(options.member, options.pool, options.units, Flow::Out)},
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
cancelled. POOL may be left out where there is one.)",
    .example = R"($ charter share cancel ana housing 15)",
    .bind = bind<ShareCancelOptions>,
};

}  // namespace charter::cmd
