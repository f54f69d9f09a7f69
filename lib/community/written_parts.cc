// SPDX-License-Identifier: Apache-2.0
#include "community/written_parts.h"

#include "community/managed.h"
#include "community/notices.h"
#include "community/stored_file.h"
#include "diag/failure.h"
#include "repo/tree_walk.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"
#include "text/source.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

namespace charter {

// An article as it reads in one place: its path, its bytes and the community.yaml beside it.
using ArticleKey = std::tuple<std::string, ObjectId, ObjectId>;
struct ArticleRead {
  std::string bytes;
  Located<Article> located;
};
using ArticlesRead = std::map<ArticleKey, ArticleRead>;
using AssetsRead = std::map<ArticleKey, Located<std::vector<Asset>>>;

// What one reader has read.
struct FilesRead {
  ArticlesRead articles;
  AssetsRead assets;
};

namespace {

// A file above the limit is not worth reading to say so.
std::string bytes_of(const ObjectStore& store, const ObjectId& id) {
  if (store.blob_size(id) > kLargestFile) return std::string(kLargestFile + 1, ' ');
  return store.blob(id);
}

[[noreturn]] void fail_on_format(const Fault& fault) {
  throw Failure(Exit::NotACommunity, fault.code, fault.message, fault.help);
}

constexpr std::size_t kArticlesWorthThread = 1 << 17;  // bytes of articles

// What stands in the place of an article that is not read has an id that begins so.
constexpr std::string_view kUnread = "unread-";

// The files of a folder that all the trees have alike, beside the same community.yaml.
ContentsAt alike_in_all(const ObjectStore& store, const std::vector<ObjectId>& trees, std::string_view folder) {
  std::optional<ContentsAt> alike;
  std::set<ObjectId> communities;
  for (const ObjectId& tree : trees) {
    const auto community = find(store, tree, kCommunityFile);
    if (!community || (!communities.empty() && !communities.contains(community->id))) return {};
    communities.insert(community->id);
    ContentsAt files, both;
    for_each_file(store, tree, folder, [&](const std::string& path, const Content& content) { files.emplace(path, content.id); });
    if (alike) std::ranges::set_intersection(*alike, files, std::inserter(both, both.end()));
    alike = alike ? std::move(both) : std::move(files);
  }
  return alike.value_or(ContentsAt());
}

Article unread(const std::string& path, std::size_t place) {
  Article article;
  article.id = ArticleId::parse(std::string(kUnread) + std::to_string(place)).value_or(ArticleId());
  article.file = path;
  return article;
}

struct ToRead {
  const std::string* path = nullptr;
  ArticleRead* article = nullptr;
};

void read_each(std::span<const ToRead> articles, const ArticleTerms& terms) {
  for (const auto& [path, article] : articles) article->located = read_article(*path, article->bytes, terms);
}

void read_all(const std::vector<ToRead>& articles, const ArticleTerms& terms) {
  std::size_t size = 0;
  for (const ToRead& each : articles) size += each.article->bytes.size();
  if (size < kArticlesWorthThread) return read_each(articles, terms);
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
  const std::span<const ToRead> all(articles);
  std::vector<std::future<void>> others;
  for (std::size_t t = 1; t < threads; ++t) {
    const std::size_t begin = all.size() * t / threads, end = all.size() * (t + 1) / threads;
    others.push_back(std::async(std::launch::async, [&terms, part = all.subspan(begin, end - begin)] { read_each(part, terms); }));
  }
  read_each(all.first(all.size() / threads), terms);
  for (std::future<void>& other : others) other.get();
}

class PartsReader {
 public:
  PartsReader(const ObjectStore& store, const ObjectId& tree, const ReadInstead& instead, const Vocabulary& vocabulary,
         FilesRead& known, const ContentsAt* alike, const ContentsAt& left_out = {})
      : store_(store), tree_(tree), instead_(instead), vocabulary_(vocabulary), known_(known), alike_(alike), left_out_(left_out) {}

  WrittenParts read() {
    read_community();
    read_articles();
    for_each_file(store_, tree_, kAssetsFolder,
                  [&](const std::string& path, const Content& c) { read_assets_at(path, c); });
    read_settlements();
    read_notices();
    read_sealed();
    std::ranges::sort(parts_.snapshot.assets, {}, &Asset::id);
    return std::move(parts_);
  }

