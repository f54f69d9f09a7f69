// SPDX-License-Identifier: Apache-2.0
#include "community/merge_note.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "repo/git_state.h"
#include "repo/words.h"
#include "value/digest.h"

#include <fmt/format.h>


namespace charter {

namespace {

constexpr std::string_view kFirstLine = "charter-merge 1\n";
constexpr std::string_view kEnd = "end ";

std::string end_of(std::string_view text) { return std::string(kEnd) + hex(sha256(text)) + "\n"; }

std::filesystem::path path_of(const Workspace& workspace) { return workspace.private_folder() / "merge"; }

std::string words_of(const Subject& subject) {
  return word_of(subject.about) + " " + word_of(subject.id) + " " + word_of(subject.field);
}

// The words of one line after its key.
class Line {
 public:
  explicit Line(std::string_view line) : words_(words_in(line)) {}

  std::string key() const { return std::string(words_.front()); }
  std::string text(std::size_t i) const { return i < words_.size() ? text_of(words_[i]).value_or("") : ""; }
  bool has(std::size_t i) const { return i < words_.size(); }
  Subject subject() const { return {text(1), text(2), text(3)}; }

 private:
  std::vector<std::string_view> words_;
};

// What was asked of a merger of communities, of which the day comes first.
bool read_merger_line(const Line& line, MergeNote& note) {
  const std::string key = line.key();
  if (key == "merger") note.merger = MergerAsked{line.text(1), {}, {}, {}};
  else if (!note.merger) return false;
  else if (key == "same") note.merger->same.push_back(line.text(1));
  else if (key == "pool") note.merger->pools.push_back(line.text(1));
  else if (key == "exchange") note.merger->exchange.push_back(line.text(1));
  else return false;
  return true;
}

void add_merger(std::string& text, const MergerAsked& asked) {
  text += "merger " + word_of(asked.date) + "\n";
  for (const std::string& words : asked.same) text += "same " + word_of(words) + "\n";
  for (const std::string& words : asked.pools) text += "pool " + word_of(words) + "\n";
  for (const std::string& words : asked.exchange) text += "exchange " + word_of(words) + "\n";
}

// False for a line that no note has.
bool read_line(const Line& line, MergeNote& note) {
  const std::string key = line.key();
  if (key == "ours") note.ours = line.text(1);
  else if (key == "theirs") note.theirs = line.text(1);
  else if (key == "named") note.named = line.text(1);
  else if (key == "message") note.message = line.text(1);
  else if (key == "unrelated") note.unrelated = true;
  else if (key == "base") note.base = line.text(1);
  else if (key == "unsaved") note.unsaved.insert(line.text(1));
  else if (key == "asked") note.asked.push_back(line.subject());
  else if (key == "answer") {
    const auto take = take_called(line.text(4));
    if (!take) return false;
    note.answers[line.subject()] = {*take, line.has(5) ? std::optional(line.text(5)) : std::nullopt};
  } else return read_merger_line(line, note);
  return true;
}

}  // namespace

std::string note_text(const MergeNote& note) {
  std::string text(kFirstLine);
  text += fmt::format("ours {}\ntheirs {}\nnamed {}\nmessage {}\n", note.ours, note.theirs, word_of(note.named),
                      word_of(note.message));
  if (note.unrelated) text += "unrelated yes\n";
  if (!note.base.empty()) text += "base " + note.base + "\n";
  if (note.merger) add_merger(text, *note.merger);
  for (const std::string& path : note.unsaved) text += "unsaved " + word_of(path) + "\n";
  for (const Subject& subject : note.asked) text += "asked " + words_of(subject) + "\n";
  for (const auto& [subject, settled] : note.answers) {
    text += fmt::format("answer {} {}", words_of(subject), name_of(settled.take));
    if (settled.text) text += " " + word_of(*settled.text);
    text += "\n";
  }
  return text.append(end_of(text));
}

std::optional<MergeNote> parse_merge_note(const std::string& whole) {
  const auto end_line = whole.rfind(kEnd);
  if (!whole.starts_with(kFirstLine) || end_line == whole.npos) return std::nullopt;
  const std::string text = whole.substr(0, end_line);
  if (whole.substr(end_line) != end_of(text)) return std::nullopt;
  MergeNote note;
  for (std::size_t at = kFirstLine.size(); at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!read_line(Line(std::string_view(text).substr(at, end - at)), note)) return std::nullopt;
    at = end + 1;
  }
  return note;
}

std::optional<MergeNote> merge_under_way(const Workspace& workspace) {
  const Repository& repository = workspace.repository();
  const std::vector<ObjectId> heads = merge_heads(repository);
  if (heads.size() != 1 || is_merge_of_git(repository)) return std::nullopt;
  const auto text = read_file(path_of(workspace));
  if (!text) return std::nullopt;
  const auto note = parse_merge_note(*text);
  if (!note)
    throw Failure(Exit::Disk, "merge-note-unreadable", "the note of the merge that is under way cannot be read",
                  fmt::format("it was written by another version of charter, or damaged: {}", path_of(workspace).string()));
  const auto head = repository.head().commit;
  const bool is_meant = head && to_string(*head) == note->ours && to_string(heads.front()) == note->theirs;
  return is_meant ? note : std::nullopt;
}

std::optional<MergeNote> merge_recorded_elsewhere(const Workspace& workspace) {
  const auto text = read_file(path_of(workspace));
  const auto note = text ? parse_merge_note(*text) : std::nullopt;
  const auto head = workspace.repository().head().commit;
  if (!note || !head || !merge_heads(workspace.repository()).empty()) return std::nullopt;
  const std::vector<ObjectId> parents = workspace.objects().commit(*head).parents;
  const bool is_it = parents.size() == 2 && to_string(parents[0]) == note->ours && to_string(parents[1]) == note->theirs;
  return is_it ? note : std::nullopt;
}

void require_no_merge(const Workspace& workspace) {
  if (const auto note = merge_under_way(workspace))
    throw Failure(Exit::Refused, "merge-under-way", fmt::format("a merge of `{}` is under way", note->named),
                  "`charter resolve` shows what is left to settle, `charter merge --continue` records it, "
                  "`charter merge --abort` takes it back");
}

}  // namespace charter
