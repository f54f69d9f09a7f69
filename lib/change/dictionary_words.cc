// SPDX-License-Identifier: Apache-2.0
#include "change/dictionary_words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>

namespace charter {

struct DictionaryWords::Iterator {
  std::unique_ptr<icu::BreakIterator> words;
};

DictionaryWords::DictionaryWords() = default;
DictionaryWords::~DictionaryWords() = default;

std::vector<std::size_t> DictionaryWords::ends_in(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  if (!iterator_) {
    iterator_ = std::make_unique<Iterator>();
    iterator_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }
  std::vector<std::size_t> ends;
  UText* opened = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (U_SUCCESS(status) && iterator_->words) {
    iterator_->words->setText(opened, status);
    if (U_SUCCESS(status))
      for (auto at = iterator_->words->next(); at != icu::BreakIterator::DONE;
           at = iterator_->words->next())
        ends.push_back(static_cast<std::size_t>(at));
  }
  utext_close(opened);
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  return ends;
}

}  // namespace charter
