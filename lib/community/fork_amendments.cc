// SPDX-License-Identifier: Apache-2.0
#include "community/fork_amendments.h"

#include "community/managed.h"
#include "community/written_parts.h"
#include "repo/tree_walk.h"

#include <fmt/format.h>

#include <set>

namespace charter {

namespace {

using Written = std::map<std::string, std::string>;

std::optional<std::string> value_in(const Written& written, const std::string& parameter) {
  const auto found = written.find(parameter);
  return found == written.end() ? std::nullopt : std::optional(found->second);
}

// What the rule states.
Written stated(const ForkTerms& terms) {
  Written written;
  for (const WrittenTerm& term : terms.written)
    if (!term.value.empty()) written.emplace(term.parameter, term.value);
  return written;
}

class Amendments {
 public:
  Amendments(const ObjectStore& store, const Vocabulary& vocabulary, const std::vector<LineState>& line,
             Written now)
      : store_(store), vocabulary_(vocabulary), line_(line), now_(std::move(now)) {}

  std::map<std::string, ForkAmendment> since(std::size_t given) {
    const Written then = terms_of(given);
    std::set<std::string> parameters;
    for (const auto& [name, value] : now_) parameters.insert(name);
    for (const auto& [name, value] : then) parameters.insert(name);
    for (const std::string& name : parameters)
      if (value_in(then, name) != value_in(now_, name))
        found_[name] = {value_in(then, name), value_in(now_, name), given};
    find_commits(given);
    return std::move(found_);
  }

 private:
  Written terms_of(std::size_t state) const {
    return stated(fork_terms(read_written_parts(store_, line_[state].tree, vocabulary_).snapshot.charter, vocabulary_));
  }

  // Back to the newest state that had another value; a charter that is the same is not read again.
  void find_commits(std::size_t given) {
    std::set<std::string> open;
    for (const auto& [name, amendment] : found_) open.insert(name);
    for (std::size_t at = 1; at <= given && !open.empty(); ++at) {
      if (charter_at(at) == charter_at(at - 1)) continue;
      const Written older = terms_of(at);
      std::erase_if(open, [&](const std::string& name) {
        if (value_in(older, name) == found_.at(name).now) return false;
        found_.at(name).by = at - 1;
        return true;
      });
    }
  }

  std::optional<Content> charter_at(std::size_t state) const {
    return find(store_, line_[state].tree, kCharterFolder);
  }

  const ObjectStore& store_;
  const Vocabulary& vocabulary_;
  const std::vector<LineState>& line_;
  Written now_;
  std::map<std::string, ForkAmendment> found_;
};

}  // namespace

std::map<std::string, ForkAmendment> fork_amendments(const ObjectStore& store, const Vocabulary& vocabulary,
                                                     const std::vector<LineState>& line, std::size_t given,
                                                     const ForkTerms& now) {
  return Amendments(store, vocabulary, line, stated(now)).since(given);
}

std::string in_words(const ForkAmendment& amendment, const std::vector<LineState>& line) {
  return fmt::format("was {} when notice was given, is {} now, and was amended in {}",
                     amendment.before.value_or("not stated"), amendment.now.value_or("not stated"),
                     described(line[amendment.by]));
}

}  // namespace charter
