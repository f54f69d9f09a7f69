// SPDX-License-Identifier: Apache-2.0
#include "settle/sides.h"

#include "value/counted.h"

#include <algorithm>

namespace charter {

namespace {

Community founded(const ForkInputs& inputs, const Settlement& settlement, std::size_t party) {
  Community community = inputs.community;
  community.id = settlement.parties[party].community;
  community.name = settlement.parties[party].name;
  community.formed = settlement.date;
  community.origin = Origin{OriginKind::Forked, inputs.community.id, inputs.community.name, {},
                            settlement.base,    settlement.digest};
  return community;
}

std::string file_of(const std::string& name) { return "charter/00-" + name + ".yaml"; }

bool is_taken(const Charter& charter, const std::string& name) {
  return find_article(charter, *ArticleId::parse(name)) != nullptr ||
         find_clause(charter, *ClauseId::parse(name + ".fork")) != nullptr ||
         std::ranges::count(charter.articles, file_of(name), &Article::file) > 0;
}

std::string free_name(const Charter& charter) {
  std::string name = "origin";
  for (int number = 2; is_taken(charter, name); ++number) name = "origin-" + std::to_string(number);
  return name;
}

// What the name is in a text: a reference in it would be one to nothing here.
std::string as_words(const std::string& name) {
  std::string words;
  for (const char c : name) {
    if (c == '[' && words.ends_with('[')) words += ' ';
    words += c;
  }
  return words;
}

Clause origin_clause(const std::string& name, const ForkInputs& inputs,
                     const Settlement& settlement, std::size_t party) {
  const SettledParty& founders = settlement.parties[party];
  Clause clause;
  clause.id = *ClauseId::parse(name + ".fork");
  clause.title = "How we left";
  clause.text = "On " + to_string(settlement.date) + ", " + counted(founders.members, "member") + " of " +
                as_words(inputs.community.name) + " (" + inputs.community.id.text() +
                ")\nleft together and founded " + as_words(founders.name) +
                ". They took a copy of these\nrules and their share of what was held in common.\n\n"
                "What was divided is the state of commit\n" +
                settlement.base + ".\nWho received what, and why, is in\nsettlements/" +
                settlement.digest + "/.";
  return clause;
}

Charter with_origin(const Charter& charter, const ForkInputs& inputs, const Settlement& settlement,
                    std::size_t party) {
  const std::string name = free_name(charter);
  Article article;
  article.id = *ArticleId::parse(name);
  article.title = "Where we come from";
  article.clauses = {origin_clause(name, inputs, settlement, party)};
  article.file = file_of(name);
  Charter result = charter;
  // Articles are read in the order of their files.
  const auto place = std::ranges::find_if(
      result.articles, [&](const Article& a) { return a.file.empty() || a.file > article.file; });
  result.articles.insert(place, std::move(article));
  return result;
}

std::optional<Asset> on_side(const Asset& asset, const SettledAsset& settled,
                             const ForkInputs& inputs, std::size_t party) {
  const bool nothing_of_it = settled.parts[party] == 0;
  const bool zero = asset.quantity && asset.quantity->parts == 0;
  if (nothing_of_it && !(zero && party == 0)) return std::nullopt;
  Asset result = asset;
  if (result.quantity) result.quantity->parts = settled.parts[party];
  std::erase_if(result.held_by,
                [&](const MemberId& m) { return party_of(inputs.groups, m) != party; });
  return result;
}

// What is owed between two communities: owned by the one, owed by the other.
Asset note_of(const Owed& owed, const Settlement& settlement, std::size_t party) {
  const std::string& debtor = settlement.parties[owed.from].name;
  const std::string& creditor = settlement.parties[owed.to].name;
  Asset note;
  note.id = *owed.note;
  note.title = "Owed by " + debtor + " to " + creditor + " since they parted";
  note.pool = owed.pool;
  note.quantity = owed.amount;
  if (owed.from == party) note.quantity->parts = -note.quantity->parts;
  return note;
}

}  // namespace

std::vector<Asset> assets_of(const ForkInputs& inputs, const Settlement& settlement, std::size_t party) {
  std::vector<Asset> assets;
  for (const Asset& asset : inputs.assets)
    if (auto part = on_side(asset, *find_asset(settlement, asset.id), inputs, party))
      assets.push_back(std::move(*part));
  for (const Owed& owed : settlement.owed)
    if (owed.note && (owed.from == party || owed.to == party))
      assets.push_back(note_of(owed, settlement, party));
  std::ranges::sort(assets, {}, &Asset::id);
  return assets;
}

Side side_of(const ForkInputs& inputs, const Settlement& settlement, const Charter& charter,
             std::size_t party) {
  const bool stays = party == 0;
  return {stays ? inputs.community : founded(inputs, settlement, party),
          stays ? charter : with_origin(charter, inputs, settlement, party),
          assets_of(inputs, settlement, party)};
}

}  // namespace charter
