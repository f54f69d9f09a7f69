// SPDX-License-Identifier: Apache-2.0
#include "repo/merged_lines.h"

#include "repo/libgit2.h"

#include <git2.h>

#include <memory>

namespace charter {

namespace {

struct FreeResult {
  void operator()(git_merge_file_result* result) const { git_merge_file_result_free(result); }
};

git_merge_file_input input_of(const std::string& bytes) {
  git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
  input.ptr = bytes.data();
  input.size = bytes.size();
  return input;
}

LineMerge merged(const std::string& base, const std::string& ours, const std::string& theirs,
                 git_merge_file_favor_t favour) {
  const git_merge_file_input ancestor = input_of(base), our = input_of(ours), their = input_of(theirs);
  git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
  options.favor = favour;
  git_merge_file_result result{};
  const std::unique_ptr<git_merge_file_result, FreeResult> owner(&result);
  check(git_merge_file(&result, &ancestor, &our, &their, &options), "merge the lines of a file");
  return {std::string(result.ptr == nullptr ? "" : result.ptr, result.len), result.automergeable == 1};
}

bool is_text(const std::string& bytes) { return bytes.find('\0') == std::string::npos; }

}  // namespace

LineMerge merged_lines(const std::string& base, const std::string& ours, const std::string& theirs) {
  if (!is_text(base) || !is_text(ours) || !is_text(theirs)) return {ours, false};
  start_libgit2();
  LineMerge clean = merged(base, ours, theirs, GIT_MERGE_FILE_FAVOR_NORMAL);
  if (clean.is_clean) return clean;
  return {merged(base, ours, theirs, GIT_MERGE_FILE_FAVOR_OURS).bytes, false};
}

}  // namespace charter
