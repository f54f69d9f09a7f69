// SPDX-License-Identifier: Apache-2.0
#include "community/record_statement.h"

#include "community/record_check.h"
#include "community/record_differences.h"
#include "community/record_folder.h"
#include "community/stored_file.h"
#include "community/verifying.h"
#include "settle/record.h"
#include "text/yaml.h"

namespace charter {

bool is_record_of_fork(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const auto inputs = stored_file(store, tree, record_folder(digest) + "/inputs.yaml");
  if (!inputs) return false;
  const auto yaml = read_yaml("inputs.yaml", *inputs);
  return yaml && scalar_of(*yaml, "kind") == "fork";
}

RecordedFork recorded_fork(Workspace& workspace, const Version& version, const std::string& digest) {
  if (!version.commit) record_named(workspace, digest);
  const Version committed = version.commit ? version : resolve_version(workspace, "HEAD");
  require_as_made(workspace.objects(), committed, {}, digest);
  RecordedFork recorded{worked_out_again(workspace, committed, digest), {}};
  const std::string wanted = record_yaml(recorded.plan.settlement, recorded.plan.inputs);
  const std::string has =
      stored_file(workspace.objects(), version.tree, record_folder(digest) + "/record.yaml").value_or("");
  if (has != wanted) recorded.faults.push_back(record_differs(digest, has, wanted));
  return recorded;
}

}  // namespace charter
