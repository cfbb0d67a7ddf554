// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A seller at Amazon, as Keepa knows him. Plain values; unknown is nullopt or empty.
#pragma once

#include "domain/asin.h"
#include "domain/category.h"
#include "domain/figure.h"
#include "domain/keepa_time.h"
#include "domain/marketplace.h"
#include "domain/series.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace domain {

struct StorefrontEntry {
    Asin asin;
    std::optional<KeepaTime> lastSeen;

    friend bool operator==(const StorefrontEntry&, const StorefrontEntry&) = default;
};

/// What a seller offers in one category, or of one brand.
struct SellerShare {
    CategoryId category; // 0 for a brand
    QString brand; // empty for a category
    Figure products, productsWithAmazon; // the latter: beside Amazon's own offer
    Figure averageRank; // of 30 days

    friend bool operator==(const SellerShare&, const SellerShare&) = default;
};

struct SellerCompetitor {
    QString seller;
    Figure percent; // of the products in common

    friend bool operator==(const SellerCompetitor&, const SellerCompetitor&) = default;
};

struct SellerFeedback {
    std::optional<KeepaTime> time;
    Figure rating; // stars × 10
    QString text;
    bool isStruck = false; // by Amazon

    friend bool operator==(const SellerFeedback&, const SellerFeedback&) = default;
};

/// Of the last 30, 90, 365 days and of all time.
using SellerRatings = std::array<Figure, 4>;

struct Seller {
    QString id, name;
    Marketplace marketplace = Marketplace::Us;
    std::optional<KeepaTime> trackedSince, lastUpdate, lastRatingUpdate;
    Figure rating, ratingCount; // percent positive, and of how many
    SeriesHistory ratingHistory, ratingCountHistory;
    SellerRatings positive{}, neutral{}, negative{}; // percent
    SellerRatings counts{};
    std::vector<SellerFeedback> feedback; // recent
    std::optional<bool> shipsFromChina, hasFba;

    Figure storefrontSize; // products, as last counted
    std::optional<KeepaTime> storefrontCounted;
    std::vector<StorefrontEntry> storefront; // where it was asked for
    std::vector<SellerShare> categories, brands;
    std::vector<SellerCompetitor> competitors;
    Figure buyBoxCompetitors; // on average, in hundredths
    Figure buyBoxShareNew, buyBoxShareUsed; // percent of his offers' time

    QString businessName, businessType, tradeNumber, vatId, phone, email, representative, shareCapital;
    QStringList address, customerServiceAddress;

    friend bool operator==(const Seller&, const Seller&) = default;
};

} // namespace domain
