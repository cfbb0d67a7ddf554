// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products whose price or rank has just changed, as Keepa lists them. Plain values; unknown is nullopt or empty.
#pragma once

#include "domain/asin.h"
#include "domain/category.h"
#include "domain/figure.h"
#include "domain/keepa_time.h"
#include "domain/series.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

inline constexpr int kDealsPerPage = 150;

/// Over what a deal compares: the value is Keepa's interval.
enum class DealInterval : std::uint8_t { Day, Week, Month, Quarter };
inline constexpr int kDealIntervals = 4;

struct Deal {
    using SeriesFigures = std::array<Figure, kSeriesCount>;

    Asin asin;
    QString title, imageName;
    std::optional<Asin> parentAsin;
    std::optional<CategoryId> rootCategory;
    std::vector<CategoryId> categories;
    SeriesFigures current; // with shipping where the series has it
    std::array<SeriesFigures, kDealIntervals> averages; // by interval; the day's covers 48 hours
    std::array<std::optional<KeepaTime>, kSeriesCount> currentSince;
    Figure rankDrops30, rankDrops90, rankDrops180, rankDrops365;
    std::optional<KeepaTime> created, lastUpdate;
    std::optional<KeepaTime> lightningStart, lightningEnd;

    [[nodiscard]] Figure now(Series which) const { return current[static_cast<size_t>(which)]; }
    [[nodiscard]] Figure average(DealInterval over, Series which) const
    {
        return averages[static_cast<size_t>(over)][static_cast<size_t>(which)];
    }
    friend bool operator==(const Deal&, const Deal&) = default;
};

struct DealCategory {
    CategoryId id;
    QString name;
    std::int32_t deals = 0;

    friend bool operator==(const DealCategory&, const DealCategory&) = default;
};

} // namespace domain
