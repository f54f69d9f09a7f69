// SPDX-License-Identifier: Apache-2.0
#include "render/files_subject.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

struct FilesCase {
  std::string name;
  OwnFiles files;
  std::string subject;
};

TEST(FilesSubject, SaysWhatHappenedToThem) {
  const std::string long_name(80, 'x');
  const std::vector<FilesCase> cases{
      {"one added", {.added = {"a.md"}}, "Add a.md"},
      {"one removed", {.removed = {"a.md"}}, "Remove a.md"},
      {"one changed", {.changed = {"minutes/a.md"}}, "Change minutes/a.md"},
      {"two", {.added = {"a.md", "b.md"}}, "Add a.md and b.md"},
      {"several", {.changed = {"a", "b", "c"}}, "Change 3 files"},
      {"of every kind", {{"a"}, {"b", "c", "d"}, {"e"}}, "Add a, change e, remove 3 files"},
      {"too long to name", {.added = {long_name}, .removed = {"b"}}, "Add 1 file, remove 1 file"},
      {"invisible", {.added = {"a\tb"}}, "Add a<U+0009>b"},
  };
  for (const FilesCase& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(files_subject(c.files), c.subject);
  }
}

}  // namespace
}  // namespace charter
