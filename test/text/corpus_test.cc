// SPDX-License-Identifier: Apache-2.0
// Files that some reader, ours or another, once mishandled. Names say what each must be: `good-…`
// reads without a fault, `bad-…` has some.

#include "text/article_file.h"
#include "text/register_file.h"
#include "text/yaml.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace charter {
namespace {

TEST(Corpus, EveryFileIsReadOrRefused) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/test/text/corpus")) {
    const std::string name = entry.path().filename().string();
    SCOPED_TRACE(name);
    std::ostringstream content;
    content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const std::string bytes = content.str();
    const bool read = name.ends_with(".csv") ? read_members(name, bytes, {}).faults.empty()
                                             : static_cast<bool>(read_yaml(name, bytes));
    EXPECT_EQ(read, name.starts_with("good-"));
    const Vocabulary vocabulary;
    const Community community;
    read_article(name, bytes, {vocabulary, community});
    ++files;
  }
  EXPECT_GE(files, 10);
}

}  // namespace
}  // namespace charter
