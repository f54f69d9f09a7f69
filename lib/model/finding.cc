// SPDX-License-Identifier: Apache-2.0
#include "model/finding.h"

#include "value/nearest.h"

#include <fmt/format.h>

#include <utility>

namespace charter {

Fault finding(Severity severity, std::string code, Subject subject, std::string message,
              std::string help) {
  Fault fault;
  fault.severity = severity;
  fault.code = std::move(code);
  fault.message = std::move(message);
  fault.help = std::move(help);
  fault.subject = std::move(subject);
  return fault;
}

std::string suggestion(const std::string& written, const std::vector<std::string>& known) {
  const auto near = nearest(written, known);
  return near ? fmt::format("did you mean `{}`?", *near) : std::string();
}

std::string cut(const std::string& text) {
  constexpr std::size_t kLongest = 60;
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

Subject about_clause(const ClauseId& clause, std::string field) {
  return {"clause", clause.text(), std::move(field)};
}

Subject about_parameter(const ClauseId& clause, const std::string& parameter) {
  return about_clause(clause, "rule." + parameter);
}

}  // namespace charter
