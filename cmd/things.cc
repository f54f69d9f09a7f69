// SPDX-License-Identifier: Apache-2.0
#include "cmd/things.h"

#include "change/fields.h"
#include "cmd/fork_answers.h"
#include "community/managed.h"
#include "community/record_statement.h"
#include "community/registers.h"
#include "community/settlement_names.h"
#include "render/charter_json.h"
#include "render/charter_text.h"
#include "render/faults_text.h"
#include "repo/tree_walk.h"
#include "value/fraction.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace charter::cmd {

namespace {

Json document(const char* kind) {
  Json json = Json::object();
  json.set("schema", "charter.show/1").set("kind", kind);
  return json;
}

void add_field(Text& text, const std::string& name, const std::string& value) {
  if (!value.empty()) text.add(Label::Muted, fmt::format("  {:<18} ", name)).show(value).line();
}

class Shower {
 public:
  Shower(Context& context, Workspace& workspace, const Version& version)
      : context_(context), workspace_(workspace), version_(version), store_(workspace.objects()), tree_(version.tree),
        parts_(read_written_parts(store_, version.tree, workspace.vocabulary())),
        lookup_(store_, tree_, parts_.snapshot.community) {}

  bool clause(const std::string& words, Picture picture) {
    auto id = ClauseId::parse(words);
    const Clause* found = id ? find_clause(parts_.snapshot.charter, *id) : nullptr;
    if (!found) id = clause_numbered(words);
    if (!found && id) found = find_clause(parts_.snapshot.charter, *id);
    if (!found) return false;
    shown_from(file_of(*id));
    if (picture == Picture::Raw) return raw(file_of(*id));
    if (is_json(context_))
      return answer(document("clause").set("clause", clause_json(*found, numbering(parts_.snapshot.charter))));
    return answer(clause_text(parts_.snapshot.charter, *id, context_.console.width()));
  }

  bool article(const std::string& words, Picture picture) {
    const auto id = ArticleId::parse(words);
    const Article* found = id ? find_article(parts_.snapshot.charter, *id) : nullptr;
    if (!found) return false;
    shown_from(found->file);
    if (picture == Picture::Raw) return raw(found->file);
    if (is_json(context_))
      return answer(document("article").set("article", article_json(*found, numbering(parts_.snapshot.charter))));
    return answer(article_text(parts_.snapshot.charter, *id, context_.console.width()));
  }

  bool member(const std::string& words, Picture picture) {
    const auto id = MemberId::parse(words);
    const Member* found = id ? lookup_.member(*id) : nullptr;
    if (!found) return false;
    if (picture == Picture::Raw) return raw(lookup_.home(RegisterKind::Members, *id).path);
    const Member row = *found;
    return is_json(context_) ? answer(member_document(row)) : answer(member_text(row));
  }

  bool asset(const std::string& words, Picture picture) {
    const auto& assets = parts_.snapshot.assets;
    const auto found = std::ranges::find(assets, words, [](const Asset& a) { return a.id.text(); });
    if (found == assets.end()) return false;
    shown_from(parts_.asset_files.at(found->id));
    if (picture == Picture::Raw) return raw(parts_.asset_files.at(found->id));
    if (is_json(context_)) return answer(document("asset").set("asset", asset_json(*found)));
    Text text;
    text.add(Label::Id, found->id.text()).add("  ").show(Label::Emphasis, found->title).line();
    for (const auto& [name, value] : fields_of(*found))
      if (name != "title") add_field(text, name, value);
    return answer(text);
  }

  bool pool(const std::string& words) {
    const auto id = PoolId::parse(words);
    const Pool* found = id ? find_pool(parts_.snapshot.community, *id) : nullptr;
    if (!found) return false;
    Integer units = 0;
    std::size_t holders = 0;
    for_each_share(store_, tree_, [&](Share&& s) {
      if (s.pool != *id) return;
      units += s.units;
      ++holders;
    });
    Json held = Json::array();
    Text text;
    text.add(Label::Id, id->text()).add("  ").show(Label::Emphasis, found->title).line();
    add_field(text, "units", to_string(units));
    add_field(text, "holders", std::to_string(holders));
    for (const Asset& asset : parts_.snapshot.assets) {
      if (asset.pool != *id) continue;
      held.add(asset_json(asset));
      const auto& amount = asset.quantity ? asset.quantity : asset.value;
      add_field(text, asset.id.text(), amount ? to_string(*amount) : "not valued");
    }
    if (!is_json(context_)) return answer(text);
    return answer(document("pool").set("pool", id->text()).set("title", found->title).set("units", to_string(units)).set(
        "holders", holders).set("assets", std::move(held)));
  }

