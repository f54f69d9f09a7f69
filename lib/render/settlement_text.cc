// SPDX-License-Identifier: Apache-2.0
#include "render/settlement_text.h"

#include "render/cell_lines.h"
#include "render/charter_says.h"
#include "render/wrap.h"
#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

// Amounts of an account end here.
constexpr int kRight = 78;
constexpr int kKind = 4;   // where the kind of a line begins
constexpr int kThing = 11;  // and its thing

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

void paragraph(Text& text, const std::string& words, int margin) {
  for (const std::string& line : wrapped(made_visible(words), kPageWidth - margin))
    text.add(blanks(margin)).add(line).line();
}

// The amount at the right, on the last line of the words before it or, where that is too long, below.
void with_amount(Text& text, const std::string& words, const std::string& amount) {
  const std::vector<std::string> lines = cell_lines(words, kRight - kThing);
  for (const std::string& line : lines) {
    if (&line != &lines.front()) text.line().add(blanks(kThing));
    text.add(line);
  }
  if (amount.empty()) return void(text.line());
  int at = kThing + display_width(lines.back());
  const int width = display_width(amount);
  if (at + 2 + width > kRight) {
    text.line();
    at = 0;
  }
  text.add(blanks(kRight - at - width)).add(Label::Number, amount).line();
}

void show_line(Text& text, const AccountLine& line, bool first_of_kind) {
  const std::string kind = first_of_kind ? std::string(word_of(line.kind)) : std::string();
  text.add(blanks(kKind)).add(Label::Muted, kind).add(blanks(kThing - kKind - static_cast<int>(kind.size())));
  const std::string words = line.detail.empty() ? line.thing : line.thing + ", " + line.detail;
  with_amount(text, made_visible(words), line.amount);
}

void show_account(Text& text, const Account& account) {
  text.add("  ").show(Label::Id, account.pool.text()).add(": " + account.units);
  text.add(account.basis.empty() ? "" : ", " + account.basis).line();
  const AccountLine* last = nullptr;
  for (const AccountLine& line : account.lines) {
    show_line(text, line, last == nullptr || last->kind != line.kind);
    last = &line;
  }
  if (account.lines.empty()) text.add(blanks(kKind)).add("nothing").line();
  for (const AccountTotal& total : account.totals) {
    text.add(blanks(kThing));
    with_amount(text, total.words, total.amount);
  }
  for (const std::string& remark : account.remarks) paragraph(text, remark, kKind);
}

void show_copies(Text& text, const StatementSide& side) {
  std::string copies = "a copy of the charter";
  for (const std::string& copy : side.copies) copies += ", " + copy;
  text.add("  and ");
  bool first = true;
  for (const std::string& line : cell_lines(copies, kPageWidth - 6)) {
    if (!first) text.add(blanks(6));
    text.add(line).line();
    first = false;
  }
}

void show_side(Text& text, const StatementSide& side) {
  text.show(Label::Heading, side.name).add(", " + side.members).line();
  for (const std::string& sentence : side.dependants) paragraph(text, sentence, 2);
  for (const Account& account : side.accounts) show_account(text, account);
  show_copies(text, side);
  text.line();
}

void show_list(Text& text, const std::string& heading, const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  text.add(Label::Heading, heading).line();
  for (const std::string& sentence : sentences) paragraph(text, "* " + sentence, 2);
  text.line();
}

void show_figures(Text& text, const Statement& statement) {
  if (statement.figures.empty()) return;
  text.add(Label::Heading, "Prices and worths brought by whoever forks, which go before the community's own").line();
  for (const StatementFigure& figure : statement.figures) {
    text.add("  ").show(Label::Id, figure.thing).line();
    paragraph(text, "used: " + figure.used, 4);
    paragraph(text, figure.own.empty() ? "the community states none" : "not used, the community's own: " + figure.own, 4);
  }
  text.line();
}

void show_claim(Text& text, const StatementClaim& claim) {
  const std::string head = claim.holds ? "    yes  " : "    NO   ";
  bool first = true;
  const std::string proof = claim.proof == kAddingUp ? std::string() : ", shown " + claim.proof;
  for (const std::string& line : wrapped(claim.words + proof, kPageWidth - 9)) {
    text.add(claim.holds ? Label::Added : Label::Removed, first ? head : blanks(9)).add(line).line();
    first = false;
  }
}

void show_decisions(Text& text, const Statement& statement) {
  text.add(Label::Heading, "How it was decided, and what holds").line();
  paragraph(text,
            "Each side's share of a pool is its units of all units. What can be divided is divided by that "
            "share, to the smallest part. What holds anybody can see by adding up, unless it says how else it "
            "is shown.",
            2);
  for (const StatementDecision& decision : statement.decisions) {
    text.add("  ").show(Label::Id, decision.pool.text()).line();
    for (const std::string& words : decision.paragraphs) paragraph(text, words, 4);
    for (const StatementClaim& claim : decision.claims) show_claim(text, claim);
  }
  text.add("  Method ").add(statement.method).add(", record").line();
  text.add("    ").add(Label::Id, statement.digest).line();
}

}  // namespace

Text settlement_text(const StatementOf& of) {
  const Statement statement = statement_of(of);
  Text text;
  text.show(Label::Emphasis, statement.community);
  text.add(" is divided as of " + statement.date).line().line();
  for (const StatementSide& side : statement.sides) show_side(text, side);
  show_list(text, "Moved to make the difference good, within the amounts above", statement.payments);
  show_list(text, "What the money at hand does not pay", statement.owed);
  show_figures(text, statement);
  if (!of.settlement.says.empty()) text.add(charter_says_text(of.settlement.says)).line();
  show_decisions(text, statement);
  return text;
}

}  // namespace charter
