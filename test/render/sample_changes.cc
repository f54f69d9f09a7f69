// SPDX-License-Identifier: Apache-2.0
#include "sample_changes.h"

namespace charter::sample {

Value value(ValueType type, const char* canonical, const char* written) {
  return {type, canonical, written, {}, {}};
}

namespace {

Clause clause(const char* name, const char* title, const char* text) {
  return {id<ClauseId>(name), title, text, {}, {}, {}};
}

Rule amend_rule(const char* canonical, const char* written) {
  return {"amend", {{"quorum", value(ValueType::Fraction, canonical, written)}}};
}

Asset account(const Integer& parts) {
  Asset asset;
  asset.id = id<AssetId>("main-account");
  asset.pool = id<PoolId>("commons");
  asset.quantity = Quantity{parts, {id<UnitCode>("EUR"), 2}};
  return asset;
}

}  // namespace

Vocabulary vocabulary() {
  Parameter quorum;
  quorum.name = "quorum";
  quorum.types = {ValueType::Fraction};
  quorum.more = "harder to amend";
  quorum.less = "easier to amend";
  quorum.more_is = Turn::Harder;
  RuleKind amend;
  amend.name = "amend";
  amend.concerns = "amending";
  amend.parameters = {quorum};
  return {{amend}};
}

Member member(const char* name, const char* called, const char* node) {
  Member member;
  member.id = id<MemberId>(name);
  member.name = called;
  if (*node) member.node = id<NodeId>(node);
  return member;
}

Snapshot before() {
  Snapshot snapshot;
  snapshot.community.name = "Riverside";
  snapshot.community.pools = {{id<PoolId>("commons"), "", "brick"}};
  Clause amending = clause("amend.default", "How we change this", "By vote.");
  amending.rule = amend_rule("1/2", "50%");
  snapshot.charter.articles = {
      {id<ArticleId>("votes"), "Voting", "", {amending}, ""},
      {id<ArticleId>("exit"),
       "Leaving",
       "",
       {clause("exit.old", "Old", "Gone soon.\nReally."),
        clause("exit.fork", "Right to fork", "Any two members may leave together."),
        clause("exit.last", "", "Last.")},
       ""}};
  snapshot.members = {member("ana", "Ana", ""), member("bo", "Bo", "oslo"), member("cy", "", "")};
  snapshot.shares = {{id<MemberId>("ana"), id<PoolId>("commons"), 1200},
                     {id<MemberId>("bo"), id<PoolId>("commons"), 30}};
  snapshot.assets = {account(8400000)};
  return snapshot;
}

Snapshot after() {
  Snapshot snapshot = before();
  snapshot.community.name = "Northwood";
  snapshot.community.nodes = {{id<NodeId>("oslo"), "", ""}};
  Clause amending = snapshot.charter.articles[0].clauses[0];
  amending.rule = amend_rule("2/3", "2/3");
  Clause fork = clause("exit.fork", "Right to fork", "Any three members may leave together.");
  Clause notice = clause("exit.notice", "Notice", "Say so.");
  notice.rule = amend_rule("1/2", "1/2");
  snapshot.charter.articles[0].clauses = {amending};
  snapshot.charter.articles[1].title = "Leaving and forking";
  snapshot.charter.articles[1].clauses = {clause("exit.last", "", "Last."), fork, notice};
  snapshot.members = {member("ana", "Ana Silva", "oslo"), member("cy", "", ""),
                      member("dee", "Dee\x1b[2J", "")};
  snapshot.shares = {{id<MemberId>("ana"), id<PoolId>("commons"), 2500},
                     {id<MemberId>("cy"), id<PoolId>("commons"), 30}};
  snapshot.assets = {account(7950000)};
  snapshot.settlements = {{"5f0c", "0123"}};
  return snapshot;
}

}  // namespace charter::sample
