// SPDX-License-Identifier: Apache-2.0
#include "text/flow_edits.h"

#include <algorithm>

namespace charter {

std::vector<ByteRange> flow_extents(const YamlNode& collection) {
  std::vector<ByteRange> extents;
  for (const YamlEntry& entry : collection.entries)
    extents.push_back({entry.key.begin, std::max(entry.key.end, entry.value.end)});
  for (const YamlNode& item : collection.items) extents.push_back({item.begin, item.end});
  return extents;
}

void FlowEdits::stay(std::size_t index) {
  staying_.insert(index);
  last_ = index;
}

void FlowEdits::add(const std::string& text) {
  if (last_)
    edits_.replace(extents_[*last_].end, extents_[*last_].end, ", " + text);
  else
    edits_.replace(extents_.front().begin, extents_.front().begin, text + ", ");
}

// A part goes with the comma before it, or, at the beginning, with the one after it.
void FlowEdits::take_out_others() {
  for (std::size_t i = 0; i < extents_.size(); ++i) {
    if (staying_.contains(i)) continue;
    const bool leads = staying_.empty() || i < *staying_.begin();
    edits_.remove(leads ? ByteRange{extents_[i].begin, extents_[i + 1].begin}
                        : ByteRange{extents_[i - 1].end, extents_[i].end});
  }
}

}  // namespace charter
