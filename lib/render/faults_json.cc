// SPDX-License-Identifier: Apache-2.0
#include "render/faults_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

std::string printed(const Json& document) {
  return document.dump(2, ' ', true, Json::error_handler_t::replace) + "\n";
}

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
  Json result;
  result["code"] = fault.code;
  result["severity"] = name_of(fault.severity);
  result["path"] = fault.place ? Json(fault.place->path) : Json();
  result["line"] = fault.place ? Json(fault.place->line) : Json();
  result["column"] = fault.place ? Json(fault.place->column) : Json();
  result["message"] = fault.message;
  result["help"] = fault.help;
  return result;
}

}  // namespace

std::string to_json(const Faults& faults) {
  Json list = Json::array();
  for (const Fault& fault : faults) list.push_back(as_json(fault));
  Json document;
  document["schema"] = "charter.faults/1";
  document["faults"] = std::move(list);
  document["errors"] = std::ranges::count(faults, Severity::Error, &Fault::severity);
  document["warnings"] = std::ranges::count(faults, Severity::Warning, &Fault::severity);
  return printed(document);
}

std::string to_json(const Failure& failure) {
  Json document;
  document["schema"] = "charter.error/1";
  document["error"] = {
      {"code", failure.code()}, {"message", failure.what()}, {"help", failure.help()}};
  document["exit"] = static_cast<int>(failure.exit());
  return printed(document);
}

}  // namespace charter
