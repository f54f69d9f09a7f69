// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a text says, apart from how it is laid out. Two texts of one plain form differ in formatting
// alone.

#include <functional>
#include <string>
#include <string_view>

namespace charter {

// A label that stands alone ("Article IV", "4.6") is taken for one in a title only: in a text it
// may be what the rule is about.
enum class Part { Title, Text };

// On one line, without white space beyond single blanks; without the marks of headings, lists,
// quotations, emphasis, rules and rows of tables; without the label that numbers it or a paragraph
// in it ("4.6.", "§ 5a", "(iii)", "Section 4.6. "); quotation marks, dashes, ellipses and blanks each
// in one way. Upper and lower case, and every other word and mark, stay: "MUST" and "must" differ.
//
// What could be a label or a number that counts ("30. April", "2.5 ETH") is left alone.
std::string plain_form(std::string_view text, Part part);

// The words of a plain form, ASCII letters as lower case: runs of letters and digits. Characters of
// scripts that are written without blanks between words are words of their own.
void for_each_word(std::string_view plain, const std::function<void(std::string_view)>& visit);

}  // namespace charter
