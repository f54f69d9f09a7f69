// SPDX-License-Identifier: Apache-2.0
#include "split/entitled_parts.h"

#include "split/fractions.h"
#include "split/owners.h"

#include <algorithm>
#include <cassert>

namespace charter {

namespace {

// A column of the program: a part of an item for a party that is not its key party; what a party
// has beyond its entitlement; or what it lacks. The last two are in units of what the party values
// in all, so that the scale of its points decides nothing.
enum class Kind { Part, Beyond, Lacks };
struct Column {
  Kind kind = Kind::Part;
  std::size_t party = 0;
  std::size_t item = 0;
  auto operator<=>(const Column&) const = default;
};

using Row = std::vector<Fraction>;
enum class Phase { Entitle, Gain };

class Simplex {
 public:
  explicit Simplex(const Problem& problem) : problem_(problem), key_(problem.items.size()) {
    const std::size_t parties = problem.parties.size();
    for (std::size_t p = 0; p < parties; ++p) {
      Integer magnitude = 0;
      for (const Integer& worth : problem.worths[p]) magnitude += boost::multiprecision::abs(worth);
      scale_.push_back(divide(kOne, magnitude));
      gain_.push_back(divide(scale_[p], problem.parties[p].entitlement));
    }
    for (std::size_t i = 0; i < key_.size(); ++i) key_[i] = first_key(i);
    for (std::size_t p = 0; p < parties; ++p)
      basis_.push_back({lacks(p) > kNone ? Kind::Lacks : Kind::Beyond, p, 0});
  }

  EntitledParts solve() {
    improve(Phase::Entitle);
    fix_what_is_lacking();
    improve(Phase::Gain);
    return {shares(), weights_};
  }

 private:
  std::size_t first_key(std::size_t item) const {
    const WantedItem& kept = problem_.items[item];
    if (kept.pinned) return *kept.pinned;
    std::vector<std::size_t> best;
    for (std::size_t p = 0; p < gain_.size(); ++p) {
      const auto weighed = [&](std::size_t q) {
        return multiply(gain_[q], problem_.worths[q][item]);
      };
      if (!best.empty() && weighed(p) < weighed(best.front())) continue;
      if (!best.empty() && weighed(p) > weighed(best.front())) best.clear();
      best.push_back(p);
    }
    return preferred(kept, best);
  }

  // What a party lacks of its entitlement when every item is its key party's.
  Fraction lacks(std::size_t party) const {
    Integer has = 0;
    for (std::size_t i = 0; i < key_.size(); ++i)
      if (key_[i] == party) has += problem_.worths[party][i];
    const Fraction due =
        multiply(problem_.parties[party].entitlement, total_worth(problem_, party));
    return subtract(subtract(due, has), allowance(party));
  }

  // What a party may lack, where it cannot have its entitlement.
  Fraction allowance(std::size_t party) const {
    return allowance_.empty() ? kNone : allowance_[party];
  }

  Row numbers(const Column& column) const {
    Row row(gain_.size());
    if (column.kind == Kind::Part) {
      row[column.party] = problem_.worths[column.party][column.item];
      const std::size_t key = key_[column.item];
      row[key] = Fraction(Integer(-problem_.worths[key][column.item]));
    } else {
      const Fraction unit = divide(kOne, scale_[column.party]);
      row[column.party] = column.kind == Kind::Lacks ? unit : subtract(kNone, unit);
    }
    return row;
  }

  // What one unit of a column adds to the objective.
  Fraction price(const Column& column, Phase phase) const {
    if (phase == Phase::Entitle) return column.kind == Kind::Lacks ? Fraction(Integer(-1)) : kNone;
    if (column.kind != Kind::Part) return kNone;
    const std::size_t key = key_[column.item];
    return subtract(multiply(gain_[column.party], problem_.worths[column.party][column.item]),
                    multiply(gain_[key], problem_.worths[key][column.item]));
  }