  // Of a fork the statement, as it was printed when it was made; what else is kept there, as it stands.
  bool settlement(const std::string& words, Picture picture) {
    const auto found = settlement_named(store_, tree_, words);
    if (!found) return false;
    if (picture == Picture::Words && is_record_of_fork(store_, tree_, *found)) {
      const RecordedFork recorded = recorded_fork(workspace_, version_, *found);
      show_settlement(context_, recorded.plan);
      follows_ = recorded.faults.empty();
      if (!follows_) context_.console.complain(as_text(recorded.faults));
      return true;
    }
    const std::string path = std::string(kSettlementsFolder) + "/" + *found + "/record.yaml";
    if (is_json(context_) && picture == Picture::Words)
      return answer(document("settlement").set("settlement", *found).set("record", bytes_of(path)));
    return raw(path);
  }

  // Whether the record of the settlement that was shown says what follows from it.
  bool follows() const { return follows_; }

  // What could not be read in the file that was shown from.
  const Faults& faults() const { return faults_; }

  // What is asked for may stand in what cannot be read.
  Faults faults_anywhere() const {
    Faults faults = parts_.faults;
    for (const RegisterKind kind : {RegisterKind::Members, RegisterKind::Shares})
      append(faults, faults_of(kind, store_, tree_, parts_.snapshot.community));
    return faults;
  }

  // `kind` is empty where anything may have been meant.
  [[noreturn]] void fail(const std::string& kind, const std::string& words) {
    const auto near = nearest(words, known(kind));
    const std::string lists = kind == "member" || kind == "asset" ? fmt::format("`charter {} list` shows them", kind)
                                                                  : "`charter show` shows the whole charter";
    throw Failure(Exit::Refused, "unknown-thing",
                  kind.empty() ? fmt::format("nothing here is called `{}`", words) : fmt::format("there is no {} `{}`", kind, words),
                  near ? fmt::format("did you mean `{}`?", *near) : lists);
  }

 private:
  void shown_from(const std::string& path) {
    faults_ = parts_.faults;
    std::erase_if(faults_, [&](const Fault& f) { return !f.place || f.place->path != path; });
  }

  bool answer(const Text& text) {
    context_.console.show(text);
    return true;
  }
  bool answer(const Json& json) {
    context_.console.show_json(printed(json));
    return true;
  }

  std::string bytes_of(const std::string& path) {
    const auto content = find(store_, tree_, path);
    return content && content->kind != EntryKind::Tree ? store_.blob(content->id) : std::string();
  }

  bool raw(const std::string& path) {
    if (is_json(context_)) return answer(document("file").set("path", path).set("bytes", bytes_of(path)));
    Text text;
    const std::string bytes = bytes_of(path);
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      text.show(bytes.substr(at, end - at)).line();
      at = end + 1;
    }
    return answer(text);
  }

  std::vector<std::string> known(const std::string& kind) {
    std::vector<std::string> known;
    const auto is_asked = [&](std::string_view name) { return kind.empty() || kind == name; };
    const Charter& charter = parts_.snapshot.charter;
    if (is_asked("clause"))
      for_each_clause(charter, [&](const Clause& c, const ClausePosition&) { known.push_back(c.id.text()); });
    if (is_asked("article"))
      for (const Article& article : charter.articles) known.push_back(article.id.text());
    if (is_asked("asset"))
      for (const Asset& asset : parts_.snapshot.assets) known.push_back(asset.id.text());
    if (is_asked("pool"))
      for (const Pool& pool : parts_.snapshot.community.pools) known.push_back(pool.id.text());
    if (is_asked("member"))
      for_each_member(store_, tree_, parts_.snapshot.community, [&](Member&& m) { known.push_back(m.id.text()); });
    return known;
  }

  // People cite clauses by their numbers.
  std::optional<ClauseId> clause_numbered(const std::string& number) const {
    for (const auto& [id, own] : numbering(parts_.snapshot.charter).clauses)
      if (own == number) return id;
    return std::nullopt;
  }

  std::string file_of(const ClauseId& id) {
    std::string file;
    for_each_clause(parts_.snapshot.charter, [&](const Clause& clause, const ClausePosition& at) {
      if (clause.id == id) file = find_article(parts_.snapshot.charter, at.article)->file;
    });
    return file;
  }

