// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/series.h"

namespace domain {

namespace {

using enum SeriesUnit;

constexpr std::array<SeriesFacts, kSeriesCount> kSeries{{
    {Series::Amazon, "AMAZON", Price, false, Depth::Basic},
    {Series::New, "NEW", Price, false, Depth::Basic},
    {Series::Used, "USED", Price, false, Depth::Basic},
    {Series::Sales, "SALES", Rank, false, Depth::Basic},
    {Series::ListPrice, "LISTPRICE", Price, false, Depth::Basic},
    {Series::Collectible, "COLLECTIBLE", Price, false, Depth::Basic},
    {Series::Refurbished, "REFURBISHED", Price, false, Depth::Basic},
    {Series::NewFbmShipping, "NEW_FBM_SHIPPING", Price, true, Depth::Offers},
    {Series::LightningDeal, "LIGHTNING_DEAL", Price, false, Depth::Basic},
    {Series::Warehouse, "WAREHOUSE", Price, false, Depth::Offers},
    {Series::NewFba, "NEW_FBA", Price, false, Depth::Offers},
    {Series::CountNew, "COUNT_NEW", Count, false, Depth::Basic},
    {Series::CountUsed, "COUNT_USED", Count, false, Depth::Basic},
    {Series::CountRefurbished, "COUNT_REFURBISHED", Count, false, Depth::Basic},
    {Series::CountCollectible, "COUNT_COLLECTIBLE", Count, false, Depth::Basic},
    {Series::ExtraInfoUpdates, "EXTRA_INFO_UPDATES", Count, false, Depth::Offers},
    {Series::Rating, "RATING", Rating, false, Depth::Offers},
    {Series::CountReviews, "COUNT_REVIEWS", Count, false, Depth::Offers},
    {Series::BuyBoxShipping, "BUY_BOX_SHIPPING", Price, true, Depth::BuyBox},
    {Series::UsedNewShipping, "USED_NEW_SHIPPING", Price, true, Depth::Offers},
    {Series::UsedVeryGoodShipping, "USED_VERY_GOOD_SHIPPING", Price, true, Depth::Offers},
    {Series::UsedGoodShipping, "USED_GOOD_SHIPPING", Price, true, Depth::Offers},
    {Series::UsedAcceptableShipping, "USED_ACCEPTABLE_SHIPPING", Price, true, Depth::Offers},
    {Series::CollectibleNewShipping, "COLLECTIBLE_NEW_SHIPPING", Price, true, Depth::Offers},
    {Series::CollectibleVeryGoodShipping, "COLLECTIBLE_VERY_GOOD_SHIPPING", Price, true, Depth::Offers},
    {Series::CollectibleGoodShipping, "COLLECTIBLE_GOOD_SHIPPING", Price, true, Depth::Offers},
    {Series::CollectibleAcceptableShipping, "COLLECTIBLE_ACCEPTABLE_SHIPPING", Price, true, Depth::Offers},
    {Series::RefurbishedShipping, "REFURBISHED_SHIPPING", Price, true, Depth::Offers},
    {Series::EbayNewShipping, "EBAY_NEW_SHIPPING", Price, true, Depth::Basic},
    {Series::EbayUsedShipping, "EBAY_USED_SHIPPING", Price, true, Depth::Basic},
    {Series::TradeIn, "TRADE_IN", Price, false, Depth::Basic},
    {Series::Rent, "RENT", Price, false, Depth::Offers},
    {Series::BuyBoxUsedShipping, "BUY_BOX_USED_SHIPPING", Price, true, Depth::BuyBox},
    {Series::PrimeExclusive, "PRIME_EXCL", Price, false, Depth::Offers},
    {Series::CountNewFba, "COUNT_NEW_FBA", Count, false, Depth::Basic},
    {Series::CountNewFbm, "COUNT_NEW_FBM", Count, false, Depth::Basic},
}};

constexpr bool indexedByCsv()
{
    for (size_t i = 0; i < kSeries.size(); ++i) {
        if (static_cast<size_t>(kSeries[i].series) != i)
            return false;
    }
    return true;
}
static_assert(indexedByCsv());

} // namespace

std::span<const SeriesFacts, kSeriesCount> allSeries()
{
    return kSeries;
}

const SeriesFacts& factsOf(Series series)
{
    return kSeries[static_cast<size_t>(series)];
}

} // namespace domain
