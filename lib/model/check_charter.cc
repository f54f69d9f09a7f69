// SPDX-License-Identifier: Apache-2.0
#include "model/adoption.h"
#include "model/check.h"
#include "model/check_rules.h"
#include "model/finding.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

namespace charter {

namespace {

void check_ids(const Charter& charter, Faults& faults) {
  std::set<ArticleId> articles;
  for (const Article& article : charter.articles)
    if (!articles.insert(article.id).second)
      faults.push_back(finding(Severity::Error, "article-twice", {"article", article.id.text(), "id"},
                               fmt::format("two articles are called `{}`", article.id.text())));
  std::set<ClauseId> clauses;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clauses.insert(clause.id).second)
      faults.push_back(finding(Severity::Error, "clause-twice", about_clause(clause.id, "id"),
                               fmt::format("two clauses are called `{}`", clause.id.text())));
  });
}

void check_references_in_texts(const Charter& charter, Faults& faults) {
  std::vector<std::string> known;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    known.push_back(clause.id.text());
  });
  const std::set<std::string> clauses(known.begin(), known.end());
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    std::set<std::string> said;
    for (const TextReference& reference : references_in(clause.text)) {
      if (clauses.contains(reference.target) || !said.insert(reference.target).second) continue;
      faults.push_back(finding(Severity::Error, "reference-unknown", about_clause(clause.id, "text"),
                               fmt::format("there is no clause `{}`", cut(reference.target)),
                               suggestion(reference.target, known)));
    }
  });
}

void check_adoptions(const Charter& charter, Faults& faults) {
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (clause.adopted.empty() || parse_adoption(clause.adopted)) return;
    faults.push_back(finding(Severity::Error, "adoption-malformed", about_clause(clause.id, "adopted"),
                             "this does not say where the clause was taken from",
                             "write CLAUSE of COMMUNITY at COMMIT from ADDRESS, or leave `adopted` out"));
  });
}

}  // namespace

Faults check_charter(const Charter& charter, const Community& community,
                     const std::vector<Asset>& assets, const Vocabulary& vocabulary) {
  Faults faults;
  check_ids(charter, faults);
  check_references_in_texts(charter, faults);
  check_adoptions(charter, faults);
  append(faults, check_rule_names(charter, community, assets, vocabulary));
  append(faults, check_rule_references(charter, vocabulary));
  append(faults, check_rules_set_twice(charter, vocabulary));
  append(faults, check_numbers_in_texts(charter));
  append(faults, check_totals(charter));
  append(faults, check_limits(charter));
  append(faults, check_amend_rules(charter));
  append(faults, check_fork_rules(charter));
  return faults;
}

std::set<MemberClassId> established_classes(const Charter& charter, const Vocabulary& vocabulary) {
  std::set<MemberClassId> classes;
  for (const std::string& name : established_by(charter, vocabulary).classes)
    if (const auto id = MemberClassId::parse(name)) classes.insert(*id);
  return classes;
}

}  // namespace charter
