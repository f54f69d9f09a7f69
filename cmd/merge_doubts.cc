// SPDX-License-Identifier: Apache-2.0
#include "cmd/merge_doubts.h"

#include "community/settled_trailers.h"
#include "render/conflicts_text.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

Fault as_fault(const MergeDoubt& doubt) {
  const std::string merge = to_string(doubt.merge).substr(0, 10);
  const std::string thing = said_of(doubt.subject);
  const bool is_lost = doubt.kind == MergeDoubt::Kind::Lost;
  return {.severity = Severity::Warning,
          .code = is_lost ? "merge-lost" : "merge-unasked",
          .message = is_lost ? fmt::format("merge {} lost what one side did: {}", merge, thing)
                             : fmt::format("merge {} asked nobody about what both sides changed: {}", merge, thing),
          .help = fmt::format("see `charter diff {0}^ {0}` and `charter diff {0}^2 {0}`, and put it right; or say that it is as it should be: "
                              "git commit --allow-empty -m Settled --trailer '{1}'",
                              merge, trailer_for(doubt.subject)),
          .subject = doubt.subject};
}

}  // namespace

Faults as_faults(const std::vector<MergeDoubt>& doubts) {
  Faults faults;
  for (const MergeDoubt& doubt : doubts) faults.push_back(as_fault(doubt));
  return faults;
}

}  // namespace charter::cmd
