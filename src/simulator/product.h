// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A made product: what is fixed about it and what is true of it now. Its texts, histories and offers follow from its
// seed and are made when they are asked for. Plain values.
#pragma once

#include "domain/keepa_time.h"
#include "domain/marketplace.h"
#include "domain/series.h"
#include "simulator/root_categories.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace simulator {

/// The value of every series now, as in stats.current: prices with shipping, -1 for none.
using SeriesValues = std::array<std::int32_t, domain::kSeriesCount>;

[[nodiscard]] constexpr std::size_t indexOf(domain::Series series)
{
    return static_cast<std::size_t>(series);
}

struct PackageSize { // millimetres and grams
    std::int32_t height = 0;
    std::int32_t length = 0;
    std::int32_t width = 0;
    std::int32_t weight = 0;
};

struct Product {
    std::string asin;
    std::string ean; // 13 digits; the ISBN-13 of a book
    std::uint64_t seed = 0;
    domain::Marketplace marketplace = domain::Marketplace::Us;
    Kind kind = Kind::Other;
    std::int16_t root = 0; // index into rootCategories()
    std::int16_t branch = 0; // sub-category of the root
    std::int16_t leaf = 0; // leaf below the branch
    std::int64_t rootId = 0;
    domain::KeepaTime trackingSince;
    domain::KeepaTime lastUpdate; // the end of every history
    domain::KeepaTime lastRatingUpdate;
    std::int32_t typicalPrice = 0; // minor units; what histories swing around
    std::int32_t fbmShipping = 0; // of the cheapest seller who ships by himself
    std::int32_t usedShipping = 0;
    std::int32_t monthlySold = -1; // -1: not told
    std::int32_t fbaFee = -1; // minor units; -1 for goods that are not shipped
    std::int32_t referralHundredths = 1500; // 15 % is 1500
    std::int32_t closingFee = 0; // minor units, media
    std::int32_t pages = -1;
    PackageSize package;
    bool adult = false;
    bool hazardous = false;
    bool heatSensitive = false;
    bool isParent = false; // of variations: has neither price nor rank
    std::string parentAsin; // empty: no variation
    SeriesValues current{};

    [[nodiscard]] std::int32_t now(domain::Series series) const { return current[indexOf(series)]; }
    [[nodiscard]] bool isDigital() const { return kind == Kind::Digital; }
    [[nodiscard]] bool isPrinted() const { return kind == Kind::Book; }
    /// 0 standard, 1 downloadable, 5 parent of variations.
    [[nodiscard]] std::int32_t productType() const { return isParent ? 5 : isDigital() ? 1 : 0; }
    /// -1 no offer of Amazon's, 0 in stock, 1 pre-order, 3 back-order, 4 delayed.
    [[nodiscard]] std::int32_t availabilityAmazon() const
    {
        constexpr std::array<std::int32_t, 3> kRare{1, 3, 4};
        if (now(domain::Series::Amazon) < 0)
            return -1;
        return seed % 40 < kRare.size() ? kRare[seed % 40] : 0;
    }
    [[nodiscard]] std::int32_t offersByAmazonsWarehouse() const
    {
        return std::max(0, now(domain::Series::CountNewFba));
    }
    [[nodiscard]] std::int32_t offersByMerchants() const { return std::max(0, now(domain::Series::CountNewFbm)); }
};

/// The `ordinal`-th product of a root category. The anchor is the time of the server's start.
[[nodiscard]] Product makeProduct(domain::Marketplace marketplace, int root, int ordinal, std::uint64_t catalogueSeed,
                                  domain::KeepaTime anchor);
/// A believable price near `amount`: ends in 99, 95 or 49 where there are cents, in 80 or 00 for yen.
[[nodiscard]] std::int32_t priceNear(double amount, domain::Marketplace marketplace);

} // namespace simulator
