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

void add_group(Html& html, const LeavingGroup& group, const std::map<MemberId, MemberId>& guardians) {
  html.tag("<table class=\"signs\">\n<caption>Those who leave with <span dir=\"auto\">").text(group.name);
  html.tag("</span></caption>\n<thead><tr><th scope=\"col\">Member</th>");
  html.tag("<th scope=\"col\">Date</th><th scope=\"col\">Signature</th></tr></thead>\n<tbody>\n");
  std::size_t shown = 0;
  for (const MemberId& member : group.members) {
    if (++shown > kMostSignatures) break;
    html.tag("<tr><th scope=\"row\">").text(member.text());
    if (const auto guardian = guardians.find(member); guardian != guardians.end())
      html.tag("<br><span class=\"soft\">").text(guardian->second.text() + " signs").tag("</span>");
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
  for (const LeavingGroup& group : of.inputs.groups) add_group(html, group, guardians);
  return html;
}

}  // namespace charter
