// SPDX-License-Identifier: Apache-2.0
#pragma once

// The accounts of a settlement on a page: as a table of totals, as bars by side and asset, as tables that
// add up, and as one table of everything there is.

#include "render/html.h"
#include "render/statement.h"

namespace charter {

// What stands between backticks as code.
Html with_code(const std::string& words);

Html summary_table(const Statement& statement);

// Of every pool whose things have worths a bar for what each side has, and one for what it owes, all to
// one scale; nothing where there are none.
Html accounts_picture(const Statement& statement);

Html account_tables(const Statement& statement);
Html asset_table(const Statement& statement);

}  // namespace charter
