// SPDX-License-Identifier: Apache-2.0
#include "split/demands.h"

#include "split/owners.h"

#include <algorithm>

namespace charter {

Given::Given(const Problem& problem, const Demand& demand)
    : problem_(problem), demand_(demand), weights_(coprime_weights(problem)) {
  const std::size_t parties = problem.parties.size();
  has_.resize(parties);
  burden_.resize(parties);
  seen_.assign(parties, std::vector<Integer>(parties));
  best_ = seen_;
  for (const Integer& weight : weights_) total_weight_ += weight;
  for (std::size_t p = 0; p < parties; ++p) {
    due_.push_back(weights_[p] * total_worth(problem, p));
  }
}

void Given::give(std::size_t item, std::size_t party) {
  Step step{item, party, {}, burden_[party]};
  for (std::size_t a = 0; a < has_.size(); ++a) {
    const Integer& worth = problem_.worths[a][item];
    step.best.push_back(best_[a][party]);
    seen_[a][party] += worth;
    if (worth > best_[a][party]) best_[a][party] = worth;
  }
  const Integer& own = problem_.worths[party][item];
  has_[party] += own;
  if (-own > burden_[party]) burden_[party] = -own;
  steps_.push_back(std::move(step));
}

void Given::take_back() {
  const Step& step = steps_.back();
  for (std::size_t a = 0; a < has_.size(); ++a) {
    seen_[a][step.party] -= problem_.worths[a][step.item];
    best_[a][step.party] = step.best[a];
  }
  has_[step.party] -= problem_.worths[step.party][step.item];
  burden_[step.party] = step.burden;
  steps_.pop_back();
}

bool Given::can_meet(const std::vector<StillToGive>& rest) const {
  for (std::size_t a = 0; a < has_.size(); ++a) {
    if (demand_.wprop1) {
      // One unit more: another's, or one still to be given; or a debt less.
      Integer gain = std::max(rest[a].one, burden_[a]);
      for (std::size_t b = 0; b < has_.size(); ++b)
        if (b != a) gain = std::max(gain, best_[a][b]);
      if ((has_[a] + rest[a].above + gain) * total_weight_ < due_[a]) return false;
    }
    if (demand_.envy == EnvyUpTo::Anything) continue;
    for (std::size_t b = 0; b < has_.size(); ++b)
      if (a != b && !can_be_content(a, b, rest[a])) return false;
  }
  return true;
}

bool Given::can_be_content(std::size_t a, std::size_t b, const StillToGive& rest) const {
  const Integer good = std::max(rest.one, best_[a][b]);
  const Integer debt = std::max(rest.one, burden_[a]);
  const Integer own = has_[a] + rest.above;
  const Integer other = seen_[a][b] + rest.below;
  if (demand_.envy == EnvyUpTo::HalfAnItem) {
    const Integer unit = std::max(good, debt);
    return weights_[b] * (2 * own + unit) >= weights_[a] * (2 * other - unit);
  }
  return weights_[b] * own >= weights_[a] * (other - good) ||
         weights_[b] * (own + debt) >= weights_[a] * other;
}

bool meets(const Problem& problem, const Demand& demand, const Owners& owners) {
  Given given(problem, demand);
  for (std::size_t i = 0; i < owners.size(); ++i) given.give(i, owners[i]);
  return given.can_meet(std::vector<StillToGive>(problem.parties.size()));
}

}  // namespace charter
