// SPDX-License-Identifier: Apache-2.0
#include "render/changes_json.h"

#include "sample_changes.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(Json, KeepsOrderAndEscapes) {
  Json json = Json::object();
  json.set("b", "é\x01\xff")
      .set("a", 3)
      .set("c", true)
      .set("d", Json())
      .set("b", Json::array().add(1));
  json.set("e", std::optional<std::string>()).set("f", "\u00e9\n");
  EXPECT_EQ(printed(json), R"({
  "b": [
    1
  ],
  "a": 3,
  "c": true,
  "d": null,
  "e": null,
  "f": "\u00e9\n"
}
)");
}

TEST(ChangesJson, IsTheDocument) {
  const sample::Sides sides;
  const Comparison comparison{{"c-1", "Riverside", "aa", "HEAD"},
                              {"c-1", "Northwood", std::nullopt, "working folder"},
                              "aa"};
  EXPECT_EQ(printed(changes_document(comparison, sides.changes(), sides.context())), R"({
  "schema": "charter.changes/1",
  "from": {
    "community": "c-1",
    "name": "Riverside",
    "commit": "aa",
    "label": "HEAD"
  },
  "to": {
    "community": "c-1",
    "name": "Northwood",
    "commit": null,
    "label": "working folder"
  },
  "common": "aa",
  "summary": {
    "article.amended": 1,
    "asset.quantity": 1,
    "clause.added": 1,
    "clause.amended": 2,
    "clause.moved": 1,
    "clause.removed": 1,
    "community.changed": 2,
    "member.changed": 2,
    "member.joined": 1,
    "member.left": 1,
    "settlement.added": 1,
    "share.changed": 3
  },
  "meaning": [
    {
      "subject": "amending",
      "clause": "amend.default",
      "article": null,
      "number": "1.1",
      "field": "rule.quorum",
      "before": "50%",
      "after": "2/3",
      "assumed": null,
      "stood_in": null,
      "sense": "harder",
      "means": "harder to amend"
    },
    {
      "subject": "amending",
      "clause": "exit.notice",
      "article": null,
      "number": "2.3",
      "field": "rule",
      "before": null,
      "after": "amend",
      "assumed": null,
      "stood_in": null,
      "sense": null,
      "means": "a new rule"
    }
  ],
  "changes": [
    {
      "kind": "community.changed",
      "field": "name",
      "before": "Riverside",
      "after": "Northwood"
    },
    {
      "kind": "community.changed",
      "field": "nodes.oslo",
      "before": null,
      "after": "present"
    },
    {
      "kind": "article.amended",
      "id": "exit",
      "number": "2",
      "field": "title",
      "before": "Leaving",
      "after": "Leaving and forking"
    },
    {
      "kind": "clause.removed",
      "id": "exit.old",
      "article": "exit",
      "parent": null,
      "number": "2.1",
      "title": "Old",
      "text": "Gone soon.\nReally.",
      "level": "",
      "rule": null,
      "joined_into": null
    },
    {
      "kind": "clause.amended",
      "id": "amend.default",
      "number": "1.1",
      "field": "rule.quorum",
      "before": "1/2",
      "after": "2/3",
      "effect": "harder to amend"
    },
    {
      "kind": "clause.moved",
      "id": "exit.last",
      "from": {
        "article": "exit",
        "parent": null,
        "number": "2.3"
      },
      "to": {
        "article": "exit",
        "parent": null,
        "number": "2.1"
      }
    },
    {
      "kind": "clause.amended",
      "id": "exit.fork",
      "number": "2.2",
      "field": "text",
      "before": "Any two members may leave together.",
      "after": "Any three members may leave together.",
      "words": [
        {
          "op": "keep",
          "text": "Any "
        },
        {
          "op": "strike",
          "text": "two"
        },
        {
          "op": "insert",
          "text": "three"
        },
        {
          "op": "keep",
          "text": " members may leave together."
        }
      ]
    },
    {
      "kind": "clause.added",
      "id": "exit.notice",
      "article": "exit",
      "parent": null,
      "number": "2.3",
      "title": "Notice",
      "text": "Say so.",
      "level": "",
      "rule": {
        "kind": "amend",
        "quorum": "1/2"
      },
      "split_from": null
    },
    {
      "kind": "member.changed",
      "id": "ana",
      "field": "name",
      "before": "Ana",
      "after": "Ana Silva"
    },
    {
      "kind": "member.changed",
      "id": "ana",
      "field": "node",
      "before": null,
      "after": "oslo"
    },
    {
      "kind": "member.left",
      "id": "bo",
      "name": "Bo",
      "class": "",
      "node": "oslo",
      "joined": "",
      "guardian": ""
    },
    {
      "kind": "member.joined",
      "id": "dee",
      "name": "Dee\u001b[2J",
      "class": "",
      "node": "",
      "joined": "",
      "guardian": ""
    },
    {
      "kind": "share.changed",
      "member": "ana",
      "pool": "commons",
      "units": "+1300"
    },
    {
      "kind": "share.changed",
      "member": "bo",
      "pool": "commons",
      "units": "-30"
    },
    {
      "kind": "share.changed",
      "member": "cy",
      "pool": "commons",
      "units": "+30"
    },
    {
      "kind": "asset.quantity",
      "id": "main-account",
      "by": "-4500.00",
      "before": "84000.00",
      "after": "79500.00",
      "unit": "EUR"
    },
    {
      "kind": "settlement.added",
      "name": "5f0c",
      "before": null,
      "after": "0123"
    }
  ],
  "renumbered": [],
  "references": []
}
)");
}

TEST(ChangesJson, SaysListsTablesAndReferences) {
  const auto count = [](const char* text) { return sample::value(ValueType::Count, text, text); };
  Value list{ValueType::List, "", "", {}, {count("1"), count("2")}};
  Value row{ValueType::Map, "", "", {"value", "when"}, {count("1"), list}};
  const Value table{ValueType::Table, "", "", {}, {row}};
  EXPECT_EQ(printed(as_json(Rule{"amend", {{"ratio", table}}})), R"({
  "kind": "amend",
  "ratio": [
    {
      "value": "1",
      "when": [
        "1",
        "2"
      ]
    }
  ]
}
)");
}

}  // namespace
}  // namespace charter