  std::vector<const Asset*> held_by(const MemberId& id) const {
    std::vector<const Asset*> held;
    for (const Asset& asset : parts_.snapshot.assets)
      if (std::ranges::find(asset.held_by, id) != asset.held_by.end()) held.push_back(&asset);
    return held;
  }

  std::map<PoolId, Integer> totals() {
    std::map<PoolId, Integer> totals;
    for_each_share(store_, tree_, [&](Share&& s) { totals[s.pool] += s.units; });
    return totals;
  }

  Text member_text(const Member& row) {
    const auto& fields = parts_.snapshot.community.member_fields;
    Text text;
    text.add(Label::Id, row.id.text()).add("  ").show(Label::Emphasis, row.name).line();
    for (const std::string& column : member_columns())
      if (column != "id" && column != "name") add_field(text, column, field_of(row, column, fields));
    for (const std::string& column : fields) add_field(text, column, field_of(row, column, fields));
    const auto all = totals();
    for (const Share& share : lookup_.shares(row.id))
      add_field(text, share.pool.text(), fmt::format("{} of {} units ({})", to_string(share.units), to_string(all.at(share.pool)),
                                                     as_share(Fraction(share.units, all.at(share.pool)))));
    for (const Asset* asset : held_by(row.id)) add_field(text, "holds", asset->id.text());
    for (const MemberId& ward : wards_of(row.id)) add_field(text, "answers for", ward.text());
    return text;
  }

  Json member_document(const Member& row) {
    const auto all = totals();
    Json shares = Json::array(), assets = Json::array(), wards = Json::array();
    for (const Share& share : lookup_.shares(row.id))
      shares.add(share_json(share).set("fraction", to_string(Fraction(share.units, all.at(share.pool)))));
    for (const Asset* asset : held_by(row.id)) assets.add(asset->id.text());
    for (const MemberId& ward : wards_of(row.id)) wards.add(ward.text());
    return document("member").set("member", member_json(row, parts_.snapshot.community.member_fields)).set(
        "shares", std::move(shares)).set("holds", std::move(assets)).set("answers_for", std::move(wards));
  }

  std::vector<MemberId> wards_of(const MemberId& id) {
    std::vector<MemberId> wards;
    for_each_member(store_, tree_, parts_.snapshot.community, [&](Member&& m) {
      if (m.guardian == id) wards.push_back(m.id);
    });
    return wards;
  }

  Context& context_;
  Workspace& workspace_;
  const Version& version_;
  ObjectStore& store_;
  ObjectId tree_;
  WrittenParts parts_;
  RegisterLookup lookup_;
  Faults faults_;
  bool follows_ = true;
};

}  // namespace

namespace {

void require_kind(const std::string& kind) {
  const std::vector<std::string> kinds{"clause", "article", "member", "asset", "pool", "settlement"};
  if (kind.empty() || std::ranges::find(kinds, kind) != kinds.end()) return;
  const auto near = nearest(kind, kinds);
  throw Failure(Exit::Usage, "unknown-kind", fmt::format("`{}` is no kind of thing", kind),
                near ? fmt::format("did you mean `{}:`?", *near) : fmt::format("there are {}", fmt::join(kinds, ", ")));
}

}  // namespace

Exit show_thing(Context& context, Workspace& workspace, const Version& version, const ThingAsked& thing) {
  Shower shower(context, workspace, version);
  const auto colon = thing.id.find(':');
  const std::string kind = colon == std::string::npos ? "" : thing.id.substr(0, colon);
  const std::string id = colon == std::string::npos ? thing.id : thing.id.substr(colon + 1);
  require_kind(kind);
  const auto is_asked = [&](std::string_view name) { return kind.empty() || kind == name; };
  const bool shown = (is_asked("clause") && shower.clause(id, thing.picture)) ||
                     (is_asked("article") && shower.article(id, thing.picture)) ||
                     (is_asked("member") && shower.member(id, thing.picture)) ||
                     (is_asked("asset") && shower.asset(id, thing.picture)) ||
                     (is_asked("pool") && shower.pool(id)) ||
                     (is_asked("settlement") && shower.settlement(id, thing.picture));
  if (!shower.follows()) return Exit::No;
  if (shown) return end_with(context, shower.faults());
  end_with(context, shower.faults_anywhere());
  shower.fail(kind, id);
}

Exit show_member(Context& context, Workspace& workspace, const Version& version, const std::string& id) {
  return show_thing(context, workspace, version, {"member:" + id});
}

Exit show_asset(Context& context, Workspace& workspace, const Version& version, const std::string& id) {
  return show_thing(context, workspace, version, {"asset:" + id});
}

}  // namespace charter::cmd
