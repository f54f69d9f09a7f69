// SPDX-License-Identifier: Apache-2.0
#include "generators.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"
#include "text/draft.h"
#include "text/splice.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

const Vocabulary kNoRules;

template <class T>
std::string messages(const Located<T>& located) {
  std::string text;
  for (const Fault& fault : located.faults) text += fault.code + ": " + fault.message + "\n";
  return text;
}

RC_GTEST_PROP(CommunityFile, ReadsWhatItWrote, ()) {
  const Community community = generate::community();
  const std::string bytes = write_community(community);
  RC_LOG() << bytes;
  const auto read = read_community("community.yaml", bytes);
  RC_LOG() << messages(read);
  RC_ASSERT(read.faults.empty());
  RC_ASSERT(read.value == community);
  RC_ASSERT(write_community(read.value) == bytes);
}

RC_GTEST_PROP(CommunityFile, UpdatesToWhatIsWanted, ()) {
  const Community before = generate::community(), after = generate::community();
  const std::string bytes = update_community(write_community(before), after);
  RC_LOG() << bytes;
  RC_ASSERT(read_community("community.yaml", bytes).value == after);
}

RC_GTEST_PROP(AssetFile, ReadsWhatItWrote, ()) {
  const Community community = generate::community();
  const std::vector<Asset> assets = generate::assets(community);
  const std::string bytes = write_assets(assets);
  RC_LOG() << bytes;
  const auto read = read_assets("assets/a.yaml", bytes, community);
  RC_LOG() << messages(read);
  RC_ASSERT(read.faults.empty());
  RC_ASSERT(read.value == assets);
  RC_ASSERT(write_assets(read.value) == bytes);
}

RC_GTEST_PROP(AssetFile, UpdatesToWhatIsWanted, ()) {
  const Community community = generate::community();
  const std::vector<Asset> before = generate::assets(community),
                           after = generate::assets(community);
  const std::string bytes = update_assets("# kept\n" + write_assets(before), after, community);
  RC_LOG() << write_assets(before) << "===\n" << bytes;
  RC_ASSERT(read_assets("assets/a.yaml", bytes, community).value == after);
  RC_ASSERT(bytes.starts_with("# kept\n"));
}

RC_GTEST_PROP(ArticleFile, ReadsWhatItWrote, ()) {
  const Community community;
  const Article article = generate::article();
  const std::string bytes = write_article(article);
  RC_LOG() << bytes;
  const auto read = read_article("charter/a.yaml", bytes, {kNoRules, community});
  RC_LOG() << messages(read);
  RC_ASSERT(read.faults.empty());
  RC_ASSERT(read.value == article);
  RC_ASSERT(write_article(read.value) == bytes);
}

// The comment on top survives only where the change was made in place.
RC_GTEST_PROP(ArticleFile, UpdatesToWhatIsWanted, ()) {
  const Community community;
  const Article before = generate::article(), after = generate::article();
  const std::string bytes =
      update_article("# kept\n" + write_article(before), after, {kNoRules, community});
  RC_LOG() << write_article(before) << "===\n" << bytes << "===\n" << write_article(after);
  RC_ASSERT(read_article("charter/a.yaml", bytes, {kNoRules, community}).value == after);
  RC_ASSERT(bytes.starts_with("# kept\n"));
}

RC_GTEST_PROP(ArticleFile, StaysAsItIsWhenNothingChanged, ()) {
  const Community community;
  const std::string bytes = "# c\n" + write_article(generate::article()) + "# end\n";
  RC_ASSERT(update_article(bytes, read_article({}, bytes, {kNoRules, community}).value,
                           {kNoRules, community}) == bytes);
}

}  // namespace
}  // namespace charter
