// SPDX-License-Identifier: Apache-2.0
#pragma once

// A notice on disk (docs/formats/notices.md): notices/<id>/notice.yaml, and beside it members.csv, one
// member a row after the header `member`.

#include "model/notice.h"
#include "text/located.h"

#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The notice without its members. `id` is the name of its folder. Codes: those of text/yaml.h and
// text/fields.h, and bad-notice where the name is none, or its id would not be that of the folder.
Located<Notice> read_notice(const std::string& path, const std::string& bytes, const PartyId& id);

// Who is named, in the order of their ids, each once. Codes: bad-header, bad-id, notice-member-twice; at most
// kMostRowFaults (register_file.h), and then more-faults.
Located<std::vector<MemberId>> read_notice_members(const std::string& path, std::string_view bytes);

std::string write_notice(const Notice& notice);
std::string write_notice_members(const std::vector<MemberId>& members);

// The id of the group of that name; `group-` and eight digits of its SHA-256 where no letter of it can stand in an id.
PartyId group_id(const std::string& name);

}  // namespace charter
