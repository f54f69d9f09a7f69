// SPDX-License-Identifier: Apache-2.0
#include "change/force_words.h"

#include "change/portuguese.h"
#include "value/ascii.h"

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
constexpr ForceWord kDenial{Force::Denial, 0}, kForbidden{Force::Denial, 1}, kException{Force::Exception, 0};
constexpr ForceWord kAll{Force::Reach, 2}, kSome{Force::Reach, 1};
constexpr ForceWord kLeast{Force::Bound, 1}, kMore{Force::Bound, 2}, kExactly{Force::Bound, 3};
constexpr ForceWord kFewer{Force::Bound, 4}, kMost{Force::Bound, 5};
constexpr ForceWord kCast{Force::Counted, 1}, kPresent{Force::Counted, 2}, kEligible{Force::Counted, 3};

constexpr Row kRows[] = {
    {"abgegebenen", kCast},           {"able", kMay},                   {"algumas", kSome},
    {"algunas", kSome},               {"algunos", kSome},               {"alguns", kSome},
    {"all", kAll},                    {"alle", kAll},                   {"allen", kAll},
    {"aller", kAll},                  {"allowed", kMay},                {"anwesend", kPresent},
    {"anwesenden", kPresent},         {"apenas", kException},           {"aucun", kDenial},
    {"aucune", kDenial},              {"ausgenommen", kException},      {"autorisé", kMay},
    {"autorisée", kMay},              {"außer", kException},            {"can", kMay},
    {"cannot", kForbidden},           {"cast", kCast},                  {"could", kMay},
    {"darf", kMay},                   {"debe", kMust},                  {"deben", kMust},
    {"deberá", kMust},                {"deberán", kMust},               {"deve", kMust},
    {"devem", kMust},                 {"deverá", kMust},                {"deverão", kMust},
    {"devra", kMust},                 {"devront", kMust},               {"doit", kMust},
    {"doivent", kMust},               {"dürfen", kMay},                 {"each", kAll},
    {"einige", kSome},                {"einigen", kSome},               {"einiger", kSome},
    {"eligible", kEligible},          {"erforderlich", kMust},          {"erlaubt", kMay},
    {"every", kAll},                  {"exactly", kExactly},            {"except", kException},
    {"excepting", kException},        {"excepto", kException},          {"exceto", kException},
    {"excluding", kException},        {"exclusively", kException},      {"facultatif", kMay},
    {"facultative", kMay},            {"fewer", kFewer},                {"forbidden", kForbidden},
    {"freiwillig", kMay},             {"genau", kExactly},              {"gestattet", kMay},
    {"höchstens", kMost},             {"interdit", kForbidden},         {"interdite", kForbidden},
    {"jamais", kDenial},              {"jamás", kDenial},               {"jede", kAll},
    {"jedem", kAll},                  {"jeden", kAll},                  {"jeder", kAll},
    {"jedes", kAll},                  {"kann", kMay},                   {"kein", kDenial},
    {"keine", kDenial},               {"keinem", kDenial},              {"keinen", kDenial},
    {"keiner", kDenial},              {"keinerlei", kDenial},           {"keines", kDenial},
    {"können", kMay},                 {"könnte", kMay},                 {"könnten", kMay},
    {"least", kLeast},                {"lediglich", kException},        {"less", kFewer},
    {"manche", kSome},                {"manchen", kSome},               {"mandatory", kMust},
    {"maximal", kMost},               {"maximum", kMost},               {"may", kMay},
    {"mehr", kMore},                  {"might", kMay},                  {"mindestens", kLeast},
    {"minimum", kLeast},              {"more", kMore},                  {"most", kMost},
    {"muss", kMust},                  {"must", kMust},                  {"muß", kMust},
    {"müssen", kMust},                {"müssten", kShould},             {"nadie", kDenial},
    {"neither", kDenial},             {"nenhum", kDenial},              {"nenhuma", kDenial},
    {"never", kDenial},               {"nicht", kDenial},               {"nichts", kDenial},
    {"nie", kDenial},                 {"niemals", kDenial},             {"niemand", kDenial},
    {"ninguna", kDenial},             {"ninguno", kDenial},             {"ninguém", kDenial},
    {"ningún", kDenial},              {"no", kDenial},                  {"nobody", kDenial},
    {"none", kDenial},                {"nor", kDenial},                 {"not", kDenial},
    {"nothing", kDenial},             {"nunca", kDenial},               {"nur", kException},
    {"não", kDenial},                 {"obligatoire", kMust},           {"obligatoria", kMust},
    {"obligatorio", kMust},           {"obligatory", kMust},            {"obliged", kMust},
    {"obrigatória", kMust},           {"obrigatório", kMust},           {"ohne", kDenial},
    {"only", kException},             {"opcional", kMay},               {"optional", kMay},
    {"ought", kShould},               {"pas", kDenial},                 {"permis", kMay},
    {"permitida", kMay},              {"permitido", kMay},              {"permitted", kMay},
    {"peut", kMay},                   {"peuvent", kMay},                {"pode", kMay},
    {"podem", kMay},                  {"poderá", kMay},                 {"poderão", kMay},
    {"podrá", kMay},                  {"podrán", kMay},                 {"pourra", kMay},
    {"pourront", kMay},               {"present", kPresent},            {"prohibida", kForbidden},
    {"prohibido", kForbidden},        {"prohibited", kForbidden},       {"proibida", kForbidden},
    {"proibido", kForbidden},         {"puede", kMay},                  {"pueden", kMay},
    {"quelques", kSome},              {"required", kMust},              {"salvo", kException},
    {"sans", kDenial},                {"sauf", kException},             {"sem", kDenial},
    {"seulement", kException},        {"shall", kMust},                 {"should", kShould},
    {"solamente", kException},        {"solely", kException},           {"soll", kShould},
    {"sollen", kShould},              {"sollte", kShould},              {"sollten", kShould},
    {"some", kSome},                  {"somente", kException},          {"stimmberechtigten", kEligible},
    {"sólo", kException},             {"todas", kAll},                  {"todos", kAll},
    {"tous", kAll},                   {"toutes", kAll},                 {"unable", kForbidden},
    {"uniquement", kException},       {"unless", kException},           {"untersagt", kForbidden},
    {"unzulässig", kForbidden},       {"verboten", kForbidden},         {"verpflichtend", kMust},
    {"verpflichtet", kMust},          {"voluntary", kMay},              {"weder", kDenial},
    {"weniger", kFewer},              {"wenigstens", kLeast},           {"without", kDenial},
    {"zulässig", kMay},
};

