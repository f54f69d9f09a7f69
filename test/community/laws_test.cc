// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/arbitrary.h"
#include "trees.h"

#include "change/change.h"
#include "change/consequences.h"
#include "community/compare.h"
#include "community/tree_check.h"
#include "community/written_edit.h"
#include "community/written_parts.h"
#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace charter {
namespace {

std::set<std::string> errors_of(const Faults& faults) {
  std::set<std::string> errors;
  for (const Fault& fault : faults)
    if (fault.severity == Severity::Error)
      errors.insert(fault.code + ": " + fault.message + (fault.subject ? " " + fault.subject->id : ""));
  return errors;
}

RC_GTEST_PROP(Laws, ComparingTreesIsComparingSnapshots, (const Snapshot& a, const Snapshot& b)) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId before = stage(store, a), after = stage(store, b);
  RC_PRE(is_readable(store, before) && is_readable(store, after));
  const auto whole = [&](const ObjectId& tree) {
    Snapshot s = read_written_parts(store, tree, built_in_vocabulary()).snapshot;
    s.members = all_members(store, tree, s.community);
    s.shares = all_shares(store, tree);
    return s;
  };
  RC_ASSERT(compare(store, before, after, built_in_vocabulary()).changes == diff(whole(before), whole(after)));
}

RC_GTEST_PROP(Laws, WhatCannotBeReadWasNotRemoved, (const Snapshot& a)) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  std::map<std::string, std::string> files = files_of(a);
  const ObjectId before = stage_files(store, files);
  RC_PRE(is_readable(store, before));
  std::vector<std::string> written;
  for (const auto& [path, bytes] : files)
    if (path.ends_with(".yaml")) written.push_back(path);
  files[*rc::gen::elementOf(written)] = "broken: [\n";
  const ObjectId after = stage_files(store, files);
  const TreeComparison comparison = compare(store, before, after, built_in_vocabulary());
  RC_ASSERT(is_empty(comparison.changes));
  RC_ASSERT(any_error(comparison.after.faults));
  RC_ASSERT(is_empty(compare(store, after, before, built_in_vocabulary()).changes));
}

// Amends one article in one way or another.
void amend(std::vector<Article>& articles) {
  Article& article = articles[*rc::gen::inRange<std::size_t>(0, articles.size())];
  std::vector<Clause>& clauses = article.clauses;
  switch (*rc::gen::inRange(0, 5)) {
    case 0: article.title += " anew"; break;
    case 1: std::ranges::reverse(clauses); break;
    case 2:
      if (!clauses.empty()) clauses.pop_back();
      break;
    case 3:
      if (!clauses.empty()) clauses.front().id = ClauseId::parse("another.name").value();
      break;
    default:
      if (!clauses.empty()) clauses.front().text += " And more.";
      break;
  }
}

RC_GTEST_PROP(Laws, WhatBothSidesHaveAlikeNeedNotBeRead, (const Snapshot& a)) {
  RC_PRE(!a.charter.articles.empty());
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  Snapshot b = a;
  amend(b.charter.articles);
  if (*rc::gen::arbitrary<bool>()) amend(b.charter.articles);
  const ObjectId before = stage(store, a), after = stage(store, b);
  const TreeComparison whole = compare(store, before, after, built_in_vocabulary());
  const TreeComparison unlike = compare(store, before, after, built_in_vocabulary(), CharterRead::Unlike);
  RC_ASSERT(unlike.changes == whole.changes);
  const auto in = [](const TreeComparison& c) {
    return consequences(c.before.snapshot.charter, c.after.snapshot.charter, c.changes);
  };
  RC_ASSERT(in(unlike).renumbered == in(whole).renumbered);
  RC_ASSERT(in(unlike).references == in(whole).references);
  RC_ASSERT(std::ranges::includes(numbering(whole.after.snapshot.charter).clauses,
                                  numbering(unlike.after.snapshot.charter).clauses));
}

// What a change breaks, the check of the change finds: every error of the whole that was not there before.
RC_GTEST_PROP(Laws, TheCheckOfAChangeFindsWhatItBroke, (const Snapshot& a, const Snapshot& b)) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  Snapshot mixed = a;
  if (*rc::gen::arbitrary<bool>()) mixed.members = b.members;
  if (*rc::gen::arbitrary<bool>()) mixed.shares = b.shares;
  if (*rc::gen::arbitrary<bool>()) mixed.assets = b.assets;
  const ObjectId before = stage(store, a), after = stage(store, mixed);
  const std::set<std::string> was = errors_of(check_tree(store, before, built_in_vocabulary()));
  const std::set<std::string> is = errors_of(check_tree(store, after, built_in_vocabulary()));
  const std::set<std::string> found = errors_of(check_change(store, before, after, built_in_vocabulary()));
  for (const std::string& error : is)
    if (!was.contains(error)) {
      RC_LOG(error);
      RC_ASSERT(found.contains(error));
    }
  for (const std::string& error : found) {
    RC_LOG(error);
    RC_ASSERT(is.contains(error));
  }
  // Of what was wrong before, those who only want errors are told as much or less.
  WrittenReader reader(store, built_in_vocabulary());
  const std::set<std::string> only_errors = errors_of(errors_of_change(reader, store, before, after, built_in_vocabulary()));
  RC_ASSERT(std::ranges::includes(found, only_errors));
  for (const std::string& error : found) {
    RC_LOG(error);
    RC_ASSERT(was.contains(error) || only_errors.contains(error));
  }
}

