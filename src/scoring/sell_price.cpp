// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/sell_price.h"

#include "domain/history_digest.h"

#include <algorithm>
#include <span>

namespace scoring {

using domain::PriceSource;

namespace {

constexpr std::array kNewOrder{PriceSource::BuyBox, PriceSource::NewFba, PriceSource::New};
constexpr std::array kUsedOrder{PriceSource::BuyBoxUsed, PriceSource::Used};
constexpr std::int32_t kLeastPoints = 10; // of a corridor; with fewer there is not enough history

std::span<const PriceSource> orderOf(const domain::Profile& profile)
{
    if (profile.priceRule == domain::PriceRule::Used)
        return kUsedOrder;
    return kNewOrder;
}

bool isPrice(domain::Figure figure)
{
    return figure && *figure > 0;
}

} // namespace

domain::Series seriesOf(PriceSource source)
{
    switch (source) {
    case PriceSource::BuyBox:
        return domain::Series::BuyBoxShipping;
    case PriceSource::NewFba:
        return domain::Series::NewFba;
    case PriceSource::BuyBoxUsed:
        return domain::Series::BuyBoxUsedShipping;
    case PriceSource::Used:
        return domain::Series::Used;
    case PriceSource::New:
        break;
    }
    return domain::Series::New;
}

const domain::PriceDigest& digest(const domain::ProductFacts& facts, domain::Series series, int days)
{
    static constexpr domain::PriceDigest kNone;
    const auto found = std::ranges::find(domain::kDigestedSeries, series);
    if (found == domain::kDigestedSeries.end())
        return kNone;
    const auto index = static_cast<size_t>(found - domain::kDigestedSeries.begin());
    return days > 90 ? facts.digest.days365[index] : facts.digest.days90[index];
}

domain::Figure average90(const domain::ProductFacts& facts, domain::Series series)
{
    if (domain::mixesShipping(series, 90, facts.fetchedAt))
        return digest(facts, series, 90).mean;
    const domain::Figure average = facts.of(series).avg90;
    return isPrice(average) ? average : std::nullopt;
}

std::optional<PriceCorridor> corridor(const domain::ProductFacts& facts, domain::Series series, int days)
{
    const domain::PriceDigest& figures = digest(facts, series, days);
    if (figures.points < kLeastPoints || !figures.p25 || !figures.median || !figures.p75)
        return std::nullopt;
    const domain::Currency currency = domain::currencyOf(facts.marketplace);
    return PriceCorridor{{*figures.p25, currency}, {*figures.median, currency}, {*figures.p75, currency}};
}

PriceSource firstSource(const domain::ProductFacts& facts, const domain::Profile& profile)
{
    const auto order = orderOf(profile);
    for (const PriceSource source : order) {
        if (facts.of(seriesOf(source)).delivered)
            return source;
    }
    return order.back();
}

std::optional<domain::SellPrice> sellPrice(const domain::ProductFacts& facts, const domain::Profile& profile)
{
    const domain::Currency currency = domain::currencyOf(facts.marketplace);
    for (const PriceSource source : orderOf(profile)) {
        const domain::Series series = seriesOf(source);
        // Facts of a lesser depth do not hold the series; whatever stands there is not an answer of Keepa's.
        const bool asked = facts.of(series).delivered || facts.depth >= domain::factsOf(series).needs;
        const domain::Figure current = facts.of(series).current;
        if (!asked || !isPrice(current))
            continue;
        domain::SellPrice price;
        price.now = {*current, currency};
        price.source = source;
        price.withShipping = domain::factsOf(series).withShipping
            || ((series == domain::Series::New || series == domain::Series::Used)
                && facts.fetchedAt >= domain::kShippingChangeTo);
        if (const auto average = average90(facts, series)) {
            std::int64_t least = std::min(*current, *average);
            if (const auto usual = corridor(facts, series, profile.priceWindowDays))
                least = std::min(least, usual->p25.amount);
            price.conservative = domain::Money{least, currency};
        }
        return price;
    }
    return std::nullopt;
}

} // namespace scoring
