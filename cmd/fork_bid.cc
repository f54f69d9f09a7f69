// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/nonce.h"
#include "community/committing.h"
#include "community/sealed_bids.h"
#include "community/written_parts.h"
#include "render/json.h"
#include "repo/disk.h"
#include "text/notice_file.h"

namespace charter::cmd {

namespace {

struct Options {
  std::string seal;
  bool opens = false;
  std::string name;
};

void declare(Declaration& app, Options& options) {
  app.add_option("--seal", options.seal, "Commit to the bids in this file").type_name("FILE");
  app.add_flag("--open", options.opens, "Reveal what was sealed in this clone");
  app.add_option("--name", options.name, "The group that bids, as its fork is called; `stays` for those who stay")
      .type_name("NAME")
      .required();
}

// What must stay secret until it is opened is kept out of the community's folder.
std::filesystem::path secret_of(const Workspace& workspace, const PartyId& group) {
  return workspace.private_folder() / "sealed" / group.text();
}

void keep_secret(const Context& context, const Workspace& workspace, const PartyId& group, const std::string& nonce,
                 const std::string& bids) {
  if (is_trial(context)) return;
  const std::filesystem::path folder = secret_of(workspace, group);
  make_folders(folder);
  replace_file(folder / "nonce", nonce + "\n");
  replace_file(folder / "bids.yaml", bids);
}

void answer(Context& context, const PartyId& group, const std::string& commitment, bool opened) {
  if (is_json(context)) {
    context.console.show_json(printed(Json::object().set("schema", "charter.bid/1").set("group", group.text()).set(
        "folder", sealed_folder(group)).set("commitment", commitment).set("opened", opened)));
    return;
  }
  Text text;
  text.add(opened ? "opened the bids of " : "sealed the bids of ").add(Label::Id, group.text());
  context.console.show(text.add(", commitment ").add(Label::Id, commitment).line());
  const char* next = opened ? "`charter commit` reveals them\n"
                            : "`charter commit` commits to them; open them when all groups have sealed\n";
  context.console.say(Text().add(Label::Hint, is_trial(context) ? "this is what would be done; nothing was done\n" : next));
}

Exit seal(const Options& options, Context& context, Workspace& workspace) {
  const PartyId group = group_id(options.name);
  const ObjectId before = workspace.folder_tree();
  const Community community = read_community_of(workspace.objects(), before);
  const std::string bids = read_named_file(context, options.seal);
  const std::string nonce = fresh_nonce();
  const std::string commitment = commitment_to(community.id, group, nonce, bids);
  const ObjectId tree = with_seal(workspace.objects(), before, community.id, group, commitment);
  keep_secret(context, workspace, group, nonce, bids);
  if (!is_trial(context)) put_in_folder(workspace, tree, "fork bid --seal");
  answer(context, group, commitment, false);
  return Exit::Ok;
}

Exit open(const Options& options, Context& context, Workspace& workspace) {
  const PartyId group = group_id(options.name);
  const ObjectId before = workspace.folder_tree();
  const Community community = read_community_of(workspace.objects(), before);
  const auto sealed = sealed_bid_in(workspace.objects(), before, group);
  auto nonce = read_file(secret_of(workspace, group) / "nonce");
  const auto bids = read_file(secret_of(workspace, group) / "bids.yaml");
  if (!sealed || !nonce || !bids)
    throw Failure(Exit::Refused, "fork-not-sealed", "no bids of `" + group.text() + "` were sealed in this clone",
                  "they are opened where `charter fork bid --seal FILE` sealed them");
  std::erase(*nonce, '\n');
  if (commitment_to(community.id, group, *nonce, *bids) != sealed->commitment)
    throw Failure(Exit::Refused, "fork-seal-broken", "the seal of `" + group.text() + "` is not the one made in this clone",
                  "somebody sealed again since; open the bids where that was done");
  const ObjectId tree = with_opened(workspace.objects(), before, group, *nonce, *bids);
  if (!is_trial(context)) put_in_folder(workspace, tree, "fork bid --open");
  answer(context, group, sealed->commitment, true);
  return Exit::Ok;
}

Exit run(const Options& options, Context& context) {
  if (options.seal.empty() == !options.opens)
    throw Failure(Exit::Usage, "fork-usage", "bids are sealed with --seal FILE or opened with --open", "choose one");
  Workspace workspace = open_workspace(context);
  return options.opens ? open(options, context, workspace) : seal(options, context, workspace);
}

}  // namespace

extern const Command fork_bid_command{
    .name = "bid",
    .group = "fork",
    .summary = "Seal what a group bids, and open it later",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Groups that bid for what cannot be divided need not show each other what they bid before all have bid.
`--seal` writes a commitment into `sealed/`: the SHA-256 of the file and of a random number. `charter commit`
gives it. When all groups have sealed, each reveals its file with `--open`, in the clone that sealed it; the
file and the number are kept there in `.git/charter/sealed/` until then.

A fork takes the opened bids of its groups by itself, and only where they match what was committed to. It
refuses bids that were sealed after another group's were open.

The file is as for `charter fork --bids` or `--points`, with the group's own bids under `groups`.)",
    .example =
        R"($ charter fork bid --seal our-bids.yaml --name "Weir Lane"
$ charter commit
$ charter fork bid --open --name "Weir Lane"
$ charter commit)",
    .bind = bind<Options, declare, run>,
};

}  // namespace charter::cmd
