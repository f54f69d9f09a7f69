// SPDX-License-Identifier: Apache-2.0
#include "model/formula.h"

#include "value/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace charter {

namespace {

constexpr std::size_t kLongestText = 400;
constexpr int kDeepest = 32;

struct Name {
  std::string_view text;
  Formula::Part part;
};
constexpr std::array<Name, 4> kCounts{{{"members", Formula::Part::Members},
                                       {"units", Formula::Part::Units},
                                       {"seats", Formula::Part::Seats},
                                       {"cast", Formula::Part::Cast}}};
constexpr std::array<Name, 5> kFunctions{{{"sqrt", Formula::Part::Sqrt},
                                          {"floor", Formula::Part::Floor},
                                          {"ceil", Formula::Part::Ceil},
                                          {"min", Formula::Part::Min},
                                          {"max", Formula::Part::Max}}};

template <std::size_t n>
std::optional<Formula::Part> part_named(const std::array<Name, n>& names, std::string_view text) {
  const auto found = std::ranges::find(names, text, &Name::text);
  return found == names.end() ? std::nullopt : std::optional(found->part);
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool takes_several(Formula::Part part) {
  return part == Formula::Part::Min || part == Formula::Part::Max;
}

// sum: product {(+|-) product}; product: factor {(*|/) factor}; factor: -factor, number, count,
// function(sum {, sum}), (sum).
class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::optional<Formula> whole() {
    auto formula = sum();
    skip_space();
    return rest_.empty() ? formula : std::nullopt;
  }

 private:
  using Read = std::optional<Formula> (Parser::*)();

  void skip_space() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }

