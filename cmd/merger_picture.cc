// SPDX-License-Identifier: Apache-2.0
#include "cmd/merger_picture.h"

#include "cmd/in_community.h"
#include "render/merger_json.h"
#include "render/merger_text.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

// Of more members, only what is the same for all of a side is shown.
constexpr std::size_t kMostReceipts = 5000;

std::vector<MergerReceipt> receipts_of(const Merger& merger) {
  std::vector<MergerReceipt> receipts;
  std::size_t members = 0;
  for (const auto& of_side : merger.inputs.members) members += of_side.size();
  if (members > kMostReceipts) return receipts;
  for_each_receipt(merger.inputs, merger.exchange, [&](const MergerReceipt& receipt) { receipts.push_back(receipt); });
  return receipts;
}

}  // namespace

void show_merger(Context& context, const Merger& merger) {
  if (is_json(context) || merger.digest.empty()) return;
  context.console.show(merger_text(merger.inputs, merger.exchange, merger.digest).line());
  if (!is_trial(context)) return;
  const auto receipts = receipts_of(merger);
  if (!receipts.empty()) context.console.show(receipts_text(merger.inputs, receipts).line());
}

void set_merger(Json& document, const Context& context, const Merger& merger) {
  if (merger.digest.empty()) return;
  document.set("settlement", merger_document(merger.inputs, merger.exchange, merger.digest,
                                             is_trial(context) ? receipts_of(merger) : std::vector<MergerReceipt>()));
}

}  // namespace charter::cmd
