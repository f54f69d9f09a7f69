// SPDX-License-Identifier: Apache-2.0
#include "change/similarity.h"

#include "change/plain_form.h"

#include <algorithm>

namespace charter {

std::string plain_form(const Clause& clause) {
  return plain_form(clause.title, Part::Title) + "\n" + plain_form(clause.text, Part::Text);
}

Words words_of(const std::string& plain, Lexicon& lexicon) {
  Words words;
  for_each_word(plain, [&](std::string_view word) { words.read.push_back(lexicon.number_of(word)); });
  words.sorted = words.read;
  std::ranges::sort(words.sorted);
  return words;
}

Similarity similarity(const Words& before, const Words& after) {
  std::size_t shared = 0;
  auto a = before.sorted.begin();
  auto b = after.sorted.begin();
  while (a != before.sorted.end() && b != after.sorted.end()) {
    if (*a == *b) ++shared, ++a, ++b;
    else if (*a < *b) ++a;
    else ++b;
  }
  return {2 * shared, before.sorted.size() + after.sorted.size()};
}

Similarity similarity(const Clause& before, const Clause& after) {
  Lexicon lexicon;
  const Words a = words_of(plain_form(before), lexicon), b = words_of(plain_form(after), lexicon);
  return similarity(a, b);
}

std::size_t common_in_order(std::span<const std::uint32_t> part,
                            std::span<const std::uint32_t> whole) {
  // lengths[j]: the longest common subsequence of what was read of `part` and the first j of
  // `whole`.
  std::vector<std::size_t> lengths(whole.size() + 1, 0);
  for (const std::uint32_t word : part) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= whole.size(); ++j) {
      const std::size_t above = lengths[j];
      lengths[j] = word == whole[j - 1] ? diagonal + 1 : std::max(above, lengths[j - 1]);
      diagonal = above;
    }
  }
  return lengths.back();
}

}  // namespace charter
