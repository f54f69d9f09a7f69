// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sealed bids (docs/formats/sealed-bids.md): a group commits to what it bids before anybody can know what
// the others bid, and reveals it later. What is committed to is the SHA-256 of a nonce and of the bytes of
// the file, so a fork takes only what matches.

#include "community/first_parents.h"
#include "community/managed.h"
#include "diag/result.h"
#include "settle/fork_inputs.h"
#include "repo/tree_walk.h"
#include "value/id.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// What a group has sealed, as a tree has it. `nonce` and `bids` are there once it is opened; `bids` without a
// byte: it committed to a number alone. `unreadable` says what is wrong with a seal, which then commits to
// nothing: `commitment` is empty.
struct SealedBid {
  PartyId group;
  CommunityId community;
  std::string commitment;
  Faults unreadable;
  std::optional<std::string> nonce;
  std::optional<std::string> bids;
};

// 64 hexadecimal digits, over the lines that docs/formats/sealed-bids.md gives. `nonce` is 64 hexadecimal
// digits of 32 random bytes.
std::string commitment_to(const CommunityId& community, const PartyId& group, const std::string& nonce,
                          const std::string& bids);

std::string sealed_folder(const PartyId& group);
std::optional<SealedBid> sealed_bid_in(const ObjectStore& store, const ObjectId& tree, const PartyId& group);

// The tree with a seal, or with what was sealed; both are staged.
ObjectId with_seal(ObjectStore& store, const ObjectId& tree, const CommunityId& community,
                   const PartyId& group, const std::string& commitment);
ObjectId with_opened(ObjectStore& store, const ObjectId& tree, const PartyId& group, const std::string& nonce,
                     const std::string& bids);

// How many of the newest states of the line there are up to the oldest that had the bid open: the nonce or the
// bids beside this seal. That the files were touched or taken away since does not close it again.
std::size_t open_since(const ObjectStore& store, const std::vector<LineState>& line, const SealedBid& bid);

// The opened bids of the parties of a fork, put among those that were given, and their nonces. Nothing is
// asked where nobody has sealed. Faults: fork-seal-closed, fork-seal-broken, fork-seal-late (sealed when
// another was open already), fork-bids-unsealed (given for somebody who has not sealed, where another has: whoever
// need not seal may wait until the others have opened), fork-seal-other-bids (given beside, and not the same),
// fork-seals-unlike (money and points, or two kinds of money), bad-seal (of another community) and those of the files.
struct OpenedBids {
  ForkChoices choices;
  std::map<PartyId, std::string> nonces;
};
Result<OpenedBids> open_sealed(const ObjectStore& store, const std::vector<LineState>& line,
                               const Community& community, const std::vector<PartyId>& parties,
                               ForkChoices choices);

}  // namespace charter
