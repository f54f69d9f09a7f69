// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_json.h"

#include "forks/of_snapshot.h"

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

TEST(SettlementJson, IsTheDocumentOfTheFormat) {
  const Settlement settled = settlement();
  EXPECT_EQ(printed(settlement_document(settled, {})), R"json({
  "schema": "charter.settlement/1",
  "kind": "fork",
  "date": "2026-11-23",
  "parent": "c-5f0c2a9be1d44c70",
  "base": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "record_date": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "charter": [
    {
      "parameter": "minimum_members",
      "clause": null,
      "number": null,
      "value": "1",
      "verdict": "allows",
      "words": "1 member or more may leave together; `north` has 1"
    }
  ],
  "brought": [],
  "pools": [
    {
      "id": "commons",
      "units": "2",
      "worth": {
        "amount": "140.00",
        "unit": "EUR"
      },
      "left_behind": "0"
    }
  ],
  "parties": [
    {
      "id": "stays",
      "name": "Riverside Commons",
      "community": "c-5f0c2a9be1d44c70",
      "stays": true,
      "members": 1,
      "dependants": 0,
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
          },
          "difference_exactly": "0",
          "own": null
        }
      ]
    },
    {
      "id": "north",
      "name": "River \u001b[31mNorth",
      "community": "c-129ceb4c46128b5f",
      "stays": false,
      "members": 1,
      "dependants": 0,
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
          },
          "difference_exactly": "0",
          "own": null
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
  "owed": [],
  "certificate": {
    "method": "least-imbalance/1",
    "digest": "c579a82e9ddce7f434842f45c8a622761aa6e4e703a61f8c718cad32fe4c0ab5",
    "seed": "37e7292664b125bac1e0feb66d9fd78b56086bbb5c9543aed4b7646192adffe4",
    "criteria": [
      {
        "name": "conserved",
        "holds": true,
        "words": "nothing is lost or given twice, and what was to stay stays",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "by-units",
        "holds": true,
        "words": "what is divided by units is, to less than a smallest part",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "by-method",
        "holds": true,
        "words": "each thing is with the side that the method gave it to",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "paid",
        "holds": true,
        "words": "payments make good the difference, to less than a smallest part",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons",
          "north": "3000 of 3000",
          "stays": "7000 of 7000"
        }
      },
      {
        "name": "sums",
        "holds": true,
        "words": "every thing is given once, and payments add up",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons",
          "money": "10000",
          "paid": "10000"
        }
      },
      {
        "name": "pins",
        "holds": true,
        "words": "what is pinned is where it belongs",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "whole",
        "holds": true,
        "words": "nothing is split",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "wprop",
        "holds": true,
        "words": "each side has its share of everything, by its own worths",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons",
          "ana": "7000 of 7000",
          "bo": "7000 of 7000"
        }
      },
      {
        "name": "wef",
        "holds": true,
        "words": "no side would rather have what another has, per share",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "wprop1",
        "holds": true,
        "words": "without money, no side would be short by more than one thing",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons",
          "ana": "lacks 2000, no more than van"
        }
      },
      {
        "name": "wef1",
        "holds": true,
        "words": "without money, none would envy another but for one thing",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "wef(1/2,1/2)",
        "holds": true,
        "words": "without money, none would envy another but for half a thing",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "wef(x,1-x)",
        "holds": true,
        "words": "without money, none would envy another but for part x of one thing, x from 0 to 1",
        "proof": "arithmetic",
        "evidence": {
          "pool": "commons",
          "from": "0",
          "to": "1"
        }
      },
      {
        "name": "fpo",
        "holds": true,
        "words": "no other division is better for one side and worse for none",
        "proof": "weights",
        "evidence": {
          "pool": "commons"
        }
      },
      {
        "name": "objective",
        "holds": true,
        "words": "what was made as large or as small as possible is of the size stated",
        "proof": "search",
        "evidence": {
          "pool": "commons",
          "moved": "2000",
          "outside": "0"
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
          "objective": "money-moved",
          "value": "20",
          "bound": "20",
          "unit": "EUR",
          "proven": true,
          "nodes": 3,
          "lots": 1,
          "optima": 2
        }
      ]
    },
    "allotments": [
      {
        "pool": "commons",
        "of": "worth",
        "method": "least-imbalance/1",
        "problem": "830d3c83208acdb932576959681ad6670cdcae1beab4ab840a60d4268876e8b1",
        "unit": "EUR",
        "payments": {
          "ana": "7000",
          "bo": "3000"
        },
        "weights": {
          "ana": "1",
          "bo": "1"
        },
        "prices": {}
      }
    ],
    "tie_breaks": [
      "objective",
      "custody-changes",
      "seed"
    ]
  }
}
)json");
}

}  // namespace
}  // namespace charter
