// SPDX-License-Identifier: Apache-2.0
#include "render/html_bars.h"

namespace charter {

namespace {

// A bar is so many parts wide.
constexpr int kBarWidth = 1000;
// A narrower part has no room for its number, which the key beside the table or list has.
constexpr int kRoomForNumber = 15;

std::string percent(const Integer& thousandths) {
  const Integer tenth = thousandths % 10;
  return to_string(Integer(thousandths / 10)) + (tenth == 0 ? "" : "." + to_string(tenth)) + "%";
}

// What a colour is called, for who cannot tell it from the others, and on paper without colours.
std::string number_of(std::size_t colour) {
  return colour == kOtherColour ? "+" : std::to_string(colour + 1);
}

}  // namespace

Html bar(const std::vector<BarPart>& parts, const Fraction& widest) {
  Html html, numbers;
  html.tag("<svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\">");
  Fraction sum;
  Integer left = 0;
  for (const BarPart& part : parts) {
    if (part.size <= Fraction(0) || widest <= Fraction(0)) continue;
    sum = add(sum, part.size);
    const Integer right = floor(divide(multiply(sum, Fraction(Integer(kBarWidth))), widest));
    if (right > left)
      html.tag("<rect class=\"f" + std::to_string(part.colour) + "\" x=\"" + percent(left) + "\" width=\"" +
               percent(right - left) + "\" height=\"100%\"/>");
    if (right - left >= kRoomForNumber)
      numbers.tag("<text x=\"" + percent((left + right) / 2) + "\" y=\"50%\">").text(number_of(part.colour)).tag("</text>");
    left = right;
  }
  return html.add(numbers).tag("</svg>\n");
}

Html colour_key(std::size_t colour) {
  Html html;
  html.tag("<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\">");
  html.tag("<rect class=\"f" + std::to_string(colour) + "\" width=\"10\" height=\"10\"/>");
  return html.tag("<text x=\"5\" y=\"5\">").text(number_of(colour)).tag("</text></svg>");
}

}  // namespace charter
