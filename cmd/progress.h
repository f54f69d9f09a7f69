// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace charter::cmd {

// How far along something long is, in one line of standard error that is overwritten and goes away
// at the end. Nothing is shown in the first half second, and never more than ten times a second. Any thread may
// say where it is.
class Progress {
 public:
  // `what` is in the present participle ("reading files").
  explicit Progress(std::string what);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // How many there are altogether; unknown as long as nobody says.
  void expect(std::uint64_t total);
  void at(std::uint64_t done);
  // Takes the line away, and shows none any more.
  void end();

 private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  Clock::time_point begun_;
  std::mutex drawing_;
  Clock::time_point next_;
  std::uint64_t total_ = 0;
  bool drawn_ = false;
  bool ended_ = false;
};

// "reading files  41%  1,250 a second  3 s left"; a `total` of zero is not known. The part of progress that can be
// tested.
std::string progress_line(const std::string& what, std::uint64_t done, std::uint64_t total,
                          std::chrono::duration<std::int64_t, std::milli> since);

}  // namespace charter::cmd
