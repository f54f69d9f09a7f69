// SPDX-License-Identifier: Apache-2.0
#include "change/consequences.h"
#include "value/ascii.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace charter {

namespace {

using std::string_view;

// What a number of a charter is called in texts. "Paragraph 2" and "Abs. 2" are parts of the clause they
// stand in, "rule 3" may be the third of a list: such words are believed only of numbers with a dot. After
// a word for several, more numbers may follow.
enum class Believed { Always, WithDot };
enum class Names { One, Several };
struct PartName {
  string_view word;  // lower case
  Believed believed = Believed::Always;
  Names names = Names::One;
};

constexpr PartName kPartNames[] = {
    {"§§", Believed::Always, Names::Several},
    {"§"},
    // English
    {"clause"}, {"clauses", Believed::Always, Names::Several}, {"cl."}, {"cls.", Believed::Always, Names::Several},
    {"section"}, {"sections", Believed::Always, Names::Several}, {"sec."}, {"secs.", Believed::Always, Names::Several},
    {"article"}, {"articles", Believed::Always, Names::Several}, {"art."}, {"arts.", Believed::Always, Names::Several},
    {"paragraph", Believed::WithDot}, {"paragraphs", Believed::WithDot, Names::Several}, {"para.", Believed::WithDot},
    {"paras.", Believed::WithDot, Names::Several}, {"rule", Believed::WithDot},
    {"rules", Believed::WithDot, Names::Several}, {"point", Believed::WithDot},
    {"points", Believed::WithDot, Names::Several}, {"provision", Believed::WithDot},
    {"provisions", Believed::WithDot, Names::Several},
    // German
    {"artikel", Believed::Always, Names::Several}, {"artikeln", Believed::Always, Names::Several},
    {"artikels"}, {"abschnitt"}, {"abschnitts"}, {"abschnitte", Believed::Always, Names::Several},
    {"abschnitten", Believed::Always, Names::Several}, {"klausel"}, {"klauseln", Believed::Always, Names::Several},
    {"ziffer", Believed::WithDot}, {"ziffern", Believed::WithDot, Names::Several}, {"ziff.", Believed::WithDot, Names::Several},
    {"nr.", Believed::WithDot}, {"nrn.", Believed::WithDot, Names::Several}, {"nummer", Believed::WithDot},
    {"nummern", Believed::WithDot, Names::Several}, {"absatz", Believed::WithDot}, {"absatzes", Believed::WithDot},
    {"absätze", Believed::WithDot, Names::Several}, {"absätzen", Believed::WithDot, Names::Several},
    {"abs.", Believed::WithDot}, {"punkt", Believed::WithDot}, {"punkte", Believed::WithDot, Names::Several},
    {"punkten", Believed::WithDot, Names::Several}, {"regel", Believed::WithDot},
    {"regeln", Believed::WithDot, Names::Several}, {"paragraf"}, {"paragrafen", Believed::Always, Names::Several},
    // French; what it has in common with English stands there
    {"paragraphe", Believed::WithDot}, {"paragraphes", Believed::WithDot, Names::Several}, {"alinéa", Believed::WithDot},
    {"alinéas", Believed::WithDot, Names::Several}, {"numéro", Believed::WithDot},
    {"numéros", Believed::WithDot, Names::Several}, {"n°", Believed::WithDot}, {"règle", Believed::WithDot},
    {"règles", Believed::WithDot, Names::Several},
    // Spanish
    {"artículo"}, {"artículos", Believed::Always, Names::Several}, {"cláusula"},
    {"cláusulas", Believed::Always, Names::Several}, {"sección"}, {"secciones", Believed::Always, Names::Several},
    {"apartado", Believed::WithDot}, {"apartados", Believed::WithDot, Names::Several}, {"párrafo", Believed::WithDot},
    {"párrafos", Believed::WithDot, Names::Several}, {"punto", Believed::WithDot},
    {"puntos", Believed::WithDot, Names::Several}, {"número", Believed::WithDot},
    {"números", Believed::WithDot, Names::Several}, {"regla", Believed::WithDot},
    {"reglas", Believed::WithDot, Names::Several}, {"núm.", Believed::WithDot},
    // Portuguese
    {"artigo"}, {"artigos", Believed::Always, Names::Several}, {"secção"},
    {"secções", Believed::Always, Names::Several}, {"seção"}, {"seções", Believed::Always, Names::Several},
    {"parágrafo", Believed::WithDot}, {"parágrafos", Believed::WithDot, Names::Several}, {"ponto", Believed::WithDot},
    {"pontos", Believed::WithDot, Names::Several}, {"n.º", Believed::WithDot}, {"alínea", Believed::WithDot},
    {"regra", Believed::WithDot}, {"regras", Believed::WithDot, Names::Several},
    // Dutch
    {"artikelen", Believed::Always, Names::Several}, {"clausule"}, {"clausules", Believed::Always, Names::Several},
    {"afdeling"}, {"afdelingen", Believed::Always, Names::Several}, {"bepaling"},
    {"bepalingen", Believed::Always, Names::Several}, {"lid", Believed::WithDot},
    {"leden", Believed::WithDot, Names::Several}, {"paragraaf", Believed::WithDot},
    {"paragrafen", Believed::WithDot, Names::Several}, {"punten", Believed::WithDot, Names::Several},
    {"regels", Believed::WithDot, Names::Several}};

// What stands between the numbers of several parts, blanks aside.
constexpr string_view kJoints[] = {",",  ";",   "-",   "–",     "and", "or",   "to",   "through", "und",  "oder", "bis", "sowie",
                                   "et", "ou",  "à",   "y",     "o",   "a",    "e",    "en",      "of",   "tot",  "u.",  "&",
                                   ", and", ", or", ", und", ", et", ", y", ", e", ", en", ", ou", "y del", "e do", "et du", "and of"};

// Of any script: what is above ASCII is a letter, but for the characters around "§" and "–".
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_letter(c) || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2);
}

