// SPDX-License-Identifier: Apache-2.0
#include "community/consents.h"

#include "text/consent_file.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace charter {

namespace {

class ConsentReader {
 public:
  ConsentReader(const CommunityId& community, const std::vector<LeavingGroup>& groups)
      : community_(community), groups_(groups) {}

  void read(const std::string& name, const std::string& bytes) {
    const auto consent = read_consent(name, bytes);
    if (!consent) return append(answer_.refused, consent.faults());
    const std::size_t party = party_of(groups_, consent->member);
    const std::string& member = consent->member.text();
    if (party == 0) {
      refuse("fork-consent-stranger", name, fmt::format("`{}` consents to leave, and is not among those who leave", member),
             "take the statement out, or name them");
    } else if (consent->community != community_ || consent->group != groups_[party - 1].name) {
      refuse("fork-consent-other", name,
             fmt::format("the consent of `{}` is to leave {} with `{}`, and not {} with `{}`", member,
                         consent->community.text(), consent->group, community_.text(), groups_[party - 1].name),
             "ask for a statement that names this community and this group");
    } else if (!answer_.by_member.emplace(consent->member, bytes).second) {
      refuse("fork-consent-twice", name, fmt::format("there are two consents of `{}`", member), "keep one of them");
    }
  }

  ConsentAnswer end() { return std::move(answer_); }

 private:
  void refuse(std::string code, const std::string& path, std::string message, std::string help) {
    answer_.refused.push_back({.code = std::move(code),
                               .message = std::move(message),
                               .help = std::move(help),
                               .place = Place{path, 0, 0, 0, {}}});
  }

  const CommunityId& community_;
  const std::vector<LeavingGroup>& groups_;
  ConsentAnswer answer_;
};

// As the command line named the folder, so that it can be found from where the command was given.
std::string path_of(const Statements& statements, const std::string& name) {
  return statements.folder.empty() ? name : (std::filesystem::path(statements.folder) / name).string();
}

void add_missing(ConsentAnswer& answer, const Statements& statements, const ForkTerms& terms,
                 const std::vector<LeavingGroup>& groups, const std::set<MemberId>& dependants) {
  const std::string where = statements.folder.empty() ? "" : fmt::format(" in `{}`", made_visible(statements.folder));
  for (const LeavingGroup& group : groups)
    for (const MemberId& member : group.members) {
      if (dependants.contains(member) || answer.by_member.contains(member)) continue;
      answer.refused.push_back(
          {.code = "fork-consent-missing",
           .message = fmt::format("there is no consent of `{}`{}{}{}", member.text(), where,
                                  terms.consents ? ", which " + cited(terms) + " asks for" : "",
                                  amended_since(terms, "consents")),
           .help = "ask for their statement, or leave without them"});
    }
}

}  // namespace

ConsentAnswer ask_consents(const Statements& statements, const ForkTerms& terms,
                           const CommunityId& community, const std::vector<LeavingGroup>& groups,
                           const std::set<MemberId>& dependants) {
  if (statements.by_name.empty() && !terms.consents) return {};
  ConsentReader reader(community, groups);
  for (const auto& [name, bytes] : statements.by_name) reader.read(path_of(statements, name), bytes);
  ConsentAnswer answer = reader.end();
  add_missing(answer, statements, terms, groups, dependants);
  const std::string words =
      fmt::format("{} of those who leave have said so in a statement of their own", answer.by_member.size());
  answer.says.push_back(
      says(terms, "consents", answer.refused.empty() ? Verdict::Allows : Verdict::Refuses, words));
  return answer;
}

}  // namespace charter
