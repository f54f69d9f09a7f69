// SPDX-License-Identifier: Apache-2.0
#include "settle/brought_figures.h"

#include <map>

namespace charter {

namespace {

std::optional<Figure> own_price(const Community& community, const UnitCode& code) {
  for (const UnitEntry& entry : community.units)
    if (entry.unit.code == code && entry.price)
      return Figure{entry.price->worth, entry.price->on, entry.price->source};
  return std::nullopt;
}

std::optional<Figure> own_worth(const Asset* asset) {
  if (asset == nullptr || !asset->value) return std::nullopt;
  if (!asset->appraised) return Figure{*asset->value, {}, {}};
  return Figure{*asset->value, asset->appraised->on, asset->appraised->by};
}

std::string named(const BroughtFigure& figure) {
  return figure.of == BroughtFigure::Of::Unit ? "the price of " + figure.id : "the worth of `" + figure.id + "`";
}

}  // namespace

std::vector<BroughtFigure> brought_figures(const ForkInputs& inputs) {
  std::vector<BroughtFigure> figures;
  std::map<std::string, const Asset*> assets;
  for (const Asset& asset : inputs.assets) assets.emplace(asset.id.text(), &asset);
  for (const auto& [code, price] : inputs.choices.valuation.prices)
    figures.push_back({BroughtFigure::Of::Unit, code.text(), {price.worth, price.on, price.source},
                       own_price(inputs.community, code)});
  for (const auto& [id, worth] : inputs.choices.valuation.worths)
    figures.push_back({BroughtFigure::Of::Asset, id, {worth.value, worth.on, worth.by},
                       own_worth(assets.contains(id) ? assets.at(id) : nullptr)});
  return figures;
}

std::string origin_of(const Figure& figure) {
  if (!figure.on && figure.by.empty()) return "without day or source";
  const std::string day = figure.on ? "of " + to_string(*figure.on) : "without a day";
  return day + (figure.by.empty() ? ", without a source" : ", by " + figure.by);
}

Faults replaced_figures(const ForkInputs& inputs) {
  Faults faults;
  for (const BroughtFigure& figure : brought_figures(inputs)) {
    if (!figure.own || figure.own->amount == figure.used.amount) continue;
    faults.push_back({.severity = Severity::Warning,
                      .code = "fork-figure-replaced",
                      .message = named(figure) + " is " + to_string(figure.used.amount) + " here, " +
                                 origin_of(figure.used) + ", and not the community's own " +
                                 to_string(figure.own->amount) + ", " + origin_of(*figure.own),
                      .help = "what --prices brings goes before what the community holds; both stand in the record"});
  }
  return faults;
}

}  // namespace charter
