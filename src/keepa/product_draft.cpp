// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can only be said of a product when all of its members are known.
#include "keepa/product_draft.h"

#include "domain/history_digest.h"

#include <algorithm>
#include <cmath>

namespace keepa {

namespace {

using domain::Depth;
using domain::Figure;
using domain::Series;

/// The value in force according to the history. A running lightning deal ends by a point in the future.
Figure lastValue(const domain::SeriesHistory& points, Series series, base::Timestamp now)
{
    auto end = points.rbegin();
    if (series == Series::LightningDeal)
        end = std::find_if(points.rbegin(), points.rend(),
                           [now](const auto& p) { return p.time.toTimestamp() <= now; });
    if (end == points.rend() || end->value < 0)
        return std::nullopt;
    return end->value;
}

bool hasAnyValue(const domain::SeriesStatistics& figures)
{
    return figures.current || figures.avg30 || figures.avg90 || figures.avg180 || figures.avg365 || figures.lowest;
}

void completeSeries(ProductDraft& draft, Depth depth, base::Timestamp now)
{
    auto& facts = draft.product.facts;
    const auto& history = draft.product.history;
    for (const auto& about : domain::allSeries()) {
        const auto index = static_cast<size_t>(about.series);
        auto& figures = facts.series[index];
        if (!draft.inStatistics.test(index))
            figures.current = lastValue(history.series[index], about.series, now);
        figures.delivered
            = draft.inCsv.test(index) || (!draft.hasCsv && (about.needs <= depth || hasAnyValue(figures)));
    }
}

void completeBuyBox(ProductDraft& draft)
{
    auto& facts = draft.product.facts;
    // Keepa sends false where there is no buy box that it could be true of.
    if (!draft.buyBoxPrice && facts.buyBoxSeller.isEmpty()) {
        facts.buyBoxIsAmazon.reset();
        facts.buyBoxIsFba.reset();
    }
    auto& price = facts.of(Series::BuyBoxShipping);
    if (!price.current && draft.buyBoxPrice && draft.buyBoxShipping) {
        const std::int64_t landed = std::int64_t{*draft.buyBoxPrice} + *draft.buyBoxShipping;
        if (landed <= std::numeric_limits<std::int32_t>::max())
            price.current = static_cast<std::int32_t>(landed);
    }
    price.delivered = price.delivered || price.current.has_value();
}

void completeFees(ProductDraft& draft)
{
    constexpr double kBasisPointsPerPercent = 100.0;
    constexpr int kWholePercent = 100;
    auto& fee = draft.product.facts.referralFeeBasisPoints;
    // The exact percentage where it came, else the rounded one of older answers.
    if (draft.referralPercentage && *draft.referralPercentage >= 0.0 && *draft.referralPercentage <= kWholePercent)
        fee = static_cast<std::int32_t>(std::lround(*draft.referralPercentage * kBasisPointsPerPercent));
    else if (draft.referralPercent && *draft.referralPercent <= kWholePercent)
        fee = *draft.referralPercent * static_cast<int>(kBasisPointsPerPercent);
}

void completeCategory(ProductDraft& draft)
{
    auto& facts = draft.product.facts;
    for (const auto& [id, name] : draft.categoryTree) {
        if (facts.rootCategory == id)
            facts.rootCategoryName = name;
    }
}

} // namespace

void complete(ProductDraft& draft, Depth asked, base::Timestamp answeredAt)
{
    auto& facts = draft.product.facts;
    facts.fetchedAt = answeredAt;
    facts.depth = asked;
    // Keepa could not fetch the offers and charged the base price: what it sent is no deeper than that.
    const bool live = facts.type == domain::ProductType::Standard;
    if (asked == Depth::Offers && live && draft.offersSuccessful == false)
        facts.depth = Depth::Basic;

    completeSeries(draft, facts.depth, answeredAt);
    completeBuyBox(draft);
    completeFees(draft);
    completeCategory(draft);
    if (!facts.offersFba)
        facts.offersFba = draft.eligibleFba;
    if (!facts.offersFbm)
        facts.offersFbm = draft.eligibleFbm;
    if (facts.author.isEmpty())
        facts.author = draft.contributor;
    const auto& package = facts.package;
    if (package && (package->length == 0 || package->width == 0 || package->height == 0))
        facts.package.reset();
    facts.digest = domain::digestOf(draft.product.history, answeredAt);
}

} // namespace keepa
