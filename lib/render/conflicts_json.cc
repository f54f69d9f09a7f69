// SPDX-License-Identifier: Apache-2.0
#include "render/conflicts_json.h"

#include "render/changes_json.h"

#include <algorithm>

namespace charter {

namespace {

Json changes_of(const Changes& changes, const Snapshot& side, const MergedVersions& versions) {
  return changes_json(changes, {{versions.base.charter, versions.base.community}, {side.charter, side.community}, versions.vocabulary});
}

Json losses_of(const Losses& losses, const Snapshot& side, const MergedVersions& versions) {
  Json json = Json::object();
  json.set("decided", changes_of(losses.decided, side, versions)).set("silent", changes_of(losses.silent, side, versions));
  return json;
}

}  // namespace

Json as_json(std::vector<NumberedConflict> conflicts) {
  std::ranges::sort(conflicts, {}, &NumberedConflict::number);
  Json all = Json::array();
  for (const auto& [number, conflict] : conflicts) {
    Json json = Json::object();
    json.set("number", number).set("id", conflict.subject.id).set("about", conflict.subject.about);
    json.set("field", conflict.subject.field).set("clash", name_of(conflict.clash));
    json.set("base", conflict.base).set("ours", conflict.ours).set("theirs", conflict.theirs);
    json.set("settled", conflict.settled ? Json(name_of(conflict.settled->take)) : Json());
    all.add(std::move(json));
  }
  return all;
}

Json as_json(const std::vector<Violation>& violations, const MergedVersions& versions) {
  Json all = Json::array();
  for (const Violation& violation : violations) {
    Json ids = Json::array();
    for (const std::string& id : violation.ids) ids.add(id);
    Json json = Json::object();
    json.set("code", violation.fault.code).set("message", violation.fault.message).set("ids", std::move(ids));
    json.set("ours", changes_of(violation.ours, versions.ours, versions));
    json.set("theirs", changes_of(violation.theirs, versions.theirs, versions));
    all.add(std::move(json));
  }
  return all;
}

Json as_json(const BothLosses& losses, const MergedVersions& versions) {
  Json json = Json::object();
  json.set("ours", losses_of(losses.ours, versions.ours, versions)).set("theirs", losses_of(losses.theirs, versions.theirs, versions));
  return json;
}

}  // namespace charter
