// SPDX-License-Identifier: Apache-2.0
#include "community/adopted_addresses.h"

#include "model/adoption.h"
#include "repo/git_program.h"

#include <filesystem>

namespace charter {

namespace {

std::string readdressed(const std::string& words, const std::string& address) {
  auto adoption = parse_adoption(words);
  if (!adoption || !is_path_address(adoption->address)) return words;
  const std::filesystem::path folder = adoption->address;
  if (folder.empty() || folder.is_absolute()) return words;
  adoption->address = is_path_address(address) ? (std::filesystem::path(address) / folder).lexically_normal().generic_string() : std::string();
  return to_string(*adoption);
}

void readdress(std::vector<Clause>& clauses, const std::string& address) {
  for (Clause& clause : clauses) {
    clause.adopted = readdressed(clause.adopted, address);
    readdress(clause.clauses, address);
  }
}

}  // namespace

void readdress_adoptions(Charter& charter, const std::string& address) {
  for (Article& article : charter.articles) readdress(article.clauses, address);
}

}  // namespace charter
