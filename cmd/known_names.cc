// SPDX-License-Identifier: Apache-2.0
#include "cmd/known_names.h"

#include "diag/failure.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <vector>

namespace charter::cmd {

namespace {

constexpr std::size_t kMostListed = 8;

std::string offer(const std::string& what, const std::string& name, const std::vector<std::string>& known) {
  if (const auto near = nearest(name, known)) return fmt::format("did you mean `{}`?", *near);
  if (known.empty()) return fmt::format("there is no {} at all", what);
  if (known.size() > kMostListed) return fmt::format("there are {}, `{}` is the first", known.size(), known.front());
  return fmt::format("there is `{}`", fmt::join(known, "`, `"));
}

}  // namespace

void require_known(const std::string& what, const std::string& name, const std::set<std::string>& known) {
  if (known.contains(name)) return;
  throw Failure(Exit::Refused, "unknown-name", fmt::format("there is no {} `{}`", what, name),
                offer(what, name, {known.begin(), known.end()}));
}

std::set<std::string> pool_names(const Community& community) {
  std::set<std::string> names;
  for (const Pool& pool : community.pools) names.insert(pool.id.text());
  return names;
}

}  // namespace charter::cmd