constexpr std::string_view kAmounts[] = {
    "all",     "alle",     "allen",   "aller",    "beide",    "both",    "drei",      "dreiviertel", "drittel",
    "each",    "eight",    "einfache", "einstimmig", "eleven", "every",  "fifth",     "fifths",      "five",
    "four",    "fünf",     "half",    "hälfte",   "hundred",  "jede",    "jeder",     "majority",    "mehrheit",
    "nine",    "quarter",  "quarters", "sechs",   "seven",    "sieben",  "six",       "ten",         "third",
    "thirds",  "three",    "twelve",  "twenty",   "twice",    "two",     "unanimous", "unanimously", "vier",
    "viertel", "zehn",     "zwei",    "zweidrittel",
};

static_assert(std::ranges::is_sorted(kRows, {}, &Row::word), "words are looked up by halving");

}  // namespace

ForceWord force_of(std::string_view word) {
  if (word.size() > 16) return {};
  // Ours are told apart by ASCII letters alone, besides umlauts within words.
  const std::string text = in_lower_case(word);
  const auto found = std::ranges::lower_bound(kRows, std::string_view(text), {}, &Row::word);
  if (found != std::end(kRows) && found->word == text) return found->means;
  return text.ends_with("n't") || text.ends_with("n’t") ? kDenial : ForceWord{};
}

ForceWord force_in(std::string_view word, std::string_view text) {
  const ForceWord means = force_of(word);
  const bool is_no = means.force == Force::Denial && in_lower_case(word) == "no";
  return is_no && is_portuguese(text) ? ForceWord{} : means;
}

bool is_amount_word(std::string_view word) {
  const std::string text = in_lower_case(word);
  return std::ranges::find(kAmounts, std::string_view(text)) != std::end(kAmounts);
}

}  // namespace charter
