// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words in scripts that put no spaces between them.

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace charter {

// ICU's word boundaries by the rules of the root locale. The dictionaries are opened for the first
// word that needs them, so that other texts cost nothing.
class DictionaryWords {
 public:
  DictionaryWords();
  ~DictionaryWords();
  DictionaryWords(const DictionaryWords&) = delete;
  DictionaryWords& operator=(const DictionaryWords&) = delete;

  // The offsets at which words end, the last being the text's end. Where ICU has no dictionaries the
  // text is one word.
  std::vector<std::size_t> ends_in(std::string_view text);

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;
};

}  // namespace charter
