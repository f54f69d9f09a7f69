// SPDX-License-Identifier: Apache-2.0
#include "text/consent_file.h"

#include "text/fields.h"
#include "text/format_field.h"
#include "text/yaml.h"

namespace charter {

namespace {

constexpr int kConsentFormat = 1;

}  // namespace

Result<Consent> read_consent(const std::string& path, const std::string& bytes) {
  static const std::vector<std::string> known{"format", "member", "community", "group",
                                              "agrees", "on",     "signature"};
  const auto yaml = read_yaml(path, bytes);
  if (!yaml) return yaml.faults();
  Faults faults = require_format(*yaml, "a consent", kConsentFormat);
  if (!faults.empty()) return faults;
  Consent consent;
  Fields fields(*yaml, "a consent", known, faults);
  if (!fields.is_mapping()) return faults;
  consent.member = fields.required_id<MemberId>("member");
  consent.community = fields.required_id<CommunityId>("community");
  if (fields.required("group")) consent.group = fields.line("group");
  if (fields.required("agrees")) consent.agrees = fields.prose("agrees");
  consent.on = fields.date("on");
  consent.signature = fields.prose("signature");
  if (!faults.empty()) return faults;
  return consent;
}

}  // namespace charter
