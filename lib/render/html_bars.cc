// SPDX-License-Identifier: Apache-2.0
#include "render/html_bars.h"

namespace charter {

namespace {

constexpr int kBarWidth = 1000;

}  // namespace

Html bar(const std::vector<BarPart>& parts, const Fraction& widest) {
  Html html;
  html.tag(
      "<svg class=\"bar\" viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" "
      "aria-hidden=\"true\" focusable=\"false\">");
  Fraction sum;
  Integer left = 0;
  for (const BarPart& part : parts) {
    if (part.size <= Fraction(0) || widest <= Fraction(0)) continue;
    sum = add(sum, part.size);
    const Integer right = floor(divide(multiply(sum, Fraction(Integer(kBarWidth))), widest));
    if (right > left)
      html.tag("<rect class=\"f" + std::to_string(part.colour) + "\" x=\"" + to_string(left) +
               "\" y=\"0\" width=\"" + to_string(Integer(right - left)) + "\" height=\"24\"/>");
    left = right;
  }
  return html.tag("</svg>\n");
}

Html colour_key(std::size_t colour) {
  Html html;
  html.tag(
      "<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\">");
  return html.tag("<rect class=\"f" + std::to_string(colour) + "\" width=\"10\" height=\"10\"/></svg>");
}

}  // namespace charter
