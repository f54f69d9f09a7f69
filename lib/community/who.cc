// SPDX-License-Identifier: Apache-2.0
#include "community/who.h"

#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace charter {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\"";
  const auto begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> all;
  for (;;) {
    const auto at = text.find(separator);
    all.push_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return all;
    text.remove_prefix(at + 1);
  }
}

Fault bad_id(std::string_view word, const std::string& where) {
  const std::string nearest = id_from(word);
  return {.code = "who-bad-id",
          .message = fmt::format("`{}`{} is not the id of a member", word, where),
          .help = nearest.empty() ? "an id is lower-case letters, digits and hyphens"
                                  : fmt::format("did you mean `{}`?", nearest)};
}

class WhoReader {
 public:
  void take_word(std::string_view word) {
    if (word.starts_with("class:")) {
      take(MemberClassId::parse(word.substr(6)), word, who_.classes);
    } else if (word.starts_with("node:")) {
      take(NodeId::parse(word.substr(5)), word, who_.nodes);
    } else {
      take_id(word, "");
    }
  }

  // One id a line; where the first line is a header with an `id` column, that column of a CSV.
  void take_list(const std::string& path, std::string_view text) {
    const auto lines = pieces(text, '\n');
    const auto header = pieces(lines.front(), ',');
    const auto found = std::ranges::find(header, "id");
    const bool is_table = found != header.end();
    const auto column = static_cast<std::size_t>(is_table ? found - header.begin() : 0);
    for (std::size_t i = is_table ? 1 : 0; i < lines.size(); ++i) {
      if (lines[i].empty() || lines[i].starts_with('#')) continue;
      const auto cells = pieces(lines[i], ',');
      take_id(column < cells.size() ? cells[column] : std::string_view(),
              fmt::format(" ({}:{})", path, i + 1));
    }
  }

  Result<Who> done() {
    if (who_.named.empty() && who_.classes.empty() && who_.nodes.empty() && faults_.empty())
      faults_.push_back({.code = "who-empty", .message = "no member is named",
                         .help = "name members as ana,bo or @FILE or class:NAME or node:NAME"});
    if (!faults_.empty()) return faults_;
    return std::move(who_);
  }

 private:
  template <class Kind>
  void take(const std::optional<Id<Kind>>& id, std::string_view word, std::set<Id<Kind>>& into) {
    if (id)
      into.insert(*id);
    else
      faults_.push_back(bad_id(word, ""));
  }

  void take_id(std::string_view word, const std::string& where) {
    const auto id = MemberId::parse(word);
    if (!id)
      faults_.push_back(bad_id(word, where));
    else if (!seen_.insert(*id).second)
      faults_.push_back({.code = "who-named-twice",
                         .message = fmt::format("`{}` is named twice{}", id->text(), where),
                         .help = "name every member once"});
    else
      who_.named.push_back(*id);
  }

  Who who_;
  Faults faults_;
  std::unordered_set<MemberId> seen_;
};

template <class Id>
Faults nobody_of(const char* what, const std::set<Id>& named, const std::set<Id>& seen) {
  std::vector<std::string> known;
  for (const Id& id : seen)
    if (!id.empty()) known.push_back(id.text());
  Faults faults;
  for (const Id& id : named) {
    if (seen.contains(id)) continue;
    const auto near = nearest(id.text(), known);
    faults.push_back({.code = "who-nobody",
                      .message = fmt::format("no member is of the {} `{}`", what, id.text()),
                      .help = near ? fmt::format("did you mean `{}:{}`?", what, *near)
                                   : std::string("`charter member list` shows the members")});
  }
  return faults;
}

}  // namespace

Result<Who> read_who(const std::string& words,
                     const std::function<std::string(const std::string&)>& read_file) {
  WhoReader reader;
  for (const std::string_view word : pieces(words, ',')) {
    if (word.starts_with('@')) {
      const std::string path(word.substr(1));
      reader.take_list(path, read_file(path));
    } else if (!word.empty()) {
      reader.take_word(word);
    }
  }
  return reader.done();
}

bool WhoFound::is_among(const Member& member) {
  if (who_.classes.empty() && who_.nodes.empty()) return false;
  classes_.insert(member.member_class);
  nodes_.insert(member.node);
  return who_.classes.contains(member.member_class) || who_.nodes.contains(member.node);
}

Faults WhoFound::nobody() const {
  Faults faults;
  append(faults, nobody_of("class", who_.classes, classes_));
  append(faults, nobody_of("node", who_.nodes, nodes_));
  return faults;
}

}  // namespace charter
