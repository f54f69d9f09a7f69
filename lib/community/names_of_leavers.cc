// SPDX-License-Identifier: Apache-2.0
#include "community/names_of_leavers.h"

#include "text/csv.h"

namespace charter {

std::map<MemberId, std::string> names_of_leavers(const ForkPlan& plan) {
  std::map<MemberId, std::string> names;
  CsvLine line;
  for (std::size_t party = 1; party < plan.rows.size(); ++party) {
    for (const LayoutRow& row : plan.rows[party].members) {
      const auto member = MemberId::parse(row.member);
      std::string_view text = row.line;
      while (text.ends_with('\n')) text.remove_suffix(1);
      // The columns of the register: id, name and the others.
      if (!member || !line.split(text) || line.fields().size() < 2 || line[1].value.empty()) continue;
      names.emplace(*member, line[1].value);
    }
  }
  return names;
}

}  // namespace charter
