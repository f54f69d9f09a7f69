// SPDX-License-Identifier: Apache-2.0
#include "change/concurrently.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace charter {

namespace {

// Below so many pieces of work another thread costs more than it saves.
constexpr std::size_t kWorthThread = 16;

}  // namespace

void concurrently(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
  std::vector<std::future<void>> others;
  for (std::size_t t = 1; t < std::min(threads, count / kWorthThread); ++t)
    others.push_back(std::async(std::launch::async, take));
  take();
  for (std::future<void>& other : others) other.get();
}

}  // namespace charter
