// SPDX-License-Identifier: Apache-2.0
#pragma once

// The part of a community that people write and argue about, read out of a tree: community.yaml, the
// articles, the assets, and which settlement records there are. It is small and is read as a whole.

#include "community/managed.h"
#include "diag/fault.h"
#include "model/snapshot.h"
#include "model/vocabulary.h"
#include "repo/objects.h"
#include "text/located.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace charter {

struct WrittenParts {
  Snapshot snapshot;  // its registers are empty
  Places places;
  Faults faults;                                 // of reading; the values hold what was sound
  std::map<AssetId, std::string> asset_files;    // where each asset stands
  std::map<std::string, std::string> files;      // the bytes of every file that was read, by path
  std::set<std::string> unreadable;              // the files of which nothing could be understood
};

// Of the faults of reading, those in files of that kind.
Faults faults_in(const WrittenParts& parts, Managed kind);

// What stands at paths.
using ContentsAt = std::map<std::string, ObjectId>;
// Contents to read at these paths, instead of what a tree has there.
using ReadInstead = ContentsAt;

// The files of assets that all the trees have alike, beside the same community.yaml.
ContentsAt alike_assets(const ObjectStore& store, const std::vector<ObjectId>& trees);

// Reads several trees of one store. A file of articles or assets that stands in more than one of them, at the same path
// and beside the same community.yaml, is read once; articles that are new to it are read by several threads.
class WrittenReader {
 public:
  WrittenReader(const ObjectStore& store, const Vocabulary& vocabulary);
  ~WrittenReader();
  WrittenReader(const WrittenReader&) = delete;
  WrittenReader& operator=(const WrittenReader&) = delete;

  // As read_written_parts.
  WrittenParts read(const ObjectId& tree, const ReadInstead& instead = {});

  // The same, as long as the reader lives, so that whoever asks for a tree again reads nothing. Without the files of assets
  // that the tree has as they are `left_out`: what is in them is not known, faults included.
  const WrittenParts& kept(const ObjectId& tree, const ContentsAt& left_out = {});

  // The same of two trees, without the articles that both hold alike, at the same path and beside the same
  // community.yaml: each stands in its place by a name of its own (is_unread), without a title or clauses. Nothing of
  // it is known, faults included.
  std::pair<WrittenParts, WrittenParts> read_unlike(const ObjectId& before, const ObjectId& after);

 private:
  struct Known;
  const ObjectStore& store_;
  const Vocabulary& vocabulary_;
  std::unique_ptr<Known> known_;
};

// A tree without community.yaml is no community, and one whose format this version does not know cannot
// be read: both are a Failure.
WrittenParts read_written_parts(const ObjectStore& store, const ObjectId& tree,
                                const Vocabulary& vocabulary);

// Whether the article only holds the place of one that was not read.
bool is_unread(const Article& article);

// The community alone, for questions that need neither rules nor assets.
Community read_community_of(const ObjectStore& store, const ObjectId& tree);

// Whether the tree has a community.yaml.
bool is_community(const ObjectStore& store, const ObjectId& tree);

}  // namespace charter
