// SPDX-License-Identifier: Apache-2.0
#include "community/merge_answers.h"

#include "repo/disk.h"
#include "repo/words.h"
#include "text/article_file.h"
#include "value/digest.h"

namespace charter {

namespace {

// What a side says of the thing beyond the words of the conflict.
std::string detail_of(const Snapshot& snapshot, const Subject& subject) {
  Article shown;
  if (subject.about == "clause") {
    const auto id = ClauseId::parse(subject.id);
    const Clause* clause = id ? find_clause(snapshot.charter, *id) : nullptr;
    if (!clause) return {};
    shown.clauses = {*clause};
  } else if (subject.about == "article") {
    const auto id = ArticleId::parse(subject.id);
    const Article* article = id ? find_article(snapshot.charter, *id) : nullptr;
    if (!article) return {};
    shown = *article;
  } else {
    return {};
  }
  return write_article(shown);
}

bool is_amount(const Conflict& conflict) { return conflict.clash == Clash::SameAmount; }

// A rule or a passage as a whole, of which the conflict says only what it is called.
bool says_little(const Subject& subject) { return subject.field.empty() || subject.field == "rule"; }

Take swapped(Take take) {
  if (take == Take::Ours) return Take::Theirs;
  return take == Take::Theirs ? Take::Ours : take;
}

}  // namespace

MergeMemory::Key MergeMemory::key_of(const Conflict& conflict) const {
  const auto side = [&](const std::optional<std::string>& said, const Snapshot& snapshot, const std::string& commit) {
    std::string text = said ? "+" + word_of(*said) : "-";
    if (says_little(conflict.subject)) text += " " + word_of(detail_of(snapshot, conflict.subject));
    return is_amount(conflict) ? text + " " + commit : text;
  };
  const Subject& subject = conflict.subject;
  std::string ours = side(conflict.ours, versions_.ours, note_.ours), theirs = side(conflict.theirs, versions_.theirs, note_.theirs);
  const bool is_swapped = theirs < ours;
  if (is_swapped) std::swap(ours, theirs);
  const std::string text = word_of(subject.about) + " " + word_of(subject.id) + " " + word_of(subject.field) + "\n" +
                           std::to_string(static_cast<int>(conflict.clash)) + "\n" +
                           side(conflict.base, versions_.base, "") + "\n" + ours + "\n" + theirs + "\n";
  return {workspace_.private_folder() / "answers" / hex(sha256(text)), is_swapped};
}

void MergeMemory::remember(const Conflict& conflict, const Settled& settled) const {
  if (settled.take == Take::Edited && !settled.text) return forget(conflict);
  const Key key = key_of(conflict);
  std::string line(name_of(key.is_swapped ? swapped(settled.take) : settled.take));
  if (settled.text) line += " " + word_of(*settled.text);
  make_folders(key.path.parent_path());
  // One answer may settle ten thousand conflicts. What a crash takes is asked again.
  FileToReplace file(key.path);
  file.write(line + "\n");
  file.done(Flush::No);
}

void MergeMemory::forget(const Conflict& conflict) const { remove_file(key_of(conflict).path); }

std::optional<Settled> MergeMemory::recall(const Conflict& conflict) const {
  const Key key = key_of(conflict);
  const auto text = read_file(key.path);
  if (!text) return std::nullopt;
  const auto words = words_in(std::string_view(*text).substr(0, text->find('\n')));
  const auto take = take_called(words.front());
  if (!take) return std::nullopt;
  Settled settled{key.is_swapped ? swapped(*take) : *take, {}};
  if (words.size() > 1) settled.text = text_of(words[1]);
  return settled;
}

}  // namespace charter
