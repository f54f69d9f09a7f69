// SPDX-License-Identifier: Apache-2.0
#include "cmd/page_file.h"

#include "diag/failure.h"
#include "repo/disk.h"

namespace charter::cmd {

namespace fs = std::filesystem;

fs::path place_for_page(const Context& context, const std::string& file) {
  if (file == "-") return {};
  const fs::path named = context.folder / file;
  std::error_code error;
  const fs::path place = fs::is_symlink(named, error) ? fs::weakly_canonical(named, error) : named;
  const auto status = fs::status(place, error);
  if (!error && fs::exists(status) && !fs::is_regular_file(status))
    throw Failure(Exit::Refused, "not-a-file", "`" + file + "` is no file that could be replaced",
                  "name a new file, or - for the standard output");
  return place;
}

void put_page(Context& context, const std::string& file, const std::string& page) {
  if (file == "-") return context.console.show(Text().add(page));
  replace_file(place_for_page(context, file), page);
  context.console.say(Text().add("written: ").show(Label::Id, file).line());
}

}  // namespace charter::cmd
