// SPDX-License-Identifier: Apache-2.0
#include "render/meaning_text.h"

#include "render/json_values.h"
#include "value/counted.h"

#include <algorithm>

namespace charter {

namespace {

// So much of a clause that is gone is quoted.
constexpr std::size_t kMostQuoted = 80;

std::string capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

// A direction is claimed only where all that is found has one.
std::string heading(const std::string& subject, const std::vector<const Finding*>& findings) {
  if (subject.empty()) return "Words that weigh";
  const auto has = [&](Sense sense) { return std::ranges::count(findings, sense, &Finding::sense); };
  const auto harder = has(Sense::Harder), easier = has(Sense::Easier);
  if (harder + easier < std::ssize(findings)) return capital(subject) + " changes";
  if (harder > 0 && easier > 0) return capital(subject) + " becomes harder and easier";
  return capital(subject) + (harder > 0 ? " becomes harder" : " becomes easier");
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

bool is_of_words(const Finding& f) { return f.field == "text" || f.field == "title"; }

// On one line, whole words of it.
std::string beginning_of(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  if (text.size() <= kMostQuoted) return text;
  std::size_t end = text.find_last_of(' ', kMostQuoted);
  if (end == std::string::npos || end == 0)
    for (end = kMostQuoted; end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;) --end;
  return text.substr(0, end) + " …";
}

std::string found_in(const std::map<ClauseId, std::string>& numbers, const ClauseId& id) {
  const auto found = numbers.find(id);
  return found == numbers.end() ? std::string() : found->second;
}

class NumberedLines {
 public:
  explicit NumberedLines(const ChangeContext& context)
      : before_(numbering(context.before.charter)), after_(numbering(context.after.charter)) {}

  std::string number(const Finding& f) const {
    if (!f.article.empty()) {
      const auto article = after_.articles.find(f.article);
      return article == after_.articles.end() ? std::string() : article->second;
    }
    if (f.field == "clause") return found_in(before_.clauses, f.clause);
    const std::string now = found_in(after_.clauses, f.clause);
    return now.empty() ? found_in(before_.clauses, f.clause) : now;
  }

  Text of(const Finding& f) const {
    Text text = place(f);
    if (f.field == "title") text.add("title: ");
    if (is_of_words(f)) return text.show(Label::Emphasis, said(f));
    if (f.field == "clause")
      return text.add(Label::Emphasis, f.words).add(": ").show(Label::Removed, beginning_of(f.before.value_or("")));
    if (f.field == "rule") {
      text.add(Label::Emphasis, f.words).add(": ");
      return rules(text, f);
    }
    const bool is_level = f.field == "level";
    text.show(is_level ? f.field : f.field.substr(std::string_view("rule.").size())).add(" ");
    value(text, Label::Removed, f.before, f);
    value(text.add(" → "), Label::Added, f.after, f);
    return remarks(text, f);
  }

 private:
  // "4.1 exit.fork: ", "Article 4 exit: "
  Text place(const Finding& f) const {
    Text text;
    if (!f.article.empty()) text.add("Article ");
    const std::string id = f.article.empty() ? f.clause.text() : f.article.text();
    return text.add(Label::Number, number(f)).add(" ").show(Label::Id, id).add(": ");
  }

  static Text rules(Text& text, const Finding& f) {
    if (f.before) text.show(Label::Removed, *f.before);
    if (f.before && f.after) text.add(" → ");
    if (f.after) text.show(Label::Added, *f.after);
    return text;
  }

  static void value(Text& text, Label label, const std::optional<std::string>& value, const Finding& f) {
    if (value) {
      text.show(label, *value);
    } else if (f.field == "level") {
      text.add(Label::Muted, "none");
    } else {
      text.add(Label::Muted, "not set");
      if (f.assumed) text.add(" (").show(label, *f.assumed).add(")");
    }
  }

  // "(harder to leave; stood in 1.1 exit.old)"
  Text remarks(Text& text, const Finding& f) const {
    if (f.words.empty() && f.stood_in.empty()) return text;
    text.add(" (").show(Label::Emphasis, f.words);
    if (!f.stood_in.empty()) {
      text.add(f.words.empty() ? "stood in " : "; stood in ");
      text.add(Label::Number, found_in(before_.clauses, f.stood_in)).add(" ").show(Label::Id, f.stood_in.text());
    }
    return text.add(")");
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

}  // namespace

std::vector<MeaningGroup> meaning_groups(const std::vector<Finding>& findings, const ChangeContext& context) {
  std::vector<MeaningGroup> groups;
  if (findings.empty()) return groups;
  const NumberedLines lines(context);
  for (const auto& [subject, found] : by_subject(findings)) {
    MeaningGroup& group = groups.emplace_back();
    group.heading = heading(subject, found);
    for (const Finding* finding : found) group.lines.push_back(lines.of(*finding));
  }
  return groups;
}

Text meaning_text(const std::vector<Finding>& findings, const ChangeContext& context, Extent extent) {
  Text text;
  if (findings.empty()) return text;
  text.add(Label::Heading, "What it means").line();
  for (const MeaningGroup& group : meaning_groups(findings, context)) {
    text.add("  ").add(Label::Heading, group.heading).line();
    const std::size_t all = group.lines.size();
    const std::size_t shown = extent == Extent::Everything ? all : std::min(all, kMostRowsShown);
    for (std::size_t i = 0; i < shown; ++i) text.add("    ").add(group.lines[i]).line();
    if (all > shown)
      text.add(Label::Muted, "    and " + with_commas(Integer(all - shown)) + " more (-v shows them)").line();
  }
  return text;
}

Json meaning_json(const std::vector<Finding>& findings, const ChangeContext& context) {
  const NumberedLines lines(context);
  Json all = Json::array();
  for (const auto& [subject, group] : by_subject(findings))
    for (const Finding* f : group)
      all.add(Json::object()
                  .set("subject", text_or_null(subject))
                  .set("clause", text_or_null(f->clause.text()))
                  .set("article", text_or_null(f->article.text()))
                  .set("number", text_or_null(lines.number(*f)))
                  .set("field", f->field)
                  .set("before", f->before)
                  .set("after", f->after)
                  .set("assumed", f->assumed)
                  .set("stood_in", text_or_null(f->stood_in.text()))
                  .set("sense", name_of(f->sense) ? Json(name_of(f->sense)) : Json())
                  .set("means", is_of_words(*f) ? said(*f) : f->words));
  return all;
}

}  // namespace charter
