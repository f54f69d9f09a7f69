// SPDX-License-Identifier: Apache-2.0
#include "render/text.h"

#include "value/safe_text.h"

namespace charter {

Text& Text::add(Label label, std::string_view text) {
  if (text.empty()) return *this;
  if (!spans_.empty() && spans_.back().label == label)
    spans_.back().text += text;
  else
    spans_.push_back({label, std::string(text)});
  return *this;
}

Text& Text::add(const Text& text) {
  if (&text == this) return add(Text(text));
  for (const Span& span : text.spans_) add(span.label, span.text);
  return *this;
}

Text& Text::show(Label label, std::string_view text) { return add(label, made_visible(text)); }

std::string plain(const Text& text) {
  std::string all;
  for (const Span& span : text.spans()) all += span.text;
  return all;
}

}  // namespace charter