bool same_letters(string_view a, string_view b) {
  return std::ranges::equal(a, b, {}, lower_case);
}

constexpr string_view kBlanks[] = {" ", "\n", "\u00a0", "\u202f", "\u2009"};

std::size_t before_blanks(string_view text, std::size_t end) {
  for (bool found = true; found;) {
    found = false;
    for (const string_view blank : kBlanks)
      if (text.substr(0, end).ends_with(blank)) end -= blank.size(), found = true;
  }
  return end;
}

std::size_t after_blanks(string_view text, std::size_t at) {
  for (bool found = true; found;) {
    found = false;
    for (const string_view blank : kBlanks)
      if (text.substr(at).starts_with(blank)) at += blank.size(), found = true;
  }
  return at;
}

// The name that ends at `end`, the longest if several do.
const PartName* name_before(string_view text, std::size_t end) {
  const PartName* longest = nullptr;
  for (const PartName& name : kPartNames) {
    if (name.word.size() > end || (longest && longest->word.size() >= name.word.size())) continue;
    const std::size_t begin = end - name.word.size();
    if (!same_letters(text.substr(begin, name.word.size()), name.word)) continue;
    if (begin == 0 || !is_letter(name.word.front()) || name.word.starts_with("§") || !is_letter(text[begin - 1])) longest = &name;
  }
  return longest;
}

std::size_t end_of_cited(string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  return end;
}

bool has_dot(string_view number) { return number.find('.') != string_view::npos; }

// The number that goes on a row, where one follows: of the same kind, as "2.2 and 30 days" is none.
std::size_t next_number(string_view text, std::size_t end, bool dotted) {
  const std::size_t from = after_blanks(text, end);
  std::size_t next = string_view::npos;
  std::size_t longest = 0;
  for (const string_view joint : kJoints) {
    if (joint.size() <= longest || !same_letters(text.substr(from, joint.size()), joint)) continue;
    const std::size_t at = after_blanks(text, from + joint.size());
    const bool is_apart = !is_letter(joint.front()) || at > from + joint.size();
    if (!is_apart || at >= text.size() || !is_digit(text[at])) continue;
    longest = joint.size();
    next = at;
  }
  if (next == string_view::npos) return next;
  const std::size_t stop = end_of_cited(text, next);
  const bool is_whole = stop == text.size() || !is_letter(text[stop]);
  return is_whole && has_dot(text.substr(next, stop - next)) == dotted ? next : string_view::npos;
}

std::string on_one_line(string_view words) {
  std::string line(words);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

}  // namespace

std::vector<Citation> citations_in(const std::string& text) {
  std::vector<Citation> citations;
  const string_view all = text;
  constexpr string_view kDigits = "0123456789";
  for (std::size_t at = all.find_first_of(kDigits); at < all.size(); at = all.find_first_of(kDigits, at)) {
    std::size_t end = end_of_cited(all, at);
    const std::size_t end_of_name = before_blanks(all, at);
    const PartName* name = name_before(all, end_of_name);
    const bool is_whole = end == all.size() || !is_letter(all[end]);
    const bool dotted = has_dot(all.substr(at, end - at));
    if (!name || !is_whole || (name->believed == Believed::WithDot && !dotted)) {
      at = end;
      continue;
    }
    const std::size_t begin = end_of_name - name->word.size();
    citations.push_back({on_one_line(all.substr(begin, end - begin)), std::string(all.substr(at, end - at))});
    const std::string called = on_one_line(all.substr(begin, end_of_name - begin));
    while (name->names == Names::Several || dotted) {
      at = next_number(all, end, dotted);
      if (at == string_view::npos) break;
      end = end_of_cited(all, at);
      const std::string number(all.substr(at, end - at));
      citations.push_back({called + " " + number, number});
    }
    at = end;
  }
  return citations;
}

}  // namespace charter
