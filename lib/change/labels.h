// SPDX-License-Identifier: Apache-2.0
#pragma once

// The labels by which people number what they write: "4.6.", "§ 5a", "(iii)", "Article IV:".

#include "change/plain_form.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace charter {

// Finds labels line by line. A number in the running text may come to stand at the begin of a line,
// so that where a paragraph does not begin a label is one only where it goes on counting.
class Labels {
 public:
  explicit Labels(Part part) : part_(part) {}

  // Nothing stands before the next line, or a blank line.
  void begin_block() { at_begin_ = true; }

  // How many bytes the label and the blanks after it take at the begin of the line; 0 for none.
  std::size_t take(std::string_view line);

 private:
  std::size_t ordered(std::string_view line) const;
  bool may_stand_bare(std::string_view line, std::size_t end) const;
  bool goes_on(std::string_view mark);

  Part part_;
  bool at_begin_ = true;
  std::vector<int> counted_;  // the places that the labels of this block have reached
};

}  // namespace charter
