// SPDX-License-Identifier: Apache-2.0
#include "community/fork_rule.h"

#include "community/fork_amendments.h"
#include "community/fork_pins.h"
#include "community/managed.h"
#include "community/spending.h"
#include "model/finding.h"
#include "value/counted.h"
#include "value/moment.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

// More acts of spending than this are counted, not told.
constexpr std::size_t kMostSpendingTold = 10;

class Judge {
 public:
  Judge(const ObjectStore& store, const Vocabulary& vocabulary, const ForkAsked& asked)
      : store_(store),
        vocabulary_(vocabulary),
        asked_(asked),
        answer_{asked.terms, asked.base, HeldUnits(store), {}, {}, false},
        line_(asked.at == kNoMoment ? first_parents(store, asked.base)
                                    : first_parents_at(store, asked.base, asked.at)) {
    // What is dated ahead of the fork is judged by the moment of the fork.
    const auto is_ahead = [&](const LineState& state) { return state.recorded > asked.at; };
    answer_.depends_on_moment = asked.at != kNoMoment && std::ranges::any_of(line_, is_ahead);
  }

  RuleAnswer judge() {
    for (const LeavingGroup& group : asked_.groups) find_notice(group);
    tell_amendments();
    for (const LeavingGroup& group : asked_.groups) judge_notice(group);
    find_record_date();
    judge_holding();
    judge_spending();
    attach_places(answer_.refused, asked_.written.places);
    return std::move(answer_);
  }

 private:
  const ForkTerms& terms() const { return asked_.terms; }
  static bool is_asked_for(const Duration& period) { return period.count() > 0; }

  void add(const std::string& parameter, Verdict verdict, std::string words) {
    answer_.says.push_back(says(terms(), parameter, verdict, std::move(words)));
  }

  void refuse(const std::string& code, const std::string& parameter, const std::string& message,
              const std::string& help) {
    const Subject subject =
        terms().clause.empty() ? Subject{"settlement", "", {}} : about_parameter(terms().clause, parameter);
    answer_.refused.push_back(finding(Severity::Error, code, subject, message + amended_since(answer_.terms, parameter), help));
  }

  void find_notice(const LeavingGroup& group) {
    auto given = given_notice(store_, line_, group.id);
    if (!given) {
      append(answer_.refused, given.faults());
    } else if (*given && (*given)->notice.community != asked_.written.snapshot.community.id) {
      refuse("fork-record-date", "notice",
             fmt::format("the notice of `{}` was given in another community", group.id.text()),
             "give notice in this one with `charter fork notice`");
    } else {
      if (*given) earliest_ = std::max(earliest_.value_or(0), (*given)->given);
      notices_.emplace(group.id, *std::move(given));
    }
  }

  void judge_notice(const LeavingGroup& group) {
    const auto found = notices_.find(group.id);
    if (found == notices_.end() || !is_asked_for(terms().notice)) return;
    if (found->second) {
      judge_given(group, *found->second);
    } else {
      const std::string asks = fmt::format("{} asks for a notice of {}", cited(terms()), to_string(terms().notice));
      add("notice", Verdict::Refuses, fmt::format("`{}` has given no notice", group.id.text()));
      refuse("fork-no-notice", "notice", fmt::format("{}, and `{}` has given none", asks, group.id.text()),
             fmt::format("`charter fork notice` with the same --members and --name, then `charter commit`; it takes {} from then",
                         to_string(terms().notice)));
    }
  }

  void judge_given(const LeavingGroup& group, const GivenNotice& given) {
    answer_.depends_on_moment = true;
    const LineState& since = line_[given.given];
    const auto over = end_of_period(since.time, terms().notice);
    const std::string told = fmt::format("`{}` gave notice in {}", group.id.text(), described(since));
    const std::string ends = over ? fmt::format("{} are over on {}", to_string(terms().notice), in_minutes(*over))
                                  : fmt::format("{} are never over", to_string(terms().notice));
    const bool is_over = over && *over <= asked_.at;
    add("notice", is_over ? Verdict::Allows : Verdict::Refuses,
        fmt::format("{}; {}, and this is {}", told, ends, in_minutes(asked_.at)));
    if (!is_over)
      refuse("fork-too-early", "notice",
             fmt::format("{} asks for a notice of {}, and {}", cited(terms()), to_string(terms().notice),
                         over ? waiting_time(*over - asked_.at) + " of it are still to come" : "it is never over"),
             over ? fmt::format("leave on {} or later; {}", in_minutes(*over), told)
                  : "amend `notice` before the fork");
    judge_joining(group, given);
  }

