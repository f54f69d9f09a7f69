// SPDX-License-Identifier: Apache-2.0
#include "community/sealed_bids.h"

#include "repo/tree_walk.h"
#include "community/stored_file.h"
#include "text/bids_file.h"
#include "text/seal_file.h"
#include "text/yaml.h"
#include "value/digest.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

std::string in_folder(const PartyId& group, const char* name) { return sealed_folder(group) + "/" + name; }

Fault sealed_fault(std::string code, const PartyId& group, std::string message, std::string help) {
  return {.code = std::move(code),
          .message = std::move(message),
          .help = std::move(help),
          .place = Place{sealed_folder(group), 0, 0, 0, {}}};
}

bool is_nonce_file(const std::string& text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == 65 && text.back() == '\n' && std::all_of(text.begin(), text.end() - 1, is_digit);
}

// How many of the newest states have the file, which is there, as it is now, without a break: who seals anew seals then.
std::size_t states_with(const ObjectStore& store, const std::vector<LineState>& line, const std::string& path) {
  const auto now = find(store, line.front().tree, path);
  std::size_t count = 0;
  while (count < line.size() && find(store, line[count].tree, path) == now) ++count;
  return count;
}

// Whoever seals when another bid is open knows what to bid against. The history is walked once for a group,
// not for each pair.
Faults sealed_late(const ObjectStore& store, const std::vector<LineState>& line,
                   const std::vector<SealedBid>& sealed) {
  std::vector<std::size_t> sealed_for, open_for;
  for (const SealedBid& bid : sealed) {
    sealed_for.push_back(states_with(store, line, in_folder(bid.group, "seal.yaml")));
    open_for.push_back(open_since(store, line, bid));
  }
  Faults faults;
  for (std::size_t late = 0; late < sealed.size(); ++late)
    for (std::size_t early = 0; early < sealed.size(); ++early) {
      if (late == early || open_for[early] < sealed_for[late]) continue;
      const std::string &group = sealed[late].group.text(), &open = sealed[early].group.text();
      faults.push_back(sealed_fault("fork-seal-late", sealed[late].group,
                               fmt::format("`{}` sealed its bids when those of `{}` were open already", group, open),
                               "all groups seal anew, and open only when all have sealed"));
    }
  return faults;
}

Fault unsealed(const std::string& bidder, const PartyId& sealed) {
  return sealed_fault("fork-bids-unsealed", sealed,
                 fmt::format("bids are given for `{}`, who has not sealed any, and those of `{}` are open", bidder,
                             sealed.text()),
                 "where one group seals its bids all do: with `charter fork bid --seal`, before any is opened");
}

// What was given in a file may have been written when what others had sealed was open.
Faults given_unsealed(const ForkChoices& choices, const std::vector<SealedBid>& sealed) {
  Faults faults;
  if (sealed.empty()) return faults;
  for (const auto* given : {&choices.bids, &choices.points}) {
    if (!*given) continue;
    for (const auto& [group, bidder] : (*given)->groups)
      if (std::ranges::none_of(sealed, [&](const SealedBid& bid) { return bid.group.text() == group; }))
        faults.push_back(unsealed(group, sealed.front().group));
    for (const auto& [member, bidder] : (*given)->members)
      faults.push_back(unsealed(member, sealed.front().group));
  }
  return faults;
}

Faults not_as_sealed(const Community& community, const SealedBid& bid) {
  if (!bid.unreadable.empty()) return bid.unreadable;
  if (bid.community != community.id)
    return {sealed_fault("bad-seal", bid.group,
                    fmt::format("the seal of `{}` is for {}, not for {}", bid.group.text(), bid.community.text(),
                                community.id.text()),
                    "seal anew with `charter fork bid --seal`")};
  if (!bid.nonce || !bid.bids)
    return {sealed_fault("fork-seal-closed", bid.group,
                    fmt::format("the bids of `{}` are sealed and not opened", bid.group.text()),
                    "who sealed them opens them with `charter fork bid --open`, then `charter commit`")};
  if (commitment_to(community.id, bid.group, *bid.nonce, *bid.bids) == bid.commitment) return {};
  return {sealed_fault("fork-seal-broken", bid.group,
                  fmt::format("what `{}` opened is not what it had sealed", bid.group.text()),
                  "open the file that was sealed, unchanged to the byte")};
}

bool same_bids(const Bidder& a, const Bidder& b) {
  return a.bids.size() == b.bids.size() && std::ranges::all_of(a.bids, [&](const auto& bid) {
           const auto other = b.bids.find(bid.first);
           return other != b.bids.end() && other->second.amount == bid.second.amount;
         });
}

