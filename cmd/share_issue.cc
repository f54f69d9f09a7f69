// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/share_units.h"

namespace charter::cmd {

namespace {

struct ShareIssueOptions {
  std::string member;
  std::string pool;
  std::string units;
};

void declare(Declaration& app, ShareIssueOptions& options) {
  app.add_option("member", options.member, "Who gets them").required();
  app.add_option("pool", options.pool, "The pool").required();
  app.add_option("units", options.units, "How many, or the pool's where it is left out");
}

Exit run(const ShareIssueOptions& options, Context& context) {
  return change_units(context, {unit_change(options.member, options.pool, options.units, Flow::In)},
                      "share issue " + options.member);
}

}  // namespace

extern const Command share_issue_command{
    .name = "issue",
    .group = "share",
    .summary = "Issue units of a pool to a member",
    .section = Section::Register,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(The units are new: the fraction of everybody else in the pool becomes smaller, and what it becomes is
shown. POOL may be left out where there is one: then write `charter share issue MEMBER UNITS`.)",
    .example = R"($ charter share issue ana housing 20)",
    .bind = bind<ShareIssueOptions>,
};

}  // namespace charter::cmd
