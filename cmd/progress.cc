// SPDX-License-Identifier: Apache-2.0
#include "cmd/progress.h"

#include "cmd/stream.h"
#include "value/counted.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

using namespace std::chrono_literals;

}  // namespace

Progress::Progress(std::string what) : what_(std::move(what)), begun_(Clock::now()), next_(begun_ + 500ms) {}

Progress::~Progress() { end(); }

void Progress::expect(std::uint64_t total) {
  const std::lock_guard lock(drawing_);
  total_ = total;
}

void Progress::at(std::uint64_t done) {
  // Whoever finds another thread drawing has nothing newer to say.
  const std::unique_lock lock(drawing_, std::try_to_lock);
  if (!lock || ended_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + 100ms;
  drawn_ = true;
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - begun_);
  write_if_possible(2, "\r" + progress_line(what_, done, total_, since) + "\x1b[K");
}

void Progress::end() {
  const std::lock_guard lock(drawing_);
  if (drawn_ && !ended_) write_if_possible(2, "\r\x1b[K");
  ended_ = true;
}

std::string progress_line(const std::string& what, std::uint64_t done, std::uint64_t total,
                          std::chrono::duration<std::int64_t, std::milli> since) {
  std::string line = what;
  if (total > 0) line += fmt::format("  {}%", std::min<std::uint64_t>(100, done * 100 / total));
  const auto elapsed = static_cast<std::uint64_t>(std::max<std::int64_t>(since.count(), 1));
  const std::uint64_t rate = done * 1000 / elapsed;
  line += fmt::format("  {} a second", with_commas(rate));
  if (total > done && rate > 0) line += fmt::format("  {} s left", (total - done) / rate + 1);
  return line;
}

}  // namespace charter::cmd
