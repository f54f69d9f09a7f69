// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/arbitrary.h"

#include <algorithm>
#include <string>

namespace charter::arbitrary {

std::size_t upto(std::size_t last) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, last + 1));
}

bool once_in(std::size_t n) { return upto(n - 1) == 0; }

namespace {

// Texts that are easily read wrongly: as YAML, as CSV, as Markdown.
std::string title() {
  return one_of<std::string>({"", "Leaving", "no", "12", "Who: we are", "\"quoted\", with a comma",
                              "Casa de São João", "~", "- dash", "# hash", "null", "2026-05-01"});
}

std::string text() {
  return one_of<std::string>(
      {"", "Anyone may leave.", "Any two members may leave together.",
       "Any three members may leave together.", "First line.\nSecond line.\n\n* a list\n* of two",
       "  indented", "ends with a colon:", "'single' and \"double\"", "a: b", "# not a title"});
}

Value scalar(ValueType type, const std::string& canonical) {
  Value value;
  value.type = type;
  value.canonical = canonical;
  value.written = canonical;
  return value;
}

// Days are 1440 minutes; a duration's canonical form is in minutes, but people write days.
Value days(std::size_t count) {
  Value value = scalar(ValueType::Duration, std::to_string(count * 1440) + " minutes");
  value.written = std::to_string(count) + " days";
  return value;
}

Value list(std::vector<Value> items) {
  Value value;
  value.type = ValueType::List;
  value.items = std::move(items);
  return value;
}

Value fraction() {
  return scalar(ValueType::Fraction, one_of<std::string>({"1/2", "2/3", "3/4", "1/10", "1"}));
}

Value base() {
  return scalar(ValueType::Base, one_of<std::string>({"cast", "present", "eligible"}));
}

Rule amend_rule() {
  Rule rule{"amend", {}};
  rule.parameters["ratio"] = fraction();
  if (once_in(2)) rule.parameters["quorum"] = fraction();
  if (once_in(2)) rule.parameters["base"] = base();
  return rule;
}

Rule fork_rule(const std::vector<Asset>& assets) {
  Rule rule{"fork", {}};
  if (once_in(2)) rule.parameters["notice"] = days(1 + upto(60));
  if (once_in(2))
    rule.parameters["minimum_members"] = scalar(ValueType::Count, std::to_string(1 + upto(3)));
  if (once_in(2)) rule.parameters["leaving_charge"] = scalar(ValueType::Fraction, "1/20");
  std::vector<Value> stays;
  for (const Asset& asset : assets)
    if (once_in(4)) stays.push_back(scalar(ValueType::Asset, asset.id.text()));
  if (!stays.empty()) rule.parameters["stays"] = list(stays);
  return rule;
}

std::optional<Rule> rule(const std::vector<Asset>& assets) {
  if (once_in(2)) return std::nullopt;
  return once_in(2) ? amend_rule() : fork_rule(assets);
}

// The few names there are.
const std::vector<std::string> kArticles{"aims", "exit", "votes"};
const std::vector<std::string> kClauses{"aims",    "exit.fork", "exit.notice", "exit.z-last",
                                               "votes.a", "votes.b",   "votes.b.one", "x"};
const std::vector<std::string> kMembers{"ana", "ana-b", "bo", "cy", "dee", "el"};
const std::vector<std::string> kPools{"commons", "common-s", "housing"};
const std::vector<std::string> kNodes{"lisbon", "oslo"};
const std::vector<std::string> kAssets{"account", "debt", "handbook", "house", "van"};

// Puts a clause among those of an article or, half the time, within one of them.
void insert_clause(std::vector<Clause>& among, Clause clause) {
  if (!among.empty() && once_in(2))
    return insert_clause(among[upto(among.size() - 1)].clauses, std::move(clause));
  const auto place = static_cast<std::ptrdiff_t>(upto(among.size()));
  among.insert(among.begin() + place, std::move(clause));
}

}  // namespace

Charter charter(const std::vector<Asset>& assets) {
  Charter charter;
  for (const ArticleId& article : shuffled(some(ids<ArticleId>(kArticles))))
    charter.articles.push_back(
        {article, title(), once_in(3) ? "basic" : "", {}, "charter/" + article.text() + ".yaml"});
  if (charter.articles.empty()) return charter;
  for (const ClauseId& clause : shuffled(some(ids<ClauseId>(kClauses)))) {
    std::vector<Clause>& top = charter.articles[upto(charter.articles.size() - 1)].clauses;
    insert_clause(top, {clause, title(), text(), once_in(4) ? "basic" : "", rule(assets), {},
                        once_in(6) ? "exit.fork of c-5f0c2a9be1d44c70 at 3f786850e387550fdab836ed7e6dc881de23001b" : ""});
  }
  return charter;
}

namespace {

UnitEntry unit_entry(const std::string& code, int decimals) {
  UnitEntry entry{{id<UnitCode>(code), decimals}, {}};
  if (once_in(2)) return entry;
  Price price;
  price.worth = {Integer(1 + upto(500000)), {id<UnitCode>("EUR"), 2}};
  if (once_in(2)) price.on = Date::parse("2026-11-01");
  if (once_in(2)) price.source = "ECB reference";
  entry.price = price;
  return entry;
}

Origin origin() {
  Origin origin;
  origin.kind = one_of<OriginKind>({OriginKind::Founded, OriginKind::Forked, OriginKind::Merged});
  origin.community = id<CommunityId>("c-00000000000000aa");
  origin.name = one_of<std::string>({"Northwood", "Casa: nova"});
  if (once_in(2)) origin.url = "https://example.org/northwood.git";
  origin.commit = std::string(40, one_of<char>({'a', '7'}));
  if (origin.kind != OriginKind::Founded) origin.settlement = std::string(64, 'b');
  return origin;
}

}  // namespace

