// SPDX-License-Identifier: Apache-2.0
#include "render/html_signatures.h"

#include "value/counted.h"

#include <map>

namespace charter {

namespace {

constexpr std::size_t kMostSignatures = 200;

void add_side(Html& html, const StatementSide& side) {
  html.tag("<div class=\"sign\">\n<h3>For <span dir=\"auto\">").text(side.name).tag("</span></h3>\n");
  html.tag("<p class=\"soft\"><span dir=\"auto\">").text(side.community).tag("</span>, <code>").text(side.id);
  html.tag("</code></p>\n<dl>\n<dt>Name</dt><dd></dd>\n<dt>Place and date</dt><dd></dd>\n");
  html.tag("<dt>Signature</dt><dd></dd>\n</dl>\n</div>\n");
}

std::string name_of(const MemberNames* names, const MemberId& member) {
  if (names == nullptr) return {};
  const auto name = names->find(member);
  return name == names->end() ? std::string() : name->second;
}

// By name, where there is one, and always by the id, which alone is unique.
void add_member(Html& html, const MemberNames* names, const MemberId& member) {
  if (const std::string name = name_of(names, member); !name.empty())
    html.tag("<span dir=\"auto\">").text(name).tag("</span> ");
  html.tag("<code>").text(member.text()).tag("</code>");
}

void add_group(Html& html, const LeavingGroup& group, const std::map<MemberId, MemberId>& guardians,
               const MemberNames* names) {
  html.tag("<table class=\"signs\">\n<caption>Those who leave with <span dir=\"auto\">").text(group.name);
  html.tag("</span></caption>\n<thead><tr><th scope=\"col\">Member</th>");
  html.tag("<th scope=\"col\">Date</th><th scope=\"col\">Signature</th></tr></thead>\n<tbody>\n");
  std::size_t shown = 0;
  for (const MemberId& member : group.members) {
    if (++shown > kMostSignatures) break;
    html.tag("<tr><th scope=\"row\">");
    add_member(html, names, member);
    if (const auto guardian = guardians.find(member); guardian != guardians.end()) {
      html.tag("<br><span class=\"soft\">");
      add_member(html, names, guardian->second);
      html.tag(" signs</span>");
    }
    html.tag("</th><td></td><td class=\"line\"></td></tr>\n");
  }
  html.tag("</tbody>\n</table>\n");
  if (group.members.size() > kMostSignatures)
    html.element("p", "and " + counted(group.members.size() - kMostSignatures, "member") +
                          " more, who sign on paper of their own.").tag("\n");
}

}  // namespace

Html signatures(const StatementOf& of, const Statement& statement) {
  std::map<MemberId, MemberId> guardians;
  for (const Dependant& dependant : of.dependants) guardians.emplace(dependant.member, dependant.guardian);
  Html html;
  html.tag("<p>Who signs has read this statement. What was divided, and how, is in the record; a signature ");
  html.tag("adds nothing to it and takes nothing away.</p>\n");
  for (const StatementSide& side : statement.sides) add_side(html, side);
  for (const LeavingGroup& group : of.inputs.groups) add_group(html, group, guardians, of.names);
  return html;
}

}  // namespace charter
