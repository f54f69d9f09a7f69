// SPDX-License-Identifier: Apache-2.0
#include "merge/lacking_words.h"

#include "change/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

using Counts = std::map<std::string, int>;

Counts words_counted(const std::string& text) {
  Counts counts;
  for (const std::string& word : words_of(text))
    if (word.find_first_not_of(" \t\n") != word.npos) ++counts[word];
  return counts;
}

int count_of(const Counts& counts, const std::string& word) {
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

bool lacks_words(const std::string& base, const std::string& side, const std::string& other, const std::string& merged) {
  const Counts was = words_counted(base), our = words_counted(side), their = words_counted(other),
               now = words_counted(merged);
  std::set<std::string> words;
  for (const Counts* counts : {&was, &our})
    for (const auto& [word, count] : *counts) words.insert(word);
  return std::ranges::any_of(words, [&](const std::string& word) {
    const int before = count_of(was, word), by = count_of(our, word) - before, by_other = count_of(their, word) - before;
    if (by > 0 && by_other >= 0) return count_of(now, word) < before + by;
    return by < 0 && by_other <= 0 && count_of(now, word) > before + by;
  });
}

}  // namespace charter
