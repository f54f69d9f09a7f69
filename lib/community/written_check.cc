// SPDX-License-Identifier: Apache-2.0
#include "community/written_check.h"

#include "community/managed.h"
#include "text/source.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

bool has_error_in(const WrittenParts& parts, Managed part) {
  return std::ranges::any_of(parts.faults, [&](const Fault& fault) {
    return fault.severity == Severity::Error && fault.place && managed(fault.place->path) == part;
  });
}

// What of a community may stand in what could not be read.
struct Unread {
  bool clauses = false;
  bool rules = false;
  bool assets = false;
};

// A fault in the value of a rule leaves the clause; any other in an article may have hidden clauses.
Unread unread_in(const WrittenParts& parts) {
  Unread unread;
  for (const Fault& fault : parts.faults) {
    if (fault.severity != Severity::Error || !fault.place) continue;
    const Managed part = managed(fault.place->path);
    unread.rules |= part == Managed::Article;
    unread.clauses |= part == Managed::Article && !fault.subject;
    unread.assets |= part == Managed::Assets;
  }
  return unread;
}

// Whether the fault holds whatever community.yaml says.
bool holds_without_community(const Fault& fault) {
  const std::string& code = fault.code;
  return code == "clause-twice" || code == "article-twice" || code == "asset-twice" || code == "reference-unknown" ||
         code == "rule-unknown-clause" || code == "rule-unknown-asset";
}

// Whether the fault says that something is nowhere which may stand in what could not be read.
bool may_be_unread(const Fault& fault, const Unread& unread) {
  const std::string& code = fault.code;
  if (code == "reference-unknown" || code == "rule-unknown-clause") return unread.clauses;
  if (code == "rule-unknown-asset") return unread.assets;
  return unread.rules && (code == "rule-reference-unknown" || code == "asset-not-pinned" ||
                          code.starts_with("amend-") || code.ends_with("-unestablished"));
}

// An asset whose quantity or unit is wrong does say a quantity.
bool says_quantity(const Fault& fault, const Places& places) {
  if (fault.code != "asset-without-quantity") return false;
  return places.contains({"asset", fault.subject->id, "quantity"}) || places.contains({"asset", fault.subject->id, "unit"});
}

// What was found wrong while reading a value says enough about it.
void drop_what_follows(Faults& faults, const Faults& of_reading) {
  std::erase_if(faults, [&](const Fault& fault) {
    return fault.place && std::ranges::any_of(of_reading, [&](const Fault& read) {
      return read.severity == Severity::Error && read.place && read.place->path == fault.place->path &&
             read.place->line == fault.place->line;
    });
  });
}

// A charter that came from elsewhere, or whose community was divided, may name assets and people that are
// not here. That is to be seen to, and not in the way.
void soften_names(Faults& faults, const Snapshot& snapshot) {
  if (!snapshot.community.origin && snapshot.settlements.empty()) return;
  for (Fault& fault : faults) {
    if (fault.code != "rule-unknown-asset" && fault.code != "rule-unknown-member") continue;
    fault.severity = Severity::Warning;
    if (fault.help.empty())
      fault.help = "it may be with the community these rules come from, or gone with those who left";
  }
}

// Of two with one id, the fault is at the second.
void point_to_first(Faults& faults, const Places& places) {
  for (Fault& fault : faults) {
    const bool repeated =
        fault.code == "clause-twice" || fault.code == "article-twice" || fault.code == "asset-twice";
    if (!repeated || !fault.place || !fault.subject) continue;
    const auto first = places.find({fault.subject->about, fault.subject->id, {}});
    if (first == places.end() || first->second == *fault.place) continue;
    fault.help = fmt::format("the first is at {}:{}; give one of the two another id",
                             first->second.path, first->second.line);
  }
}

// A text is placed where it begins; a reference in it stands further on.
void place_references(Faults& faults, const WrittenParts& parts) {
  for (Fault& fault : faults) {
    const auto begin = fault.message.find('`');
    if (fault.code != "reference-unknown" || !fault.place || begin == std::string::npos) continue;
    const auto file = parts.files.find(fault.place->path);
    if (file == parts.files.end()) continue;
    const std::string target = fault.message.substr(begin + 1, fault.message.find('`', begin + 1) - begin - 1);
    const std::string& bytes = file->second;
    std::size_t at = 0;
    for (int line = 1; line < fault.place->line && at != std::string::npos; ++line) at = bytes.find('\n', at) + 1;
    at = bytes.find("[[" + target + "]]", at);
    if (at == std::string::npos) continue;
    fault.place = Source(fault.place->path, bytes).place(at + 2, at + 2 + target.size());
  }
}

}  // namespace

bool community_is_sound(const WrittenParts& parts) { return !has_error_in(parts, Managed::Community); }

Faults check_written(const WrittenParts& parts, const Vocabulary& vocabulary) {
  const Snapshot& snapshot = parts.snapshot;
  Faults faults;
  append(faults, check_charter(snapshot.charter, snapshot.community, snapshot.assets, vocabulary));
  append(faults, check_assets(snapshot.assets, snapshot.community, snapshot.charter));
  if (community_is_sound(parts)) append(faults, check_community(snapshot.community));
  else std::erase_if(faults, [](const Fault& fault) { return !holds_without_community(fault); });
  const Unread unread = unread_in(parts);
  std::erase_if(faults, [&](const Fault& f) { return may_be_unread(f, unread) || says_quantity(f, parts.places); });
  soften_names(faults, snapshot);
  attach_places(faults, parts.places);
  point_to_first(faults, parts.places);
  place_references(faults, parts);
  drop_what_follows(faults, parts.faults);
  append(faults, parts.faults);
  return faults;
}

std::optional<std::set<MemberClassId>> classes_of(const WrittenParts& parts, const Vocabulary& vocabulary) {
  if (has_error_in(parts, Managed::Article)) return std::nullopt;
  return established_classes(parts.snapshot.charter, vocabulary);
}

Faults check_names(const WrittenParts& parts, const IsMember& is_member) {
  Faults faults = check_named_members(parts.snapshot.charter, parts.snapshot.assets, is_member);
  soften_names(faults, parts.snapshot);
  attach_places(faults, parts.places);
  return faults;
}

}  // namespace charter
