// SPDX-License-Identifier: Apache-2.0
#include "cmd/table.h"

#include <algorithm>
#include <array>

namespace charter::cmd {

extern const Command
    init_command, clone_command, status_command, check_command, commit_command, log_command,
    show_command, diff_command, branch_command, switch_command, merge_command, resolve_command, adopt_command, undo_command, redo_command,
    member_group, member_list_command, member_show_command, member_add_command,
    member_set_command, member_remove_command, asset_group, asset_list_command,
    asset_show_command, asset_add_command, asset_set_command, asset_remove_command,
    share_group, share_list_command, share_issue_command, share_transfer_command,
    share_cancel_command, fork_command, fork_notice_command, fork_bid_command, split_command, remote_group, remote_list_command, remote_add_command,
    remote_remove_command, pull_command, push_command, explain_command, schema_command,
    completion_command, help_command, version_command, reference_command,
    setup_group, setup_git_command, textconv_row, merge_driver_row;

namespace {

constexpr std::array kCommands{
    &init_command, &clone_command, &status_command, &check_command, &commit_command,
    &log_command, &show_command, &diff_command, &branch_command, &switch_command,
    &merge_command, &resolve_command, &adopt_command, &undo_command, &redo_command, &member_group, &member_list_command, &member_show_command,
    &member_add_command, &member_set_command, &member_remove_command, &asset_group,
    &asset_list_command, &asset_show_command, &asset_add_command, &asset_set_command,
    &asset_remove_command, &share_group, &share_list_command, &share_issue_command,
    &share_transfer_command, &share_cancel_command, &fork_command, &fork_notice_command, &fork_bid_command, &split_command, &remote_group,
    &remote_list_command, &remote_add_command, &remote_remove_command, &pull_command,
    &push_command, &setup_group, &setup_git_command, &explain_command, &schema_command, &completion_command, &help_command,
    &version_command, &reference_command, &textconv_row, &merge_driver_row,
};

}  // namespace

std::span<const Command* const> commands() { return kCommands; }

const Command* find_command(std::string_view name, std::string_view group) {
  const auto found = std::ranges::find_if(
      kCommands, [&](const Command* c) { return c->name == name && c->group == group; });
  return found == kCommands.end() ? nullptr : *found;
}

std::vector<std::string> names_in(std::string_view group) {
  std::vector<std::string> names;
  for (const Command* command : kCommands)
    if (command->group == group && command->section != Section::Hidden)
      names.emplace_back(command->name);
  return names;
}

bool begins_others(const Command& command) {
  return command.group.empty() && !names_in(command.name).empty();
}

std::string full_name(const Command& command) {
  if (command.group.empty()) return std::string(command.name);
  return std::string(command.group) + " " + std::string(command.name);
}

}  // namespace charter::cmd
