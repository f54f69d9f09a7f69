// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every page has: its head, its look, and a policy that lets a browser load and run nothing at
// all.

#include "render/html.h"

#include <string>
#include <vector>

namespace charter {

// The whole page. `title` is text; `body` is what stands between <body> and </body>. The look is
// one style sheet for screen and paper, light and dark, from 320 px up.
std::string html_page(const std::string& title, const Html& body);

// A part of a page, which its contents name and lead to.
struct PagePart {
  const char* id;
  const char* title;
  Html html;
};

Html contents(const std::vector<PagePart>& parts);

}  // namespace charter
