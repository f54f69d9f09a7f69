// SPDX-License-Identifier: Apache-2.0
#include "vocabulary/vocabulary.h"

#include "model/rule_reader.h"
#include "text/yaml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

namespace charter {
namespace {

RawValue raw_value(const YamlNode& node) {
  RawValue raw;
  if (node.kind == YamlNode::Kind::Scalar) raw.scalar = node.scalar;
  if (node.kind == YamlNode::Kind::Sequence) raw.kind = RawValue::Kind::List;
  if (node.kind == YamlNode::Kind::Mapping) raw.kind = RawValue::Kind::Map;
  for (const YamlNode& item : node.items) raw.items.push_back(raw_value(item));
  for (const YamlEntry& entry : node.entries) {
    raw.keys.push_back(entry.key.scalar);
    raw.items.push_back(raw_value(entry.value));
  }
  return raw;
}

RawRule raw_rule(const YamlNode& node) {
  RawRule raw;
  for (const YamlEntry& entry : node.entries) {
    if (entry.key.scalar == "kind") {
      raw.kind = entry.value.scalar;
    } else {
      raw.names.push_back(entry.key.scalar);
      raw.values.push_back(raw_value(entry.value));
    }
  }
  return raw;
}

std::string said(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) text += fault.code + ": " + fault.message + "\n";
  return text;
}

TEST(BuiltInVocabulary, HoldsEveryFileOfItsFolderInOrder) {
  std::vector<std::string> files, kinds;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/schemas/rules")) {
    files.push_back(entry.path().stem().string());
  }
  std::ranges::sort(files);
  for (const RuleKind& kind : built_in_vocabulary().kinds) kinds.push_back(kind.name);
  EXPECT_EQ(kinds, files);
  EXPECT_EQ(kinds.size(), 47u);
}

TEST(BuiltInVocabulary, HasExamplesThatReadAsRulesWithoutAFault) {
  const Vocabulary& vocabulary = built_in_vocabulary();
  for (const RuleKind& kind : vocabulary.kinds) {
    SCOPED_TRACE(kind.name);
    const auto tree = read_yaml("example.yaml", kind.example + "\n");
    ASSERT_TRUE(tree);
    const RawRule raw = raw_rule(*tree);
    const auto rule = read_rule(raw, *ClauseId::parse("a.b"), vocabulary, Community{});
    EXPECT_EQ(said(rule.faults), "");
    EXPECT_EQ(rule.value.kind, kind.name);
    EXPECT_EQ(rule.value.parameters.size(), raw.names.size());
  }
}

// What is left out holds as if it were written, so it has to be something that could be written.
TEST(BuiltInVocabulary, HasFallbacksThatCanBeWritten) {
  const Vocabulary& vocabulary = built_in_vocabulary();
  for (const RuleKind& kind : vocabulary.kinds) {
    for (const Parameter& parameter : kind.parameters) {
      if (parameter.fallback.empty()) continue;
      SCOPED_TRACE(kind.name + "." + parameter.name);
      RawRule raw{kind.name, {parameter.name}, {RawValue{RawValue::Kind::Scalar, parameter.fallback, {}, {}}}};
      Faults faults = read_rule(raw, *ClauseId::parse("a.b"), vocabulary, Community{}).faults;
      std::erase_if(faults, [](const Fault& f) { return f.code == "rule-missing-parameter"; });
      EXPECT_EQ(said(faults), "");
    }
  }
}

TEST(BuiltInVocabulary, ProtectsTheOneWhoLeavesByDefault) {
  const RuleKind* fork = find_kind(built_in_vocabulary(), "fork");
  ASSERT_TRUE(fork);
  const std::vector<std::pair<std::string, std::string>> expected{
      {"minimum_members", "1"},  {"minimum_units", ""},       {"notice", "0 days"},
      {"record_date", "notice"}, {"spending_freeze", "yes"},  {"leaving_charge", "0%"},
      {"reserve_for", "0%"},     {"stays_compensated", "yes"}, {"default_method", "least-imbalance"}};
  for (const auto& [name, fallback] : expected) {
    SCOPED_TRACE(name);
    const Parameter* parameter = find_parameter(*fork, name);
    ASSERT_TRUE(parameter);
    EXPECT_EQ(parameter->fallback, fallback);
  }
}

TEST(BuiltInVocabulary, SaysWhichWayEveryThresholdCuts) {
  const std::set<std::string> thresholds{"ratio", "quorum", "notice", "sponsors", "movers"};
  for (const RuleKind& kind : built_in_vocabulary().kinds) {
    for (const Parameter& parameter : kind.parameters) {
      if (!thresholds.contains(parameter.name)) continue;
      EXPECT_NE(parameter.more, "") << kind.name << "." << parameter.name;
    }
  }
}

TEST(BuiltInVocabulary, SaysWhatBringsBodiesClassesAndOfficesIntoBeing) {
  std::vector<std::string> establishing;
  for (const RuleKind& kind : built_in_vocabulary().kinds) {
    for (const Parameter& parameter : kind.parameters) {
      if (parameter.establishes.empty()) continue;
      establishing.push_back(kind.name + "." + parameter.name + ": " + parameter.establishes);
    }
  }
  EXPECT_EQ(establishing,
            (std::vector<std::string>{"body.meeting.body: body", "body.seats.body: body",
                                      "member.class.id: class", "office.appoint.office: office",
                                      "office.elect.office: office"}));
}

TEST(BuiltInFaultCatalogue, SaysOfEveryCodeWhatItMeansAndWhatToDo) {
  const auto& entries = built_in_fault_catalogue().entries;
  EXPECT_GE(entries.size(), 90u);
  EXPECT_TRUE(std::ranges::is_sorted(entries, {}, &FaultEntry::code));
  for (const FaultEntry& entry : entries) {
    EXPECT_TRUE(entry.meaning.ends_with('.')) << entry.code;
    EXPECT_TRUE(entry.remedy.ends_with('.')) << entry.code;
  }
}

TEST(BuiltInTemplates, AreWholeCommunities) {
  std::set<std::string_view> names, with_community, with_charter;
  for (const TemplateFile& file : built_in_templates()) {
    names.insert(file.name);
    if (file.path == "community.yaml") with_community.insert(file.name);
    if (file.path.starts_with("charter/")) with_charter.insert(file.name);
    EXPECT_FALSE(file.bytes.empty()) << file.name << "/" << file.path;
  }
  EXPECT_FALSE(names.empty());
  EXPECT_EQ(with_community, names);
  EXPECT_EQ(with_charter, names);
}

}  // namespace
}  // namespace charter
