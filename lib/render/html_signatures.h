// SPDX-License-Identifier: Apache-2.0
#pragma once

// Places to sign a statement on paper: for each side, and for everyone who leaves.

#include "render/html.h"
#include "render/statement.h"

namespace charter {

// Members beyond 200 of a group are counted; they sign elsewhere.
Html signatures(const StatementOf& of, const Statement& statement);

}  // namespace charter
