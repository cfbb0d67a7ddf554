// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `stats` that come from offers and buy boxes. Used by stats_json.cpp alone. Pure.
#pragma once

#include "simulator/product_json.h"

namespace simulator {

/// Counts, lowest sellers, stocks; `offers` are the live ones that were retrieved.
void addOfferFigures(JsonObject& stats, const Product& product, const std::vector<Offer>& offers, const Wanted& wanted);
/// The new and the used buy box, and who held them in the window that was asked for.
void addBuyBoxFigures(JsonObject& stats, const Product& product, const domain::History& history, Interval asked,
                      const Wanted& wanted);

} // namespace simulator
