// SPDX-License-Identifier: Apache-2.0
#include "cmd/context.h"

#include "cmd/screen.h"
#include "diag/failure.h"
#include "render/faults_json.h"
#include "render/faults_text.h"
#include "value/digest.h"

#include <fmt/format.h>

#include <ctime>
#include <sys/random.h>

namespace charter::cmd {

namespace {

std::int64_t local_minutes_ahead(std::int64_t seconds) {
  const std::time_t moment = seconds;
  std::tm local{};
  if (::localtime_r(&moment, &local) == nullptr) return 0;
  return local.tm_gmtoff / 60;
}

Moment now(const Environment& environment) {
  const std::string fixed = environment["SOURCE_DATE_EPOCH"];
  if (fixed.empty()) {
    const auto seconds = static_cast<std::int64_t>(std::time(nullptr));
    return {seconds, static_cast<int>(local_minutes_ahead(seconds))};
  }
  const auto moment = moment_from(fixed + " +0000");
  if (!moment)
    throw Failure(Exit::Usage, "date-unreadable", fmt::format("SOURCE_DATE_EPOCH is `{}`", fixed),
                  "it is a number of seconds since 1970");
  return *moment;
}

std::uint64_t random_bits(const Environment& environment, const std::vector<std::string>& words) {
  std::uint64_t bits = 0;
  const std::string fixed = environment["SOURCE_DATE_EPOCH"];
  if (fixed.empty()) {
    if (::getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits))
      throw Failure(Exit::Disk, "random-failed", "the system gives no random bits");
    return bits;
  }
  std::string seed = fixed;
  for (const std::string& word : words) seed.append(1, '\0').append(word);
  const Sha256 digest = sha256(seed);
  for (std::size_t i = 0; i < 8; ++i) bits = bits << 8u | digest[i];
  return bits;
}

std::filesystem::path folder(const Manner& manner) {
  std::error_code error;
  std::filesystem::path result = std::filesystem::current_path(error);
  if (error) throw Failure(Exit::Disk, "folder-missing", "this folder is gone", "go to another one");
  for (const std::string& step : manner.folders) {
    result /= step;
    if (!std::filesystem::is_directory(result, error))
      throw Failure(Exit::Usage, "folder-missing", fmt::format("no folder `{}`", step), "-C names a folder that is there");
  }
  return manner.folders.empty() ? result : std::filesystem::canonical(result, error);
}

Person person(const Context& context, const std::string& role) {
  const Environment& environment = context.environment;
  Person result{environment["GIT_" + role + "_NAME"], environment["GIT_" + role + "_EMAIL"],
                context.now};
  const std::string date = environment["GIT_" + role + "_DATE"];
  if (date.empty()) return result;
  const auto moment = moment_from(date);
  if (!moment)
    throw Failure(Exit::Usage, "date-unreadable", fmt::format("GIT_{}_DATE is `{}`", role, date),
                  "write it as `2026-05-01T12:00:00+00:00`, or as seconds since 1970 and `+0000`");
  result.when = *moment;
  return result;
}

}  // namespace

Exit Context::refuse(const Faults& faults) {
  if (console.form() == Form::Json)
    console.show_json(to_json(faults));
  else
    console.complain(as_text(faults));
  return Exit::No;
}

Person Context::author() const { return person(*this, "AUTHOR"); }
Person Context::committer() const { return person(*this, "COMMITTER"); }

Context captured(const Manner& manner, const std::vector<std::string>& words) {
  const Environment environment = captured_environment();
  return Context{.folder = folder(manner),
                 .manner = manner,
                 .environment = environment,
                 .now = now(environment),
                 .random = random_bits(environment, words),
                 .console = Console(manner, screen_of(manner, environment))};
}

}  // namespace charter::cmd
