// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about a product: Keepa's product object as typed values. Unknown is nullopt, never -1 or 0.
// Filled by keepa's decoder, stored by cache, read by scoring and the registries.
#pragma once

#include "domain/asin.h"
#include "domain/category.h"
#include "domain/depth.h"
#include "domain/figure.h"
#include "domain/keepa_time.h"
#include "domain/marketplace.h"
#include "domain/product_details.h"
#include "domain/series.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace domain {

/// The value is Keepa's productType.
enum class ProductType : std::uint8_t {
    Standard = 0,
    Downloadable = 1,
    Ebook = 2,
    Inaccessible = 3,
    Invalid = 4,
    VariationParent = 5
};

/// The value is Keepa's availabilityAmazon.
enum class AmazonAvailability : std::int8_t {
    None = -1,
    InStock = 0,
    PreOrder = 1,
    Unknown = 2,
    BackOrder = 3,
    Delayed = 4
};

/// What Keepa's `stats` says of one series. Averages and the rest are over the days in the name, weighted by time.
struct SeriesStatistics {
    bool delivered
        = false; // the series came with the answer; where false, nothing may be concluded from the gaps below
    Figure current; // price with shipping in minor units, rank, count, rating × 10
    Figure avg30, avg90, avg180, avg365;
    Figure lowest, highest; // of all time
    Figure outOfStock30, outOfStock90; // percent of the time without an offer

    friend bool operator==(const SeriesStatistics&, const SeriesStatistics&) = default;
};

/// Time-weighted figures of one price series over one window, computed here from the history when it was fetched.
/// Spans without an offer do not count.
struct PriceDigest {
    std::int32_t points = 0; // changes inside the window
    Figure mean, p25, median, p75; // minor units
    Figure variation; // standard deviation ÷ mean, in hundredths of a percent

    friend bool operator==(const PriceDigest&, const PriceDigest&) = default;
};

inline constexpr std::array<Series, 5> kDigestedSeries{Series::New, Series::Used, Series::NewFba,
                                                       Series::BuyBoxShipping, Series::BuyBoxUsedShipping};

/// What scoring needs of the history, so that a warm search never reads the history itself.
struct HistoryDigest {
    std::array<PriceDigest, kDigestedSeries.size()> days90;
    std::array<PriceDigest, kDigestedSeries.size()> days365;
    Figure daysWithSale180; // days of the last 180 on which the rank tells of a sale

    friend bool operator==(const HistoryDigest&, const HistoryDigest&) = default;
};

/// The value is Keepa's returnRate, which it tells of few products.
enum class ReturnRate : std::uint8_t { Low = 1, High = 2 };

/// Millimetres.
struct PackageSize {
    std::int32_t length = 0, width = 0, height = 0;

    friend bool operator==(const PackageSize&, const PackageSize&) = default;
};

/// Who held the new buy box over the interval of the statistics (90 days), as shares of that time.
struct BuyBoxShares {
    Figure amazon, topSeller; // hundredths of a percent
    std::int32_t sellers = 0; // who held it at all, Amazon included

    friend bool operator==(const BuyBoxShares&, const BuyBoxShares&) = default;
};

struct ProductFacts {
    Asin asin;
    Marketplace marketplace = Marketplace::Us;
    ProductType type = ProductType::Standard;
    Depth depth = Depth::Basic; // what was paid for
    base::Timestamp fetchedAt{}; // when Keepa answered us

    QString title, brand, manufacturer, author, binding, imageName;
    QStringList eans, upcs;
    std::optional<Asin> parentAsin;
    std::optional<CategoryId> rootCategory;
    QString rootCategoryName;
    std::vector<CategoryId> categories; // the nodes it sits in
    std::optional<CategoryId> rankCategory; // the category that its sales rank counts in

    std::optional<KeepaTime> lastUpdate, lastPriceChange, lastOffersUpdate, trackingSince, listedSince;
    std::optional<KeepaTime> released, published; // the first minute of the day, month or year that Keepa tells

    std::array<SeriesStatistics, kSeriesCount> series;
    HistoryDigest digest;

    Figure rankDrops30, rankDrops90, rankDrops180, rankDrops365; // each a sale or several
    Figure monthlySold; // Amazon's "bought in past month", a lower bound
    std::optional<AmazonAvailability> amazon;
    Figure outOfStockTimesAmazon30, outOfStockTimesAmazon90; // how often Amazon's offer went away
    Figure offersFba, offersFbm; // new offers
    Figure offersTotal; // of every condition
    std::optional<bool> buyBoxIsAmazon, buyBoxIsFba;
    QString buyBoxSeller;
    std::optional<BuyBoxShares> buyBoxShares; // from Depth::BuyBox on, where Keepa tells them
    Coupon coupon; // one-time

    Figure pickAndPackFee; // minor units, by Keepa, for the price Keepa knew
    Figure referralFeeBasisPoints; // 15 % is 1500
    Figure closingFee; // minor units, media

    std::optional<PackageSize> package, item;
    Figure packageWeight, itemWeight; // grams
    Figure packageQuantity, numberOfItems, numberOfPages;
    std::optional<ReturnRate> returnRate;
    std::optional<bool> isHazmat, isHeatSensitive, isAdult, isVariation, isRedirect, isMapPriced;
    std::optional<bool> isSubscribeAndSave, isTradeInEligible, hasReviews, isLaunchpad;

    [[nodiscard]] const SeriesStatistics& of(Series which) const { return series[static_cast<size_t>(which)]; }
    [[nodiscard]] SeriesStatistics& of(Series which) { return series[static_cast<size_t>(which)]; }

    /// The sales rank in the main category; unknown when Keepa's rank refers to no category or to another one.
    [[nodiscard]] Figure rank() const;
    /// New FBA offers: as counted live, else from the series, which Amazon's own offer is part of.
    [[nodiscard]] Figure fbaOffers() const;
    /// Whether Amazon itself offers the product now.
    [[nodiscard]] std::optional<bool> amazonOnListing() const;

    friend bool operator==(const ProductFacts&, const ProductFacts&) = default;
};

/// A product as it comes from Keepa: the facts, and what a table of products never reads and the cache keeps apart.
struct Product {
    ProductFacts facts;
    History history;
    ProductDetails details{};
};

} // namespace domain
