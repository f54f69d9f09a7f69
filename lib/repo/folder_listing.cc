// SPDX-License-Identifier: Apache-2.0
#include "repo/folder_listing.h"

#include "repo/folder_files.h"
#include "repo/tree_entry.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include <dirent.h>
#include <fcntl.h>

namespace charter {
namespace {

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// Nothing for a name that is gone.
std::optional<ListedName> look_at(int folder, const dirent64& entry, const std::filesystem::path& shown) {
  ListedName name{.name = entry.d_name, .is_folder = entry.d_type == DT_DIR, .status = {}, .folder = nullptr};
  if (name.is_folder) return name;
  if (::fstatat(folder, entry.d_name, &name.status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail_on_disk("look at", shown / entry.d_name);
  }
  name.is_folder = S_ISDIR(name.status.st_mode);
  return name;
}

void add_name(int folder, const dirent64& entry, const std::filesystem::path& shown, ListedFolder& listed) {
  const std::string_view name = entry.d_name;
  if (name == ".git") listed.is_repository = true;
  if (!is_safe_name(name)) return;
  if (auto found = look_at(folder, entry, shown)) listed.names.push_back(std::move(*found));
}

// Without opendir, which asks the system twice more for every folder and takes memory for each.
ListedFolder list(const Descriptor& folder, const std::filesystem::path& shown) {
  ListedFolder listed;
  alignas(dirent64) std::array<char, 1 << 15> buffer;
  while (true) {
    const ssize_t length = ::getdents64(folder.number(), buffer.data(), buffer.size());
    if (length < 0) fail_on_disk("list", shown);
    if (length == 0) break;
    for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
      const auto* entry = reinterpret_cast<const dirent64*>(buffer.data() + at);
      add_name(folder.number(), *entry, shown, listed);
      at += entry->d_reclen;
    }
  }
  std::ranges::sort(listed.names, {}, &ListedName::name);
  return listed;
}

// A folder that waits to be listed. Its parent stays open until all of its folders are.
struct Task {
  std::shared_ptr<Descriptor> parent;
  std::string path;
  ListedName* name = nullptr;
};

class Lister {
 public:
  Lister(const std::filesystem::path& root, const IsListed& is_listed) : root_(root), is_listed_(is_listed) {}

  ListedFolder run(unsigned threads) {
    Descriptor opened(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened) fail_on_disk("open", root_);
    const auto folder = std::make_shared<Descriptor>(std::move(opened));
    ListedFolder listed = list(*folder, root_);
    add_tasks(folder, {}, listed);
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
    work();
    for (std::thread& other : others) other.join();
    if (failure_) std::rethrow_exception(failure_);
    return listed;
  }

 private:
  void add_tasks(const std::shared_ptr<Descriptor>& folder, const std::string& path, ListedFolder& listed) {
    std::vector<Task> found;
    for (ListedName& name : listed.names) {
      std::string below = join_path(path, name.name);
      if (name.is_folder && is_listed_(below)) found.push_back({folder, std::move(below), &name});
    }
    const std::lock_guard guard(mutex_);
    std::ranges::move(found, std::back_inserter(tasks_));
    changed_.notify_all();
  }

  // The last one first: folders deep down are done with before more are opened above.
  std::optional<Task> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !tasks_.empty() || busy_ == 0 || failure_; });
    if (tasks_.empty() || failure_) return std::nullopt;
    Task task = std::move(tasks_.back());
    tasks_.pop_back();
    ++busy_;
    return task;
  }

  void work() {
    while (auto task = next()) {
      std::exception_ptr failure;
      try {
        visit(*task);
      } catch (...) {
        failure = std::current_exception();
      }
      task.reset();
      const std::lock_guard guard(mutex_);
      --busy_;
      if (failure && !failure_) failure_ = failure;
      changed_.notify_all();
    }
  }

  void visit(const Task& task) {
    Descriptor opened(::openat(task.parent->number(), task.name->name.c_str(), folder_flags));
    if (!opened && (errno == ENOENT || errno == ENOTDIR || errno == ELOOP)) return;
    if (!opened) fail_on_disk("open", root_ / task.path);
    const auto folder = std::make_shared<Descriptor>(std::move(opened));
    task.name->folder = std::make_unique<ListedFolder>(list(*folder, root_ / task.path));
    add_tasks(folder, task.path, *task.name->folder);
  }

  const std::filesystem::path& root_;
  const IsListed& is_listed_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Task> tasks_;
  int busy_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

ListedName* ListedFolder::find(std::string_view name) {
  const auto found = std::ranges::lower_bound(names, name, {}, [](const ListedName& n) { return std::string_view(n.name); });
  return found == names.end() || found->name != name ? nullptr : &*found;
}

ListedFolder list_folders(const std::filesystem::path& folder, const IsListed& is_listed, unsigned threads) {
  return Lister(folder, is_listed).run(threads);
}

ListedFolder list_folder(const std::filesystem::path& root, const std::string& path) {
  FolderFiles files(root);
  const Descriptor& parent = files.parent_of(path, Missing::LeftOut);
  const Descriptor folder(parent ? ::openat(parent.number(), std::string(name_in(path)).c_str(), folder_flags) : -1);
  if (!folder) fail_on_disk("open", root / path);
  return list(folder, root / path);
}

}  // namespace charter
