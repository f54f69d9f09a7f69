// SPDX-License-Identifier: Apache-2.0
#include "render/what_if.h"

#include "render/criteria.h"
#include "render/faults_json.h"
#include "render/settlement_json.h"
#include "render/table.h"
#include "render/wrap.h"
#include "settle/check_settlement.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

// The criteria that people choose by.
constexpr const char* kShown[] = {"wprop", "wef", "wprop1", "wef1", "fpo"};

std::string whether(const Settlement& settlement, const Allotment& allotment, const char* criterion) {
  std::vector<Claim> claims = claims_that_stand(settlement, allotment);
  for (const PoolClaims& pool : settlement.claims)
    if (pool.pool == allotment.pool) claims.insert(claims.end(), pool.claims.begin(), pool.claims.end());
  const auto found = std::ranges::find(claims, criterion, &Claim::name);
  if (found == claims.end()) return "-";
  return found->holds ? "yes" : "no";
}

// What the party has of everything, by its own worths: of its bids or points, or by appraised worth.
std::string part_of_all(const PartyInPool& party, const std::optional<Money>& worth) {
  if (party.own && party.own->all > Fraction(0)) return about_percent(divide(party.own->has, party.own->all));
  if (!party.received || !worth || worth->parts <= 0) return "-";
  return about_percent(Fraction(party.received->parts, worth->parts));
}

std::vector<std::string> row_of(const Alternative& alternative, const Allotment& allotment) {
  const Settlement& settlement = *alternative.settlement;
  std::vector<std::string> row{std::string(alternative.method->name), allotment.pool.text()};
  const auto pool = std::ranges::find(settlement.pools, allotment.pool, &SettledPool::id);
  for (const SettledParty& party : settlement.parties)
    row.push_back(part_of_all(party.pools.at(allotment.pool), pool->worth));
  const auto moved = moved_in(settlement, allotment.pool);
  row.push_back(moved ? to_string(*moved) : "");
  for (const char* criterion : kShown) row.push_back(whether(settlement, allotment, criterion));
  return row;
}

std::string name_of_party(const Settlement& settlement, std::size_t party) {
  return party == 0 ? "those who stay" : made_visible(settlement.parties[party].name);
}

// The things and amounts of a party, in the order of their ids.
std::string holdings(const Settlement& settlement, std::size_t party) {
  std::string text;
  for (const SettledAsset& asset : settlement.assets) {
    if (asset.parts[party] == 0 || asset.reason == Reason::Copy) continue;
    text += text.empty() ? "" : ", ";
    text += asset.id.text();
    if (asset.quantity) text += " " + to_string(Quantity{asset.parts[party], asset.quantity->unit});
  }
  return text.empty() ? "nothing" : text;
}

void paragraph(Text& text, std::size_t indent, const std::string& words) {
  for (const std::string& line : wrapped(words, kPageWidth - static_cast<int>(indent)))
    text.add(std::string(indent, ' ')).add(line).line();
}

std::vector<Column> columns(const Settlement& settlement) {
  std::vector<Column> all{{"method", Align::Left, Label::Id}, {"pool"}};
  for (const SettledParty& party : settlement.parties) all.push_back({party.id.text(), Align::Right});
  all.push_back({"moved", Align::Right, Label::Number});
  for (const char* criterion : kShown) all.push_back({criterion});
  return all;
}

Fraction most_left_behind(const Settlement& settlement) {
  Fraction most;
  for (const SettledPool& pool : settlement.pools) most = std::max(most, pool.left_behind);
  return most;
}

void add_table(const std::vector<Alternative>& alternatives, Text& text) {
  std::vector<std::vector<std::string>> rows;
  const Settlement* any = nullptr;
  for (const Alternative& alternative : alternatives) {
    if (!alternative.settlement) continue;
    any = &*alternative.settlement;
    for (const Allotment& allotment : any->allotments) rows.push_back(row_of(alternative, allotment));
  }
  if (any == nullptr || rows.empty()) return;
  text.add(table(columns(*any), rows)).line();
  paragraph(text, 0, "What each party would have of everything, by its own bids or points or by appraised worth; the "
                     "money that would move; and which criteria hold:");
  const Fraction left_behind = most_left_behind(*any);
  for (const char* criterion : kShown)
    text.add(fmt::format("  {:<7} {}", criterion, in_words(criterion, left_behind))).line();
  text.line();
}

void add_holdings(const Alternative& alternative, Text& text) {
  const Settlement& settlement = *alternative.settlement;
  text.add(Label::Heading, alternative.method->name).line();
  for (std::size_t p = 0; p < settlement.parties.size(); ++p)
    paragraph(text, 2, name_of_party(settlement, p) + ": " + holdings(settlement, p));
  for (const Owed& owed : settlement.owed)
    paragraph(text, 2, fmt::format(fmt::runtime(owed.note ? "{} would owe {} {}" : "{} would leave {} short of {}"),
                                   name_of_party(settlement, owed.from), name_of_party(settlement, owed.to),
                                   to_string(owed.amount)));
}

}  // namespace

Text what_if_text(const std::vector<Alternative>& alternatives) {
  Text text;
  add_table(alternatives, text);
  for (const Alternative& alternative : alternatives)
    if (alternative.settlement) add_holdings(alternative, text);
  for (const Alternative& alternative : alternatives)
    if (!alternative.settlement)
      paragraph(text, 0, fmt::format("{} cannot be used: {}", alternative.method->name,
                                     made_visible(alternative.refused.front().message)));
  return text;
}

Json what_if_document(const std::vector<Alternative>& alternatives, const Faults& refused) {
  Json all = Json::array();
  for (const Alternative& alternative : alternatives) {
    Json json = Json::object();
    json.set("method", versioned(*alternative.method)).set("refused", as_json(alternative.refused));
    json.set("settlement", alternative.settlement ? settlement_document(*alternative.settlement, {}) : Json());
    all.add(std::move(json));
  }
  return Json::object().set("schema", "charter.what-if/1").set("methods", std::move(all)).set("refused", as_json(refused));
}

}  // namespace charter
