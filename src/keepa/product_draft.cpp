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

/// The price with shipping where the series itself does not tell it.
void completePrice(domain::SeriesStatistics& series, Figure price, Figure shipping)
{
    if (!series.current && price && shipping) {
        const std::int64_t landed = std::int64_t{*price} + *shipping;
        if (landed <= std::numeric_limits<std::int32_t>::max())
            series.current = static_cast<std::int32_t>(landed);
    }
    series.delivered = series.delivered || series.current.has_value();
}

/// Whether it is Amazon that sells under that id, as far as this answer or the marketplace tells.
bool isAmazonSeller(const QString& seller, const ProductDraft& draft)
{
    const auto& facts = draft.product.facts;
    const char* const known = domain::factsOf(facts.marketplace).amazonSeller;
    return (known && seller == QLatin1String(known)) || (facts.buyBoxIsAmazon == true && seller == facts.buyBoxSeller);
}

void completeBuyBoxShares(ProductDraft& draft)
{
    const auto& all = draft.product.details.buyBoxShares;
    if (!draft.hasBuyBoxShares)
        return;
    auto& shares = draft.product.facts.buyBoxShares.emplace();
    shares.sellers = static_cast<std::int32_t>(all.size());
    if (!all.empty())
        shares.topSeller = all.front().share;
    const auto amazon
        = std::ranges::find_if(all, [&](const auto& share) { return isAmazonSeller(share.seller, draft); });
    if (amazon != all.end())
        shares.amazon = amazon->share;
    else if (domain::factsOf(draft.product.facts.marketplace).amazonSeller)
        shares.amazon = 0;
}

void completeBuyBox(ProductDraft& draft)
{
    auto& facts = draft.product.facts;
    // Keepa sends false where there is no buy box that it could be true of.
    if (!draft.buyBoxPrice && facts.buyBoxSeller.isEmpty()) {
        facts.buyBoxIsAmazon.reset();
        facts.buyBoxIsFba.reset();
    }
    completePrice(facts.of(Series::BuyBoxShipping), draft.buyBoxPrice, draft.buyBoxShipping);
    completePrice(facts.of(Series::BuyBoxUsedShipping), draft.usedBuyBoxPrice, draft.usedBuyBoxShipping);
    completeBuyBoxShares(draft);
}

void completeOffers(ProductDraft& draft)
{
    auto& facts = draft.product.facts;
    auto& details = draft.product.details;
    if (!facts.offersFba)
        facts.offersFba = draft.eligibleFba;
    if (!facts.offersFbm)
        facts.offersFbm = draft.eligibleFbm;
    for (const std::int32_t told : draft.liveOrder) {
        const auto at = static_cast<size_t>(told);
        if (told < 0 || at >= draft.offerIndexes.size())
            continue;
        const std::int32_t ours = draft.offerIndexes[at];
        if (ours == ProductDraft::kDroppedOffer)
            continue;
        details.liveOrder.push_back(ours);
        details.offers[static_cast<size_t>(ours)].isLive = true;
    }
}

/// What older answers tell under other names.
void completeFromOldNames(ProductDraft& draft)
{
    auto& facts = draft.product.facts;
    auto& details = draft.product.details;
    if (facts.eans.isEmpty() && !draft.oldEan.isEmpty())
        facts.eans = QStringList{draft.oldEan};
    if (facts.upcs.isEmpty() && !draft.oldUpc.isEmpty())
        facts.upcs = QStringList{draft.oldUpc};
    if (details.partNumber.isEmpty())
        details.partNumber = draft.oldPartNumber;
    if (facts.manufacturer.isEmpty())
        facts.manufacturer = draft.oldPublisher;
    if (details.description.isEmpty())
        details.description = draft.shortDescription;
    if (details.images.empty())
        details.images = std::move(draft.imagesCsv);
    if (details.variations.empty()) {
        for (const auto& asin : draft.variationCsv)
            details.variations.push_back({asin, {}});
    }
}

void completeSize(std::optional<domain::PackageSize>& size)
{
    if (size && (size->length == 0 || size->width == 0 || size->height == 0))
        size.reset();
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
    for (const auto& [id, name] : draft.product.details.categoryPath) {
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
    completeOffers(draft);
    completeFromOldNames(draft);
    if (facts.author.isEmpty())
        facts.author = draft.contributor;
    if (!draft.product.details.images.empty())
        facts.imageName = draft.product.details.images.front().name;
    completeSize(facts.package);
    completeSize(facts.item);
    facts.digest = domain::digestOf(draft.product, answeredAt);
}

} // namespace keepa