  // The inverse of the basis, row by row, by elimination.
  std::vector<Row> inverse() const {
    const std::size_t n = basis_.size();
    std::vector<Row> left(n, Row(n)), right(n, Row(n));
    for (std::size_t c = 0; c < n; ++c) {
      const Row column = numbers(basis_[c]);
      for (std::size_t r = 0; r < n; ++r) left[r][c] = column[r];
      right[c][c] = kOne;
    }
    for (std::size_t c = 0; c < n; ++c) {
      std::size_t pivot = c;
      while (left[pivot][c] == kNone) ++pivot;
      std::swap(left[c], left[pivot]);
      std::swap(right[c], right[pivot]);
      const Fraction factor = left[c][c];
      for (std::size_t k = 0; k < n; ++k) {
        left[c][k] = divide(left[c][k], factor);
        right[c][k] = divide(right[c][k], factor);
      }
      for (std::size_t r = 0; r < n; ++r) {
        const Fraction times = left[r][c];
        if (r == c || times == kNone) continue;
        for (std::size_t k = 0; k < n; ++k) {
          left[r][k] = subtract(left[r][k], multiply(times, left[c][k]));
          right[r][k] = subtract(right[r][k], multiply(times, right[c][k]));
        }
      }
    }
    return right;
  }

  Row times(const std::vector<Row>& matrix, const Row& column) const {
    Row result(column.size());
    for (std::size_t r = 0; r < matrix.size(); ++r)
      for (std::size_t c = 0; c < column.size(); ++c)
        if (column[c] != kNone) result[r] = add(result[r], multiply(matrix[r][c], column[c]));
    return result;
  }

  Row amounts(const std::vector<Row>& inverted) const {
    Row wanted;
    for (std::size_t p = 0; p < gain_.size(); ++p) wanted.push_back(lacks(p));
    return times(inverted, wanted);
  }

  Row duals(const std::vector<Row>& inverted, Phase phase) const {
    Row result(basis_.size());
    for (std::size_t r = 0; r < basis_.size(); ++r) {
      const Fraction here = price(basis_[r], phase);
      if (here == kNone) continue;
      for (std::size_t c = 0; c < result.size(); ++c)
        result[c] = add(result[c], multiply(here, inverted[r][c]));
    }
    return result;
  }

  // Every column that may enter, in order, with what it gains by a unit; `look` says whether to go
  // on. Those in the basis gain nothing.
  template <class Look>
  void each_candidate(Phase phase, const Row& dual, Look look) const {
    Row weights;
    for (std::size_t p = 0; p < gain_.size(); ++p) {
      weights.push_back(subtract(phase == Phase::Gain ? gain_[p] : kNone, dual[p]));
      const Fraction beyond = divide(dual[p], scale_[p]);
      if (!look(Column{Kind::Beyond, p, 0}, beyond)) return;
      if (phase == Phase::Entitle &&
          !look(Column{Kind::Lacks, p, 0}, subtract(Fraction(Integer(-1)), beyond)))
        return;
    }
    for (std::size_t i = 0; i < key_.size(); ++i) {
      if (problem_.items[i].pinned) continue;
      const Fraction now = multiply(weights[key_[i]], problem_.worths[key_[i]][i]);
      for (std::size_t p = 0; p < gain_.size(); ++p) {
        const Fraction then = multiply(weights[p], problem_.worths[p][i]);
        if (p == key_[i] || then <= now) continue;
        if (!look(Column{Kind::Part, p, i}, subtract(then, now))) return;
      }
    }
  }

  void improve(Phase phase) {
    std::size_t idle = 0;
    while (true) {
      const std::vector<Row> inverted = inverse();
      const Row dual = duals(inverted, phase);
      std::optional<Column> entering;
      Fraction most;
      each_candidate(phase, dual, [&](const Column& column, const Fraction& gain) {
        if (gain <= most) return true;
        most = gain;
        entering = column;
        return idle <= gain_.size();
      });
      if (!entering) {
        weights_.clear();
        for (std::size_t p = 0; p < dual.size(); ++p)
          weights_.push_back(phase == Phase::Gain ? subtract(gain_[p], dual[p]) : kOne);
        return;
      }
      idle = enter(*entering, inverted, phase) > kNone ? 0 : idle + 1;
    }
  }

