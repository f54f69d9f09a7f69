// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/committing.h"
#include "community/giving_notice.h"
#include "community/late_joining.h"
#include "community/notices.h"
#include "render/faults_text.h"
#include "render/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

struct ForkNoticeOptions {
  std::string members;
  std::string name;
  bool withdraws = false;
};

void declare(Declaration& app, ForkNoticeOptions& options) {
  app.add_option("--members", options.members, "Who will leave, or joins those who will").type_name("WHO");
  app.add_option("--name", options.name, "What the new community will be called").type_name("NAME").required();
  app.add_flag("--withdraw", options.withdraws, "Take the notice back, or only for those named with --members");
}

std::vector<MemberId> lacking(const std::optional<Notice>& from, const std::optional<Notice>& in) {
  std::vector<MemberId> missing;
  if (!from) return missing;
  for (const MemberId& member : from->members)
    if (!in || !std::ranges::binary_search(in->members, member)) missing.push_back(member);
  return missing;
}

Json ids(const std::vector<MemberId>& members) {
  Json json = Json::array();
  for (const MemberId& member : members) json.add(member.text());
  return json;
}

void show(Context& context, const WrittenNotice& written) {
  const Notice& notice = written.after ? *written.after : *written.before;
  const auto joined = lacking(written.after, written.before), left = lacking(written.before, written.after);
  if (is_json(context)) {
    Json json = Json::object();
    json.set("schema", "charter.notice/1").set("id", notice.id.text()).set("name", notice.name);
    json.set("folder", notice_folder(notice.id)).set("stands", written.after.has_value());
    json.set("members", ids(written.after ? notice.members : std::vector<MemberId>{}));
    json.set("joined", ids(joined)).set("left", ids(left));
    return context.console.show_json(printed(json));
  }
  Text text;
  text.add(written.after ? "notice that " : "no notice any more that ").show(Label::Emphasis, notice.name);
  text.add(" will leave, in ").add(Label::Id, notice_folder(notice.id)).line();
  for (const MemberId& member : joined) text.add(Label::Added, "  + ").show(Label::Id, member.text()).line();
  for (const MemberId& member : left) text.add(Label::Removed, "  - ").show(Label::Id, member.text()).line();
  if (joined.empty() && left.empty()) text.add("nothing changes: it is so already").line();
  context.console.show(text);
  context.console.say(Text().add(Label::Hint, is_trial(context)
                                                  ? "this is what would change; nothing was done\n"
                                                  : "`charter commit` records it; the periods of the charter run from that commit\n"));
}

// Whoever joins when the join window is over cannot leave with this notice.
void warn_of_late(Context& context, const Workspace& workspace, const WrittenNotice& written) {
  const auto commit = workspace.repository().head().commit;
  if (!written.after || !commit || is_json(context)) return;
  context.console.complain(as_text(joined_late(workspace.objects(), workspace.vocabulary(), *commit,
                                               {*written.after, lacking(written.after, written.before)},
                                               context.now.seconds)));
}

Exit run(const ForkNoticeOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  NoticeOrder order{options.name, {}, today(context), options.withdraws ? NoticeStep::Withdraw : NoticeStep::Give};
  if (!options.members.empty()) {
    auto who = read_who(options.members, [&](const std::string& path) { return read_named_file(context, path); });
    if (!who) return decline(context, who.faults());
    order.members = *std::move(who);
  }
  const auto written = write_notice_in(workspace.objects(), workspace.folder_tree(), order);
  if (!written) return decline(context, written.faults());
  if (!is_trial(context)) put_in_folder(workspace, written->tree, "fork notice");
  show(context, *written);
  warn_of_late(context, workspace, *written);
  return Exit::Ok;
}

}  // namespace

extern const Command fork_notice_command{
    .name = "notice",
    .group = "fork",
    .summary = "Say that a group will leave",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Writes the notice into `notices/`, as a folder for each group; `charter commit` gives it. Where the charter
asks for a notice, a fork under the same name is allowed when the period is over, and only those named in
the notice can leave. What counts is not the day that anybody writes but the commit that brought the notice
into the history: its holdings are the record date, and its time begins the period.

Whoever joins later is added by the same command, for as long as the charter lets them join. The notice is
over with the fork; `--withdraw` takes it back before.)",
    .example =
        R"($ charter fork notice --members ana,bo,cleo --name "Weir Lane"
$ charter commit
$ charter fork notice --members dan --name "Weir Lane"
$ charter fork notice --name "Weir Lane" --withdraw)",
    .bind = bind<ForkNoticeOptions>,
};

}  // namespace charter::cmd
