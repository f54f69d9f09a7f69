// SPDX-License-Identifier: Apache-2.0
#include "repo/repository.h"

#include "diag/failure.h"
#include "repo/history.h"
#include "value/date.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>

namespace charter {
namespace {

constexpr std::size_t longest_revision = 1024;

// What names of commits are written with. Searches (`:/text`, `^{/text}`), files (`HEAD:file`) and ranges
// are git's, not ours; an argument that begins with a hyphen is an option that went astray.
bool is_plain(std::string_view revision) {
  if (revision.empty() || revision.size() > longest_revision || revision.front() == '-') return false;
  if (revision.find("..") != revision.npos || revision.find("{/") != revision.npos) return false;
  return std::ranges::none_of(revision, [](unsigned char c) { return c <= ' ' || c == ':' || c == '*' || c == '?' || c == '[' || c == '\\' || c == 0x7f; });
}

// `@`, `@~2` and `@^` are HEAD's; `@{1}` is git's own.
std::string with_head(std::string_view revision) {
  const bool is_head = revision.front() == '@' && (revision.size() == 1 || revision[1] == '~' || revision[1] == '^');
  return is_head ? "HEAD" + std::string(revision.substr(1)) : std::string(revision);
}

std::optional<ObjectId> named(git_repository& repository, const std::string& revision) {
  git_object* found = nullptr;
  const int code = git_revparse_single(&found, &repository, revision.c_str());
  if (code == GIT_EAMBIGUOUS) {
    throw Failure(Exit::Usage, "revision-ambiguous", fmt::format("`{}` is the beginning of more than one id", revision), "write more of its digits");
  }
  // What cannot be read as a revision names nothing either.
  if (code < 0) return std::nullopt;
  const Handle<git_object> object(found);
  git_object* peeled = nullptr;
  if (git_object_peel(&peeled, found, GIT_OBJECT_COMMIT) < 0) return std::nullopt;
  const Handle<git_object> commit(peeled);
  return id_of(*git_object_id(peeled));
}

std::optional<ObjectId> last_on(const Repository& repository, const Date& date) {
  const auto head = repository.head().commit;
  if (!head) return std::nullopt;
  History line(repository, {*head}, WalkOrder::FirstParent);
  while (const auto at = line.next())
    if (Date::of_moment(repository.objects().commit(*at).committer.seconds) <= date) return at;
  return std::nullopt;
}

}  // namespace

std::optional<ObjectId> Repository::resolve(std::string_view revision) const {
  if (!is_plain(revision)) return std::nullopt;
  if (const auto commit = named(*handle_, with_head(revision))) return commit;
  const auto date = Date::parse(revision);
  return date ? last_on(*this, *date) : std::nullopt;
}

}  // namespace charter