  // How far a column can come in, and what has come to nothing then: the first that was found at that limit.
  struct Limit {
    std::optional<Fraction> step;
    std::optional<std::size_t> leaves;  // place in the basis
    std::optional<std::size_t> key;     // or the item of which the key party has nothing left

    bool is_nearer(const Fraction& limit) const { return !step || limit < *step; }
  };

  // The column comes in as far as nothing becomes negative; what becomes zero goes out.
  Fraction enter(const Column& entering, const std::vector<Row>& inverted, Phase phase) {
    const Row now = amounts(inverted), change = times(inverted, numbers(entering));
    Limit limit = limit_in_basis(now, change, phase);
    limit_by_keys(entering, now, change, limit);
    assert(limit.step && "what there is to give is limited");
    if (limit.key)
      replace_key(*limit.key, entering);
    else
      basis_[*limit.leaves] = entering;
    return *limit.step;
  }

  Limit limit_in_basis(const Row& now, const Row& change, Phase phase) const {
    Limit limit;
    for (std::size_t r = 0; r < basis_.size(); ++r) {
      // What is lacking must not grow again once nothing is.
      const bool stuck = phase == Phase::Gain && basis_[r].kind == Kind::Lacks && change[r] < kNone;
      if (change[r] <= kNone && !stuck) continue;
      const Fraction here = stuck ? kNone : divide(now[r], change[r]);
      if (limit.is_nearer(here)) limit = {here, r, std::nullopt};
    }
    return limit;
  }

  // What others have of an item, the key party has not.
  void limit_by_keys(const Column& entering, const Row& now, const Row& change, Limit& limit) const {
    std::vector<Fraction> given(key_.size()), taken(key_.size());
    for (std::size_t r = 0; r < basis_.size(); ++r) {
      if (basis_[r].kind != Kind::Part) continue;
      const std::size_t item = basis_[r].item;
      given[item] = add(given[item], now[r]);
      taken[item] = subtract(taken[item], change[r]);
    }
    if (entering.kind == Kind::Part) taken[entering.item] = add(taken[entering.item], kOne);
    for (std::size_t i = 0; i < key_.size(); ++i) {
      if (taken[i] <= kNone) continue;
      const Fraction here = divide(subtract(kOne, given[i]), taken[i]);
      if (limit.is_nearer(here)) limit = {here, std::nullopt, i};
    }
  }

  // The key party has nothing left of the item: another that has a part of it becomes its key
  // party.
  void replace_key(std::size_t item, const Column& entering) {
    const auto other = std::ranges::find_if(basis_, [&](const Column& column) {
      return column.kind == Kind::Part && column.item == item;
    });
    if (other == basis_.end()) {
      key_[item] = entering.party;
      return;
    }
    key_[item] = other->party;
    *other = entering;
  }

  // Where pins leave somebody short of its entitlement, that much is allowed from here on.
  void fix_what_is_lacking() {
    const Row now = amounts(inverse());
    std::vector<Fraction> lacking(gain_.size());
    for (std::size_t r = 0; r < basis_.size(); ++r)
      if (basis_[r].kind == Kind::Lacks)
        lacking[basis_[r].party] = divide(now[r], scale_[basis_[r].party]);
    allowance_ = std::move(lacking);
  }

  ItemShares shares() const {
    const Row now = amounts(inverse());
    ItemShares result(key_.size(), std::vector<Fraction>(gain_.size()));
    for (std::size_t i = 0; i < key_.size(); ++i) result[i][key_[i]] = kOne;
    for (std::size_t r = 0; r < basis_.size(); ++r) {
      if (basis_[r].kind != Kind::Part) continue;
      auto& row = result[basis_[r].item];
      row[basis_[r].party] = now[r];
      row[key_[basis_[r].item]] = subtract(row[key_[basis_[r].item]], now[r]);
    }
    return result;
  }

  const Problem& problem_;
  std::vector<std::size_t> key_;  // by item
  Row scale_, gain_, allowance_;  // by party
  std::vector<Column> basis_;
  std::vector<Fraction> weights_;
};

}  // namespace

EntitledParts entitled_parts(const Problem& problem) { return Simplex(problem).solve(); }

}  // namespace charter
