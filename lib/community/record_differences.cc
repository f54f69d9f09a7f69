// SPDX-License-Identifier: Apache-2.0
#include "community/record_differences.h"

#include "community/record_folder.h"
#include "community/registers.h"
#include "community/stored_file.h"
#include "community/written_parts.h"
#include "text/yaml.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace charter {

namespace {

// More rows than this are counted, not named.
constexpr std::size_t kMostRowsNamed = 5;

// Who leaves with which group, by member, as sides.csv has it.
using Leavers = std::map<std::string, std::string>;

void add_leavers(Leavers& leavers, const std::string& text) {
  for (std::size_t at = text.find('\n') + 1; at > 0 && at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t comma = std::min(text.find(',', at), end);
    leavers[text.substr(at, comma - at)] = comma < end ? text.substr(comma + 1, end - comma - 1) : std::string();
    at = end + 1;
  }
}

Leavers leavers_in(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  Leavers leavers;
  const auto add = [&](const std::string&, const Content& content) {
    if (is_plain(content)) add_leavers(leavers, store.blob(content.id));
  };
  for_each_file(store, tree, record_folder(digest) + "/sides.csv", add);
  for_each_file(store, tree, record_folder(digest) + "/sides", add);
  return leavers;
}

std::vector<std::string> rows_that_differ(const Leavers& has, const Leavers& was) {
  std::vector<std::string> rows;
  for (const auto& [member, party] : was) {
    const auto now = has.find(member);
    if (now == has.end())
      rows.push_back(fmt::format("the row of `{}`, who leaves with `{}`, is gone from sides.csv", made_visible(member),
                                 made_visible(party)));
    else if (now->second != party)
      rows.push_back(fmt::format("sides.csv has `{}` leave with `{}`, and it was with `{}`", made_visible(member),
                                 made_visible(now->second), made_visible(party)));
  }
  for (const auto& [member, party] : has)
    if (!was.contains(member))
      rows.push_back(fmt::format("a row was added to sides.csv, by which `{}` leaves with `{}`", made_visible(member),
                                 made_visible(party)));
  return rows;
}

std::string in_words(const std::vector<std::string>& differences) {
  std::string words;
  for (std::size_t i = 0; i < std::min(differences.size(), kMostRowsNamed); ++i)
    words += (i == 0 ? ": " : "; ") + differences[i];
  if (differences.size() > kMostRowsNamed) words += fmt::format("; and {} more", differences.size() - kMostRowsNamed);
  return words;
}

std::string_view line_at(const std::string& text, std::size_t at) {
  const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  return std::string_view(text).substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

std::string trimmed(std::string_view line) { return made_visible(line.substr(indent_of(line))); }

// What a line of the file says of which thing: the keys and the items that it stands within, as "parties/north/pools/
// commons". An item is called by the first thing that it says of itself.
std::string within(const std::string& text, std::size_t at) {
  const auto is_item = [](std::string_view line) { return line.substr(indent_of(line)).starts_with("- "); };
  const auto value_of = [](std::string_view line) {
    const std::size_t colon = line.find(": ");
    return colon == line.npos ? std::string() : std::string(line.substr(colon + 2));
  };
  std::vector<std::string> path;
  const std::string_view line = line_at(text, at);
  std::size_t inner = indent_of(line) + (is_item(line) ? 2 : 0);
  std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  for (bool first = true; inner > 0; first = false) {
    const std::string_view above = line_at(text, begin);
    const std::size_t indent = indent_of(above);
    const bool begins_item = is_item(above) && indent + 2 == inner;
    if (begins_item) path.push_back(value_of(above));
    if (begins_item)
      inner = indent + 1;
    else if (!first && indent < inner && indent < above.size() && !is_item(above)) {
      path.emplace_back(above.substr(indent, above.find(':') - std::min(indent, above.find(':'))));
      inner = indent;
    }
    if (begin == 0) break;
    begin = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
  }
  std::ranges::reverse(path);
  return made_visible(fmt::format("{}", fmt::join(path, "/")));
}

// The first line of a text that is another than it should be.
struct LineThatDiffers {
  std::size_t line = 1;
  std::string has;
  std::string wanted;
  std::string of;  // empty at the top of the file
};

std::optional<LineThatDiffers> first_difference(const std::string& has, const std::string& wanted) {
  if (has == wanted) return std::nullopt;
  std::size_t at = 0;
  while (at < has.size() && at < wanted.size() && has[at] == wanted[at]) ++at;
  const auto lines = std::count(has.begin(), has.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return LineThatDiffers{1 + static_cast<std::size_t>(lines), std::string(line_at(has, at)), std::string(line_at(wanted, at)),
                         within(wanted, at)};
}

std::string of_what(const LineThatDiffers& line) { return line.of.empty() ? "" : fmt::format(" of {}", line.of); }

void add_line(std::vector<std::string>& differences, const std::string& file, const std::optional<std::string>& has,
              const std::optional<std::string>& was) {
  if (!was || has == was) return;
  if (!has) return differences.push_back(file + " is gone");
  const auto line = first_difference(*has, *was);
  differences.push_back(fmt::format("line {} of {} is `{}`, and was `{}`{}", line->line, file, trimmed(line->has),
                                    trimmed(line->wanted), of_what(*line)));
}

// The group that a community is of, by record.yaml; nothing where it names no such community.
std::optional<std::string> party_by_record(const std::string& record, const CommunityId& community) {
  const auto yaml = read_yaml("record.yaml", record);
  const YamlNode* parties = yaml ? find_value(*yaml, "parties") : nullptr;
  if (parties == nullptr) return std::nullopt;
  for (const YamlNode& party : parties->items)
    if (scalar_of(party, "community") == community.text()) return scalar_of(party, "id");
  return std::nullopt;
}

std::set<std::string> members_in(const ObjectStore& store, const ObjectId& tree, const Community& community) {
  std::set<std::string> ids;
  for_each_member(store, tree, community, [&](const Member& member) { ids.insert(member.id.text()); });
  return ids;
}

// Of those who stay: whoever was there before and is not now has left.
std::vector<std::string> rows_by_who_stayed(const Leavers& leavers, const std::set<std::string>& before,
                                            const std::set<std::string>& now) {
  std::vector<std::string> rows;
  for (const std::string& member : before)
    if (!now.contains(member) && !leavers.contains(member))
      rows.push_back(fmt::format("the row of `{}`, who has left, is gone from sides.csv", member));
  for (const auto& [member, party] : leavers)
    if (now.contains(member) || !before.contains(member))
      rows.push_back(fmt::format("by sides.csv `{}` leaves with `{}`, and {}", made_visible(member), made_visible(party),
                                 now.contains(member) ? "is here" : "never was a member"));
  return rows;
}

// Of a group that left: everybody in its register left with it.
std::vector<std::string> rows_by_who_left(const Leavers& leavers, const std::string& own, const std::set<std::string>& now) {
  std::vector<std::string> rows;
  for (const std::string& member : now) {
    const auto row = leavers.find(member);
    if (row == leavers.end())
      rows.push_back(fmt::format("the row of `{}`, who left with `{}`, is gone from sides.csv", member, own));
    else if (row->second != own)
      rows.push_back(fmt::format("sides.csv has `{}` leave with `{}`, who is here, with `{}`", member,
                                 made_visible(row->second), own));
  }
  for (const auto& [member, party] : leavers)
    if (party == own && !now.contains(member))
      rows.push_back(fmt::format("by sides.csv `{}` leaves with `{}`, and is not here", made_visible(member), own));
  return rows;
}

}  // namespace

std::string how_it_differs(const ObjectStore& store, const ObjectId& has, const ObjectId& was, const std::string& digest) {
  const std::string folder = record_folder(digest);
  if (!find(store, has, folder) || !find(store, was, folder)) return {};
  std::vector<std::string> differences = rows_that_differ(leavers_in(store, has, digest), leavers_in(store, was, digest));
  for (const char* file : {"inputs.yaml", "record.yaml"})
    add_line(differences, file, stored_file(store, has, folder + "/" + file), stored_file(store, was, folder + "/" + file));
  return in_words(differences);
}

std::string how_it_differs_from_register(const ObjectStore& store, const ObjectId& tree, const std::string& digest) {
  const std::string folder = record_folder(digest);
  const auto inputs = read_yaml("inputs.yaml", stored_file(store, tree, folder + "/inputs.yaml").value_or(""));
  const auto base = inputs ? ObjectId::parse(scalar_of(*inputs, "base")) : std::nullopt;
  if (!base || !store.contains(*base)) return {};
  const ObjectId divided = store.commit(*base).tree;
  const Community community = read_community_of(store, tree), before = read_community_of(store, divided);
  const Leavers leavers = leavers_in(store, tree, digest);
  const std::set<std::string> now = members_in(store, tree, community);
  if (community.id == before.id) return in_words(rows_by_who_stayed(leavers, members_in(store, divided, before), now));
  const auto own = party_by_record(stored_file(store, tree, folder + "/record.yaml").value_or(""), community.id);
  return own ? in_words(rows_by_who_left(leavers, *own, now)) : std::string();
}

Fault record_differs(const std::string& digest, const std::string& has, const std::string& wanted) {
  Fault fault{.code = "settlement-record-differs",
              .message = "the record does not say what follows from the base commit and its inputs",
              .help = "the other side's copy tells which of the two is right"};
  const auto line = first_difference(has, wanted);
  if (!line) return fault;
  const auto indent = static_cast<int>(indent_of(line->has));
  fault.message += fmt::format(", which is `{}`{}", trimmed(line->wanted), of_what(*line));
  fault.place = Place{record_folder(digest) + "/record.yaml", static_cast<int>(line->line), indent + 1,
                      static_cast<int>(line->has.size()) - indent, line->has};
  return fault;
}

}  // namespace charter
