// SPDX-License-Identifier: Apache-2.0
#include "community/fork_order.h"

#include "trees.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

const char* const kSides = "member,party\nbo,north\n";

// What `charter fork` would have put in, with these lines instead of its own.
std::string inputs(const ObjectId& base, const std::string& kind, const std::string& at) {
  return fmt::format(
      "format: 1\n{}method: least-imbalance/1\ndate: 2026-11-23\n{}base: {}\ngroups:\n  - id: north\n"
      "    name: \"North\"\n",
      kind, at, to_string(base));
}

// A community of two, committed.
ObjectId committed(ObjectStore& store) {
  Snapshot snapshot;
  snapshot.community.id = CommunityId::parse("c-5f0c2a9be1d44c70").value();
  snapshot.community.name = "Riverside";
  return store.stage_commit({.tree = stage(store, snapshot), .message = "Found Riverside\n"});
}

struct PutInCase {
  const char* kind;
  const char* at;
  const char* fault;
};

TEST(ForkOrder, IsReadBackOrRefused) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId base = committed(store);
  const char* const unlike = "the record was made with the kind `merger`, which this program does not know";
  const char* const no_moment = "what the record says was put in cannot be read: `last Monday` is no moment";
  for (const PutInCase& c : std::vector<PutInCase>{{"kind: fork\n", "", ""},
                                         {"kind: fork\n", "at: 2026-11-23T10:00:00Z\n", ""},
                                         {"kind: merger\n", "", unlike},
                                         {"kind: fork\n", "at: last Monday\n", no_moment}}) {
    SCOPED_TRACE(std::string(c.kind) + c.at);
    const auto read = read_put_in(store, "inputs.yaml", inputs(base, c.kind, c.at), {kSides});
    EXPECT_EQ(read ? "" : read.faults().front().message, c.fault);
    if (read) {
      EXPECT_EQ(read->order.at == 0, std::string(c.at).empty());
    }
  }
  EXPECT_FALSE(read_put_in(store, "inputs.yaml", inputs(base, "", ""), {kSides}));
}

}  // namespace
}  // namespace charter
