// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Product objects as the service writes them: what was asked for, and null, -1 or -2 for what was not. Pure.
#pragma once

#include "simulator/json_writer.h"
#include "simulator/offers.h"
#include "simulator/product.h"
#include "simulator/statistics.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simulator {

class Shelf;

inline constexpr std::size_t kOldCsvLength = 34; // until early 2026

/// What a request asks of its products.
struct Wanted {
    std::optional<Interval> stats; // the interval of the request; nothing: no stats
    bool statsToNow = false; // the interval ends with each product's last update
    bool history = true;
    int days = 0; // 0: all of the history
    bool rating = false;
    bool buyBox = false;
    int offers = 0; // 0: none
    bool onlyLiveOffers = false; // without those that have gone
    bool stock = false; // with offers: how many units
    bool videos = false;
    bool aPlus = false;
    bool historicalVariations = false;
    std::size_t csvLength = 36;

    /// Whether the series is in an answer to this request.
    [[nodiscard]] bool shows(domain::Series series) const;
    [[nodiscard]] bool showsBuyBox() const { return buyBox || offers > 0; }
    /// The members of objects before 2026: variationCSV and imagesCSV beside the lists that replace them.
    [[nodiscard]] bool oldSpellings() const { return csvLength <= kOldCsvLength; }
};

[[nodiscard]] std::string productJson(const Product& product, const Shelf& shelf, const Wanted& wanted);
/// The object for an ASIN that has no product: everything unknown, productType 4.
[[nodiscard]] std::string deadProductJson(std::string_view asin, domain::Marketplace marketplace,
                                          domain::KeepaTime anchor, const Wanted& wanted);
/// `offers`: the live ones that were retrieved.
[[nodiscard]] std::string statsJson(const Product& product, const domain::History& history,
                                    const std::vector<Offer>& offers, const Wanted& wanted);

/// The variations of a parent, in the shelf's order.
[[nodiscard]] std::span<const Product> variationsOf(const Product& parent, const Shelf& shelf);
[[nodiscard]] std::string websiteDisplayGroupOf(const Product& product);
/// ASINs of products bought with it; empty for many.
[[nodiscard]] std::vector<std::string> boughtTogether(const Product& product, const Shelf& shelf);
/// Time and former parent in turn, the present one last; empty without a parent.
[[nodiscard]] std::vector<std::string> parentHistory(const Product& product);
/// Languages as [name, kind] pairs; empty for goods without words.
[[nodiscard]] std::vector<std::array<std::string, 2>> languagesOf(const Product& product);

} // namespace simulator
