// SPDX-License-Identifier: Apache-2.0
#include "settle/brought_figures.h"

#include "sample.h"
#include "settle/record.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using namespace sample;

// Ether is priced in community.yaml, the van appraised in its file; the boat has no worth of its own.
ForkInputs with_figures(const std::string& ether, const std::string& van) {
  Asset appraised = indivisible("van", "8000.00 EUR");
  appraised.appraised = Appraisal{Date::parse("2026-03-01"), "Costa & Filhos"};
  Snapshot snapshot = community({1, 1}, {divisible("cash", "20000.00 EUR"), appraised, indivisible("boat", "")});
  snapshot.community.units[0].price = Price{amount("2000.00 EUR"), {}, ""};
  ForkRequest asked = request({group("north", {2})});
  asked.choices.valuation.prices[id<UnitCode>("ETH")] =
      Price{amount(ether), Date::parse("2026-11-01"), "ECB reference"};
  asked.choices.valuation.worths["van"] = {amount(van), Date::parse("2026-04-02"), "Carrigaline Motors", {}};
  asked.choices.valuation.worths["boat"] = {amount("500.00 EUR"), {}, "", {}};
  return *fork_inputs(snapshot, asked);
}

TEST(BroughtFigures, StandBesideTheCommunitysOwn) {
  std::string text;
  for (const BroughtFigure& figure : brought_figures(with_figures("2500.00 EUR", "9600.00 EUR"))) {
    text += figure.id + ": " + to_string(figure.used.amount) + ", " + origin_of(figure.used);
    text += figure.own ? "; own: " + to_string(figure.own->amount) + ", " + origin_of(*figure.own) + "\n" : "\n";
  }
  EXPECT_EQ(text,
            "ETH: 2500.00 EUR, of 2026-11-01, by ECB reference; own: 2000.00 EUR, without day or source\n"
            "boat: 500.00 EUR, without day or source\n"
            "van: 9600.00 EUR, of 2026-04-02, by Carrigaline Motors; own: 8000.00 EUR, of 2026-03-01, by Costa & "
            "Filhos\n");
}

TEST(BroughtFigures, AreWarnedOfWhereTheyDifferFromTheCommunitysOwn) {
  const Faults faults = replaced_figures(with_figures("2000.00 EUR", "9600.00 EUR"));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].severity, Severity::Warning);
  EXPECT_EQ(faults[0].code, "fork-figure-replaced");
  EXPECT_EQ(faults[0].message,
            "the worth of `van` is 9600.00 EUR here, of 2026-04-02, by Carrigaline Motors, and not the community's own "
            "8000.00 EUR, of 2026-03-01, by Costa & Filhos");
}

TEST(BroughtFigures, BothStandInTheRecord) {
  const ForkInputs inputs = with_figures("2500.00 EUR", "9600.00 EUR");
  const auto settled = settle_fork(inputs);
  ASSERT_TRUE(settled) << settled.faults().front().message;
  const std::string record = record_yaml(*settled, inputs);
  EXPECT_NE(record.find(R"(brought:
  - unit: ETH
    used:
      amount: 2500.00 EUR
      on: 2026-11-01
      by: "ECB reference"
    own:
      amount: 2000.00 EUR
  - asset: boat
    used:
      amount: 500.00 EUR
  - asset: van
    used:
      amount: 9600.00 EUR
      on: 2026-04-02
      by: "Carrigaline Motors"
    own:
      amount: 8000.00 EUR
      on: 2026-03-01
      by: "Costa & Filhos"
)"),
            std::string::npos)
      << record;
}

}  // namespace
}  // namespace charter
