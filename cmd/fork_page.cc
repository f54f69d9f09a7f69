// SPDX-License-Identifier: Apache-2.0
#include "cmd/fork_page.h"

#include "cmd/in_community.h"
#include "cmd/page_file.h"
#include "community/names_of_leavers.h"
#include "render/html_settlement.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

PageStanding standing_of(const ForkPlan& plan, const std::optional<MadeFork>& made) {
  if (made)
    return {"This was done. Every community that took part has the record.", {}};
  PageStanding standing{"This is what would happen. Nothing has been done.", {}};
  for (const Fault& fault : plan.refused)
    standing.problems.push_back("As things are it is refused: " + fault.message);
  return standing;
}

PageStanding standing_of(const Verification& verification) {
  PageStanding standing;
  standing.words = verification.holds()
                       ? "This was computed again from the repository, and it holds:"
                       : "This was computed again from the repository, and it does NOT hold:";
  for (const SideProof& side : verification.sides) {
    standing.words += fmt::format(" {} ({}) is {} the record says;", side.label, side.community.text(),
                                  any_error(side.faults) ? "NOT as" : "as");
    for (const Fault& fault : side.faults) standing.problems.push_back(side.label + ": " + fault.message);
  }
  standing.words.back() = '.';
  return standing;
}

}  // namespace

void write_fork_page(Context& context, const ForkPlan& plan, const std::optional<MadeFork>& made,
                     const std::string& file) {
  const MemberNames names = names_of_leavers(plan);
  const StatementOf of{plan.settlement, plan.inputs, plan.dependants, &names};
  put_page(context, file, settlement_page(of, standing_of(plan, made)));
}

void write_proof_page(Context& context, const Verification& verification, const std::string& file) {
  const ForkPlan& plan = verification.plan;
  const MemberNames names = names_of_leavers(plan);
  const StatementOf of{plan.settlement, plan.inputs, plan.dependants, &names};
  put_page(context, file, settlement_page(of, standing_of(verification)));
}

}  // namespace charter::cmd