 private:
  const ObjectId& id_at(const std::string& path, const Content& content) const {
    const auto other = instead_.find(path);
    return other == instead_.end() ? content.id : other->second;
  }

  const std::string& keep(const std::string& path, const Content& content) {
    return parts_.files.emplace(path, bytes_of(store_, id_at(path, content))).first->second;
  }

  bool has_error_in(const std::string& path) const {
    return std::ranges::any_of(parts_.faults, [&](const Fault& fault) {
      return fault.severity == Severity::Error && fault.place && fault.place->path == path;
    });
  }

  template <class T>
  T take(Located<T> located) {
    append(parts_.faults, std::move(located.faults));
    parts_.places.merge(located.places);
    // What another file has said already: the second of that id stands at its key.
    for (auto& [subject, place] : located.places)
      if (subject.field.empty()) parts_.places.emplace(Subject{subject.about, subject.id, "id"}, place);
    return std::move(located.value);
  }

  void read_community() {
    const auto content = find(store_, tree_, kCommunityFile);
    if (!content || !is_plain(*content))
      throw Failure(Exit::NotACommunity, "not-a-community", "there is no community.yaml here",
                    "start a community with `charter init NAME`, or name its folder with -C");
    const std::string path(kCommunityFile);
    community_id_ = id_at(path, *content);
    parts_.snapshot.community = take(charter::read_community(path, keep(path, *content)));
    const auto format = std::ranges::find(parts_.faults, "unknown-format", &Fault::code);
    if (format != parts_.faults.end()) fail_on_format(*format);
    if (parts_.snapshot.community.id.empty() && has_error_in(path)) parts_.unreadable.insert(path);
  }

  void read_articles() {
    struct Found {
      std::string path;
      ArticleRead* article = nullptr;  // nullptr: it is not read
    };
    std::vector<Found> found;  // in the order of their paths
    std::vector<ToRead> new_ones;
    for_each_file(store_, tree_, kCharterFolder, [&](const std::string& path, const Content& content) {
      if (managed(path) != Managed::Article || !is_plain(content)) return;
      if (alike_ && alike_->contains(path)) return found.push_back({path});
      const ObjectId& id = id_at(path, content);
      const auto [entry, is_new] = known_.articles.try_emplace({path, id, community_id_});
      ArticleRead& article = entry->second;
      if (is_new) {
        article.bytes = bytes_of(store_, id);
        new_ones.push_back({&std::get<std::string>(entry->first), &article});
      }
      found.push_back({path, &article});
    });
    read_all(new_ones, {vocabulary_, parts_.snapshot.community});
    std::size_t unread_ones = 0;
    for (const auto& [path, article] : found) {
      if (!article)
        parts_.snapshot.charter.articles.push_back(unread(path, ++unread_ones));
      else if (alike_)  // what both have is not read, so nobody else wants it
        keep_article(path, std::move(*article));
      else
        keep_article(path, ArticleRead(*article));
    }
  }

  void keep_article(const std::string& path, ArticleRead&& read) {
    parts_.files.emplace(path, std::move(read.bytes));
    Article article = take(std::move(read.located));
    if (article.id.empty()) parts_.unreadable.insert(path);
    else parts_.snapshot.charter.articles.push_back(std::move(article));
  }

  void read_assets_at(const std::string& path, const Content& content) {
    if (managed(path) != Managed::Assets || !is_plain(content)) return;
    const auto out = left_out_.find(path);
    if (out != left_out_.end() && out->second == content.id) return;
    const std::string& bytes = keep(path, content);
    const auto [known, is_new] = known_.assets.try_emplace({path, id_at(path, content), community_id_});
    if (is_new) known->second = read_assets(path, bytes, parts_.snapshot.community);
    auto assets = take(known->second);
    if (assets.empty() && has_error_in(path)) parts_.unreadable.insert(path);
    for (Asset& asset : assets) {
      parts_.asset_files.emplace(asset.id, path);
      parts_.snapshot.assets.push_back(std::move(asset));
    }
  }

  void read_settlements() {
    const auto folder = find(store_, tree_, kSettlementsFolder);
    if (!folder || folder->kind != EntryKind::Tree) return;
    for (const TreeEntry& entry : store_.tree(folder->id))
      if (entry.kind == EntryKind::Tree)
        parts_.snapshot.settlements.emplace(entry.name, to_string(entry.id));
  }

