// SPDX-License-Identifier: Apache-2.0
#include "render/html_diff.h"

#include "render/changes_text.h"
#include "render/consequences.h"
#include "render/html_clauses.h"
#include "render/html_frame.h"
#include "render/html_tables.h"

namespace charter {

namespace {

void side(Html& html, const char* what, const std::string& name, const std::string& label) {
  html.tag("<dt>").tag(what).tag("</dt><dd><span dir=\"auto\">").text(name).tag("</span>");
  if (!label.empty()) html.tag(", ").text(label);
  html.tag("</dd>\n");
}

// What it means, then how much there is of what: "clauses: 1 added, 2 amended".
Html summary(const PageHead& head, const Changes& changes) {
  Html html;
  html.tag(
      "<section id=\"summary\" aria-labelledby=\"summary-title\">\n<h2 "
      "id=\"summary-title\">Summary</h2>\n");
  if (!head.selection.empty()) html.tag("<p>").text(head.selection).tag("</p>\n");
  if (!head.meaning.empty()) {
    html.tag("<ul class=\"meaning\">\n");
    for (const MeaningGroup& group : head.meaning) {
      html.tag("<li>").text(group.heading).tag("\n<ul>\n");
      for (const Text& line : group.lines) html.element("li", plain(line)).tag("\n");
      html.tag("</ul></li>\n");
    }
    html.tag("</ul>\n");
  }
  if (is_empty(changes)) return html.tag("<p>Nothing differs.</p>\n</section>\n");
  html.tag("<table>\n<caption>How much changed</caption>\n<thead><tr><th scope=\"col\">What</th>");
  html.tag("<th scope=\"col\">Changes</th></tr></thead>\n<tbody>\n");
  const std::string lines = plain(changes_stat(changes));
  constexpr std::size_t kNameWidth = 12;  // of changes_stat
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    const std::string line = lines.substr(begin, end - begin);
    const std::string name = line.substr(0, line.find_last_not_of(' ', kNameWidth - 1) + 1);
    html.tag("<tr>")
        .element("th scope=\"row\"", name)
        .element("td", line.substr(kNameWidth))
        .tag("</tr>\n");
    begin = end + 1;
  }
  return html.tag("</tbody>\n</table>\n</section>\n");
}

// Numbers that others have now, and references that point wrong because of it.
Html numbers_section(const Changes& changes, const ChangeContext& context) {
  Html html;
  const Charter& after = context.after.charter;
  const std::string lines =
      plain(consequences_text(consequences(context.before.charter, after, changes), numbering(after)));
  if (lines.empty()) return html;
  html.tag("<section id=\"numbers\" aria-labelledby=\"numbers-title\">\n<h2 id=\"numbers-title\">Numbers</h2>\n<ul>\n");
  for (std::size_t begin = lines.find('\n') + 1; begin < lines.size();) {  // after the heading
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::size_t words = std::min(lines.find_first_not_of(' ', begin), end);
    if (words < end) html.element("li", std::string_view(lines).substr(words, end - words)).tag("\n");
    begin = end + 1;
  }
  return html.tag("</ul>\n</section>\n");
}

}  // namespace

std::string diff_page(const PageHead& head, const Changes& changes, const ChangeContext& context) {
  std::vector<PagePart> parts;
  const auto add = [&](const char* id, const char* title, Html html) {
    if (!html.is_empty()) parts.push_back({id, title, std::move(html)});
  };
  add("summary", "Summary", summary(head, changes));
  add("community", "Who we are", community_section(changes));
  add("rules", "Rules", rules_section(changes, context));
  add("numbers", "Numbers", numbers_section(changes, context));
  add("members", "Members", members_section(changes, context));
  add("shares", "Shares", shares_section(changes, context));
  if (!changes.shares.empty())
    add("pools", "Who holds the pools",
        pools_section(head.shares_before, head.shares_after, context));
  add("assets", "Assets", assets_section(changes));
  add("settlements", "Settlements", settlements_section(changes));
  add("notices", "Notices", notices_section(changes));
  add("sealed", "Sealed bids", sealed_section(changes));

  Html body;
  body.tag("<a class=\"skip\" href=\"#summary\">To the summary</a>\n<header>\n<h1>What changed");
  if (head.from_name != head.to_name || !head.to_name.empty())
    body.tag(": <span dir=\"auto\">").text(head.to_name).tag("</span>");
  body.tag("</h1>\n<dl class=\"sides\">\n");
  side(body, "Before", head.from_name, head.from_label);
  side(body, "After", head.to_name, head.to_label);
  body.tag("</dl>\n</header>\n");
  body.add(contents(parts)).tag("<main>\n");
  for (PagePart& part : parts) {
    body.add(part.html);
    part.html = {};
  }
  body.tag(
      "</main>\n<footer><p>Struck words are <del>struck through</del>, inserted ones "
      "<ins>underlined</ins>. ");
  body.tag("Written by charter; nothing on this page comes from elsewhere.</p></footer>\n");
  return html_page("What changed: " + head.to_name, body);
}

}  // namespace charter
