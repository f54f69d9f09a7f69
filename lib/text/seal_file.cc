// SPDX-License-Identifier: Apache-2.0
#include "text/seal_file.h"

#include "text/fields.h"
#include "text/format_field.h"

#include <algorithm>

namespace charter {

namespace {

constexpr int kSealFormat = 1;

bool is_commitment(const std::string& text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

Result<Seal> read_seal(const std::string& path, const std::string& bytes, const PartyId& group) {
  static const std::vector<std::string> known{"format", "community", "group", "commitment"};
  const auto yaml = read_yaml(path, bytes);
  if (!yaml) return yaml.faults();
  Faults faults = require_format(*yaml, "a seal", kSealFormat);
  if (!faults.empty()) return faults;
  Fields fields(*yaml, "a seal", known, faults);
  if (!fields.is_mapping()) return faults;
  Seal seal{fields.required_id<CommunityId>("community"), fields.required_id<PartyId>("group"), {}};
  if (fields.required("commitment")) seal.commitment = fields.line("commitment");
  if (!faults.empty()) return faults;
  if (seal.group != group)
    fields.report(fault_at(*fields.find("group"), "bad-seal",
                           fmt::format("the seal in the folder `{}` is of another group", group.text()),
                           "each group seals in the folder that bears its id, with `charter fork bid --seal`"));
  if (!is_commitment(seal.commitment))
    fields.report(fault_at(*fields.find("commitment"), "bad-seal", "the seal commits to nothing",
                           "a commitment is 64 hexadecimal digits; seal anew with `charter fork bid --seal`"));
  if (!faults.empty()) return faults;
  return seal;
}

std::string write_seal(const Seal& seal) {
  return fmt::format("format: {}\ncommunity: {}\ngroup: {}\ncommitment: {}\n", kSealFormat, seal.community.text(),
                     seal.group.text(), seal.commitment);
}

}  // namespace charter
