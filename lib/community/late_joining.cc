// SPDX-License-Identifier: Apache-2.0
#include "community/late_joining.h"

#include "community/notices.h"
#include "community/written_parts.h"
#include "settle/charter_says.h"
#include "settle/fork_terms.h"
#include "value/moment.h"

#include <fmt/format.h>

namespace charter {

Faults joined_late(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& commit,
                   const NewlyNamed& newly, std::int64_t now) {
  if (newly.members.empty()) return {};
  const auto line = first_parents(store, commit);
  const auto given = given_notice(store, line, newly.notice.id);
  if (!given || !*given) return {};
  const ForkTerms terms = fork_terms(read_written_parts(store, line.front().tree, vocabulary).snapshot.charter, vocabulary);
  const auto closes = end_of_period(line[(*given)->given].time, terms.join_window);
  if (terms.notice.count() == 0 || !closes || now <= *closes) return {};
  std::string names;
  for (const MemberId& member : newly.members) names += (names.empty() ? "`" : ", `") + member.text() + "`";
  return {{.severity = Severity::Warning,
           .code = "notice-joined-late",
           .message = fmt::format("by {} this notice could be joined until {}: {} cannot leave with it", cited(terms),
                                  in_minutes(*closes), names),
           .help = "give notice anew for all who will leave, or take them out with --withdraw",
           .place = Place{notice_folder(newly.notice.id) + "/members.csv", 0, 0, 0, {}}}};
}

}  // namespace charter
