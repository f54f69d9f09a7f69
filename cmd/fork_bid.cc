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

struct ForkBidOptions {
  std::string seal;
  bool number = false;
  bool opens = false;
  std::string name;
};

void declare(Declaration& app, ForkBidOptions& options) {
  app.add_option("--seal", options.seal, "Commit to the bids in this file").type_name("FILE");
  app.add_flag("--number", options.number, "Commit to a random number alone, where ties follow from such numbers");
  app.add_flag("--open", options.opens, "Reveal what was sealed in this clone");
  app.add_option("--name", options.name, "The group that bids, as its fork is called; `stays` for those who stay")
      .type_name("NAME")
      .required();
}

// What must stay secret until it is opened is kept out of the community's folder, and from everybody else who
// uses the machine.
std::filesystem::path secrets_of(const Workspace& workspace) { return workspace.private_folder() / "sealed"; }

// Of each seal: when one is taken back, the seal before it can still be opened.
std::filesystem::path secret_of(const Workspace& workspace, const std::string& commitment) {
  return secrets_of(workspace) / commitment;
}

void keep_secret(const Workspace& workspace, const std::string& commitment, const std::string& nonce,
                 const std::string& bids) {
  using std::filesystem::perms;
  make_folders(secrets_of(workspace));
  std::filesystem::permissions(secrets_of(workspace), perms::owner_all);
  const std::filesystem::path folder = secret_of(workspace, commitment);
  make_folders(folder);
  std::filesystem::permissions(folder, perms::owner_all);
  replace_file(folder / "nonce", nonce + "\n");
  replace_file(folder / "bids.yaml", bids);
  for (const char* name : {"nonce", "bids.yaml"})
    std::filesystem::permissions(folder / name, perms::owner_read | perms::owner_write);
}

// A seal is written by others too, and names a folder here.
bool is_digest(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
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

Exit seal(const ForkBidOptions& options, Context& context, Workspace& workspace) {
  const PartyId group = group_id(options.name);
  const ObjectId before = workspace.folder_tree();
  const Community community = read_community_of(workspace.objects(), before);
  const std::string bids = options.number ? std::string() : read_named_file(context, options.seal);
  const std::string nonce = fresh_nonce();
  const std::string commitment = commitment_to(community.id, group, nonce, bids);
  const ObjectId tree = with_seal(workspace.objects(), before, community.id, group, commitment);
  if (!is_trial(context)) {
    keep_secret(workspace, commitment, nonce, bids);
    put_in_folder(workspace, tree, "fork bid --seal");
  }
  answer(context, group, commitment, false);
  return Exit::Ok;
}

Exit open(const ForkBidOptions& options, Context& context, Workspace& workspace) {
  const PartyId group = group_id(options.name);
  const ObjectId before = workspace.folder_tree();
  const Community community = read_community_of(workspace.objects(), before);
  const auto sealed = sealed_bid_in(workspace.objects(), before, group);
  const auto kept = [&](const char* name) {
    return sealed && is_digest(sealed->commitment) ? read_file(secret_of(workspace, sealed->commitment) / name) : std::nullopt;
  };
  auto nonce = kept("nonce");
  const auto bids = kept("bids.yaml");
  if (!nonce || !bids)
    throw Failure(Exit::Refused, "fork-not-sealed", "no bids of `" + group.text() + "` were sealed in this clone, as the seal now stands",
                  "they are opened where `charter fork bid --seal FILE` sealed them last");
  std::erase(*nonce, '\n');
  if (commitment_to(community.id, group, *nonce, *bids) != sealed->commitment)
    throw Failure(Exit::Refused, "fork-seal-broken", "what was kept in this clone is not what `" + group.text() + "` sealed",
                  "seal again with `charter fork bid --seal FILE`");
  const ObjectId tree = with_opened(workspace.objects(), before, group, *nonce, *bids);
  if (!is_trial(context)) put_in_folder(workspace, tree, "fork bid --open");
  answer(context, group, sealed->commitment, true);
  return Exit::Ok;
}

Exit run(const ForkBidOptions& options, Context& context) {
  const int chosen = (options.seal.empty() ? 0 : 1) + (options.number ? 1 : 0) + (options.opens ? 1 : 0);
  if (chosen != 1)
    throw Failure(Exit::Usage, "fork-usage", "bids are sealed with --seal FILE or, as a number alone, with --number, "
                  "and opened with --open", "choose one");
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
file and the number are kept there in `.git/charter/sealed/` until then, where only you can read them.

A fork takes the opened bids of its groups by itself, and only where they match what was committed to. It
refuses bids that were sealed after another group's were open.

The file is as for `charter fork --bids` or `--points`, with the group's own bids under `groups`. Where the `fork`
rule settles ties by numbers that all sides committed to and nobody bids, `--number` seals such a number alone.)",
    .example =
        R"($ charter fork bid --seal our-bids.yaml --name "Weir Lane"
$ charter commit
$ charter fork bid --open --name "Weir Lane"
$ charter commit)",
    .bind = bind<ForkBidOptions>,
};

}  // namespace charter::cmd
