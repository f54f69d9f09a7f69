// SPDX-License-Identifier: Apache-2.0
#pragma once

// A file of instances of fair division (docs/formats/instances.md): one instance, or a list of them
// under `instances`.

#include "diag/result.h"
#include "split/problem.h"

#include <map>

namespace charter {

// Where things stand: parties, items (where their count does), rows of worths and single ones, as the
// subjects of faults (split/problem.h), the "method", and with an empty subject the instance.
using Places = std::map<Subject, Place>;

// `method` is a name of ours where the file names a method that is one of ours; `written` is the
// name as it stands there. Either may be empty, and so may `id`.
struct WrittenInstance {
  std::string id;
  std::string method;
  std::string written;
  Problem problem;
  Places places;
};

// The instance of that id alone is read where an id is given: what is wrong with others is not a
// fault then. Codes beside those of text/yaml.h and of any mapping: split-number,
// split-entitlement, split-worths, split-unknown-party, split-unknown-item, split-unknown-instance.
Result<std::vector<WrittenInstance>> read_instances(const std::string& path,
                                                    const std::string& bytes,
                                                    const std::string& id);

}  // namespace charter
