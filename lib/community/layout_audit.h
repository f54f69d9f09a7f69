// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a register is laid out as the format says (docs/formats/registers.md): the question before a
// commit, and a note of the check.

#include "community/register_parts.h"
#include "text/register_file.h"
#include "text/register_layout.h"

#include <map>
#include <optional>
#include <span>
#include <string>

namespace charter {

// Fed the files of one register, in any order; all of them, or only those that changed.
class LayoutAudit {
 public:
  explicit LayoutAudit(RegisterKind kind) : kind_(kind) {}

  // `rows` are the file's, as read, and `writing` is its.
  void add(const std::string& path, Writing writing, std::span<const Member> rows);
  void add(const std::string& path, Writing writing, std::span<const Share> rows);

  // The path of the first file that is not as it should be; nothing when all are.
  const std::optional<std::string>& wrong() const { return wrong_; }

  // After all files of the register: also whether each part that was split had to be.
  std::optional<std::string> wrong_of_whole() const;

 private:
  template <class Row>
  void look_at(const std::string& path, Writing writing, std::span<const Row> rows);
  void report(const std::string& path);

  RegisterKind kind_;
  std::optional<std::string> wrong_;
  std::map<std::string, std::size_t> counts_;  // rows below every prefix of digits
};

}  // namespace charter
