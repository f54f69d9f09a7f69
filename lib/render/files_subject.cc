// SPDX-License-Identifier: Apache-2.0
#include "render/files_subject.h"

#include "render/subject.h"
#include "value/counted.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter {

namespace {

enum class Wording { Named, Counted };

std::string which(const std::vector<std::string>& paths, Wording wording) {
  if (wording == Wording::Counted || paths.size() > 2) return counted(paths.size(), "file");
  const std::string first = made_visible(paths[0]);
  return paths.size() == 1 ? first : first + " and " + made_visible(paths[1]);
}

std::string sentence(const OwnFiles& files, Wording wording) {
  std::string text;
  const auto say = [&](const char* verb, const std::vector<std::string>& paths) {
    if (!paths.empty())
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", verb, which(paths, wording));
  };
  say("add", files.added);
  say("change", files.changed);
  say("remove", files.removed);
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace

std::string files_subject(const OwnFiles& files) {
  const std::string named = sentence(files, Wording::Named);
  return display_width(named) <= kSubjectColumns ? named : sentence(files, Wording::Counted);
}

}  // namespace charter
