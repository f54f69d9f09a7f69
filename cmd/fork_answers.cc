// SPDX-License-Identifier: Apache-2.0
#include "cmd/fork_answers.h"

#include "community/fork_receipts.h"
#include "render/faults_json.h"
#include "render/faults_text.h"
#include "render/json_values.h"
#include "render/settlement_json.h"
#include "render/settlement_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

// More receipts than this are written to files only.
constexpr std::size_t kMostReceiptsShown = 5000;

std::size_t member_count(const ForkPlan& plan) {
  std::size_t count = 0;
  for (const PartyRows& party : plan.rows) count += party.members.size();
  return count;
}

Text made_text(const Context& context, const MadeFork& made) {
  Text text;
  for (const MadeCommunity& child : made.children) {
    text.add("made: ").show(Label::Id, child.folder.string()).add(" at ").add(Label::Id, shown_id(context, child.commit));
    if (&child != &made.children.back()) text.line();
  }
  text.add(", and here ").add(Label::Id, shown_id(context, made.parent));
  if (!made.parent_branch.empty()) text.add(" on branch ").show(Label::Id, made.parent_branch);
  return text.line();
}

// `what`: what the record was proved by.
Exit show_proofs(Context& context, const std::string& digest, const char* what, const std::vector<SideProof>& proofs) {
  const bool holds = std::ranges::none_of(proofs, [](const SideProof& side) { return any_error(side.faults); });
  const Exit answer = holds ? Exit::Ok : Exit::No;
  if (is_json(context)) {
    Json sides = Json::array();
    for (const SideProof& side : proofs)
      sides.add(Json::object().set("label", side.label).set("community", side.community.text()).set(
          "party", side.party ? Json(side.party->text()) : Json()).set("brought_in", to_string(side.brought_in)).set(
          "faults", as_json(side.faults)));
    context.console.show_json(printed(Json::object().set("schema", "charter.verification/1").set(
        "record", digest).set("holds", holds).set("sides", std::move(sides))));
    return answer;
  }
  Text text;
  text.add("record ").add(Label::Id, digest.substr(0, 16)).add(": ").add(what).line();
  for (const SideProof& side : proofs) {
    text.add("  ").show(side.label).add(" (").add(Label::Id, side.community.text()).add(")");
    if (side.party) text.add(", party ").add(Label::Id, side.party->text());
    text.add(", since commit ").add(Label::Id, shown_id(context, side.brought_in));
    text.add(!any_error(side.faults) ? ": as the record says" : ": NOT as the record says").line();
  }
  context.console.show(text);
  for (const SideProof& side : proofs)
    if (!side.faults.empty()) context.console.complain(as_text(side.faults));
  context.console.show(Text().add(holds ? "it holds" : "it does not hold").line());
  return answer;
}

}  // namespace

void show_settlement(Context& context, const ForkPlan& plan) {
  if (!is_json(context)) return context.console.show(settlement_text({plan.settlement, plan.inputs, plan.dependants}));
  std::vector<Receipt> all;
  if (member_count(plan) <= kMostReceiptsShown)
    for_each_receipt(plan, [&](const Receipt& receipt) { all.push_back(receipt); });
  Json json = settlement_document(plan.settlement, all);
  if (!plan.refused.empty()) json.set("refused", as_json(plan.refused));
  context.console.show_json(printed(json));
}

void show_fork(Context& context, const ForkPlan& plan, const std::optional<MadeFork>& made) {
  show_settlement(context, plan);
  if (is_json(context)) return;
  if (made)
    context.console.show(Text().line().add(made_text(context, *made)));
  else if (!plan.refused.empty())
    context.console.complain(as_text(plan.refused));
  else
    context.console.say(Text().add(Label::Hint, "this is what would happen; nothing was done\n"));
}

void show_made(Context& context, const MadeFork& made) {
  if (is_json(context)) {
    Json json = Json::object();
    Json children = Json::array();
    for (const MadeCommunity& child : made.children)
      children.add(Json::object().set("folder", child.folder.string()).set("commit", to_string(child.commit)));
    json.set("schema", "charter.fork/1").set("folder", made.children.front().folder.string());
    json.set("child", to_string(made.children.front().commit)).set("parent", to_string(made.parent));
    json.set("parent_branch", text_or_null(made.parent_branch));
    json.set("children", std::move(children));
    return context.console.show_json(printed(json));
  }
  context.console.show(made_text(context, made));
}

Exit show_verification(Context& context, const Verification& verification) {
  return show_proofs(context, verification.digest, "the division follows from its inputs", verification.sides);
}

Exit show_verification(Context& context, const MergerVerification& verification) {
  return show_proofs(context, verification.digest, "the exchange follows from the states that became one", {verification.side});
}

}  // namespace charter::cmd