  void judge_joining(const LeavingGroup& group, const GivenNotice& given) {
    const auto closes = end_of_period(line_[given.given].time, terms().join_window);
    std::size_t later = 0;
    bool all_in_time = true;
    for (const MemberId& member : group.members) {
      if (asked_.dependants.contains(member)) continue;
      const auto joined = given.joined.find(member);
      if (joined == given.joined.end()) {
        all_in_time = false;
        refuse_unnamed(group, member, closes);
      } else if (joined->second != given.given) {
        ++later;
        if (closes && line_[joined->second].time > *closes) {
          all_in_time = false;
          refuse_late(group, member, line_[joined->second], *closes);
        }
      }
    }
    add("join_window", all_in_time ? Verdict::Allows : Verdict::Refuses,
        fmt::format("{} joined the notice of `{}` after it was given{}", later == 0 ? "nobody" : counted(later, "member"), group.id.text(),
                    closes ? ", for which there was time until " + in_minutes(*closes) : ""));
  }

  void refuse_unnamed(const LeavingGroup& group, const MemberId& member, std::optional<std::int64_t> closes) {
    const bool is_open = !closes || asked_.at <= *closes;
    refuse("fork-not-in-notice", "join_window",
           fmt::format("`{}` is not named in the notice of `{}`", member.text(), group.id.text()),
           is_open ? fmt::format("they can join it with `charter fork notice` until {}",
                                 closes ? in_minutes(*closes) : "the fork")
                   : fmt::format("by {} they could join it until {}; leave without them, or give notice anew",
                                 cited(terms()), in_minutes(*closes)));
  }

  void refuse_late(const LeavingGroup& group, const MemberId& member, const LineState& joined, std::int64_t closes) {
    refuse("fork-joined-late", "join_window",
           fmt::format("`{}` joined the notice of `{}` in {}", member.text(), group.id.text(), described(joined)),
           fmt::format("by {} that could be done until {}; leave without them, or give notice anew", cited(terms()),
                       in_minutes(closes)));
  }

  // That what is held at the notice counts cannot be taken from whoever relied on it when they gave notice.
  bool counts_from_notice() const {
    return terms().record_date == RecordDate::Notice || then_.record_date == RecordDate::Notice;
  }

  // With several notices, the earliest: nothing done since anybody said that they would leave counts.
  void find_record_date() {
    const std::size_t at = counts_from_notice() ? earliest_.value_or(0) : 0;
    if (at == 0) {
      add("record_date", Verdict::Settles, "what is held in the state that is divided counts");
    } else if (!is_this_community(line_[at].tree)) {
      refuse("fork-record-date", "record_date",
             fmt::format("the notice was given in {}, before this community existed", described(line_[at])),
             "give notice in this community, with `charter fork notice`");
    } else {
      count_from(at);
    }
  }

  bool is_this_community(const ObjectId& tree) const {
    return is_community(store_, tree) &&
           read_community_of(store_, tree).id == asked_.written.snapshot.community.id;
  }

  void count_from(std::size_t at) {
    answer_.record_date = line_[at].commit;
    if (!answer_.held.compare(line_.front().tree, line_[at].tree))
      refuse("fork-record-date", "record_date",
             fmt::format("the register of shares cannot be read in {}, whose holdings count", described(line_[at])),
             "give notice anew: `charter fork notice --withdraw`, commit, and give it again");
    add("record_date", Verdict::Settles,
        fmt::format("what was held in {} counts, and no more than is held now{}", described(line_[at]),
                    uncounted()));
    const WrittenParts then = read_written_parts(store_, line_[at].tree, vocabulary_);
    PinsThatCount pins = pins_that_count(asked_.written.snapshot, terms(), then.snapshot, vocabulary_);
    for (const AssetId& id : pins.too_late)
      add("stays", Verdict::Settles,
          fmt::format("`{}` was pinned after the record date, and does not stay", id.text()));
    for (const AssetId& id : pins.loose)
      add("stays", Verdict::Settles,
          fmt::format("`{}` was put into a bundle that stays after the record date, and does not stay with it", id.text()));
    answer_.terms.stays = std::move(pins.stays);
    answer_.terms.loose = std::move(pins.loose);
    // As a pin must have been there then and be there now, so must it be that its worth is not counted.
    if (then_.what_stays == WhatStays::Counts) answer_.terms.what_stays = WhatStays::Counts;
  }

