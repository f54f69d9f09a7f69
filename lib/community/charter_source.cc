// SPDX-License-Identifier: Apache-2.0
#include "community/charter_source.h"

#include "community/founding.h"
#include "community/managed.h"
#include "community/stored_file.h"
#include "repo/tree_walk.h"

#include <fmt/format.h>

namespace charter {

namespace {

bool is_of_charter(const std::string& path) {
  const Managed kind = managed(path);
  return kind == Managed::Community || kind == Managed::Article;
}

}  // namespace

CharterSource::CharterSource(Workspace& workspace, const std::string& words)
    : workspace_(workspace), looking_(Workspace::open(workspace.asked_from(), workspace.vocabulary())) {
  const Version version = resolve_version(looking_, words);
  commit_ = *version.commit;
  elsewhere_ = version.elsewhere;
  if (!version.address.empty()) address_ = recorded_address(version.address, workspace.folder());
  community_ = read_community_of(looking_.objects(), version.tree);
}

std::optional<ObjectId> CharterSource::charter_at(const ObjectId& commit) {
  const ObjectStore& theirs = looking_.objects();
  if (!theirs.contains(commit)) return std::nullopt;
  ObjectStore& store = workspace_.objects();
  Edits files;
  for_each_file(theirs, theirs.commit(commit).tree, "", [&](const std::string& path, const Content& content) {
    if (is_of_charter(path) && is_plain(content)) files[path] = Content{EntryKind::File, store.stage_blob(theirs.blob(content.id))};
  });
  return edit_tree(store, std::nullopt, files);
}

bool CharterSource::has(const ObjectId& commit) const { return looking_.objects().contains(commit); }

bool CharterSource::is_before(const ObjectId& earlier, const ObjectId& later) const {
  if (!has(earlier) || !has(later) || earlier == later) return false;
  if (elsewhere_.empty()) return looking_.repository().is_ancestor(earlier, later);
  return Repository::open(elsewhere_).is_ancestor(earlier, later);
}

Result<WrittenParts> readable_charter(Workspace& workspace, const ObjectId& tree, const std::string& named) {
  WrittenParts parts = read_written_parts(workspace.objects(), tree, workspace.vocabulary());
  Faults faults = std::move(parts.faults);
  std::erase_if(faults, [](const Fault& fault) { return fault.severity != Severity::Error; });
  if (faults.empty()) return parts;
  faults.insert(faults.begin(), {.code = "source-has-faults",
                                 .message = fmt::format("the charter of `{}` cannot be read in full, and nothing was taken from it", named),
                                 .help = "`charter check` there shows what is to be put right"});
  return faults;
}

ObjectId with_articles_of(ObjectStore& store, const ObjectId& tree, const ObjectId& other) {
  Edits edits;
  const auto for_each_article = [&](const ObjectId& of, const VisitFile& visit) {
    for_each_file(store, of, kCharterFolder, [&](const std::string& path, const Content& content) {
      if (managed(path) == Managed::Article) visit(path, content);
    });
  };
  for_each_article(tree, [&](const std::string& path, const Content&) { edits[path] = std::nullopt; });
  for_each_article(other, [&](const std::string& path, const Content& content) { edits[path] = content; });
  return edit_tree(store, tree, edits);
}

}  // namespace charter
