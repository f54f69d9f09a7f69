// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writing notices: a group says that it will leave, more join it, some think better of it.

#include "community/who.h"
#include "diag/result.h"
#include "model/notice.h"
#include "repo/objects.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

enum class NoticeStep { Give, Withdraw };

// `name` is what the group's community will be called. With Withdraw, `members` may name nobody: then the
// whole notice is taken back.
struct NoticeOrder {
  std::string name;
  Who members;
  Date date;
  NoticeStep step = NoticeStep::Give;
};

// The tree with the notice, staged. `before` is the notice as it was, `after` as it is now.
struct WrittenNotice {
  ObjectId tree;
  std::optional<Notice> before;
  std::optional<Notice> after;
};

// Faults: bad-name; fork-unknown-member for somebody who is in no register; fork-name-taken for another
// group of the same id; fork-no-notice where there is nothing to take back; those of a notice that cannot
// be read.
Result<WrittenNotice> write_notice_in(ObjectStore& store, const ObjectId& tree, const NoticeOrder& order);

}  // namespace charter