  // Units that are held now and do not count, pool by pool.
  std::string uncounted() const {
    if (answer_.held.bounds_nobody()) return "";
    std::map<PoolId, Integer> less;
    for (const Share& share : asked_.shares) {
      const Integer units = share.units - answer_.held.counted(share);
      if (units > 0) less[share.pool] += units;
    }
    std::string words;
    for (const auto& [pool, units] : less)
      words += fmt::format("; {} of `{}` {} not count", units == 1 ? "1 unit" : to_string(units) + " units", pool.text(),
                           units == 1 ? "does" : "do");
    return words;
  }

  // The rule in force decides, also where it was amended after the notice; but that is told. What guards those who
  // gave notice is as it was then.
  void tell_amendments() {
    const std::size_t at = earliest_.value_or(0);
    if (at == 0 || !is_this_community(line_[at].tree)) return;
    then_ = fork_terms(read_written_parts(store_, line_[at].tree, vocabulary_).snapshot.charter, vocabulary_);
    for (const auto& [name, amendment] : fork_amendments(store_, vocabulary_, line_, at, terms())) {
      std::string words = in_words(amendment, line_);
      add(name, Verdict::Settles, words + which_counts(name));
      answer_.terms.amended.emplace(name, std::move(words));
    }
  }

  std::string which_counts(const std::string& parameter) const {
    if (!counts_from_notice()) return "; what it is now decides";
    if (parameter == "stays") return "; what was pinned then and is pinned now stays";
    if (parameter == "record_date") return "; what was held then counts, and no more than is held now";
    if (parameter == "stays_compensated") return "; what stays is left out of the account only if it was so then and is so now";
    return "; what it is now decides";
  }

  // Every state that was in force for any part of the period bounds what counts, as far as it can be read: a
  // state that cannot is passed over, and the next is held against the one before it.
  void judge_holding() {
    if (!is_asked_for(terms().minimum_holding)) return;
    answer_.depends_on_moment = true;
    const auto ends_after = [&](std::size_t state) {
      const auto end = end_of_period(line_[state].time, terms().minimum_holding);
      return !end || *end > asked_.at;
    };
    std::size_t at = 0, read = 0;
    while (ends_after(at)) {
      if (at + 1 == line_.size() || !is_community(store_, line_[at + 1].tree)) return refuse_young(line_[at]);
      if (answer_.held.compare(line_[read].tree, line_[at + 1].tree)) read = at + 1;
      ++at;
    }
    add("minimum_holding", Verdict::Settles,
        fmt::format("what was held without a break for {}, since before {}, counts{}",
                    to_string(terms().minimum_holding), described(line_[at == 0 ? 0 : at - 1]), uncounted()));
  }

  void refuse_young(const LineState& first) {
    const auto over = end_of_period(first.time, terms().minimum_holding);
    add("minimum_holding", Verdict::Refuses,
        fmt::format("the register begins with {}, so nobody has held units for {}", described(first),
                    to_string(terms().minimum_holding)));
    refuse("fork-holding", "minimum_holding",
           fmt::format("{} counts units that were held for {}, and the register begins with {}", cited(terms()),
                       to_string(terms().minimum_holding), described(first)),
           over ? fmt::format("units count from {}, in {}", in_minutes(*over), waiting_time(*over - asked_.at))
                : "amend `minimum_holding` before the fork");
  }

  // It refuses nobody: else whoever spends could hold those back who want to leave.
  void judge_spending() {
    if (!terms().spending_freeze.holds || earliest_.value_or(0) == 0) return;
    const auto spent = spent_since(store_, vocabulary_, line_, *earliest_, terms().spending_freeze);
    if (spent.empty())
      return add("spending_freeze", Verdict::Allows, "nothing was spent beyond it since notice was given");
    for (std::size_t i = 0; i < std::min(spent.size(), kMostSpendingTold); ++i)
      add("spending_freeze", Verdict::NotKept, "less since notice was given: " + spent[i].words);
    if (spent.size() > kMostSpendingTold)
      add("spending_freeze", Verdict::NotKept, fmt::format("and {} times more", spent.size() - kMostSpendingTold));
  }

  const ObjectStore& store_;
  const Vocabulary& vocabulary_;
  const ForkAsked& asked_;
  RuleAnswer answer_;
  std::vector<LineState> line_;
  std::map<PartyId, std::optional<GivenNotice>> notices_;
  std::optional<std::size_t> earliest_;  // notice, as an index into the line
  ForkTerms then_ = asked_.terms;        // when that notice was given
};

}  // namespace

RuleAnswer ask_rule(const ObjectStore& store, const Vocabulary& vocabulary, const ForkAsked& asked) {
  return Judge(store, vocabulary, asked).judge();
}

}  // namespace charter
