// SPDX-License-Identifier: Apache-2.0
#include "render/files_subject.h"

#include "render/subject.h"
#include "value/counted.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter {

namespace {

enum class Naming { Named, Counted };

std::string which(const std::vector<std::string>& paths, Naming naming) {
  if (naming == Naming::Counted || paths.size() > 2) return counted(paths.size(), "file");
  const std::string first = made_visible(paths[0]);
  return paths.size() == 1 ? first : first + " and " + made_visible(paths[1]);
}

std::string sentence(const OwnFiles& files, Naming naming) {
  std::string text;
  const auto say = [&](const char* verb, const std::vector<std::string>& paths) {
    if (!paths.empty())
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", verb, which(paths, naming));
  };
  say("add", files.added);
  say("change", files.changed);
  say("remove", files.removed);
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace

std::string files_subject(const OwnFiles& files) {
  const std::string named = sentence(files, Naming::Named);
  return display_width(named) <= kSubjectColumns ? named : sentence(files, Naming::Counted);
}

}  // namespace charter
