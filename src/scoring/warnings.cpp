// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/warnings.h"

#include "scoring/demand.h"
#include "scoring/profit.h"
#include "scoring/sell_price.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <limits>

namespace scoring {

using domain::Series;
using domain::WarningKind;

namespace {

std::int32_t asFigure(std::int64_t value)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(value, -kMost, kMost));
}

/// By how many whole percent `now` is above `usual`.
std::int64_t percentAbove(std::int64_t now, std::int64_t usual)
{
    return domain::mulDivHalfUp(now - usual, 100, usual);
}

void warnOfAmazon(const domain::ProductFacts& facts, domain::Warnings& warnings)
{
    constexpr std::int32_t kOften = 50;
    constexpr std::int32_t kMostly = 75;
    if (facts.amazonOnListing().value_or(false))
        warnings.raise(WarningKind::AmazonOnListing);
    const domain::Figure inStock = amazonInStock90(facts);
    if (inStock && *inStock >= kMostly)
        warnings.raise(WarningKind::AmazonInStockMostly, *inStock);
    else if (inStock && *inStock >= kOften)
        warnings.raise(WarningKind::AmazonInStockOften, *inStock);
}

void warnOfTrends(const domain::ProductFacts& facts, const domain::Score& score, domain::Warnings& warnings)
{
    if (score.price) {
        const std::int64_t price = score.price->now.amount;
        const domain::Figure average = average90(facts, seriesOf(score.price->source));
        if (average && *average > 0 && price * 4 > std::int64_t(*average) * 5)
            warnings.raise(WarningKind::PriceAboveAverage, asFigure(percentAbove(price, *average)));
    }
    const bool used = score.price
        && (score.price->source == domain::PriceSource::Used || score.price->source == domain::PriceSource::BuyBoxUsed);
    const auto& offers = facts.of(used ? Series::CountUsed : Series::CountNew);
    if (offers.current && offers.avg90 && *offers.avg90 > 0
        && std::int64_t(*offers.current) * 10 >= std::int64_t(*offers.avg90) * 13)
        warnings.raise(WarningKind::OffersRising, asFigure(percentAbove(*offers.current, *offers.avg90)));
}

void warnOfTheProduct(const domain::ProductFacts& facts, domain::Warnings& warnings)
{
    if (facts.isHazmat.value_or(false))
        warnings.raise(WarningKind::Hazmat);
    if (facts.isHeatSensitive.value_or(false))
        warnings.raise(WarningKind::HeatSensitive);
    if (facts.isVariation.value_or(false))
        warnings.raise(WarningKind::Variation);
    // One unit bought is not one unit sold: the listing is a pack, by either of Keepa's two counts.
    const std::int32_t pack = std::max(facts.packageQuantity.value_or(0), facts.numberOfItems.value_or(0));
    if (pack > 1)
        warnings.raise(WarningKind::PackSize, pack);
}

/// A step of the fees within a twentieth of the price, on either side, behind which less is earned.
void warnOfFeeSteps(const FeeModel& fees, const domain::Profile& profile, std::int64_t price,
                    domain::Warnings& warnings)
{
    for (const FeeSegment& segment : fees.segments()) {
        if (!segment.startsBand || segment.from <= 1 || std::abs(segment.from - price) * 20 > price)
            continue;
        const std::int64_t below = netOfVat(profile, segment.from - 1) - fees.total(segment.from - 1);
        const std::int64_t above = netOfVat(profile, segment.from) - segment.total(segment.from);
        if (above < below) {
            warnings.raise(WarningKind::FeeStepNearby, asFigure(segment.from));
            return;
        }
    }
}

} // namespace

void warn(const domain::ProductFacts& facts, const domain::Profile& profile, const FeeModel* fees, base::Timestamp now,
          domain::Score& score)
{
    domain::Warnings& warnings = score.warnings;
    warnings = {};
    warnOfAmazon(facts, warnings);
    warnOfTrends(facts, score, warnings);
    warnOfTheProduct(facts, warnings);

    constexpr domain::Hundredths kImplausibleRoi{200'00};
    if (score.roi && *score.roi > kImplausibleRoi)
        warnings.raise(WarningKind::RoiImplausible, asFigure(score.roi->value / 100));
    if (facts.lastUpdate) {
        const auto age = std::chrono::floor<std::chrono::hours>(now - facts.lastUpdate->toTimestamp()).count();
        if (age > profile.staleAfterHours)
            warnings.raise(WarningKind::DataOld, asFigure(age));
    }
    const auto fromTable
        = [](const std::optional<domain::Fee>& fee) { return fee && fee->source == domain::FeeSource::Table; };
    if ((score.price && score.price->source != firstSource(facts, profile)) || fromTable(score.fees.referral)
        || fromTable(score.fees.fulfilment))
        warnings.raise(WarningKind::FallbackUsed);
    if (fees != nullptr && score.price)
        warnOfFeeSteps(*fees, profile, score.price->now.amount, warnings);
}

} // namespace scoring
