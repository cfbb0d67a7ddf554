// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/demand.h"

#include <algorithm>
#include <limits>

namespace scoring {

using domain::Series;

namespace {

/// Units a month by rank: orders of magnitude, used only where Keepa knows neither Amazon's badge nor any rank drops.
struct RankBand {
    std::int32_t upTo, low, high;
};
constexpr std::array kRankBands{
    RankBand{1'000, 300, 3'000}, RankBand{10'000, 60, 600},
    RankBand{50'000, 15, 120},   RankBand{100'000, 8, 50},
    RankBand{250'000, 3, 20},    RankBand{500'000, 1, 10},
    RankBand{1'000'000, 0, 5},   RankBand{std::numeric_limits<std::int32_t>::max(), 0, 2},
};

bool rankIsOfMainCategory(const domain::ProductFacts& facts)
{
    return !facts.rankCategory || !facts.rootCategory || *facts.rankCategory == *facts.rootCategory;
}

/// Amazon's badge is a step of 50, 100, 200 … 1,000, 2,000 …: the truth lies below the next one.
std::int32_t beforeNextBadge(std::int32_t badge)
{
    if (badge < 100)
        return 99;
    std::int64_t step = 100;
    while (badge >= step * 10)
        step *= 10;
    return static_cast<std::int32_t>(
        std::min<std::int64_t>((badge / step + 1) * step - 1, std::numeric_limits<std::int32_t>::max()));
}

} // namespace

domain::Figure averageRank(const domain::ProductFacts& facts)
{
    const domain::Figure average = facts.of(Series::Sales).avg90;
    return rankIsOfMainCategory(facts) && average && *average > 0 ? average : std::nullopt;
}

domain::Figure rankDrops30(const domain::ProductFacts& facts)
{
    const auto& rank = facts.of(Series::Sales);
    const domain::Figure drops = facts.rankDrops30;
    if (!drops || *drops < 0 || (*drops == 0 && !rank.current && !rank.avg30))
        return std::nullopt;
    return drops;
}

std::optional<domain::SalesEstimate> salesOf(const domain::ProductFacts& facts)
{
    using domain::SalesBasis;
    if (facts.monthlySold && *facts.monthlySold > 0)
        return domain::SalesEstimate{*facts.monthlySold, beforeNextBadge(*facts.monthlySold), SalesBasis::MonthlySold};
    if (const domain::Figure drops = rankDrops30(facts)) {
        // Each drop is a sale or several; twice as many and one unseen is the width that is shown.
        const std::int64_t high = 2 * std::int64_t(*drops) + 1;
        return domain::SalesEstimate{
            *drops, static_cast<std::int32_t>(std::min<std::int64_t>(high, std::numeric_limits<std::int32_t>::max())),
            SalesBasis::RankDrops};
    }
    domain::Figure rank = averageRank(facts);
    if (!rank)
        rank = facts.rank();
    if (!rank || *rank <= 0)
        return std::nullopt;
    const auto band = std::ranges::find_if(kRankBands, [rank](const RankBand& entry) { return *rank <= entry.upTo; });
    return domain::SalesEstimate{band->low, band->high, SalesBasis::RankBand};
}

domain::Figure amazonInStock90(const domain::ProductFacts& facts)
{
    const domain::Figure out = facts.of(Series::Amazon).outOfStock90;
    if (!out || *out < 0 || *out > 100)
        return std::nullopt;
    return 100 - *out;
}

std::optional<SalesShare> shareOf(const domain::ProductFacts& facts, const domain::SalesEstimate& sales)
{
    const auto amazon = facts.amazonOnListing();
    const domain::Figure offers = facts.fbaOffers();
    if (!amazon || !offers || *offers < 0)
        return std::nullopt;
    std::int64_t others = 100; // percent of the sales that Amazon leaves
    std::int64_t competitors = *offers;
    if (*amazon) {
        const domain::Figure inStock = amazonInStock90(facts);
        if (!inStock)
            return std::nullopt;
        others -= *inStock;
        // The series counts Amazon's offer among the others; the live count does not say, so it is left as it is.
        if (!facts.offersFba && competitors > 0)
            --competitors;
    }
    return SalesShare{sales.low * others, 100 * (competitors + 1)};
}

std::optional<domain::Money> profitPerMonth(const domain::ProductFacts& facts, domain::Money profit,
                                            const domain::SalesEstimate& sales)
{
    const auto share = shareOf(facts, sales);
    if (!share)
        return std::nullopt;
    return domain::Money{domain::mulDivHalfUp(profit.amount, share->units, share->parts), profit.currency};
}

} // namespace scoring
