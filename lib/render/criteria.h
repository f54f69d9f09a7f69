// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the criteria of a division, and the ways of giving things, are called in plain words.

#include "settle/settlement.h"

#include <string>

namespace charter {

// "no side would rather have what another has ..."; of a claim with the numbers that it is made with. One table
// for divisions of a community and those without one. Where those who leave leave a part of their share behind
// (SettledPool), shares are those after it, and the words say so.
std::string in_words(const std::string& criterion, const Fraction& left_behind = {});
std::string in_words(const Claim& claim, const Fraction& left_behind = {});

// What a certificate says of its own form: it goes without saying as long as it holds.
bool is_of_form(const Claim& claim);

// What those who leave leave behind in the pool.
Fraction left_behind_in(const Settlement& settlement, const PoolId& pool);

// "61.4 %", to a tenth.
std::string about_percent(const Fraction& part);

// Where things of unlike units were divided by units alone because no price leads between them; else empty.
std::string what_has_no_price(const Settlement& settlement, const PoolId& pool);

}  // namespace charter
