// SPDX-License-Identifier: Apache-2.0
#pragma once

// A community's charter and registers for programs (docs/formats/show.md).

#include "model/asset.h"
#include "model/charter.h"
#include "model/community.h"
#include "model/register.h"
#include "render/json.h"

namespace charter {

// {id, number, title, text, level, rule, clauses}
Json clause_json(const Clause& clause, const Numbering& numbers);

// {id, number, title, level, clauses}
Json article_json(const Article& article, const Numbering& numbers);

// The row by column: {id, name, class, node, joined, guardian, …}
Json member_json(const Member& member, const std::vector<std::string>& member_fields);

// {member, pool, units}
Json share_json(const Share& share);

// The fields that are set, by their names in the file; amounts as strings.
Json asset_json(const Asset& asset);

}  // namespace charter
