// SPDX-License-Identifier: Apache-2.0
#include "community/settled_trailers.h"

#include "model/holding.h"
#include "repo/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace charter {

namespace {

constexpr std::string_view kKey = "Settled: ";
constexpr std::string_view kAsItIs = "as-it-is";
constexpr std::size_t kMany = 4;
constexpr std::string_view kEverybody = "*/";

std::string line_of(const Subject& subject, std::string_view answer) {
  std::string line(kKey);
  for (const std::string* word : {&subject.about, &subject.id, &subject.field})
    if (!word->empty()) line += word_of(*word) + " ";
  return line.append(answer);
}

std::string line_of(const Subject& subject, Take take) { return line_of(subject, name_of(take)) + "\n"; }

std::string everybody_in(const Holding& holding) { return std::string(kEverybody) + holding.pool.text(); }

// The pools of which all equal amounts got one answer, by the subject that stands for everybody.
std::map<Subject, Take> alike_in_pools(const std::vector<Conflict>& conflicts) {
  std::map<Subject, std::pair<std::set<Take>, std::size_t>> answers;
  for (const Conflict& conflict : conflicts) {
    const auto holding = holding_of(conflict.subject);
    if (!holding || !conflict.settled || conflict.clash != Clash::SameAmount) continue;
    auto& [takes, count] = answers[{conflict.subject.about, everybody_in(*holding), conflict.subject.field}];
    takes.insert(conflict.settled->take);
    ++count;
  }
  std::map<Subject, Take> alike;
  for (const auto& [subject, answer] : answers)
    if (answer.first.size() == 1 && answer.second >= kMany) alike.emplace(subject, *answer.first.begin());
  return alike;
}

// Every word of the subject, and then the answer.
bool says(std::string_view line, Subject& subject) {
  const std::vector<std::string_view> words = words_in(line);
  if (words.size() < 2 || words.size() > 4) return false;
  if (words.back() != kAsItIs && !take_called(words.back())) return false;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto text = text_of(words[i]);
    if (!text) return false;
    texts.push_back(*text);
  }
  texts.resize(3);
  subject = {texts[0], texts[1], texts[2]};
  return true;
}

}  // namespace

std::string with_settled(const std::string& message, const std::vector<Conflict>& conflicts) {
  const std::map<Subject, Take> alike = alike_in_pools(conflicts);
  std::string lines;
  for (const auto& [subject, take] : alike) lines += line_of(subject, take);
  for (const Conflict& conflict : conflicts) {
    if (!conflict.settled) continue;
    const auto holding = holding_of(conflict.subject);
    const bool is_told = holding && conflict.clash == Clash::SameAmount &&
                         alike.contains({conflict.subject.about, everybody_in(*holding), conflict.subject.field});
    if (!is_told) lines += line_of(conflict.subject, conflict.settled->take);
  }
  return lines.empty() ? message : message + "\n" + lines;
}

std::string trailer_for(const Subject& subject) {
  std::string line;
  for (const char c : line_of(subject, kAsItIs)) line += c == '\'' ? std::string("%27") : std::string(1, c);
  return line;
}

void SettledSubjects::learn(std::string_view message) {
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size());
    const std::string_view line = message.substr(0, end);
    Subject subject;
    if (line.starts_with(kKey) && says(line.substr(kKey.size()), subject)) subjects_.push_back(subject);
    message.remove_prefix(std::min(end + 1, message.size()));
  }
}

bool SettledSubjects::has(const Subject& subject) const {
  const auto holding = holding_of(subject);
  return std::ranges::any_of(subjects_, [&](const Subject& settled) {
    if (settled == subject) return true;
    return holding && settled == Subject{subject.about, everybody_in(*holding), subject.field};
  });
}

}  // namespace charter
