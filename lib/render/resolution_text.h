// SPDX-License-Identifier: Apache-2.0
#pragma once

// A resolution as it is put to a meeting: for a terminal, and as Markdown to paste into an agenda.
//
//   Resolution to amend the charter of Riverside
//
//   Clauses and articles are cited by the numbers …
//
//   1. In clause 2.2 (Right to fork), strike “two” and insert “three”.

#include "render/resolution.h"
#include "render/text.h"

#include <string>

namespace charter {

// `community` is whose charter is amended.
Text resolution_text(const std::string& community, const Resolution& resolution);

std::string resolution_markdown(const std::string& community, const Resolution& resolution);

}  // namespace charter
