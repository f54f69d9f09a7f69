// SPDX-License-Identifier: Apache-2.0
#include "text/format_field.h"

#include "text/fields.h"

namespace charter {

Faults require_format(const YamlNode& root, const std::string& what, int known) {
  static const std::vector<std::string> only{"format"};
  if (root.kind != YamlNode::Kind::Mapping) return {};
  Faults faults;
  Fields fields(root, what, only, faults);
  faults.clear();  // the other keys are for whoever knows the format
  const YamlNode* format = fields.required("format");
  if (!format) return faults;
  if (text_of(*format).empty())
    fields.report(fault_at(*format, "missing-key", "`format` is empty",
                           fmt::format("the format that this version of charter writes is {}", known)));
  else if (text_of(*format) != std::to_string(known))
    fields.report(fault_at(
        *format, "unknown-format", fmt::format("this is {} of format `{}`", what, text_of(*format)),
        fmt::format("this version of charter reads format {}; a newer one may read it", known)));
  return faults;
}

}  // namespace charter
