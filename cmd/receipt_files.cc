// SPDX-License-Identifier: Apache-2.0
#include "cmd/receipt_files.h"

#include "community/fork_receipts.h"
#include "diag/failure.h"
#include "render/receipt_text.h"
#include "render/settlement_json.h"
#include "repo/disk.h"

#include <filesystem>

namespace charter::cmd {

namespace {

namespace fs = std::filesystem;

bool is_one_file(const std::string& place) { return place.ends_with(".json") || place.ends_with(".txt"); }

// The document with the receipts at its end, as printed() would print it.
void write_document(FileToReplace& file, const ForkPlan& plan) {
  std::string document = printed(settlement_document(plan.settlement, {}));
  document.erase(document.rfind("\n}"));
  file.write(document);
  file.write(",\n  \"receipts\": [");
  bool first = true;
  for_each_receipt(plan, [&](const Receipt& receipt) {
    file.write(first ? "\n" : ",\n");
    first = false;
    const std::string json = printed(receipt_json(plan.settlement, receipt));
    std::string indented;
    for (std::size_t begin = 0; begin < json.size();) {
      const std::size_t end = json.find('\n', begin);
      indented.append(begin == 0 ? "    " : "\n    ").append(json, begin, end - begin);
      begin = end + 1;
    }
    file.write(indented);
  });
  file.write("\n  ]\n}\n");
}

void write_one_file(const fs::path& path, const ForkPlan& plan, bool json) {
  FileToReplace file(path);
  if (json)
    write_document(file, plan);
  else
    for_each_receipt(plan, [&](const Receipt& receipt) {
      file.write(plain(receipt_text(plan.settlement, receipt)));
      file.write("\n");
    });
  file.done(Flush::ToDisk);
}

}  // namespace

void check_receipts_place(const Context& context, const std::string& place) {
  std::error_code error;
  const fs::path path = context.folder / place;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return;
  if (is_one_file(place) ? fs::is_regular_file(status) : fs::is_directory(status)) return;
  throw Failure(Exit::Refused, "not-a-file", "`" + place + "` cannot hold the receipts",
                is_one_file(place) ? "name a new file" : "name a folder, or a file that ends in .txt or .json");
}

void write_receipts(Context& context, const ForkPlan& plan, const std::string& place) {
  const fs::path path = context.folder / place;
  if (is_one_file(place)) {
    write_one_file(path, plan, place.ends_with(".json"));
  } else {
    make_folders(path);
    for_each_receipt(plan, [&](const Receipt& receipt) {
      FileToReplace file(path / (receipt.member.text() + ".txt"));
      file.write(plain(receipt_text(plan.settlement, receipt)));
      // They can be written again from the record.
      file.done(Flush::No);
    });
  }
  context.console.say(Text().add("receipts: ").show(Label::Id, place).line());
}

}  // namespace charter::cmd
