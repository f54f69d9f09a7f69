// SPDX-License-Identifier: Apache-2.0
#include "cmd/founders.h"

#include "render/faults_text.h"
#include "repo/libgit2.h"
#include "value/nearest.h"
#include "value/safe_text.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

std::filesystem::path folder_for(const Context& context, const std::string& name, const std::string& folder) {
  const std::string plain = id_from(name);
  return context.folder / (folder.empty() ? (plain.empty() ? "community" : plain) : folder);
}

std::string shown_folder(const Context& context, const std::filesystem::path& folder) {
  const std::string relative = folder.lexically_normal().lexically_relative(context.folder).string();
  return relative.empty() || is_outside(relative) ? folder.lexically_normal().string() : relative;
}

Result<NewCommunity> new_community(const Context& context, const std::string& name, const std::string& id) {
  const std::string made = id.empty() ? fmt::format("c-{:016x}", context.random) : id;
  const auto community = CommunityId::parse(made);
  if (!community)
    return Fault{.code = "bad-id", .message = fmt::format("`{}` is no id", id),
                 .help = fmt::format("did you mean `{}`?", id_from(id))};
  if (!is_name(name))
    return Fault{.code = "bad-name", .message = "the name is empty, too long, or holds characters that cannot be seen",
                 .help = "a name is one line of up to 200 visible characters"};
  return NewCommunity{*community, name, today(context), founding_hand(context)};
}

std::vector<std::string> template_names() {
  std::vector<std::string> names;
  for (const TemplateFile& file : built_in_templates())
    if (names.empty() || names.back() != file.name) names.emplace_back(file.name);
  return names;
}

std::map<std::string, std::string> template_files(const std::string& name) {
  std::map<std::string, std::string> files;
  for (const TemplateFile& file : built_in_templates())
    if (file.name == name) files.emplace(file.path, file.bytes);
  if (!files.empty()) return files;
  const auto near = nearest(name, template_names());
  throw Failure(Exit::Refused, "unknown-template", fmt::format("there is no template `{}`", name),
                near ? fmt::format("did you mean `{}`?", *near) : "`charter init --list-templates` shows them");
}

Exit end_founding(Context& context, const std::filesystem::path& folder, const PlannedCommunity& plan,
                  const NewCommunity& community) {
  std::optional<ObjectId> commit;
  if (!is_trial(context)) commit = found(folder, plan, community);
  const std::string place = shown_folder(context, folder);
  if (is_json(context)) {
    Json json = Json::object();
    json.set("schema", "charter.founding/1").set("community", community.id.text()).set("name", community.name);
    json.set("folder", place).set("commit", commit ? Json(to_string(*commit)) : Json());
    context.console.show_json(printed(json));
    return Exit::Ok;
  }
  Text text;
  text.add(commit ? "founded " : "would found ").show(Label::Emphasis, community.name).add(" (").add(
      Label::Id, community.id.text()).add(") in ").show(Label::Id, place).line();
  context.console.show(text);
  if (!plan.faults.empty()) context.console.complain(as_text(plan.faults));
  if (commit)
    context.console.say(Text().add(Label::Hint, "next: ").add("cd ").show(place).add(
        ", read it with `charter show`, change the files, and record changes with `charter commit`").line());
  return Exit::Ok;
}

}  // namespace charter::cmd