// Whoever only wants the errors of a change is told what whoever wants all is told.
TEST(ErrorsOfAChange, AreThoseOfItsCheck) {
  const std::string header = "id,name,class,node,joined,guardian\n", shares = "member,pool,units\n";
  const std::map<std::string, std::string> sound = {
      {"community.yaml", "format: 1\nid: c-0000000000000001\nname: Friends\npools:\n  commons: {title: All}\n"},
      {"members.csv", header + "ana,Ana,,,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n"},
      {"shares.csv", shares + "ana,commons,3\nbo,commons,2\n"}};
  struct ChangedFile {
    const char* name;
    const char* path;
    std::string bytes;
    bool is_sound = false;
  };
  const std::vector<ChangedFile> cases = {
      {"a name", "members.csv", header + "ana,Ana A.,,,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n", true},
      {"a name with a comma", "members.csv", header + "ana,\"A., Ana\",,,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n", true},
      {"another order", "members.csv", header + "cleo,Cleo C.,,,,ana\nana,Ana,,,,\nbo,Bo,,,,\n", true},
      {"twice, the same", "members.csv", header + "ana,Ana,,,,\nbo,Bo,,,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n"},
      {"twice, another name", "members.csv", header + "ana,Ana,,,,\nbo,Bo,,,,\nbo,Bob,,,,\ncleo,Cleo,,,,ana\n"},
      {"twice, once in quotes", "members.csv", header + "\"ana\",Ana,,,,\nana,Ann,,,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n"},
      {"who holds something left", "members.csv", header + "ana,Ana,,,,\ncleo,Cleo,,,,ana\n"},
      {"who answers for somebody left", "members.csv", header + "bo,Bo,,,,\ncleo,Cleo,,,,ana\n"},
      {"nobody's class", "members.csv", header + "ana,Ana,No Class,,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n"},
      {"no such node", "members.csv", header + "ana,Ana,,nowhere,,\nbo,Bo,,,,\ncleo,Cleo,,,,ana\n"},
      {"cut off", "members.csv", header + "ana,Ana,,,,\nbo,Bo,,,,\ncleo,Cle"},
      {"other columns", "members.csv", "id,name\nana,Ana\nbo,Bo\ncleo,Cleo\n"},
      {"units", "shares.csv", shares + "ana,commons,4\nbo,commons,2\n", true},
      {"a share of nobody", "shares.csv", shares + "ana,commons,3\nbo,commons,2\ndan,commons,1\n"},
      {"a share of no pool", "shares.csv", shares + "ana,commons,3\nana,garden,1\nbo,commons,2\n"},
      {"a share twice", "shares.csv", shares + "ana,commons,3\nbo,commons,2\nbo,commons,5\n"},
      {"a share twice, once in quotes", "shares.csv", shares + "ana,commons,3\nana,\"commons\",4\nbo,commons,2\n"},
      {"no units", "shares.csv", shares + "ana,commons,many\nbo,commons,2\n"},
      {"in a part of no layout", "members/others.csv", header + "dan,Dan,,,,\nana,Ana,,,,\n"},
  };
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId before = stage_files(store, sound);
  ASSERT_EQ(errors_of(check_tree(store, before, built_in_vocabulary())), std::set<std::string>());
  for (const ChangedFile& c : cases) {
    SCOPED_TRACE(c.name);
    std::map<std::string, std::string> files = sound;
    files[c.path] = c.bytes;
    const ObjectId after = stage_files(store, files);
    WrittenReader reader(store, built_in_vocabulary());
    const std::set<std::string> all = errors_of(check_change(store, before, after, built_in_vocabulary()));
    EXPECT_EQ(errors_of(errors_of_change(reader, store, before, after, built_in_vocabulary())), all);
    EXPECT_EQ(all.empty(), c.is_sound);
  }
}

RC_GTEST_PROP(Laws, EditedFilesReadAsWanted, (const Snapshot& a, const Snapshot& b)) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId before = stage(store, a), other = stage(store, b);
  const WrittenParts parts = read_written_parts(store, before, built_in_vocabulary());
  const WrittenParts target = read_written_parts(store, other, built_in_vocabulary());
  RC_PRE(!any_error(parts.faults) && !any_error(target.faults));
  const Edits edits = written_edits(store, parts, target.snapshot, built_in_vocabulary());
  const WrittenParts edited =
      read_written_parts(store, edit_tree(store, before, edits), built_in_vocabulary());
  RC_ASSERT(edited.faults.empty());
  RC_ASSERT(edited.snapshot.community == target.snapshot.community);
  RC_ASSERT(edited.snapshot.charter == target.snapshot.charter);
  RC_ASSERT(edited.snapshot.assets == target.snapshot.assets);
}

}  // namespace
}  // namespace charter
