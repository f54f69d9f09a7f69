// SPDX-License-Identifier: Apache-2.0
#pragma once

// charter/*.yaml: an article a file (docs/formats/charter.md).

#include "model/charter.h"
#include "model/community.h"
#include "model/vocabulary.h"
#include "text/located.h"

#include <string>

namespace charter {

// What an article is read against: the kinds of rules, and the units of the community.
struct ArticleTerms {
  const Vocabulary& vocabulary;
  const Community& community;
};

// Clauses whose id is missing or wrong are left out of the value. Subjects: {"article", ID, FIELD},
// {"clause", ID, FIELD}, where FIELD is a key, or "rule.PARAMETER", or empty for the id itself.
Located<Article> read_article(const std::string& path, const std::string& bytes,
                              const ArticleTerms& terms);

std::string write_article(const Article& article);

// `bytes`, which read without error, with what differs from `wanted` changed and nothing else.
std::string update_article(const std::string& bytes, const Article& wanted,
                           const ArticleTerms& terms);

}  // namespace charter