  // What is wrong with them is told by notice_check.h, and is no reason to read nothing else.
  void read_notices() {
    std::map<std::string, std::string>& fields = parts_.snapshot.notices;
    for (const PartyId& id : notice_ids(store_, tree_)) {
      const auto notice = notice_in(store_, tree_, id);
      if (!notice || !*notice) continue;
      fields[id.text()] = (*notice)->name;
      fields[id.text() + ".community"] = (*notice)->community.text();
      if ((*notice)->given) fields[id.text() + ".given"] = to_string(*(*notice)->given);
      for (const MemberId& member : (*notice)->members) fields[id.text() + ".members." + member.text()] = "present";
    }
  }

  void read_sealed() {
    for_each_file(store_, tree_, kSealedFolder, [&](const std::string& path, const Content& content) {
      if (managed(path) == Managed::Sealed)
        parts_.snapshot.sealed.emplace(path.substr(kSealedFolder.size() + 1), to_string(content.id));
    });
  }

  const ObjectStore& store_;
  const ObjectId& tree_;
  const ReadInstead& instead_;
  const Vocabulary& vocabulary_;
  FilesRead& known_;
  const ContentsAt* alike_;  // articles that are not read; nullptr: all are read
  ContentsAt left_out_;      // assets
  ObjectId community_id_;
  WrittenParts parts_;
};

}  // namespace

struct WrittenReader::Known {
  FilesRead files;
  std::map<std::pair<ObjectId, ContentsAt>, WrittenParts> kept;
};

WrittenReader::WrittenReader(const ObjectStore& store, const Vocabulary& vocabulary)
    : store_(store), vocabulary_(vocabulary), known_(std::make_unique<Known>()) {}

WrittenReader::~WrittenReader() = default;

WrittenParts WrittenReader::read(const ObjectId& tree, const ReadInstead& instead) {
  return PartsReader(store_, tree, instead, vocabulary_, known_->files, nullptr).read();
}

const WrittenParts& WrittenReader::kept(const ObjectId& tree, const ContentsAt& left_out) {
  const std::pair key{tree, left_out};
  const auto found = known_->kept.find(key);
  if (found != known_->kept.end()) return found->second;
  return known_->kept.emplace(key, PartsReader(store_, tree, {}, vocabulary_, known_->files, nullptr, left_out).read()).first->second;
}

std::pair<WrittenParts, WrittenParts> WrittenReader::read_unlike(const ObjectId& before, const ObjectId& after) {
  const ContentsAt alike = alike_in_all(store_, {before, after}, kCharterFolder);
  FilesRead articles;  // not kept, since most that is read here is only on one side
  const auto read = [&](const ObjectId& tree) {
    return is_community(store_, tree) ? PartsReader(store_, tree, {}, vocabulary_, articles, &alike).read() : WrittenParts();
  };
  return {read(before), read(after)};
}

ContentsAt alike_assets(const ObjectStore& store, const std::vector<ObjectId>& trees) {
  return alike_in_all(store, trees, kAssetsFolder);
}

bool is_unread(const Article& article) { return article.id.text().starts_with(kUnread); }

WrittenParts read_written_parts(const ObjectStore& store, const ObjectId& tree,
                                const Vocabulary& vocabulary) {
  return WrittenReader(store, vocabulary).read(tree);
}

Community read_community_of(const ObjectStore& store, const ObjectId& tree) {
  const auto content = find(store, tree, kCommunityFile);
  if (!content || content->kind == EntryKind::Tree) return {};
  auto located = read_community(std::string(kCommunityFile), bytes_of(store, content->id));
  const auto format = std::ranges::find(located.faults, "unknown-format", &Fault::code);
  if (format != located.faults.end()) fail_on_format(*format);
  return std::move(located.value);
}

Faults faults_in(const WrittenParts& parts, Managed kind) {
  Faults faults = parts.faults;
  std::erase_if(faults, [&](const Fault& f) { return !f.place || managed(f.place->path) != kind; });
  return faults;
}

bool is_community(const ObjectStore& store, const ObjectId& tree) {
  const auto content = find(store, tree, kCommunityFile);
  return content && content->kind != EntryKind::Tree;
}

}  // namespace charter
