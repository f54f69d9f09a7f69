// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace charter::cmd {

// How far along something long is, in one line of standard error that is overwritten and goes away
// at the end. Nothing is shown in the first half second, and never more than ten times a second.
class Progress {
 public:
  enum class Shown { No, Yes };
  Progress(std::string what, Shown shown);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // `total` of zero: not known.
  void at(std::uint64_t done, std::uint64_t total);

 private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  Shown shown_;
  Clock::time_point begun_;
  Clock::time_point next_;
  bool drawn_ = false;
};

// "reading the register  41%  1,250,000 a second  3 s left"; the part of progress that can be
// tested.
std::string progress_line(const std::string& what, std::uint64_t done, std::uint64_t total,
                          std::chrono::duration<std::int64_t, std::milli> since);

}  // namespace charter::cmd
