// SPDX-License-Identifier: Apache-2.0
#include "change/force_words.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace charter {

namespace {

struct Row {
  std::string_view word;
  ForceWord means;
};

constexpr ForceWord kMust{Force::Duty, 3}, kShould{Force::Duty, 2}, kMay{Force::Duty, 1};
constexpr ForceWord kDenial{Force::Denial, 0}, kException{Force::Exception, 0};


constexpr Row kRows[] = {
    {"außer", kException},      {"ausgenommen", kException}, {"can", kMay},
    {"cannot", kDenial},        {"could", kMay},             {"darf", kMay},
    {"dürfen", kMay},           {"except", kException},      {"excepting", kException},
    {"excluding", kException},  {"exclusively", kException}, {"kann", kMay},
    {"kein", kDenial},          {"keine", kDenial},          {"keinem", kDenial},
    {"keinen", kDenial},        {"keiner", kDenial},         {"keinerlei", kDenial},
    {"keines", kDenial},        {"können", kMay},            {"könnte", kMay},
    {"könnten", kMay},          {"lediglich", kException},   {"may", kMay},
    {"might", kMay},            {"muss", kMust},             {"must", kMust},
    {"muß", kMust},             {"müssen", kMust},           {"müssten", kShould},
    {"neither", kDenial},       {"never", kDenial},          {"nicht", kDenial},
    {"nichts", kDenial},        {"nie", kDenial},            {"niemals", kDenial},
    {"niemand", kDenial},       {"no", kDenial},             {"nobody", kDenial},
    {"none", kDenial},          {"nor", kDenial},            {"not", kDenial},
    {"nothing", kDenial},       {"nur", kException},         {"ohne", kDenial},
    {"only", kException},       {"ought", kShould},          {"shall", kMust},
    {"should", kShould},        {"solely", kException},      {"soll", kShould},
    {"sollen", kShould},        {"sollte", kShould},         {"sollten", kShould},
    {"unless", kException},     {"weder", kDenial},          {"without", kDenial},
};

constexpr std::string_view kAmounts[] = {
    "all",     "alle",     "allen",   "aller",    "beide",    "both",    "drei",      "dreiviertel", "drittel",
    "each",    "eight",    "einfache", "einstimmig", "eleven", "every",  "fifth",     "fifths",      "five",
    "four",    "fünf",     "half",    "hälfte",   "hundred",  "jede",    "jeder",     "majority",    "mehrheit",
    "nine",    "quarter",  "quarters", "sechs",   "seven",    "sieben",  "six",       "ten",         "third",
    "thirds",  "three",    "twelve",  "twenty",   "twice",    "two",     "unanimous", "unanimously", "vier",
    "viertel", "zehn",     "zwei",    "zweidrittel",
};

// Ours are told apart by ASCII letters alone, besides umlauts within words.
std::string lower(std::string_view word) {
  std::string text(word);
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

}  // namespace

ForceWord force_of(std::string_view word) {
  if (word.size() > 16) return {};
  const std::string text = lower(word);
  const auto found = std::ranges::find(kRows, std::string_view(text), &Row::word);
  if (found != std::end(kRows)) return found->means;
  return text.ends_with("n't") || text.ends_with("n’t") ? kDenial : ForceWord{};
}

bool is_amount_word(std::string_view word) {
  const std::string text = lower(word);
  return std::ranges::find(kAmounts, std::string_view(text)) != std::end(kAmounts);
}

}  // namespace charter
