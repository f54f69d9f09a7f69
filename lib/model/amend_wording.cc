// SPDX-License-Identifier: Apache-2.0
#include "model/amend_wording.h"

#include "model/rule_wording.h"

#include <string_view>
#include <utility>

namespace charter {

namespace {

class Requirement {
 public:
  explicit Requirement(const Rule& rule) : rule_(rule) {}

  std::string words() const {
    if (says("immutable") == "yes") return "cannot be changed at all";
    std::string words = by_whom() + majority();
    if (const Value* quorum = find("quorum")) words += ", at least " + show(*quorum) + " taking part";
    words += rounds();
    if (const Value* approvals = find("approvals")) words += ", agreed to by " + show(*approvals);
    if (const Value* proposers = find("proposers")) words += ", proposed by " + show(*proposers);
    return words;
  }

 private:
  const Value* find(const std::string& name) const {
    const auto found = rule_.parameters.find(name);
    return found == rule_.parameters.end() ? nullptr : &found->second;
  }

  std::string says(const std::string& name) const {
    const Value* value = find(name);
    return value ? value->canonical : std::string();
  }

  std::string by_whom() const {
    const Value* body = find("body");
    return body ? "decided by " + show(*body) + " with " : std::string();
  }

  std::string majority() const {
    const Value* ratio = find("ratio");
    return (ratio ? show(*ratio) : std::string("a majority")) + " " + counted_of();
  }

  std::string counted_of() const {
    static constexpr std::pair<std::string_view, std::string_view> kBases[] = {
        {"present", "of those present"},
        {"serving", "of those in office"},
        {"seats", "of all seats"},
        {"eligible", "of all who may vote"}};
    for (const auto& [base, words] : kBases)
      if (says("base") == base) return std::string(words);
    return "of the votes cast";
  }

  std::string rounds() const {
    const Value* rounds = find("rounds");
    if (!rounds || rounds->canonical == "1") return "";
    std::string words = rounds->canonical == "2" ? ", twice in a row" : ", " + show(*rounds) + " times in a row";
    if (const Value* lockout = find("lockout")) words += ", " + show(*lockout) + " apart";
    return words;
  }

  const Rule& rule_;
};

}  // namespace

std::string requirement_of(const Rule& amend) { return Requirement(amend).words(); }

}  // namespace charter
