// SPDX-License-Identifier: Apache-2.0
#include "repo/journal.h"

#include "repo/words.h"
#include "value/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

// The format is docs/formats/repository.md.

namespace charter {
namespace {

constexpr std::string_view heading = "charter-journal 1\n";
constexpr std::string_view nothing = "-";

std::string id_word(const std::optional<ObjectId>& id) { return id ? to_string(*id) : std::string(nothing); }

std::string ids_word(const std::vector<ObjectId>& ids) {
  std::string word;
  for (const ObjectId& id : ids) word += (word.empty() ? "" : ",") + to_string(id);
  return word.empty() ? std::string(nothing) : word;
}

std::string content_word(const std::optional<Content>& content) {
  if (!content) return std::string(nothing);
  return fmt::format("{}:{}", mode_text(content->kind), to_string(content->id));
}

// The words of a line, one after the other. What cannot be read gives an empty value and is remembered.
class Words {
 public:
  explicit Words(std::string_view line) : rest_(line) {}

  std::string_view word() {
    if (!has_more_) is_sound_ = false;
    const std::string_view taken = rest_.substr(0, rest_.find(' '));
    has_more_ = taken.size() < rest_.size();
    rest_.remove_prefix(taken.size() + (has_more_ ? 1 : 0));
    return taken;
  }
  std::string text() {
    const auto text = text_of(word());
    if (!text) is_sound_ = false;
    return text.value_or(std::string());
  }
  std::optional<ObjectId> id() {
    const std::string_view taken = word();
    const auto id = ObjectId::parse(taken);
    if (!id && taken != nothing) is_sound_ = false;
    return id;
  }
  std::optional<Content> content() {
    const std::string_view taken = word();
    const std::size_t colon = std::min(taken.find(':'), taken.size());
    const auto id = ObjectId::parse(taken.substr(std::min(colon + 1, taken.size())));
    for (const EntryKind kind : {EntryKind::File, EntryKind::Executable, EntryKind::Symlink, EntryKind::Submodule}) {
      if (id && mode_text(kind) == taken.substr(0, colon)) return Content{kind, *id};
    }
    if (taken != nothing) is_sound_ = false;
    return std::nullopt;
  }
  template <class Number>
  Number number() {
    const std::string_view taken = word();
    Number number = 0;
    const auto [end, error] = std::from_chars(taken.data(), taken.data() + taken.size(), number);
    if (error != std::errc() || end != taken.data() + taken.size()) is_sound_ = false;
    return number;
  }
  void refuse() { is_sound_ = false; }
  // Everything was read, and nothing is left.
  bool is_sound() const { return is_sound_ && !has_more_; }

 private:
  std::string_view rest_;
  bool has_more_ = true;
  bool is_sound_ = true;
};

// Order matters where words are read: each call takes the next.
void read_log(Words& words, Step& step) {
  step.log.who.who.name = words.text();
  step.log.who.who.email = words.text();
  step.log.who.seconds = words.number<std::int64_t>();
  step.log.who.offset_minutes = words.number<int>();
  step.log.reason = words.text();
}

void read_reference(Words& words, Step& step) {
  RefUpdate update;
  update.name = words.text();
  update.before = words.id();
  update.after = words.id();
  step.references.push_back(std::move(update));
}

// Ids joined by commas.
std::vector<ObjectId> ids_of(Words& words) {
  std::vector<ObjectId> ids;
  std::string_view rest = words.word();
  if (rest == nothing) return ids;
  while (true) {
    const std::string_view taken = rest.substr(0, rest.find(','));
    if (const auto id = ObjectId::parse(taken))
      ids.push_back(*id);
    else
      words.refuse();
    if (taken.size() == rest.size()) return ids;
    rest.remove_prefix(taken.size() + 1);
  }
}

void read_merge(Words& words, Step& step) {
  step.merge_before = ids_of(words);
  step.merge_after = ids_of(words);
}

void read_file_change(Words& words, Step& step) {
  const std::string path = words.text();
  FileChange change;
  change.before = words.content();
  change.after = words.content();
  if (!is_safe_path(path) || !step.files.emplace(path, change).second) words.refuse();
}

bool read_line(std::string_view line, Step& step) {
  Words words(line);
  const std::string_view what = words.word();
  if (what == "log") {
    read_log(words, step);
  } else if (what == "reference") {
    read_reference(words, step);
  } else if (what == "file") {
    read_file_change(words, step);
  } else if (what == "head") {
    step.new_head = words.text();
  } else if (what == "merge") {
    read_merge(words, step);
  } else if (what == "waiting") {
    step.waiting_before = words.text();
    step.waiting_after = words.text();
  } else if (what == "note") {
    step.note = words.text();
  } else {
    return false;
  }
  return words.is_sound();
}

}  // namespace

std::string journal_text(const Step& step) {
  std::string text(heading);
  const Signature& who = step.log.who;
  text += fmt::format("log {} {} {} {} {}\n", word_of(who.who.name), word_of(who.who.email), who.seconds, who.offset_minutes, word_of(step.log.reason));
  for (const RefUpdate& update : step.references) {
    text += fmt::format("reference {} {} {}\n", word_of(update.name), id_word(update.before), id_word(update.after));
  }
  if (step.new_head) text += fmt::format("head {}\n", word_of(*step.new_head));
  for (const auto& [path, change] : step.files) {
    text += fmt::format("file {} {} {}\n", word_of(path), content_word(change.before), content_word(change.after));
  }
  if (!step.merge_before.empty() || !step.merge_after.empty())
    text += fmt::format("merge {} {}\n", ids_word(step.merge_before), ids_word(step.merge_after));
  if (!step.waiting_before.empty() || !step.waiting_after.empty())
    text += fmt::format("waiting {} {}\n", word_of(step.waiting_before), word_of(step.waiting_after));
  text += fmt::format("note {}\n", word_of(step.note));
  return text + fmt::format("end {}\n", hex(sha256(text)));
}

std::optional<Step> parse_journal(std::string_view text) {
  if (!text.starts_with(heading)) return std::nullopt;
  const std::size_t last = text.rfind("\nend ");
  if (last == text.npos) return std::nullopt;
  const std::string_view body = text.substr(0, last + 1);
  if (text.substr(last + 1) != fmt::format("end {}\n", hex(sha256(body)))) return std::nullopt;
  Step step;
  std::string_view rest = body.substr(heading.size());
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    if (!read_line(rest.substr(0, end), step)) return std::nullopt;
    rest.remove_prefix(end + 1);
  }
  return step;
}

}  // namespace charter
