// SPDX-License-Identifier: Apache-2.0
#include "render/division_json.h"

namespace charter {

namespace {

Json by_party(const Problem& problem, const std::vector<Fraction>& values) {
  Json json = Json::object();
  for (std::size_t p = 0; p < values.size(); ++p)
    json.set(problem.parties[p].id, to_string(values[p]));
  return json;
}

Json parties_json(const Problem& problem, const Division& division) {
  Json json = Json::array();
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Fraction value =
        add(worth_of_share(problem, division.shares, p, p), division.payments[p]);
    json.add(Json::object()
                 .set("id", problem.parties[p].id)
                 .set("entitlement", to_string(problem.parties[p].entitlement))
                 .set("value", to_string(value))
                 .set("payment", to_string(division.payments[p])));
  }
  return json;
}

Json items_json(const Problem& problem, const Division& division) {
  Json json = Json::array();
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    Json owner;
    Json fractions = Json::object();
    for (std::size_t p = 0; p < problem.parties.size(); ++p) {
      const Fraction& share = division.shares[i][p];
      if (share == Fraction(Integer(1))) owner = problem.parties[p].id;
      if (share != Fraction(0)) fractions.set(problem.parties[p].id, to_string(share));
    }
    json.add(Json::object()
                 .set("id", problem.items[i].id)
                 .set("count", to_string(problem.items[i].count))
                 .set("owner", std::move(owner))
                 .set("fractions", std::move(fractions)));
  }
  return json;
}

Json criteria_json(const std::vector<Claim>& claims) {
  Json json = Json::array();
  for (const Claim& claim : claims) {
    Json evidence = Json::object();
    for (const auto& [name, value] : claim.evidence) evidence.set(name, value);
    json.add(Json::object()
                 .set("name", claim.name)
                 .set("holds", claim.holds)
                 .set("proof", name_of(claim.proof))
                 .set("evidence", std::move(evidence)));
  }
  return json;
}

Json objective_json(const Division& division) {
  if (!division.objective) return {};
  Json json = Json::object();
  json.set("name", division.objective->name).set("value", division.objective->value);
  json.set("bound", division.objective->bound).set("proven", division.objective->proven);
  json.set("nodes", division.nodes);
  if (division.optima) json.set("optima", *division.optima);
  if (division.rung != 0) json.set("rung", division.rung);
  return json;
}

Json division_json(const ShownDivision& shown) {
  const Division& division = shown.certificate.division;
  Json json = Json::object();
  json.set("schema", "charter.division/1");
  if (!shown.id.empty()) json.set("id", shown.id);
  json.set("method", division.method)
      .set("parties", parties_json(shown.problem, division))
      .set("items", items_json(shown.problem, division))
      .set("criteria", criteria_json(shown.certificate.claims))
      .set("objective", objective_json(division));
  if (!division.prices.empty()) {
    Json prices = Json::object();
    for (std::size_t i = 0; i < division.prices.size(); ++i)
      prices.set(shown.problem.items[i].id, to_string(division.prices[i]));
    json.set("prices", std::move(prices));
  }
  if (!division.weights.empty()) json.set("weights", by_party(shown.problem, division.weights));
  return json.set("digest", hex(shown.certificate.digest));
}

}  // namespace

Json divisions_json(const std::vector<ShownDivision>& divisions) {
  if (divisions.size() == 1) return division_json(divisions.front());
  Json all = Json::array();
  for (const ShownDivision& division : divisions) all.add(division_json(division));
  return Json::object().set("schema", "charter.divisions/1").set("divisions", std::move(all));
}

}  // namespace charter
