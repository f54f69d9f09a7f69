// SPDX-License-Identifier: Apache-2.0
#include "render/html.h"

#include "value/safe_text.h"

namespace charter {

std::string escaped_html(std::string_view text) {
  std::string escaped;
  for (const char c : made_visible(text, LineFeeds::Kept)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

Html& Html::text(std::string_view words) { return tag(escaped_html(words)); }

Html& Html::element(std::string_view opening, std::string_view words) {
  const std::string_view name = opening.substr(0, opening.find(' '));
  return tag("<").tag(opening).tag(">").text(words).tag("</").tag(name).tag(">");
}

Html& Html::spoken(std::string_view words) {
  return tag("<span class=\"spoken\">").tag(words).tag("</span>");
}

Html& Html::marked(std::string_view element, std::string_view what, std::string_view words) {
  tag("<").tag(element).tag(">").spoken(std::string(what) + ": ").text(words);
  return spoken(" (end of what is " + std::string(what) + ")").tag("</").tag(element).tag(">");
}

}  // namespace charter
