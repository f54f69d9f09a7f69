// SPDX-License-Identifier: Apache-2.0
#include "render/html_settlement.h"

#include "render/html_accounts.h"
#include "render/settlement_text.h"
#include "sample_settlement.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

std::size_t times(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

TEST(SettlementPage, SaysEveryAmountThatTheTerminalSays) {
  for (const auto bids : {SampleBids::None, SampleBids::OfGroups}) {
    const SampleFork fork = sample_fork(bids);
    const std::string page = settlement_page(fork.statement(), {"This is what would happen.", {}});
    const std::string text = plain(settlement_text(fork.statement()));
    for (const StatementSide& side : statement_of(fork.statement()).sides)
      for (const Account& account : side.accounts) {
        for (const AccountLine& line : account.lines) {
          EXPECT_NE(page.find(">" + line.amount + "<"), std::string::npos) << line.amount;
          EXPECT_NE(text.find(line.amount), std::string::npos) << line.amount;
        }
        for (const AccountTotal& total : account.totals) {
          EXPECT_NE(page.find(">" + total.amount + "<"), std::string::npos) << total.amount;
          EXPECT_NE(text.find(total.amount), std::string::npos) << total.amount;
        }
      }
  }
}

TEST(SettlementPage, EscapesWhatComesFromARepository) {
  const std::string page =
      settlement_page(sample_fork().statement(), {"This is what would happen.", {"<script>`"}});
  EXPECT_EQ(page.find("<b>South"), std::string::npos);
  EXPECT_EQ(page.find("<mill>"), std::string::npos);
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find('\x1b'), std::string::npos);
  EXPECT_NE(page.find("&lt;b&gt;South"), std::string::npos);
}

TEST(SettlementPage, HasAPlaceForEverySideAndEveryoneWhoLeavesToSign) {
  const std::string page = settlement_page(sample_fork().statement(), {"This was done.", {}});
  EXPECT_EQ(times(page, "<dt>Signature</dt>"), 3U);
  EXPECT_EQ(times(page, "<td class=\"line\">"), 3U);
  EXPECT_NE(page.find("<code>bo</code> signs"), std::string::npos);
}

TEST(SettlementPage, CallsThoseWhoSignByTheirNames) {
  const SampleFork fork = sample_fork();
  const MemberNames names{{MemberId::parse("bo").value(), "Bo <Byrne>"}, {MemberId::parse("cleo").value(), ""}};
  StatementOf of = fork.statement();
  of.names = &names;
  const std::string page = settlement_page(of, {"This was done.", {}});
  EXPECT_NE(page.find("<th scope=\"row\"><span dir=\"auto\">Bo &lt;Byrne&gt;</span> <code>bo</code></th>"), std::string::npos);
  EXPECT_NE(page.find("<th scope=\"row\"><code>cleo</code></th>"), std::string::npos);
  EXPECT_NE(page.find("<span dir=\"auto\">Bo &lt;Byrne&gt;</span> <code>bo</code> signs"), std::string::npos);
}

TEST(SettlementPage, IsTheSameForTheSame) {
  EXPECT_EQ(settlement_page(sample_fork().statement(), {"This was done.", {}}),
            settlement_page(sample_fork().statement(), {"This was done.", {}}));
}

TEST(SettlementText, StaysWithinEightyColumns) {
  for (const auto shortfall : {Shortfall::Booked, Shortfall::Left}) {
    const std::string text = plain(settlement_text(sample_fork(SampleBids::None, shortfall, "100.00").statement()));
    std::size_t from = 0;
    for (std::size_t to = text.find('\n'); to != std::string::npos; to = text.find('\n', from)) {
      EXPECT_LE(to - from, 80U) << text.substr(from, to - from);
      from = to + 1;
    }
  }
}

TEST(WithCode, MarksWhatStandsBetweenBackticks) {
  EXPECT_EQ(with_code("`a` goes with `b`").bytes(), "<code>a</code> goes with <code>b</code>");
  EXPECT_EQ(with_code("a ` alone & <").bytes(), "a ` alone &amp; &lt;");
  EXPECT_EQ(with_code("").bytes(), "");
}

}  // namespace
}  // namespace charter
