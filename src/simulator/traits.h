// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a made product beside its prices: sizes of the item, dates, flags, coupons, deals, media. Product
// objects and the Product Finder read the same values here. Pure.
#pragma once

#include "simulator/product.h"

#include <optional>
#include <string_view>

namespace simulator {

struct LightningDeal {
    domain::KeepaTime start;
    domain::KeepaTime end; // may lie in the future
};

struct Traits {
    PackageSize item; // -1: unknown
    std::int32_t packageQuantity = -1;
    std::int32_t numberOfItems = -1;
    std::int32_t publicationDate = -1; // YYYY, YYYYMM or YYYYMMDD
    std::int32_t releaseDate = -1;
    domain::KeepaTime listedSince; // 0: unknown
    domain::KeepaTime lastEbayUpdate; // 0: never looked
    std::int32_t couponOnce = 0; // positive: minor units off; negative: percent off
    std::int32_t couponSubscribed = 0;
    std::int32_t subscribePercent = 0; // of the subscribe-and-save promotion; 0: none
    std::int32_t businessDiscount = 0; // percent; 0: none
    std::int32_t delayMinHours = -1; // until Amazon ships; -1: no delay told
    std::int32_t delayMaxHours = -1;
    std::int32_t imageCount = 1;
    std::int32_t videoCount = 0;
    std::int32_t competitivePrice = -1; // minor units
    std::int32_t suggestedLowerPrice = -1;
    std::int32_t ratingsOfVariations = -1; // of all variations; -1: none
    std::int32_t reviewsOfVariations = -1;
    double unitValue = 0; // 0: none told
    std::string_view unitType; // may be empty beside a value
    std::optional<LightningDeal> lightning;
    std::optional<int> returnRate; // 1 low, 2 high
    std::optional<bool> merchOnDemand;
    std::optional<bool> haul;
    std::optional<bool> batteriesRequired;
    std::optional<bool> batteriesIncluded;
    bool limitedTimeDeal = false;
    bool subscribable = false; // isSNS
    bool advertisedMinimum = false; // newPriceIsMAP
    bool launchpad = false;
    bool mainVideo = false;
    bool aPlus = false;
    bool aPlusFromManufacturer = false;
    bool addonItem = false;
};

[[nodiscard]] Traits traitsOf(const Product& product);
/// -1 for goods whose offers are never fetched.
[[nodiscard]] std::int32_t lastOffersUpdate(const Product& product);

} // namespace simulator
