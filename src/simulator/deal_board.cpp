// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/deal_board.h"

#include "simulator/catalogue.h"
#include "simulator/history.h"
#include "simulator/random.h"

#include <algorithm>
#include <cmath>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;

constexpr std::int32_t kDealHours = 12; // of the last change
constexpr std::int32_t kMinutesInDay = 1440;
constexpr std::size_t kSmallShelf = 2'500;
constexpr std::uint64_t kShareOfLargeShelf = 8;

bool comparesWithNew(std::size_t series)
{
    return series == indexOf(Series::LightningDeal) || series == indexOf(Series::Warehouse)
        || series == indexOf(Series::PrimeExclusive);
}

/// Whether the series was without a value, or with one, at any time of the day before `now`.
bool wasWithin(const SeriesHistory& history, KeepaTime now, bool present)
{
    const KeepaTime from{now.minutes - kMinutesInDay};
    if ((valueAt(history, from) >= 0) == present)
        return true;
    return std::ranges::any_of(history, [&](const HistoryPoint& point) {
        return point.time > from && point.time <= now && (point.value >= 0) == present;
    });
}

void fillSeries(Deal& deal, std::size_t i, const SeriesHistory& history, const Figures& figures, KeepaTime now)
{
    deal.current[i] = history.empty() ? -1 : history.back().value;
    deal.since[i] = history.empty() ? -1 : history.back().time.minutes;
    const HistoryPoint* greatest = extremeOf(history, false);
    for (std::size_t k = 0; k < kDealDays.size(); ++k)
        deal.average[k][i] = greatest == nullptr ? -2 : averageIn(history, Interval::lastDays(kDealDays[k], now));
    const std::int32_t previous = figures.previous[i];
    deal.deltaLast[i] = previous >= 0 && deal.current[i] >= 0 ? previous - deal.current[i] : 0;
    const bool present = deal.current[i] >= 0;
    deal.lowest[i] = figures.lowest[i];
    deal.lowest90[i] = figures.lowest90[i];
    deal.highest[i] = present && deal.current[i] >= greatest->value;
    deal.backInStock[i] = present && wasWithin(history, now, false);
    deal.justOut[i] = !present && !history.empty() && wasWithin(history, now, true);
}

Deal dealOf(const Product& product)
{
    const domain::History history = makeHistory(product);
    const Figures figures = figuresOf(product, history);
    Deal deal;
    deal.product = &product;
    for (std::size_t i = 0; i < kDealSeries; ++i)
        fillSeries(deal, i, history.series[i], figures, product.lastUpdate);
    deal.rankDrops = figures.rankDrops;
    deal.lastUpdate = {std::ranges::max(deal.since)};
    if (const SeriesHistory& lightning = history.of(Series::LightningDeal); lightning.size() > 1) {
        deal.lightningStart = lightning[lightning.size() - 2].time;
        deal.lightningEnd = lightning.back().time;
    }
    return deal;
}

} // namespace

std::int32_t Deal::baseline(std::size_t interval, std::size_t series) const
{
    if (!comparesWithNew(series))
        return average[interval][series];
    const std::int32_t amazon = average[interval][indexOf(Series::Amazon)];
    return amazon >= 0 ? amazon : average[interval][indexOf(Series::New)];
}

std::int32_t Deal::delta(std::size_t interval, std::size_t series) const
{
    // What has been out of stock for long stands as -1 among the warehouse deals, and nowhere else.
    if (series == indexOf(Series::Warehouse) && current[series] < 0)
        return average[interval][series] == -2 ? 0 : -1;
    const std::int32_t base = baseline(interval, series);
    return base < 0 || current[series] < 0 ? 0 : base - current[series];
}

std::int32_t Deal::deltaPercent(std::size_t interval, std::size_t series) const
{
    const std::int32_t difference = delta(interval, series);
    if (current[series] < 0)
        return difference;
    const std::int32_t base = baseline(interval, series);
    return base <= 0 ? 0 : static_cast<std::int32_t>(std::floor(100.0 * difference / base + 0.5));
}

DealBoard::DealBoard(const Shelf& shelf, KeepaTime anchor)
{
    const bool all = shelf.products().size() <= kSmallShelf;
    for (const Product& product : shelf.products()) {
        if (!all && Random::mixed(product.seed, 11) % kShareOfLargeShelf != 0)
            continue;
        Deal deal = dealOf(product);
        if (deal.lastUpdate.minutes >= anchor.minutes - kDealHours * 60)
            m_deals.push_back(std::move(deal));
    }
}

} // namespace simulator
