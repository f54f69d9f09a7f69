// SPDX-License-Identifier: Apache-2.0
#include "render/conflicts_text.h"

#include "model/holding.h"
#include "render/charter_changes_text.h"
#include "render/faults_text.h"
#include "render/subject.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kIndent = 5;

std::string_view question_of(Clash clash) {
  switch (clash) {
    case Clash::Differs: return "both sides changed it, each to something else";
    case Clash::Words: return "both sides changed the same words";
    case Clash::RemovedAndChanged: return "one side removed it, and the other changed it";
    case Clash::Place: return "both sides moved it, each to another place";
    case Clash::Order: return "the moves of both sides cannot all be made";
    case Clash::NameTaken: return "the id that one side gave it is that of something else on the other";
    case Clash::SameAmount: return "both sides moved it by the same amount: is that one act, or two?";
    case Clash::MeasureAndAmount: return "one side changed what it is held for, and the other how much it is";
    case Clash::Overdrawn: return "both sides together take more than there was";
  }
  return {};
}

std::string words_for(const Answer& answer, const SideNames& names) {
  switch (answer.take) {
    case Take::Ours: return "as " + names.ours + " has it";
    case Take::Theirs: return "as " + names.theirs + " has it";
    case Take::Base: return "as it was before";
    case Take::Edited: return "in words of your own";
    case Take::Once: return "one act";
    case Take::Twice: return "two acts";
  }
  return {};
}

class Picture {
 public:
  Picture(const NumberedConflict& conflict, const SideNames& names) : conflict_(conflict.conflict), names_(names) {
    text_.add(Label::Number, std::to_string(conflict.number)).add("  ").show(Label::Emphasis, said_of(conflict_.subject));
    text_.add(": ").add(question_of(conflict_.clash)).line();
    width_ = std::max({std::size_t{6}, columns(names.ours), columns(names.theirs)});
  }

  Text text() {
    side("before", conflict_.base, Side::Before);
    side(names_.ours, conflict_.ours, Side::After);
    side(names_.theirs, conflict_.theirs, Side::After);
    if (conflict_.settled)
      text_.add(std::string(kIndent, ' ')).add(Label::Note, "settled: ").show(words_for(*conflict_.settled, names_)).line();
    return std::move(text_);
  }

 private:
  enum class Side { Before, After };

  static std::size_t columns(const std::string& name) { return static_cast<std::size_t>(display_width(name)); }

  void side(const std::string& name, const std::optional<std::string>& said, Side side) {
    text_.add(std::string(kIndent, ' ')).show(Label::Muted, name);
    text_.add(std::string(width_ - columns(name) + 2, ' '));
    const std::size_t indent = kIndent + width_ + 2;
    if (!said) text_.add(Label::Muted, conflict_.base ? "removed" : "none");
    else if (side == Side::After && conflict_.clash == Clash::Words && conflict_.base)
      text_.add(redline_text(redline(*conflict_.base, *said), indent));
    else lines(*said, indent);
    text_.line();
  }

  void lines(const std::string& said, std::size_t indent) {
    std::string_view rest = said;
    while (rest.ends_with('\n')) rest.remove_suffix(1);
    while (true) {
      const std::size_t end = rest.find('\n');
      text_.show(rest.substr(0, end));
      if (end == rest.npos) return;
      text_.line();
      rest.remove_prefix(end + 1);
      if (!rest.starts_with('\n')) text_.add(std::string(indent, ' '));
    }
  }

  const Conflict& conflict_;
  const SideNames& names_;
  Text text_;
  std::size_t width_ = 0;
};

ChangeContext context_of(const MergedVersions& versions, const Snapshot& side) {
  return {{versions.base.charter, versions.base.community}, {side.charter, side.community}, versions.vocabulary};
}

void add_phrases(Text& text, const std::string& name, const Changes& changes, const ChangeContext& context) {
  for (const std::string& phrase : phrases_of(changes, context))
    text.add("  ").show(Label::Muted, name).add(": ").show(phrase).line();
}

struct OfSide {
  const std::string& name;
  const Changes& changes;
  const Snapshot& version;
};

void add_losses(Text& text, std::string_view heading, const std::vector<OfSide>& sides, const MergedVersions& versions) {
  if (std::ranges::all_of(sides, [](const OfSide& side) { return is_empty(side.changes); })) return;
  if (!text.is_empty()) text.line();
  text.add(Label::Heading, heading).line();
  for (const OfSide& side : sides) add_phrases(text, side.name, side.changes, context_of(versions, side.version));
}

}  // namespace

std::string said_of(const Subject& subject) {
  const std::string& field = subject.field;
  if (const auto holding = holding_of(subject))
    return fmt::format("units of {} held by {}", holding->pool.text(), holding->member.text());
  std::string thing = subject.about;
  if (!subject.id.empty()) thing += " " + subject.id;
  if (field.empty()) return thing;
  if (field == "rule") return thing + ", its rule";
  if (field.starts_with("rule.")) return fmt::format("{}, {} of its rule", thing, field.substr(5));
  if (field == "place") return thing + ", where it stands";
  if (field == "order") return thing + ", the order of what stands in it";
  return thing + ", " + field;
}

Text as_text(const NumberedConflict& conflict, const SideNames& names) { return Picture(conflict, names).text(); }

Text as_text(std::vector<NumberedConflict> conflicts, const SideNames& names) {
  std::ranges::sort(conflicts, {}, &NumberedConflict::number);
  Text text;
  for (const NumberedConflict& conflict : conflicts) {
    if (!text.is_empty()) text.line();
    text.add(as_text(conflict, names));
  }
  return text;
}

Text as_text(const Violation& violation, const SideNames& names, const MergedVersions& versions) {
  Text text = as_text(violation.fault);
  if (is_empty(violation.ours) && is_empty(violation.theirs)) return text;
  text.add("brought about by").line();
  add_phrases(text, names.ours, violation.ours, context_of(versions, versions.ours));
  add_phrases(text, names.theirs, violation.theirs, context_of(versions, versions.theirs));
  return text;
}

Text as_text(const BothLosses& losses, const SideNames& names, const MergedVersions& versions) {
  Text text;
  add_losses(text, "Lost, though nobody decided it",
             {{names.ours, losses.ours.silent, versions.ours}, {names.theirs, losses.theirs.silent, versions.theirs}}, versions);
  add_losses(text, "Not in the result, as it was settled",
             {{names.ours, losses.ours.decided, versions.ours}, {names.theirs, losses.theirs.decided, versions.theirs}}, versions);
  return text;
}

}  // namespace charter
