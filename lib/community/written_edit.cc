// SPDX-License-Identifier: Apache-2.0
#include "community/written_edit.h"

#include "community/managed.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

class Writer {
 public:
  Writer(ObjectStore& store, const WrittenParts& before, const Snapshot& wanted,
         const Vocabulary& vocabulary)
      : store_(store), before_(before), wanted_(wanted), vocabulary_(vocabulary) {}

  void write_community_file() {
    if (wanted_.community == before_.snapshot.community) return;
    const std::string path(kCommunityFile);
    const auto old = before_.files.find(path);
    put(path, old == before_.files.end() ? write_community(wanted_.community)
                                         : update_community(old->second, wanted_.community));
  }

  void write_articles() {
    const std::vector<std::string> names = article_files();
    for (const Article& old : before_.snapshot.charter.articles)
      if (std::ranges::find(names, old.file) == names.end()) edits_[old.file] = std::nullopt;
    for (std::size_t i = 0; i < names.size(); ++i)
      write_article_file(wanted_.charter.articles[i], names[i]);
  }

  void write_asset_files(const std::map<AssetId, std::string>& new_files) {
    std::map<std::string, std::vector<Asset>> files = kept_assets();
    for (const Asset& asset : wanted_.assets) {
      if (before_.asset_files.contains(asset.id)) continue;
      const auto named = new_files.find(asset.id);
      files[named == new_files.end() ? usual_asset_file() : named->second].push_back(asset);
    }
    for (const auto& [path, assets] : files) write_assets_at(path, assets);
  }

  Edits done() { return std::move(edits_); }

 private:
  void put(const std::string& path, std::string bytes) {
    edits_[path] = Content{EntryKind::File, store_.stage_blob(std::move(bytes))};
  }

  const std::string& old_file_of(const Article& article) const {
    static const std::string none;
    const Article* old = find_article(before_.snapshot.charter, article.id);
    return old ? old->file : none;
  }

  // The file of each wanted article, ascending.
  std::vector<std::string> article_files() const {
    std::vector<std::string> names;
    for (const Article& article : wanted_.charter.articles) {
      std::string name = old_file_of(article);
      if (name.empty()) name = article.file;
      if (name.empty()) name = numbered(names.empty() ? 1 : number_of(names.back()) + 1, article);
      names.push_back(std::move(name));
    }
    const bool ascending = std::ranges::adjacent_find(names, std::greater_equal<>()) == names.end();
    if (!ascending)
      for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = numbered(static_cast<int>(i) + 1, wanted_.charter.articles[i]);
    return names;
  }

  static std::string numbered(int number, const Article& article) {
    return fmt::format("{}/{:02}-{}.yaml", kCharterFolder, number, article.id.text());
  }

  static int number_of(const std::string& file) {
    int number = 0;
    for (char c : file.substr(kCharterFolder.size() + 1)) {
      if (c < '0' || c > '9' || number > 9999) break;
      number = number * 10 + (c - '0');
    }
    return number;
  }

  void write_article_file(const Article& article, const std::string& name) {
    const Article* old = find_article(before_.snapshot.charter, article.id);
    if (old && *old == article && old->file == name) return;
    const ArticleTerms terms{vocabulary_, wanted_.community};
    put(name, old ? update_article(before_.files.at(old->file), article, terms) : write_article(article));
  }

  // The assets that stay, by file and in the order of each file.
  std::map<std::string, std::vector<Asset>> kept_assets() const {
    using Standing = std::pair<std::pair<int, int>, const Asset*>;  // line and column
    std::map<std::string, std::vector<Standing>> standing;
    for (const auto& [id, path] : before_.asset_files) standing[path];
    for (const Asset& asset : wanted_.assets) {
      const auto path = before_.asset_files.find(asset.id);
      if (path == before_.asset_files.end()) continue;
      const Place& place = before_.places.at({"asset", asset.id.text(), ""});
      standing[path->second].push_back({{place.line, place.column}, &asset});
    }
    std::map<std::string, std::vector<Asset>> files;
    for (auto& [path, assets] : standing) {
      std::ranges::sort(assets, {}, &Standing::first);
      for (const auto& [place, asset] : assets) files[path].push_back(*asset);
      files[path];
    }
    return files;
  }

  std::string usual_asset_file() const {
    for (const auto& [path, bytes] : before_.files)
      if (managed(path) == Managed::Assets) return path;
    return std::string(kAssetsFolder) + "/assets.yaml";
  }

  // An empty list, without a comment.
  static bool says_nothing(std::string_view bytes) {
    return bytes.find_first_not_of("[] \n") == std::string_view::npos;
  }

  void write_assets_at(const std::string& path, const std::vector<Asset>& assets) {
    const auto old = before_.files.find(path);
    if (old == before_.files.end()) return put(path, write_assets(assets));
    std::string bytes = update_assets(old->second, assets, wanted_.community);
    if (says_nothing(bytes)) edits_[path] = std::nullopt;
    else if (bytes != old->second) put(path, std::move(bytes));
  }

  ObjectStore& store_;
  const WrittenParts& before_;
  const Snapshot& wanted_;
  const Vocabulary& vocabulary_;
  Edits edits_;
};

}  // namespace

Edits written_edits(ObjectStore& store, const WrittenParts& before, const Snapshot& wanted,
                    const Vocabulary& vocabulary,
                    const std::map<AssetId, std::string>& new_asset_files) {
  Writer writer(store, before, wanted, vocabulary);
  writer.write_community_file();
  writer.write_articles();
  writer.write_asset_files(new_asset_files);
  return writer.done();
}

}  // namespace charter
