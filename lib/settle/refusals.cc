// SPDX-License-Identifier: Apache-2.0
#include "settle/refusals.h"

#include "model/finding.h"

namespace charter {

namespace {

Fault refusal(const std::string& code, const std::string& id, const std::string& message,
              const std::string& help) {
  return finding(Severity::Error, code, Subject{"settlement", id, {}}, message, help);
}

std::string members(const Integer& count) {
  return to_string(count) + (count == 1 ? " member" : " members");
}

Integer all_members(const Census& census) {
  Integer all = 0;
  for (const PartyCount& party : census.parties) all += party.members;
  return all;
}

Faults too_few_members(const ForkInputs& inputs) {
  Faults faults;
  const Integer all = all_members(inputs.census);
  Counts counts;
  counts.members = all;
  const auto needed = reached_by(inputs.terms.minimum_members, all, counts);
  for (std::size_t g = 0; g < inputs.groups.size(); ++g) {
    const Integer here = inputs.census.parties[g + 1].members;
    if (needed && here >= *needed) continue;
    const std::string& id = inputs.groups[g].id.text();
    faults.push_back(
        refusal("fork-minimum-members", id,
                needed ? cited(inputs.terms) + " lets " + members(*needed) +
                             " or more leave together, and `" + id + "` has " + to_string(here) +
                             amended_since(inputs.terms, "minimum_members")
                       : "the `minimum_members` of the `fork` rule gives no number here",
                needed ? "find " + members(Integer(*needed - here)) + " more"
                       : "amend `minimum_members` before the fork"));
  }
  return faults;
}

std::optional<Threshold> minimum_of(const ForkTerms& terms, const PoolId& pool) {
  const auto found = terms.minimum_units.find(pool);
  return found == terms.minimum_units.end() ? terms.minimum_units_everywhere : found->second;
}

Fault too_few_units(const ForkInputs& inputs, const Estate& estate, const std::string& group, const Integer& here,
                    const Integer& needed) {
  const std::string& pool = estate.pool.text();
  return refusal("fork-minimum-units", group,
                 cited(inputs.terms) + " lets " + to_string(needed) + " units or more of `" + pool +
                     "` leave together, and `" + group + "` has " + to_string(here) +
                     amended_since(inputs.terms, "minimum_units"),
                 "find members with " + to_string(Integer(needed - here)) + " units more");
}

Faults refused_pool(const ForkInputs& inputs, const Estate& estate) {
  const std::string& pool = estate.pool.text();
  if (estate.units == 0)
    return {refusal("fork-no-units", pool,
                    "nobody holds units of `" + pool + "`, so its assets cannot be divided by them",
                    "issue units of `" + pool + "` first, or let its assets stay")};
  Faults faults;
  Counts counts;
  counts.members = all_members(inputs.census);
  counts.units = estate.units;
  const auto minimum = minimum_of(inputs.terms, estate.pool);
  const auto needed = minimum ? reached_by(*minimum, estate.units, counts) : std::nullopt;
  for (std::size_t g = 0; g < inputs.groups.size(); ++g) {
    const Integer& here = estate.of_party[g + 1];
    const std::string& group = inputs.groups[g].id.text();
    if (here == 0) {
      faults.push_back(
          refusal("fork-no-units", group,
                  "`" + group + "` holds no units of `" + pool + "`, which is divided",
                  "let its members hold units of `" + pool + "`, or let its assets stay"));
    } else if (needed && here < *needed) {
      faults.push_back(too_few_units(inputs, estate, group, here, *needed));
    }
  }
  return faults;
}

}  // namespace

Faults refused_groups(const ForkInputs& inputs) {
  Faults faults;
  for (const MemberId& member : inputs.census.unknown)
    faults.push_back(refusal("fork-unknown-member", member.text(),
                             "no member is called `" + member.text() + "`",
                             "`charter member list` shows the members"));
  if (!faults.empty()) return faults;
  if (inputs.census.parties.front().members == 0)
    faults.push_back(refusal("fork-everyone-leaves", "", "everyone leaves, and nobody would stay",
                             "rename the community instead, or let somebody stay"));
  append(faults, too_few_members(inputs));
  return faults;
}

Faults refused_pools(const ForkInputs& inputs, const std::vector<Estate>& estates) {
  Faults faults;
  for (const Estate& estate : estates)
    if (divides_something(estate)) append(faults, refused_pool(inputs, estate));
  return faults;
}

}  // namespace charter
