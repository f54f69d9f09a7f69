// SPDX-License-Identifier: Apache-2.0

// Preloaded into a program (LD_PRELOAD), ends it without warning at the CHARTER_KILL_AT-th call that changes the
// file system: before the call, or, of a write, when half of it is done. The exit code is then 137, as
// that of a killed process. Where CHARTER_KILL_COUNT names a file and the program ends by itself, the number of
// calls is written there. Programs that it starts live: they are not the ones that are tried.

#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr int killed = 137;
std::atomic<long> calls = 0;

long kill_at() {
  static const long number = [] {
    const char* text = std::getenv("CHARTER_KILL_AT");
    return text == nullptr ? 0L : std::strtol(text, nullptr, 10);
  }();
  return number;
}

// Whether this is the call to die at.
bool is_last() { return ++calls == kill_at(); }

void die() { ::syscall(SYS_exit_group, killed); }

void count_call() {
  if (is_last()) die();
}

struct CountAtEnd {
  CountAtEnd() { ::unsetenv("LD_PRELOAD"); }
  CountAtEnd(const CountAtEnd&) = delete;
  CountAtEnd& operator=(const CountAtEnd&) = delete;
  ~CountAtEnd() {
    const char* path = std::getenv("CHARTER_KILL_COUNT");
    if (path == nullptr) return;
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%ld\n", calls.load());
    const auto file = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666));
    ::syscall(SYS_write, file, text, length);
    ::syscall(SYS_close, file);
  }
};
const CountAtEnd count_at_end;

template <class Function>
Function real(const char* name) {
  void* found = ::dlsym(RTLD_NEXT, name);
  Function function = nullptr;
  std::memcpy(&function, &found, sizeof function);
  return function;
}

bool makes_a_file(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

}  // namespace

extern "C" {

// NOLINTBEGIN: these are the C library's names and forms.
ssize_t write(int file, const void* bytes, size_t count) {
  // What is said on a terminal changes no file.
  if (file > 2 && is_last()) {
    ::syscall(SYS_write, file, bytes, count / 2);
    die();
  }
  return ::syscall(SYS_write, file, bytes, count);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = makes_a_file(flags) ? static_cast<mode_t>(va_arg(rest, unsigned)) : 0;
  va_end(rest);
  if (makes_a_file(flags)) count_call();
  return real<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = makes_a_file(flags) ? static_cast<mode_t>(va_arg(rest, unsigned)) : 0;
  va_end(rest);
  if (makes_a_file(flags)) count_call();
  return real<int (*)(const char*, int, ...)>("open64")(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = makes_a_file(flags) ? static_cast<mode_t>(va_arg(rest, unsigned)) : 0;
  va_end(rest);
  if (makes_a_file(flags)) count_call();
  return real<int (*)(int, const char*, int, ...)>("openat")(folder, path, flags, mode);
}

#define COUNTED(name, parameters, arguments)       \
  int name parameters {                            \
    count_call();                                  \
    return real<int(*) parameters>(#name) arguments; \
  }

COUNTED(rename, (const char* from, const char* to), (from, to))
COUNTED(renameat, (int a, const char* from, int b, const char* to), (a, from, b, to))
COUNTED(renameat2, (int a, const char* from, int b, const char* to, unsigned flags), (a, from, b, to, flags))
COUNTED(unlink, (const char* path), (path))
COUNTED(unlinkat, (int folder, const char* path, int flags), (folder, path, flags))
COUNTED(rmdir, (const char* path), (path))
COUNTED(mkdir, (const char* path, mode_t mode), (path, mode))
COUNTED(mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode))
COUNTED(link, (const char* from, const char* to), (from, to))
COUNTED(linkat, (int a, const char* from, int b, const char* to, int flags), (a, from, b, to, flags))
COUNTED(symlink, (const char* target, const char* path), (target, path))
COUNTED(symlinkat, (const char* target, int folder, const char* path), (target, folder, path))
COUNTED(ftruncate, (int file, off_t length), (file, length))
// NOLINTEND
}
