// SPDX-License-Identifier: Apache-2.0
#include "community/managed.h"
#include "community/merge_wholes.h"
#include "merge/three_way.h"
#include "repo/merged_lines.h"

#include <optional>

namespace charter {

namespace {

using MaybeContent = std::optional<Content>;

class OwnFiles {
 public:
  OwnFiles(ObjectStore& store, const ThreeTrees& trees, ConflictList& conflicts)
      : store_(store), trees_(trees), conflicts_(conflicts) {}

  Edits edits() {
    for_each_difference(store_, trees_.base, trees_.theirs, "", [this](const Difference& d) {
      const Managed part = managed(d.path);
      if (part == Managed::None || part == Managed::Stray) merge(d);
    });
    return std::move(edits_);
  }

 private:
  void merge(const Difference& theirs) {
    const std::string& path = theirs.path;
    const MaybeContent blocking = in_the_way(path);
    const MaybeContent ours = blocking ? blocking : find(store_, trees_.ours, path);
    const MaybeContent& was = theirs.before;
    if (!blocking) {
      if (ours == was) return put(path, theirs.after);
      if (ours == theirs.after) return;
      if (is_file(ours) && is_file(theirs.after)) {
        const LineMerge lines = merged_lines(was ? text_of(was) : "", text_of(ours), text_of(theirs.after));
        if (lines.is_clean) return put_text(path, lines.bytes, *ours);
      }
    }
    decide(theirs, ours);
  }

  // A file of ours where theirs has a folder on the way to the path.
  MaybeContent in_the_way(const std::string& path) const {
    for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      const std::string above = path.substr(0, slash);
      const MaybeContent found = find(store_, trees_.ours, above);
      if (!found) return std::nullopt;
      const auto edit = edits_.find(above);
      const bool goes = edit != edits_.end() && !edit->second;
      if (found->kind != EntryKind::Tree) return goes ? std::nullopt : found;
    }
    return std::nullopt;
  }

  void decide(const Difference& theirs, const MaybeContent& ours) {
    const bool is_removal = !ours || !theirs.after;
    const Answer answer = conflicts_.settle({{"file", theirs.path, {}},
                                             is_removal ? Clash::RemovedAndChanged : Clash::Differs,
                                             said(theirs.before), said(ours), said(theirs.after), {}});
    if (answer.take == Take::Ours) return;
    if (answer.take == Take::Edited && is_file(ours)) return put_text(theirs.path, answer.text, *ours);
    // Of something new on both sides, whichever it is that does not depend on which side is ours.
    const bool is_new = !theirs.before && answer.take != Take::Theirs;
    if (is_new && ours && *ours < *theirs.after) return;
    put(theirs.path, is_new || answer.take == Take::Theirs ? theirs.after : theirs.before);
  }

  static bool is_file(const MaybeContent& content) {
    return content && (content->kind == EntryKind::File || content->kind == EntryKind::Executable);
  }

  std::string text_of(const MaybeContent& content) const { return store_.blob(content->id); }

  std::optional<std::string> said(const MaybeContent& content) const {
    if (!content) return std::nullopt;
    if (content->kind == EntryKind::Tree) return "a folder";
    return is_file(content) ? text_of(content) : "a link";
  }

  void put(const std::string& path, const MaybeContent& content) { edits_[path] = content; }
  void put_text(const std::string& path, const std::string& bytes, const Content& like) {
    edits_[path] = Content{like.kind, store_.stage_blob(bytes)};
  }

  ObjectStore& store_;
  const ThreeTrees& trees_;
  ConflictList& conflicts_;
  Edits edits_;
};

}  // namespace

Edits edits_of_own_files(ObjectStore& store, const ThreeTrees& trees, ConflictList& conflicts) {
  return OwnFiles(store, trees, conflicts).edits();
}

}  // namespace charter