  bool accept(char wanted) {
    skip_space();
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view take(bool (*belongs)(char)) {
    std::size_t length = 0;
    while (length < rest_.size() && belongs(rest_[length])) ++length;
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

  std::optional<Formula> chain(Read operand, std::array<std::pair<char, Formula::Part>, 2> signs) {
    auto left = (this->*operand)();
    while (left) {
      const auto* sign = std::ranges::find_if(signs, [&](const auto& s) { return accept(s.first); });
      if (sign == signs.end()) return left;
      auto right = (this->*operand)();
      if (!right) return std::nullopt;
      left = Formula{sign->second, {}, {std::move(*left), std::move(*right)}};
    }
    return left;
  }

  std::optional<Formula> sum() {
    return chain(&Parser::product, {{{'+', Formula::Part::Add}, {'-', Formula::Part::Subtract}}});
  }

  std::optional<Formula> product() {
    return chain(&Parser::factor, {{{'*', Formula::Part::Multiply}, {'/', Formula::Part::Divide}}});
  }

  std::optional<Formula> factor() {
    if (++depth_ > kDeepest) return std::nullopt;
    auto found = factor_within();
    --depth_;
    return found;
  }

  std::optional<Formula> factor_within() {
    if (accept('-')) {
      auto inner = factor();
      if (!inner) return std::nullopt;
      return Formula{Formula::Part::Negate, {}, {std::move(*inner)}};
    }
    if (accept('(')) {
      auto inner = sum();
      return accept(')') ? inner : std::nullopt;
    }
    if (!rest_.empty() && is_digit(rest_.front())) return number();
    const std::string_view name = take(is_small_letter);
    if (const auto count = part_named(kCounts, name)) return Formula{*count, {}, {}};
    const auto function = part_named(kFunctions, name);
    return function ? call(*function) : std::nullopt;
  }

  std::optional<Formula> number() {
    const auto value = Fraction::parse(take([](char c) { return is_digit(c) || c == '.'; }));
    if (!value) return std::nullopt;
    return Formula{Formula::Part::Number, *value, {}};
  }

  std::optional<Formula> call(Formula::Part function) {
    if (!accept('(')) return std::nullopt;
    Formula called{function, {}, {}};
    do {
      auto argument = sum();
      if (!argument) return std::nullopt;
      called.parts.push_back(std::move(*argument));
    } while (takes_several(function) && accept(','));
    return accept(')') ? std::optional(std::move(called)) : std::nullopt;
  }

  std::string_view rest_;
  int depth_ = 0;
};

bool names_a_count(const Formula& formula) {
  return std::ranges::any_of(kCounts, [&](const Name& n) { return n.part == formula.part; }) ||
         std::ranges::any_of(formula.parts, names_a_count);
}

int binding(const Formula& formula) {
  switch (formula.part) {
    case Formula::Part::Add:
    case Formula::Part::Subtract: return 1;
    case Formula::Part::Multiply:
    case Formula::Part::Divide: return 2;
    case Formula::Part::Negate: return 3;
    // A decimal number is written as the division that it is.
    case Formula::Part::Number: return formula.number.denominator() == 1 ? 4 : 2;
    case Formula::Part::Members:
    case Formula::Part::Units:
    case Formula::Part::Seats:
    case Formula::Part::Cast:
    case Formula::Part::Sqrt:
    case Formula::Part::Floor:
    case Formula::Part::Ceil:
    case Formula::Part::Min:
    case Formula::Part::Max: return 4;
  }
  return 4;
}

std::string within(const Formula& formula, int least) {
  const std::string text = to_string(formula);
  return binding(formula) < least ? "(" + text + ")" : text;
}

std::string infix(const Formula& formula, std::string_view sign) {
  const int own = binding(formula);
  return within(formula.parts[0], own) + std::string(sign) + within(formula.parts[1], own + 1);
}

template <std::size_t n>
std::string_view name_in(const std::array<Name, n>& names, Formula::Part part) {
  const auto found = std::ranges::find(names, part, &Name::part);
  return found == names.end() ? std::string_view() : found->text;
}

// What a value lies between, ends included.
struct Range {
  Fraction low, high;
};
using Ranges = std::vector<Range>;

Integer ceiling(const Fraction& number) {
  return -floor(Fraction(-number.numerator(), number.denominator()));
}

// A value that could still be either side of a whole number is left as a range; at the last digits
// that number is taken.
class Evaluation {
 public:
  Evaluation(const Counts& counts, int digits, bool last)
      : counts_(counts), scale_(power_of_ten(digits)), last_(last) {}

  std::optional<Range> of(const Formula& formula) const {
    using enum Formula::Part;
    switch (formula.part) {
      case Number: return Range{formula.number, formula.number};
      case Members: return of_count(counts_.members);
      case Units: return of_count(counts_.units);
      case Seats: return of_count(counts_.seats);
      case Cast: return of_count(counts_.cast);
      case Add:
      case Subtract:
      case Multiply:
      case Divide:
      case Negate:
      case Sqrt:
      case Floor:
      case Ceil:
      case Min:
      case Max: break;
    }
    Ranges parts;
    for (const Formula& part : formula.parts) {
      const auto range = of(part);
      if (!range) return std::nullopt;
      parts.push_back(*range);
    }
    return applied(formula.part, parts);
  }

  // In the end what lies between two whole numbers so narrowly is taken for the one between them; what is not narrow
  // even then has no value that could be told.
  std::optional<Range> floored(const Range& range) const {
    const Integer low = floor(range.low), high = floor(range.high);
    if (!last_) return Range{Fraction(low), Fraction(high)};
    if (high - low > 1) return std::nullopt;
    return Range{Fraction(high), Fraction(high)};
  }

  std::optional<Range> ceiled(const Range& range) const {
    const Integer low = ceiling(range.low), high = ceiling(range.high);
    if (!last_) return Range{Fraction(low), Fraction(high)};
    if (high - low > 1) return std::nullopt;
    return Range{Fraction(low), Fraction(low)};
  }

 private:
  static std::optional<Range> of_count(const std::optional<Integer>& count) {
    if (!count) return std::nullopt;
    return Range{Fraction(*count), Fraction(*count)};
  }

  std::optional<Range> applied(Formula::Part part, const Ranges& of) const {
    using enum Formula::Part;
    switch (part) {
      case Add: return Range{add(of[0].low, of[1].low), add(of[0].high, of[1].high)};
      case Subtract: return Range{subtract(of[0].low, of[1].high), subtract(of[0].high, of[1].low)};
      case Multiply: return product(of[0], of[1]);
      case Divide: return quotient(of[0], of[1]);
      case Negate: return Range{subtract(Fraction(), of[0].high), subtract(Fraction(), of[0].low)};
      case Sqrt: return root(of[0]);
      case Floor: return floored(of[0]);
      case Ceil: return ceiled(of[0]);
      case Min: return Range{std::ranges::min(of, {}, &Range::low).low,
                             std::ranges::min(of, {}, &Range::high).high};
      case Max: return Range{std::ranges::max(of, {}, &Range::low).low,
                             std::ranges::max(of, {}, &Range::high).high};
      case Number:
      case Members:
      case Units:
      case Seats:
      case Cast: break;
    }
    return std::nullopt;
  }

  static Range product(const Range& a, const Range& b) {
    const auto [low, high] = std::minmax({multiply(a.low, b.low), multiply(a.low, b.high),
                                          multiply(a.high, b.low), multiply(a.high, b.high)});
    return {low, high};
  }

  static std::optional<Range> quotient(const Range& a, const Range& b) {
    if (b.low <= Fraction(0) && b.high >= Fraction(0)) return std::nullopt;
    return product(a, {divide(Fraction(1), b.high), divide(Fraction(1), b.low)});
  }

  std::optional<Range> root(const Range& of) const {
    if (of.high < Fraction(0)) return std::nullopt;
    const Fraction low = of.low < Fraction(0) ? Fraction(0) : of.low;
    return Range{root_below(low), root_above(of.high)};
  }

  // The root itself where it is rational.
  static std::optional<Fraction> exact_root(const Fraction& of) {
    const Integer top = boost::multiprecision::sqrt(of.numerator());
    const Integer bottom = boost::multiprecision::sqrt(of.denominator());
    if (top * top != of.numerator() || bottom * bottom != of.denominator()) return std::nullopt;
    return Fraction(top, bottom);
  }

  Integer scaled_root(const Fraction& of) const {
    return boost::multiprecision::sqrt(floor(multiply(of, Fraction(scale_ * scale_))));
  }

  Fraction root_below(const Fraction& of) const {
    if (const auto exact = exact_root(of)) return *exact;
    return {scaled_root(of), scale_};
  }

  Fraction root_above(const Fraction& of) const {
    if (const auto exact = exact_root(of)) return *exact;
    return {scaled_root(of) + 1, scale_};
  }

  const Counts& counts_;
  Integer scale_;
  bool last_;
};

constexpr std::array<int, 3> kDigits{20, 50, 100};

}  // namespace

std::optional<Formula> Formula::parse(std::string_view text) {
  if (text.size() > kLongestText) return std::nullopt;
  auto formula = Parser(text).whole();
  return formula && names_a_count(*formula) ? formula : std::nullopt;
}

std::string to_string(const Formula& formula) {
  using enum Formula::Part;
  switch (formula.part) {
    case Number:
      if (formula.number.denominator() == 1) return to_string(formula.number);
      return to_string(formula.number.numerator()) + " / " + to_string(formula.number.denominator());
    case Members:
    case Units:
    case Seats:
    case Cast: return std::string(name_in(kCounts, formula.part));
    case Add: return infix(formula, " + ");
    case Subtract: return infix(formula, " - ");
    case Multiply: return infix(formula, " * ");
    case Divide: return infix(formula, " / ");
    case Negate: return "-" + within(formula.parts[0], binding(formula));
    case Sqrt:
    case Floor:
    case Ceil:
    case Min:
    case Max: break;
  }
  std::string arguments;
  for (const Formula& part : formula.parts)
    arguments += (arguments.empty() ? "" : ", ") + to_string(part);
  return std::string(name_in(kFunctions, formula.part)) + "(" + arguments + ")";
}

bool divides_by_zero(const Formula& formula) {
  if (formula.part == Formula::Part::Divide) {
    const auto divisor = exact_value(formula.parts[1], {});
    if (divisor && *divisor == Fraction(0)) return true;
  }
  return std::ranges::any_of(formula.parts, divides_by_zero);
}

std::optional<Fraction> exact_value(const Formula& formula, const Counts& counts) {
  for (const int digits : kDigits) {
    const auto range = Evaluation(counts, digits, digits == kDigits.back()).of(formula);
    if (range && range->low == range->high) return range->low;
  }
  return std::nullopt;
}

std::optional<Integer> ceil_of(const Formula& formula, const Counts& counts) {
  for (const int digits : kDigits) {
    const Evaluation evaluation(counts, digits, digits == kDigits.back());
    const auto range = evaluation.of(formula);
    if (!range) continue;
    const auto whole = evaluation.ceiled(*range);
    if (whole && whole->low == whole->high) return whole->low.numerator();
  }
  return std::nullopt;
}

}  // namespace charter
