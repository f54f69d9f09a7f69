// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/entrenchment.h"
#include "model/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

using Governing = std::map<ClauseId, ClauseId>;  // each clause that an amend rule reaches, and that rule

Fault unreached(Subject subject, std::string message) {
  return finding(Severity::Warning, "amend-unreached", std::move(subject), std::move(message),
                 "an `amend` rule without `clauses` and `level` is for all that no other names");
}

bool all_unreached(const std::vector<Clause>& clauses, const Governing& governing) {
  return std::ranges::all_of(clauses, [&](const Clause& clause) {
    return !governing.contains(clause.id) && all_unreached(clause.clauses, governing);
  });
}

void report_unreached(const std::vector<Clause>& clauses, const Governing& governing, Faults& faults) {
  for (const Clause& clause : clauses) {
    if (!governing.contains(clause.id))
      faults.push_back(unreached(about_clause(clause.id, ""),
                                 fmt::format("no `amend` rule reaches `{}`", clause.id.text())));
    else
      report_unreached(clause.clauses, governing, faults);
  }
}

void check_reach(const Charter& charter, const Governing& governing, Faults& faults) {
  if (governing.empty()) {
    if (charter.articles.empty()) return;
    const Article& first = charter.articles.front();
    faults.push_back(unreached({"article", first.id.text(), ""},
                               "no `amend` rule says how this charter is changed"));
    return;
  }
  for (const Article& article : charter.articles) {
    if (article.clauses.empty()) continue;
    if (all_unreached(article.clauses, governing))
      faults.push_back(unreached({"article", article.id.text(), ""},
                                 fmt::format("no `amend` rule reaches article `{}`", article.id.text())));
    else
      report_unreached(article.clauses, governing, faults);
  }
}

void check_strength(const Charter& charter, const Governing& governing, Faults& faults) {
  std::set<ClauseId> protecting;
  for (const auto& entry : governing)
    if (entry.first != entry.second) protecting.insert(entry.second);
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!protecting.contains(clause.id)) return;
    const auto over = governing.find(clause.id);
    const Clause* weaker = over == governing.end() ? nullptr : find_clause(charter, over->second);
    if (!weaker || difficulty(*weaker->rule, *clause.rule) != std::partial_ordering::less) return;
    faults.push_back(
        finding(Severity::Warning, "amend-weaker-than-protected", about_clause(clause.id, "rule"),
                fmt::format("`{}` can be changed more easily than what it protects", clause.id.text()),
                fmt::format("`{}` governs it; name `{}` in its own `clauses`", weaker->id.text(),
                            clause.id.text())));
  });
}

}  // namespace

Faults check_amend_rules(const Charter& charter) {
  Faults faults;
  const Governing governing = governing_amend_rules(charter);
  check_reach(charter, governing, faults);
  check_strength(charter, governing, faults);
  return faults;
}

}  // namespace charter
