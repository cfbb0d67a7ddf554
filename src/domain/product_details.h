// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Keepa tells of a product beyond the facts: offers, who held the buy box, ranks by category, pictures, texts.
// Read where one product is looked at closely, never for a table. Plain values; unknown is nullopt or empty.
#pragma once

#include "domain/asin.h"
#include "domain/category.h"
#include "domain/figure.h"
#include "domain/keepa_time.h"
#include "domain/series.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace domain {

/// The value is Keepa's condition of an offer.
enum class OfferCondition : std::uint8_t {
    Unknown,
    New,
    UsedLikeNew,
    UsedVeryGood,
    UsedGood,
    UsedAcceptable,
    Refurbished,
    CollectibleLikeNew,
    CollectibleVeryGood,
    CollectibleGood,
    CollectibleAcceptable,
    Rental
};

/// One change of an offer. Both in minor units; nothing = could not be told.
struct OfferPoint {
    KeepaTime time;
    Figure price, shipping;

    friend bool operator==(const OfferPoint&, const OfferPoint&) = default;
};

struct CountPoint {
    KeepaTime time;
    Figure count; // nothing = none told from here on

    friend bool operator==(const CountPoint&, const CountPoint&) = default;
};

/// One seller's offer, now or once.
struct Offer {
    std::int32_t id = 0; // stable within the product
    QString seller; // Keepa's seller id
    OfferCondition condition = OfferCondition::Unknown;
    QString comment; // the seller's words on the condition
    std::optional<KeepaTime> lastSeen; // the only test of whether it still stands
    bool isLive = false; // in Amazon's list of offers when Keepa looked
    bool isFba = false, isAmazon = false, isPrime = false, isMapPriced = false, isShippable = true;
    bool isPreorder = false, isWarehouseDeal = false, isAddonItem = false, isPrimeExclusive = false, isScam = false;
    std::optional<bool> shipsFromChina;
    Figure minimumQuantity;
    Coupon coupon;
    std::vector<OfferPoint> prices; // oldest first
    std::vector<CountPoint> stock; // where it was asked for

    friend bool operator==(const Offer&, const Offer&) = default;
};

/// Who held the new buy box from `time` on. No seller: nobody qualified (suppressed) or it was not known who.
struct BuyBoxHolder {
    KeepaTime time;
    QString seller;
    bool suppressed = false;

    friend bool operator==(const BuyBoxHolder&, const BuyBoxHolder&) = default;
};

/// Who held the used buy box from `time` on; no seller: there was none.
struct UsedBuyBoxHolder {
    KeepaTime time;
    QString seller;
    OfferCondition condition = OfferCondition::Unknown;
    bool isFba = false;

    friend bool operator==(const UsedBuyBoxHolder&, const UsedBuyBoxHolder&) = default;
};

/// A seller's part in the buy box over the interval of the statistics.
struct BuyBoxShare {
    QString seller;
    std::int32_t share = 0; // of the time, in hundredths of a percent
    Figure averagePrice; // minor units
    Figure averageNewOffers; // beside it, when he held it
    bool isFba = false;
    std::optional<KeepaTime> lastSeen;

    friend bool operator==(const BuyBoxShare&, const BuyBoxShare&) = default;
};

struct CategoryRanks {
    CategoryId category;
    SeriesHistory ranks; // -1: no rank from there on

    friend bool operator==(const CategoryRanks&, const CategoryRanks&) = default;
};

struct ProductImage {
    QString name; // of the file at Amazon, checked to be one
    std::int32_t width = 0, height = 0; // of the largest there is; 0 = unknown

    friend bool operator==(const ProductImage&, const ProductImage&) = default;
};

struct Variation {
    Asin asin;
    std::vector<std::pair<QString, QString>> attributes; // "Color", "Red"

    friend bool operator==(const Variation&, const Variation&) = default;
};

/// What the statistics tell of a series beyond the facts.
struct SeriesExtremes {
    std::optional<KeepaTime> lowestAt, highestAt; // of all time
    Figure atIntervalStart; // of the interval asked for (90 days), as the rest of this line
    Figure lowestInInterval, highestInInterval, averageInInterval, outOfStockInInterval;
    Figure outOfStock180, outOfStock365; // percent

    friend bool operator==(const SeriesExtremes&, const SeriesExtremes&) = default;
};

struct ProductDetails {
    std::vector<Offer> offers;
    std::vector<std::int32_t> liveOrder; // indexes into offers, in the order of Amazon's page
    std::vector<BuyBoxHolder> buyBoxHolders; // oldest first, as all histories here
    std::vector<UsedBuyBoxHolder> usedBuyBoxHolders;
    std::vector<BuyBoxShare> buyBoxShares, usedBuyBoxShares; // greatest first
    std::vector<CategoryRanks> categoryRanks;
    std::vector<std::pair<KeepaTime, std::optional<CategoryId>>> rankCategories; // which one csv's rank counted in
    std::vector<CountPoint> monthlySold;
    std::vector<std::pair<KeepaTime, std::optional<Asin>>> parents;
    std::array<SeriesExtremes, kSeriesCount> extremes;

    std::vector<std::pair<CategoryId, QString>> categoryPath; // root first
    std::vector<ProductImage> images;
    std::vector<Variation> variations; // of a parent
    std::vector<Asin> boughtTogether;
    QStringList features;
    QString description; // plain text
    QString model, color, size, edition, format, partNumber, productGroup, itemType, urlSlug;
    QStringList contributors, languages; // "Jane Doe (Author)", "English (Published)"
    Coupon subscribeCoupon; // the part of subscribe & save
    Figure competitivePrice, suggestedLowerPrice; // minor units
    Figure businessDiscount; // percent
    Figure stockAmazon, stockBuyBox; // where asked for

    friend bool operator==(const ProductDetails&, const ProductDetails&) = default;
};

} // namespace domain
