// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keepa's 36 history series (the indexes of `csv` and of the arrays in `stats`) and what each one holds.
#pragma once

#include "domain/depth.h"
#include "domain/keepa_time.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace domain {

/// The value is Keepa's csv index; the names are Keepa's.
enum class Series : std::uint8_t {
    Amazon,
    New,
    Used,
    Sales,
    ListPrice,
    Collectible,
    Refurbished,
    NewFbmShipping,
    LightningDeal,
    Warehouse,
    NewFba,
    CountNew,
    CountUsed,
    CountRefurbished,
    CountCollectible,
    ExtraInfoUpdates,
    Rating,
    CountReviews,
    BuyBoxShipping,
    UsedNewShipping,
    UsedVeryGoodShipping,
    UsedGoodShipping,
    UsedAcceptableShipping,
    CollectibleNewShipping,
    CollectibleVeryGoodShipping,
    CollectibleGoodShipping,
    CollectibleAcceptableShipping,
    RefurbishedShipping,
    EbayNewShipping,
    EbayUsedShipping,
    TradeIn,
    Rent,
    BuyBoxUsedShipping,
    PrimeExclusive,
    CountNewFba,
    CountNewFbm,
};

inline constexpr int kSeriesCount = 36;

enum class SeriesUnit : std::uint8_t { Price, Rank, Count, Rating };

struct SeriesFacts {
    Series series;
    const char* keepaName; // as in the Product Finder's fields: "BUY_BOX_SHIPPING"
    SeriesUnit unit;
    bool withShipping; // stride 3: time, price, shipping
    Depth needs; // the least depth at which Keepa answers it
};

[[nodiscard]] std::span<const SeriesFacts, kSeriesCount> allSeries();
[[nodiscard]] const SeriesFacts& factsOf(Series series);

/// One change of a series: the value held from `time` until the next point. -1 stands for "none from here on".
struct HistoryPoint {
    KeepaTime time;
    std::int32_t value = 0; // price in minor units with shipping where the series has it, rank, count, rating × 10
    std::int32_t shipping = -1; // of the price, where the series tells it; -1 = unknown

    friend bool operator==(const HistoryPoint&, const HistoryPoint&) = default;
};

using SeriesHistory = std::vector<HistoryPoint>;

struct History {
    std::array<SeriesHistory, kSeriesCount> series; // empty = no history came for it

    [[nodiscard]] const SeriesHistory& of(Series which) const { return series[static_cast<size_t>(which)]; }
    [[nodiscard]] SeriesHistory& of(Series which) { return series[static_cast<size_t>(which)]; }
    friend bool operator==(const History&, const History&) = default;
};

} // namespace domain
