// SPDX-License-Identifier: Apache-2.0
#include "render/meaning_text.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kMostShown = 20;  // of one subject; the rest is counted

std::string capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string heading(const std::string& subject, const std::vector<const Finding*>& findings) {
  const auto any = [&](Sense sense) {
    return std::ranges::any_of(findings, [&](const Finding* f) { return f->sense == sense; });
  };
  const bool harder = any(Sense::Harder), easier = any(Sense::Easier);
  if (subject.empty()) return "Words that weigh";
  if (harder && easier) return capital(subject) + " becomes harder and easier";
  if (harder || easier) return capital(subject) + (harder ? " becomes harder" : " becomes easier");
  return capital(subject) + " changes";
}

bool is_weighed(const std::string& subject) {
  return std::ranges::find(weighed_subjects(), subject) != weighed_subjects().end();
}

// The weighed subjects in their order, then what belongs to none: turns of words in other clauses.
std::vector<std::pair<std::string, std::vector<const Finding*>>> by_subject(const std::vector<Finding>& findings) {
  std::vector<std::pair<std::string, std::vector<const Finding*>>> groups;
  for (const std::string& subject : weighed_subjects()) groups.push_back({subject, {}});
  groups.push_back({"", {}});
  for (const Finding& finding : findings) {
    const std::string subject = is_weighed(finding.concerns) ? finding.concerns : "";
    std::ranges::find(groups, subject, [](const auto& group) { return group.first; })->second.push_back(&finding);
  }
  std::erase_if(groups, [](const auto& group) { return group.second.empty(); });
  return groups;
}

class Lines {
 public:
  explicit Lines(const ChangeContext& context)
      : before_(numbering(context.before.charter)), after_(numbering(context.after.charter)) {}

  std::string number(const ClauseId& id) const {
    if (const auto now = after_.clauses.find(id); now != after_.clauses.end()) return now->second;
    const auto once = before_.clauses.find(id);
    return once == before_.clauses.end() ? std::string() : once->second;
  }

  Text of(const Finding& f) const {
    Text text;
    text.add(Label::Number, number(f.clause)).add(" ").show(Label::Id, f.clause.text()).add(": ");
    if (f.field == "text") {
      return text.show(Label::Emphasis, said(f));
    }
    if (f.field == "rule") {
      text.add(Label::Emphasis, f.words).add(": ");
    } else {
      text.show(f.field.substr(std::string_view("rule.").size())).add(" ");
    }
    values(text, f);
    if (f.field != "rule" && !f.words.empty()) text.add(" (").show(Label::Emphasis, f.words).add(")");
    return text;
  }

 private:
  static void values(Text& text, const Finding& f) {
    const bool rule = f.field == "rule";
    if (f.before) text.show(Label::Removed, *f.before);
    if (!f.before && !rule) text.add(Label::Muted, "not set");
    if (!rule || (f.before && f.after)) text.add(" → ");
    if (f.after) text.show(Label::Added, *f.after);
    if (!f.after && !rule) text.add(Label::Muted, "not set");
  }

  Numbering before_, after_;
};

const char* name_of(Sense sense) {
  switch (sense) {
    case Sense::Harder: return "harder";
    case Sense::Easier: return "easier";
    case Sense::Stronger: return "stronger";
    case Sense::Weaker: return "weaker";
    case Sense::Other: break;
  }
  return nullptr;
}

Json filled_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace

std::vector<MeaningGroup> meaning_groups(const std::vector<Finding>& findings, const ChangeContext& context) {
  std::vector<MeaningGroup> groups;
  if (findings.empty()) return groups;
  const Lines lines(context);
  for (const auto& [subject, found] : by_subject(findings)) {
    MeaningGroup& group = groups.emplace_back();
    group.heading = heading(subject, found);
    for (const Finding* finding : found) group.lines.push_back(lines.of(*finding));
  }
  return groups;
}

Text meaning_text(const std::vector<Finding>& findings, const ChangeContext& context) {
  Text text;
  if (findings.empty()) return text;
  text.add(Label::Heading, "What it means").line();
  for (const MeaningGroup& group : meaning_groups(findings, context)) {
    text.add("  ").add(Label::Heading, group.heading).line();
    const std::size_t shown = std::min(group.lines.size(), kMostShown);
    for (std::size_t i = 0; i < shown; ++i) text.add("    ").add(group.lines[i]).line();
    if (group.lines.size() > shown)
      text.add(Label::Muted, "    and " + with_commas(Integer(group.lines.size() - shown)) + " more").line();
  }
  return text;
}

Json meaning_json(const std::vector<Finding>& findings, const ChangeContext& context) {
  const Lines lines(context);
  Json all = Json::array();
  for (const auto& [subject, group] : by_subject(findings))
    for (const Finding* f : group)
      all.add(Json::object()
                  .set("subject", filled_or_null(subject))
                  .set("clause", f->clause.text())
                  .set("number", filled_or_null(lines.number(f->clause)))
                  .set("field", f->field)
                  .set("before", f->before)
                  .set("after", f->after)
                  .set("sense", name_of(f->sense) ? Json(name_of(f->sense)) : Json())
                  .set("means", f->field == "text" ? said(*f) : f->words));
  return all;
}

}  // namespace charter
