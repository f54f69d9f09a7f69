// SPDX-License-Identifier: Apache-2.0
#pragma once

// The document charter.table/1 (docs/formats/table.md).

#include "change/family.h"
#include "change/rule_table.h"
#include "render/changes_json.h"

#include <vector>

namespace charter {

Json table_document(const std::vector<ChangeSource>& sides, const Family& family,
                    const std::vector<ComparedRule>& rules);

}  // namespace charter
