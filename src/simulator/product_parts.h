// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that a product object is written from; each adds its members. Used by product_json.cpp alone. Pure.
#pragma once

#include "simulator/product_json.h"
#include "simulator/traits.h"

namespace simulator {

void textOrNull(JsonObject& object, std::string_view name, std::string_view text);

/// Names, descriptions, pictures, codes.
void addTextMembers(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted);
/// Categories, variations, relatives.
void addPlaceMembers(JsonObject& object, const Product& product, const Shelf& shelf, const Wanted& wanted);
/// Sizes, fees, flags, times, coupons, deals.
void addFactMembers(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted);
/// What history=0 removes, and the rating's histories.
void addHistoryMembers(JsonObject& object, const Product& product, const domain::History& history,
                       const Wanted& wanted);

} // namespace simulator
