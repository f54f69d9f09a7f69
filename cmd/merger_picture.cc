// SPDX-License-Identifier: Apache-2.0
#include "cmd/merger_picture.h"

#include "cmd/in_community.h"
#include "render/merger_text.h"

namespace charter::cmd {

void show_merger(Context& context, const Merger& merger) {
  if (is_json(context)) return;
  context.console.show(merger_text(merger.inputs, merger.exchange, merger.digest).line());
}

}  // namespace charter::cmd