// A group bids for itself alone; whom its file names besides is left out.
Faults put_among(ForkChoices& choices, const Community& community, const SealedBid& bid) {
  if (bid.bids->empty()) return {};  // a number alone
  const std::string path = in_folder(bid.group, "bids.yaml");
  const auto yaml = read_yaml(path, *bid.bids);
  if (!yaml) return yaml.faults();
  const bool money = find_value(*yaml, "unit") != nullptr;
  const auto read = read_bids(path, *bid.bids, community, money ? BidsIn::Amounts : BidsIn::Points);
  if (!read) return read.faults();
  const auto own = read->groups.find(bid.group.text());
  if (own == read->groups.end())
    return {sealed_fault("fork-seal-other-bids", bid.group,
                    fmt::format("what `{}` sealed has no bids of `{}` in it", bid.group.text(), bid.group.text()),
                    "a group seals a file with its own bids under `groups`")};
  std::optional<Bids>& among = money ? choices.bids : choices.points;
  if ((money ? choices.points : choices.bids) || (among && among->money != read->money))
    return {sealed_fault("fork-seals-unlike", bid.group, "the groups bid in different money, or one in points",
                    "all bid in one money, or all in points")};
  if (!among) among = Bids{read->money, read->total, {}, {}};
  const auto [place, is_new] = among->groups.emplace(bid.group.text(), own->second);
  if (!is_new && !same_bids(place->second, own->second))
    return {sealed_fault("fork-seal-other-bids", bid.group,
                    fmt::format("the bids given for `{}` are not those that it sealed", bid.group.text()),
                    "leave them out of the file; the fork takes what was sealed")};
  return {};
}

}  // namespace

std::string commitment_to(const CommunityId& community, const PartyId& group, const std::string& nonce,
                          const std::string& bids) {
  return hex(sha256(fmt::format("charter sealed bids 1\ncommunity {}\ngroup {}\nnonce {}\n", community.text(),
                                group.text(), nonce) +
                    bids));
}

std::string sealed_folder(const PartyId& group) { return std::string(kSealedFolder) + "/" + group.text(); }

std::optional<SealedBid> sealed_bid_in(const ObjectStore& store, const ObjectId& tree, const PartyId& group) {
  const auto seal = stored_file(store, tree, in_folder(group, "seal.yaml"));
  if (!seal) return std::nullopt;
  SealedBid bid{group, {}, {}, {}, stored_file(store, tree, in_folder(group, "nonce")),
                stored_file(store, tree, in_folder(group, "bids.yaml"))};
  // A seal that cannot be read commits to nothing that could be opened.
  auto read = read_seal(in_folder(group, "seal.yaml"), *seal, group);
  if (read) {
    bid.community = read->community;
    bid.commitment = read->commitment;
  } else {
    bid.unreadable = read.faults();
  }
  // What is no nonce opens nothing.
  if (bid.nonce) bid.nonce = is_nonce_file(*bid.nonce) ? bid.nonce->substr(0, 64) : std::string();
  return bid;
}

ObjectId with_seal(ObjectStore& store, const ObjectId& tree, const CommunityId& community,
                   const PartyId& group, const std::string& commitment) {
  const std::string seal = write_seal({community, group, commitment});
  return edit_tree(store, tree,
                   {{in_folder(group, "seal.yaml"), Content{EntryKind::File, store.stage_blob(seal)}},
                    {in_folder(group, "nonce"), std::nullopt},
                    {in_folder(group, "bids.yaml"), std::nullopt}});
}

ObjectId with_opened(ObjectStore& store, const ObjectId& tree, const PartyId& group, const std::string& nonce,
                     const std::string& bids) {
  return edit_tree(store, tree,
                   {{in_folder(group, "nonce"), Content{EntryKind::File, store.stage_blob(nonce + "\n")}},
                    {in_folder(group, "bids.yaml"), Content{EntryKind::File, store.stage_blob(bids)}}});
}

std::size_t open_since(const ObjectStore& store, const std::vector<LineState>& line, const SealedBid& bid) {
  for (std::size_t at = line.size(); at-- > 0;) {
    const auto then = sealed_bid_in(store, line[at].tree, bid.group);
    if (then && then->commitment == bid.commitment && (then->nonce || then->bids)) return at + 1;
  }
  return 0;
}

Result<OpenedBids> open_sealed(const ObjectStore& store, const std::vector<LineState>& line,
                               const Community& community, const std::vector<PartyId>& parties,
                               ForkChoices choices) {
  OpenedBids opened{std::move(choices), {}};
  std::vector<SealedBid> sealed;
  for (const PartyId& party : parties)
    if (auto bid = sealed_bid_in(store, line.front().tree, party)) sealed.push_back(*std::move(bid));
  Faults faults;
  for (const SealedBid& bid : sealed) append(faults, not_as_sealed(community, bid));
  append(faults, sealed_late(store, line, sealed));
  append(faults, given_unsealed(opened.choices, sealed));
  if (!faults.empty()) return faults;
  for (const SealedBid& bid : sealed) {
    append(faults, put_among(opened.choices, community, bid));
    opened.nonces.emplace(bid.group, *bid.nonce);
  }
  if (!faults.empty()) return faults;
  return opened;
}

}  // namespace charter
