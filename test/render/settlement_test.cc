// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_json.h"
#include "render/settlement_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace charter {
namespace {

template <class AnId>
AnId id(const std::string& text) {
  return AnId::parse(text).value();
}

Settlement settlement() {
  Snapshot before;
  before.community.id = id<CommunityId>("c-5f0c2a9be1d44c70");
  before.community.name = "Riverside Commons";
  const PoolId commons = id<PoolId>("commons");
  const Unit eur{id<UnitCode>("EUR"), 2};
  Asset cash, van, handbook;
  cash.id = id<AssetId>("cash");
  cash.pool = commons;
  cash.quantity = Quantity{10000, eur};
  van.id = id<AssetId>("van");
  van.pool = commons;
  van.nature = Nature::Indivisible;
  van.value = Money{4000, eur};
  van.held_by = {id<MemberId>("bo")};
  handbook.id = id<AssetId>("handbook");
  handbook.nature = Nature::Copyable;
  before.assets = {cash, handbook, van};
  for (const char* name : {"ana", "bo"}) {
    Member member;
    member.id = id<MemberId>(name);
    before.members.push_back(member);
    before.shares.push_back({member.id, commons, 1});
  }
  const auto inputs =
      fork_inputs(before, {std::string(40, 'a'),
                           {{id<PartyId>("north"), "River \x1b[31mNorth", {id<MemberId>("bo")}}},
                           *Date::parse("2026-11-23"),
                           {}});
  return *settle_fork(*inputs);
}

Receipt receipt(const Settlement& settled) {
  return receipt_for(settled, id<MemberId>("bo"), 1, {{id<PoolId>("commons"), 1}});
}

TEST(SettlementText, SaysWhatEachSideGetsAndHowItWasDecided) {
  EXPECT_EQ(plain(settlement_text(settlement())), R"(Riverside Commons is divided as of 2026-11-23

those who stay, 1 member
  commons: 1 of 2 units, 50%
    entitled to         70.00 EUR
    receives            70.00 EUR
  gets
    cash                70.00 of 100.00 EUR
    handbook            a copy

River <U+001B>[31mNorth, 1 member
  commons: 1 of 2 units, 50%
    entitled to         70.00 EUR
    receives            70.00 EUR
  gets
    cash                30.00 of 100.00 EUR
    handbook            a copy
    van                 worth 40.00 EUR

Moved to make the difference good, within the amounts above
  * 20.00 EUR of `cash` from River <U+001B>[31mNorth to those who stay

How it was decided
  Each side's share of a pool is its units of all units. What can be divided is
  divided by that share, to the smallest part.
  `commons`: one thing that cannot be divided was allotted by appraised worth,
  so that the least money has to move: 20.00 EUR. No other allotment that the
  money at hand can pay for needs less.
    holds:  nothing is lost and nothing is given twice
    holds:  what was to stay stays
    holds:  each side receives its entitlement, to less than a smallest part
    holds:  no side receives more for its units than another, to a smallest part
    holds:  without money, no side would be short by more than one thing
    holds:  without money, no side would be ahead by more than half a thing
  Method least-imbalance/1, record
    c579a82e9ddce7f434842f45c8a622761aa6e4e703a61f8c718cad32fe4c0ab5
)");
}

TEST(SettlementText, StaysWithinEightyColumns) {
  const std::string text = plain(settlement_text(settlement()));
  std::size_t from = 0;
  for (std::size_t to = text.find('\n'); to != std::string::npos; to = text.find('\n', from)) {
    EXPECT_LE(to - from, 80U) << text.substr(from, to - from);
    from = to + 1;
  }
}

TEST(ReceiptText, SaysWhatIsBehindAMembersUnits) {
  const Settlement settled = settlement();
  EXPECT_EQ(plain(receipt_text(settled, receipt(settled))), R"(bo leaves with River <U+001B>[31mNorth
  commons: 1 of the 1 units of this side, 100%
    this side received  70.00 EUR
    behind these units  70.00 EUR
    cash                30.00 EUR
    in other things     40.00 EUR
)");
}

TEST(SettlementJson, IsTheDocumentOfTheFormat) {
  const Settlement settled = settlement();
  EXPECT_EQ(printed(settlement_document(settled, {receipt(settled)})), R"json({
  "schema": "charter.settlement/1",
  "kind": "fork",
  "date": "2026-11-23",
  "parent": "c-5f0c2a9be1d44c70",
  "base": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "pools": [
    {
      "id": "commons",
      "units": "2",
      "worth": {
        "amount": "140.00",
        "unit": "EUR"
      }
    }
  ],
  "parties": [
    {
      "id": "stays",
      "name": "Riverside Commons",
      "community": "c-5f0c2a9be1d44c70",
      "stays": true,
      "members": 1,
      "units": {
        "commons": "1"
      },
      "entitlement": {
        "commons": "1/2"
      },
      "entitled": {
        "amount": "70.00",
        "unit": "EUR"
      },
      "charge": {
        "amount": "0.00",
        "unit": "EUR"
      },
      "received": {
        "amount": "70.00",
        "unit": "EUR"
      },
      "difference": "0.00",
      "by_pool": [
        {
          "pool": "commons",
          "units": "1",
          "entitlement": "1/2",
          "entitled": {
            "amount": "70.00",
            "unit": "EUR"
          },
          "charge": {
            "amount": "0.00",
            "unit": "EUR"
          },
          "received": {
            "amount": "70.00",
            "unit": "EUR"
          },
          "difference": {
            "amount": "0.00",
            "unit": "EUR"
          }
        }
      ]
    },
    {
      "id": "north",
      "name": "River \u001b[31mNorth",
      "community": "c-129ceb4c46128b5f",
      "stays": false,
      "members": 1,
      "units": {
        "commons": "1"
      },
      "entitlement": {
        "commons": "1/2"
      },
      "entitled": {
        "amount": "70.00",
        "unit": "EUR"
      },
      "charge": {
        "amount": "0.00",
        "unit": "EUR"
      },
      "received": {
        "amount": "70.00",
        "unit": "EUR"
      },
      "difference": "0.00",
      "by_pool": [
        {
          "pool": "commons",
          "units": "1",
          "entitlement": "1/2",
          "entitled": {
            "amount": "70.00",
            "unit": "EUR"
          },
          "charge": {
            "amount": "0.00",
            "unit": "EUR"
          },
          "received": {
            "amount": "70.00",
            "unit": "EUR"
          },
          "difference": {
            "amount": "0.00",
            "unit": "EUR"
          }
        }
      ]
    }
  ],
  "assets": [
    {
      "id": "cash",
      "pool": "commons",
      "nature": "divisible",
      "quantity": "100.00",
      "unit": "EUR",
      "worth": null,
      "allocation": {
        "stays": "70.00",
        "north": "30.00"
      },
      "bundle": null
    },
    {
      "id": "handbook",
      "pool": null,
      "nature": "copyable",
      "quantity": null,
      "unit": null,
      "worth": null,
      "allocation": {
        "stays": "1",
        "north": "1"
      },
      "reason": "copy",
      "bundle": null
    },
    {
      "id": "van",
      "pool": "commons",
      "nature": "indivisible",
      "quantity": null,
      "unit": null,
      "worth": {
        "amount": "40.00",
        "unit": "EUR"
      },
      "allocation": {
        "stays": "0",
        "north": "1"
      },
      "reason": "method",
      "bundle": null
    }
  ],
  "payments": [
    {
      "pool": "commons",
      "from": "north",
      "to": "stays",
      "amount": "20.00",
      "unit": "EUR",
      "asset": "cash"
    }
  ],
  "receipts": [
    {
      "member": "bo",
      "party": "north",
      "community": "c-129ceb4c46128b5f",
      "pools": [
        {
          "pool": "commons",
          "units": "1",
          "side_units": "1",
          "part": "1",
          "side": {
            "amount": "70.00",
            "unit": "EUR"
          },
          "own": {
            "amount": "70.00",
            "unit": "EUR"
          },
          "assets": [
            {
              "id": "cash",
              "side": {
                "amount": "30.00",
                "unit": "EUR"
              },
              "own": {
                "amount": "30.00",
                "unit": "EUR"
              }
            }
          ]
        }
      ]
    }
  ],
  "certificate": {
    "method": "least-imbalance/1",
    "digest": "c579a82e9ddce7f434842f45c8a622761aa6e4e703a61f8c718cad32fe4c0ab5",
    "seed": "a804a90540d4bc8f3c98cad48e84a0dc59e34683d29dc27ce718cc73b56b04dc",
    "criteria": [
      {
        "name": "sums",
        "holds": true,
        "evidence": {
          "pool": "commons",
          "given": "10000",
          "money": "10000"
        }
      },
      {
        "name": "pins",
        "holds": true,
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "wprop",
        "holds": true,
        "evidence": {
          "pool": "commons",
          "ana": "7000 of 7000",
          "bo": "7000 of 7000"
        }
      },
      {
        "name": "wef",
        "holds": true,
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "wprop1",
        "holds": true,
        "evidence": {
          "pool": "commons",
          "ana": "lacks 2000, no more than van"
        }
      },
      {
        "name": "wef(1/2,1/2)",
        "holds": true,
        "evidence": {
          "pool": "commons"
        }
      }
    ],
    "optimal": {
      "objective": "money-moved",
      "value": "20",
      "bound": "20",
      "unit": "EUR",
      "proven": true,
      "by_pool": [
        {
          "pool": "commons",
          "value": "20",
          "bound": "20",
          "unit": "EUR",
          "proven": true,
          "search": "meet-in-the-middle",
          "nodes": 3,
          "lots": 1,
          "optima": 2,
          "custody_changes": 0
        }
      ]
    },
    "tie_breaks": [
      "outside-money",
      "money-moved",
      "custody-changes",
      "seed"
    ]
  }
}
)json");
}

}  // namespace
}  // namespace charter
