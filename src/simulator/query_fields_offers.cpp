// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sales, offers, stock and shares of the buy box.
#include "simulator/query_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace simulator {

namespace {

using domain::Series;

Number totalOffers(Candidate& c)
{
    std::int32_t total = 0;
    for (const Series series :
         {Series::CountNew, Series::CountUsed, Series::CountRefurbished, Series::CountCollectible})
        total += std::max(0, c.product().now(series));
    return total;
}

template <std::size_t Place> Number eligible(Candidate& c)
{
    return eligibleOfferCounts(c.product())[Place];
}

template <Series Of> Number outOfStock90(Candidate& c)
{
    return knownOnly(c.figures().outOfStock90[indexOf(Of)]);
}

/// In percent of the greatest rank in the root category, rounded up.
Number rankTopPercent(Candidate& c)
{
    const CategoryNode* root = c.shelf().category(c.product().rootId);
    const std::int32_t rank = c.product().now(Series::Sales);
    if (root == nullptr || root->highestRank <= 0 || rank < 0)
        return std::nullopt;
    return std::ceil(100.0 * rank / root->highestRank);
}

constexpr std::array kOffers{
    NamedNumber{"monthlySold", [](Candidate& c) { return knownOnly(c.product().monthlySold); }},
    NamedNumber{"deltaPercent90_monthlySold",
                [](Candidate& c) {
                    const auto delta = monthlySoldDelta(c.product());
                    return delta ? Number(*delta) : Number();
                },
                true},
    NamedNumber{"salesRankTopPct", rankTopPercent},
    NamedNumber{"totalOfferCount", totalOffers},
    NamedNumber{"offerCountFBA", [](Candidate& c) { return Number(c.product().offersByAmazonsWarehouse()); }},
    NamedNumber{"offerCountFBM", [](Candidate& c) { return Number(c.product().offersByMerchants()); }},
    NamedNumber{"outOfStockPercentage90", outOfStock90<Series::Amazon>, true},
    NamedNumber{"outOfStockPercentage90_NEW", outOfStock90<Series::New>, true},
    NamedNumber{"outOfStockPercentage90_USED", outOfStock90<Series::Used>, true},
    NamedNumber{"outOfStockPercentage90_BB", outOfStock90<Series::BuyBoxShipping>, true},
    NamedNumber{"outOfStockPercentage90_BB_USED", outOfStock90<Series::BuyBoxUsedShipping>, true},
    // A selection has no interval of its own: 90 days of Amazon's offer.
    NamedNumber{"outOfStockPercentageInInterval", outOfStock90<Series::Amazon>, true},
    NamedNumber{"outOfStockCountAmazon30", [](Candidate& c) { return knownOnly(c.figures().amazonOutages30); }, true},
    NamedNumber{"outOfStockCountAmazon90", [](Candidate& c) { return knownOnly(c.figures().amazonOutages90); }, true},
    NamedNumber{"buyBoxEligibleOfferCountsNewFBA", eligible<0>},
    NamedNumber{"buyBoxEligibleOfferCountsNewFBM", eligible<1>},
    NamedNumber{"buyBoxEligibleOfferCountsUsedFBA", eligible<2>},
    NamedNumber{"buyBoxEligibleOfferCountsUsedFBM", eligible<3>},
};

constexpr std::array kFlipabilityDays{30, 90, 365};

/// Of a window in which nobody held the buy box no share is told.
template <std::int32_t BoxFigures::* Figure> Number boxFigure(Candidate& c, std::size_t window)
{
    const BoxFigures& box = c.figures().box[window];
    return box.sellerCount == 0 ? Number() : Number(box.*Figure);
}

constexpr std::array kWindowed{
    WindowedNumber{"salesRankDrops", kDropDays,
                   [](Candidate& c, std::size_t window) { return knownOnly(c.figures().rankDrops[window]); }},
    WindowedNumber{"buyBoxStatsAmazon", kDropDays, boxFigure<&BoxFigures::amazonPercent>},
    WindowedNumber{"buyBoxStatsTopSeller", kDropDays, boxFigure<&BoxFigures::topSellerPercent>},
    WindowedNumber{"buyBoxStatsSellerCount", kDropDays, boxFigure<&BoxFigures::sellerCount>},
    WindowedNumber{"buyBoxStandardDeviation", kDeviationDays,
                   [](Candidate& c, std::size_t window) { return knownOnly(c.figures().boxDeviation[window]); }},
    // The service's own estimate, told of no product.
    WindowedNumber{"flipability", kFlipabilityDays, [](Candidate&, std::size_t) { return Number(); }},
};

} // namespace

std::span<const NamedNumber> offerNumbers()
{
    return kOffers;
}

std::span<const WindowedNumber> windowedNumbers()
{
    return kWindowed;
}

} // namespace simulator
