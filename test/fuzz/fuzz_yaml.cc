// SPDX-License-Identifier: Apache-2.0
// Any bytes at all: readers answer with a value or with faults, and a change in place that changes
// nothing leaves every byte.

#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace charter;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Vocabulary vocabulary;
  const auto community = read_community("a", bytes);
  const auto article = read_article("a", bytes, {vocabulary, community.value});
  const auto assets = read_assets("a", bytes, community.value);
  if (!any_error(article.faults) &&
      read_article("a", write_article(article.value), {vocabulary, community.value}).value !=
          article.value)
    std::abort();
  if (!any_error(assets.faults) &&
      read_assets("a", write_assets(assets.value), community.value).value != assets.value)
    std::abort();
  return 0;
}
