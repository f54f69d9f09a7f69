// SPDX-License-Identifier: Apache-2.0
#include "repo/repository.h"

#include "repo/history.h"

#include "diag/failure.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>
#include <set>

namespace charter {
namespace {

constexpr std::string_view branch_prefix = "refs/heads/";

// libgit2 gives folders with a slash at the end, which makes parent_path the folder itself.
std::filesystem::path folder_of(const char* text) {
  if (text == nullptr) return {};
  std::string path = text;
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

struct FreeBuffer {
  void operator()(git_buf* buffer) const { git_buf_dispose(buffer); }
};

struct FreeIds {
  void operator()(git_oidarray* ids) const { git_oidarray_dispose(ids); }
};

struct FreeNames {
  void operator()(git_strarray* names) const { git_strarray_dispose(names); }
};

// Whether the user's own configuration says `safe.directory = *`, which libgit2 does not know. An empty value takes
// back what was said before it.
bool trusts_every_owner() {
  git_config* found = nullptr;
  check(git_config_open_default(&found), "read git's configuration");
  const Handle<git_config> config(found);
  bool trusts = false;
  const auto take = [](const git_config_entry* entry, void* into) {
    const std::string_view value = entry->value == nullptr ? "" : entry->value;
    if (value == "*" || value.empty()) *static_cast<bool*>(into) = value == "*";
    return 0;
  };
  const int code = git_config_get_multivar_foreach(found, "safe.directory", nullptr, take, &trusts);
  if (code != GIT_ENOTFOUND) check(code, "read safe.directory of git's configuration");
  return trusts;
}

// The folder of the repository, as git wants it named.
std::filesystem::path root_above(const std::filesystem::path& folder) {
  git_buf found = GIT_BUF_INIT;
  const std::unique_ptr<git_buf, FreeBuffer> owner(&found);
  if (git_repository_discover(&found, folder.c_str(), 0, nullptr) != 0) return folder;
  const std::filesystem::path root = folder_of(found.ptr);
  return root.filename() == ".git" ? root.parent_path() : root;
}

// Of the commits that both descend from, the newest.
std::optional<ObjectId> last_common(const Repository& repository, const ObjectId& a, const ObjectId& b) {
  std::set<ObjectId> of_a;
  History first(repository, {a}, WalkOrder::Newest);
  while (const auto id = first.next()) of_a.insert(*id);
  History second(repository, {b}, WalkOrder::Newest);
  while (const auto id = second.next())
    if (of_a.contains(*id)) return id;
  return std::nullopt;
}

}  // namespace

Repository::Repository(Handle<git_repository> handle)
    : handle_(std::move(handle)),
      work_folder_(folder_of(git_repository_workdir(handle_.get()))),
      private_folder_(folder_of(git_repository_path(handle_.get()))),
      shared_folder_(folder_of(git_repository_commondir(handle_.get()))),
      objects_(shared_folder_ / "objects") {}

Repository Repository::open(const std::filesystem::path& folder) {
  start_libgit2();
  git_repository* repository = nullptr;
  int code = git_repository_open_ext(&repository, folder.c_str(), 0, nullptr);
  if (code == GIT_EOWNER && trusts_every_owner()) {
    check(git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0), "set up libgit2");
    code = git_repository_open_ext(&repository, folder.c_str(), 0, nullptr);
  }
  const std::string shown = made_visible(folder.string());
  if (code == GIT_EOWNER)
    throw Failure(Exit::Disk, "repository-owner", fmt::format("cannot open the repository at {}: the folder belongs to another user", shown),
                  fmt::format("if you trust it: git config --global --add safe.directory '{}'", made_visible(root_above(folder).string())));
  if (code == GIT_ENOTFOUND && std::string_view(git_error_last()->message).find("safe.directory") == std::string_view::npos) {
    throw Failure(Exit::NotACommunity, "no-repository", fmt::format("neither {} nor a folder above it is a git repository", shown),
                  "`charter init NAME` starts a community here; -C FOLDER looks elsewhere");
  }
  check(code, fmt::format("open the repository at {}", shown));
  return Repository(Handle<git_repository>(repository));
}

Repository Repository::init(const std::filesystem::path& folder) {
  start_libgit2();
  git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
  // No template from outside: it could bring hooks.
  options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
  options.initial_head = "main";
  git_repository* repository = nullptr;
  check(git_repository_init_ext(&repository, folder.c_str(), &options),
        fmt::format("make a repository at {}", made_visible(folder.string())));
  return Repository(Handle<git_repository>(repository));
}

Head Repository::head() const {
  git_reference* found = nullptr;
  check(git_reference_lookup(&found, handle_.get(), "HEAD"), "read HEAD");
  const Handle<git_reference> reference(found);
  if (git_reference_type(found) == GIT_REFERENCE_DIRECT) return {.branch = {}, .commit = id_of(*git_reference_target(found))};
  const std::string target = git_reference_symbolic_target(found);
  const bool is_branch = target.starts_with(branch_prefix);
  return {.branch = is_branch ? target.substr(branch_prefix.size()) : target, .commit = this->reference(target)};
}

std::optional<ObjectId> Repository::reference(const std::string& name) const {
  git_oid oid;
  const int code = git_reference_name_to_id(&oid, handle_.get(), name.c_str());
  if (code == GIT_ENOTFOUND || code == GIT_EINVALIDSPEC) return std::nullopt;
  check(code, fmt::format("read {}", made_visible(name)));
  return id_of(oid);
}

std::vector<std::string> Repository::reference_names() const {
  git_reference_iterator* found = nullptr;
  check(git_reference_iterator_new(&found, handle_.get()), "list the references");
  const std::unique_ptr<git_reference_iterator, decltype(&git_reference_iterator_free)> all(found, git_reference_iterator_free);
  std::vector<std::string> names;
  const char* name = nullptr;
  while (true) {
    const int code = git_reference_next_name(&name, all.get());
    if (code == GIT_ITEROVER) break;
    check(code, "list the references");
    names.emplace_back(name);
  }
  std::ranges::sort(names);
  return names;
}

std::vector<Branch> Repository::branches() const {
  std::vector<Branch> branches;
  for (const std::string& name : reference_names()) {
    if (!name.starts_with(branch_prefix)) continue;
    const auto commit = reference(name);
    if (commit) branches.push_back({.name = name.substr(branch_prefix.size()), .commit = *commit});
  }
  return branches;
}

std::vector<std::string> Repository::revision_names() const {
  std::vector<std::string> names;
  for (const std::string& name : reference_names())
    for (const std::string_view kind : {"refs/heads/", "refs/tags/", "refs/remotes/"})
      if (name.starts_with(kind) && !name.ends_with("/HEAD")) names.push_back(name.substr(kind.size()));
  std::ranges::sort(names);
  return names;
}

std::optional<ObjectId> Repository::merge_base(const ObjectId& a, const ObjectId& b) const {
  // libgit2 fails where a shallow clone ends. What stands there may not be the last common one by a merge's
  // measure, but it is common.
  if (!shallow_ends(*this).empty()) return last_common(*this, a, b);
  const git_oid one = oid_of(a);
  const git_oid two = oid_of(b);
  git_oid base;
  const int code = git_merge_base(&base, handle_.get(), &one, &two);
  if (code == GIT_ENOTFOUND) return std::nullopt;
  check(code, "find the last common commit");
  return id_of(base);
}

std::vector<ObjectId> Repository::merge_bases(const ObjectId& a, const ObjectId& b) const {
  const git_oid one = oid_of(a);
  const git_oid two = oid_of(b);
  git_oidarray found{};
  const std::unique_ptr<git_oidarray, FreeIds> owner(&found);
  const int code = git_merge_bases(&found, handle_.get(), &one, &two);
  // Where a shallow copy ends libgit2 fails; a common commit that is not the last would be a guess.
  if (code == GIT_ENOTFOUND || (code < 0 && !shallow_ends(*this).empty())) return {};
  check(code, "find the last common commits");
  std::vector<ObjectId> bases;
  for (std::size_t i = 0; i < found.count; ++i) bases.push_back(id_of(found.ids[i]));
  std::ranges::sort(bases);
  return bases;
}

bool Repository::is_ancestor(const ObjectId& ancestor, const ObjectId& commit) const {
  if (ancestor == commit) return true;
  if (!shallow_ends(*this).empty()) {
    History history(*this, {commit}, WalkOrder::Newest);
    while (const auto id = history.next())
      if (*id == ancestor) return true;
    return false;
  }
  const git_oid descendant = oid_of(commit);
  const git_oid forebear = oid_of(ancestor);
  const int code = git_graph_descendant_of(handle_.get(), &descendant, &forebear);
  check(code, "compare two commits");
  return code == 1;
}

std::vector<Remote> Repository::remotes() const {
  git_strarray list{};
  check(git_remote_list(&list, handle_.get()), "list the remotes");
  const std::unique_ptr<git_strarray, FreeNames> owner(&list);
  std::vector<Remote> remotes;
  for (std::size_t i = 0; i < list.count; ++i) {
    git_remote* found = nullptr;
    check(git_remote_lookup(&found, handle_.get(), list.strings[i]), "read a remote");
    const Handle<git_remote> remote(found);
    const char* url = git_remote_url(found);
    remotes.push_back({.name = list.strings[i], .url = url == nullptr ? "" : url});
  }
  std::ranges::sort(remotes, {}, &Remote::name);
  return remotes;
}

void Repository::add_remote(const Remote& remote) {
  git_remote* made = nullptr;
  const int code = git_remote_create(&made, handle_.get(), remote.name.c_str(), remote.url.c_str());
  const std::string shown = made_visible(remote.name);
  if (code == GIT_EEXISTS) {
    throw Failure(Exit::Refused, "remote-exists", fmt::format("there is a remote `{}` already", shown), "choose another name, or remove it first");
  }
  if (code == GIT_EINVALIDSPEC) {
    throw Failure(Exit::Refused, "bad-remote-name", fmt::format("`{}` cannot be the name of a remote", shown), "letters, digits and hyphens are safe");
  }
  check(code, fmt::format("add the remote `{}`", shown));
  Handle<git_remote>{made};
}

void Repository::remove_remote(const std::string& name) {
  const int code = git_remote_delete(handle_.get(), name.c_str());
  if (code == GIT_ENOTFOUND || code == GIT_EINVALIDSPEC) {
    throw Failure(Exit::Refused, "unknown-remote", fmt::format("there is no remote `{}`", made_visible(name)));
  }
  check(code, fmt::format("remove the remote `{}`", made_visible(name)));
}

std::optional<std::string> Repository::configured(const std::string& key) const {
  git_config* found = nullptr;
  check(git_repository_config_snapshot(&found, handle_.get()), "read git's configuration");
  const Handle<git_config> config(found);
  git_buf value = GIT_BUF_INIT;
  const std::unique_ptr<git_buf, FreeBuffer> owner(&value);
  const int code = git_config_get_string_buf(&value, found, key.c_str());
  if (code == GIT_ENOTFOUND) return std::nullopt;
  check(code, fmt::format("read {} of git's configuration", key));
  return std::string(value.ptr, value.size);
}

void Repository::configure(const std::string& key, const std::string& value) {
  git_config* found = nullptr;
  check(git_repository_config(&found, handle_.get()), "read git's configuration");
  const Handle<git_config> config(found);
  git_config* local = nullptr;
  check(git_config_open_level(&local, found, GIT_CONFIG_LEVEL_LOCAL), "read the repository's configuration");
  const Handle<git_config> owner(local);
  check(git_config_set_string(local, key.c_str(), value.c_str()), fmt::format("set {} in the repository's configuration", key));
}

std::optional<Identity> Repository::identity() const {
  const auto name = configured("user.name");
  const auto email = configured("user.email");
  if (!name || !email || name->empty() || email->empty()) return std::nullopt;
  return Identity{*name, *email};
}

std::optional<Identity> personal_identity() {
  start_libgit2();
  git_config* found = nullptr;
  check(git_config_open_default(&found), "read git's configuration");
  const Handle<git_config> config(found);
  git_config* frozen = nullptr;
  check(git_config_snapshot(&frozen, config.get()), "read git's configuration");
  const Handle<git_config> settings(frozen);
  const char* name = nullptr;
  const char* email = nullptr;
  if (git_config_get_string(&name, settings.get(), "user.name") != 0 ||
      git_config_get_string(&email, settings.get(), "user.email") != 0 || *name == 0 || *email == 0)
    return std::nullopt;
  return Identity{name, email};
}

bool is_branch_name(const std::string& name) {
  start_libgit2();
  int valid = 0;
  return git_branch_name_is_valid(&valid, name.c_str()) == 0 && valid == 1;
}

}  // namespace charter