Community community() {
  Community community;
  community.id = id<CommunityId>(one_of<std::string>({"c-5f0c2a9be1d44c70", "c-0000000000000001"}));
  community.name = one_of<std::string>({"Riverside Commons", "Northwood", "yes"});
  if (once_in(2)) community.formed = Date::parse("2026-05-01");
  if (once_in(2)) community.units.push_back(unit_entry("ETH", 18));
  if (once_in(2)) community.units.push_back(unit_entry("hours", one_of<int>({0, 2})));
  community.pools.push_back({id<PoolId>("commons"), title(), ""});
  if (once_in(2)) community.pools.push_back({id<PoolId>("common-s"), "", "brick"});
  if (once_in(2)) community.pools.push_back({id<PoolId>("housing"), "Houses", ""});
  std::ranges::sort(community.pools, {}, &Pool::id);
  for (const NodeId& node : some(ids<NodeId>(kNodes)))
    community.nodes.push_back({node, title(), once_in(2) ? "PT" : ""});
  if (once_in(2)) community.member_fields.emplace_back("email");
  if (once_in(2)) community.member_fields.emplace_back("room");
  if (once_in(3)) std::ranges::reverse(community.member_fields);
  if (once_in(2)) community.origin = origin();
  return community;
}

std::vector<Member> members(const Community& community) {
  std::vector<Member> members;
  for (const MemberId& member_id : some(ids<MemberId>(kMembers))) {
    Member member;
    member.id = member_id;
    member.name = one_of<std::string>({"", "Ana", "Silva, Ana", "\"A\"", "Bo Ødegård"});
    if (once_in(2)) member.member_class = id<MemberClassId>(one_of<std::string>({"full", "trial"}));
    if (!community.nodes.empty() && once_in(2)) member.node = one_of(community.nodes).id;
    if (once_in(2)) member.joined = one_of<std::string>({"2025-01-31", "2026-02-28"});
    // Guardians come earlier, so that no circle of them arises.
    if (!members.empty() && once_in(4)) member.guardian = one_of(members).id;
    for (std::size_t i = 0; i < community.member_fields.size(); ++i)
      member.fields.push_back(one_of<std::string>({"", "a@example.org", "room 2", "x, y"}));
    members.push_back(member);
  }
  return members;
}

std::vector<Share> shares(const Community& community, const std::vector<Member>& members) {
  std::vector<Share> shares;
  for (const Member& member : members)
    for (const Pool& pool : community.pools)
      if (once_in(2)) shares.push_back({member.id, pool.id, Integer(1 + upto(300))});
  return shares;
}

namespace {

Quantity quantity(const Community& community, bool negative) {
  const UnitCode code = id<UnitCode>(one_of<std::string>({"EUR", "ETH", "hours"}));
  const Integer parts(upto(100000000));
  return {negative ? Integer(-parts) : parts, unit_of(community, code)};
}

}  // namespace

Asset asset(const AssetId& asset_id, const Community& community,
                   const std::vector<Member>& members) {
  Asset asset;
  asset.id = asset_id;
  asset.title = title();
  asset.nature =
      one_of<Nature>({Nature::Divisible, Nature::Divisible, Nature::Indivisible, Nature::Copyable});
  if (asset.nature != Nature::Copyable || once_in(2)) asset.pool = one_of(community.pools).id;
  if (asset.nature == Nature::Divisible) asset.quantity = quantity(community, once_in(4));
  if (!community.nodes.empty() && once_in(3)) asset.node = one_of(community.nodes).id;
  if (asset.nature != Nature::Indivisible) return asset;
  if (!once_in(4)) asset.value = quantity(community, false);
  if (once_in(3)) asset.appraised = {Date::parse("2026-03-01"), once_in(2) ? "Costa & Filhos" : ""};
  if (once_in(3)) asset.bundle = id<BundleId>("b-" + asset.pool.text());
  for (const Member& member : members)
    if (once_in(4)) asset.held_by.push_back(member.id);
  if (once_in(4)) asset.stays = "the lease forbids transfer";
  return asset;
}

Snapshot snapshot() {
  Snapshot snapshot;
  snapshot.community = community();
  snapshot.members = members(snapshot.community);
  snapshot.shares = shares(snapshot.community, snapshot.members);
  for (const AssetId& asset_id : some(ids<AssetId>(kAssets)))
    snapshot.assets.push_back(asset(asset_id, snapshot.community, snapshot.members));
  snapshot.charter = charter(snapshot.assets);
  for (const char* name : {"1a", "2b"})
    if (once_in(3)) snapshot.settlements[name] = std::string(40, one_of<char>({'0', 'e'}));
  for (const char* group : {"north", "south"}) {
    const std::string id(group);
    for (const char* file : {"/seal.yaml", "/bids.yaml"})
      if (once_in(3)) snapshot.sealed[id + file] = std::string(40, one_of<char>({'0', 'e'}));
    if (!once_in(3)) continue;
    snapshot.notices[id] = once_in(2) ? "North" : "North & Söhne";
    if (once_in(2)) snapshot.notices[id + ".given"] = "2026-05-01";
    for (const Member& member : snapshot.members)
      if (once_in(3)) snapshot.notices[id + ".members." + member.id.text()] = "present";
  }
  return snapshot;
}

}  // namespace charter::arbitrary

rc::Gen<charter::Snapshot> rc::Arbitrary<charter::Snapshot>::arbitrary() {
  return rc::gen::exec([] { return charter::arbitrary::snapshot(); });
}

rc::Gen<charter::Charter> rc::Arbitrary<charter::Charter>::arbitrary() {
  return rc::gen::exec([] { return charter::arbitrary::charter({}); });
}
