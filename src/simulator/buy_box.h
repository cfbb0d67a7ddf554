// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who held the buy boxes of a made product when, out of their price histories, and each seller's share of a window.
// Pure.
#pragma once

#include "domain/series.h"
#include "simulator/offers.h"
#include "simulator/statistics.h"

#include <map>
#include <string>
#include <vector>

namespace simulator {

inline constexpr std::string_view kNobodyQualified = "-1";
inline constexpr std::string_view kSellerUnknown = "-2";

struct BoxHolder {
    domain::KeepaTime since;
    std::string seller; // an id, kNobodyQualified, kSellerUnknown; empty: no used buy box
    bool fulfilledByAmazon = false;
    Condition condition = Condition::New;

    [[nodiscard]] bool isSeller() const { return seller.size() > 2; }
};

struct BoxShare {
    std::string seller;
    double percentageWon = 0; // of the window's time since the product is tracked
    std::int32_t averagePrice = -1;
    std::int32_t averageNewOffers = -1;
    std::int32_t averageUsedOffers = -1;
    bool fulfilledByAmazon = false;
    Condition condition = Condition::New;
    domain::KeepaTime lastSeen;
};

[[nodiscard]] std::vector<BoxHolder> newBoxHolders(const Product& product, const domain::History& history);
[[nodiscard]] std::vector<BoxHolder> usedBoxHolders(const Product& product, const domain::History& history);
/// Minutes of the window that each seller held the box.
[[nodiscard]] std::map<std::string, std::int64_t> boxMinutes(const std::vector<BoxHolder>& holders, Interval window);
/// The greatest share first; sellers of equal shares by id. `box` is the history that `holders` were made from.
[[nodiscard]] std::vector<BoxShare> boxShares(const std::vector<BoxHolder>& holders, const domain::History& history,
                                              domain::Series box, Interval window, const Product& product);
/// Standard deviation of the price over time, rounded down; -1 when the window has no price.
[[nodiscard]] std::int32_t deviationIn(const domain::SeriesHistory& prices, Interval window);

} // namespace simulator
