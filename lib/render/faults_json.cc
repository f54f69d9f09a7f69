// SPDX-License-Identifier: Apache-2.0
#include "render/faults_json.h"

#include <algorithm>

namespace charter {

namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Note:
      return "note";
  }
  return "error";
}

Json as_json(const Fault& fault) {
  const bool placed = fault.place.has_value();
  return Json::object()
      .set("code", fault.code)
      .set("severity", name_of(fault.severity))
      .set("path", placed ? Json(fault.place->path) : Json())
      .set("line", placed ? Json(fault.place->line) : Json())
      .set("column", placed ? Json(fault.place->column) : Json())
      .set("message", fault.message)
      .set("help", fault.help);
}

}  // namespace

Json as_json(const Faults& faults) {
  Json list = Json::array();
  for (const Fault& fault : faults) list.add(as_json(fault));
  return list;
}

std::string to_json(const Faults& faults) {
  const auto errors = std::ranges::count(faults, Severity::Error, &Fault::severity);
  const auto warnings = std::ranges::count(faults, Severity::Warning, &Fault::severity);
  return printed(Json::object()
                     .set("schema", "charter.faults/1")
                     .set("faults", as_json(faults))
                     .set("errors", errors)
                     .set("warnings", warnings));
}

std::string to_json(const Failure& failure) {
  return printed(Json::object()
                     .set("schema", "charter.error/1")
                     .set("error", Json::object()
                                       .set("code", failure.code())
                                       .set("message", failure.what())
                                       .set("help", failure.help()))
                     .set("exit", static_cast<int>(failure.exit())));
}

}  // namespace charter
