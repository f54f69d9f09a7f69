// SPDX-License-Identifier: Apache-2.0
#pragma once

// Diff and apply by the parts of a snapshot; change.h has the whole. Each apply changes its part of
// `snapshot` in place and returns what does not fit; when anything does not, the snapshot is of no
// use.

#include "change/change.h"
#include "change/matching.h"

namespace charter {

std::vector<ArticleChange> diff_articles(const Charter& before, const Charter& after,
                                         const Matching& matching);
std::vector<ClauseChange> diff_clauses(const Charter& before, const Charter& after,
                                       const Matching& matching);
std::vector<MemberChange> diff_members(const Snapshot& before, const Snapshot& after);
std::vector<ShareChange> diff_shares(const std::vector<Share>& before,
                                     const std::vector<Share>& after);
std::vector<AssetChange> diff_assets(const std::vector<Asset>& before,
                                     const std::vector<Asset>& after);

Faults apply_community(Community& community, const std::vector<CommunityChange>& changes);
Faults apply_charter(Charter& charter, const Changes& changes);
// The members of a snapshot whose community is still as before.
Faults apply_members(std::vector<Member>& members, const Changes& changes,
                     const std::vector<std::string>& fields_before,
                     const std::vector<std::string>& fields_after);
Faults apply_shares(std::vector<Share>& shares, const std::vector<ShareChange>& changes);
Faults apply_assets(std::vector<Asset>& assets, const std::vector<AssetChange>& changes);
Faults apply_settlements(std::map<std::string, std::string>& settlements,
                         const std::vector<SettlementChange>& changes);
Faults apply_notices(std::map<std::string, std::string>& notices, const std::vector<NoticeChange>& changes);
Faults apply_sealed(std::map<std::string, std::string>& sealed, const std::vector<SealedChange>& changes);

// A change that cannot be made, and why: a lower-case sentence.
Fault misfit(Subject subject, const std::string& why);

// A clause or an article without what stands within it.
Clause alone(const Clause& clause);
Article alone(const Article& article);

}  // namespace charter
