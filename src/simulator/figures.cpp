// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/buy_box.h"
#include "simulator/history.h"
#include "simulator/statistics.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;

constexpr int kBackInStockDays = 60;

void addSeries(Figures& figures, std::size_t i, const Product& product, const SeriesHistory& history)
{
    const KeepaTime now = product.lastUpdate;
    for (std::size_t window = 0; window < kAverageDays.size(); ++window)
        figures.average[window][i] = averageIn(history, Interval::lastDays(kAverageDays[window], now));
    figures.outOfStock90[i]
        = outOfStockPercentage(history, static_cast<Series>(i), Interval::lastDays(90, now), product.trackingSince);
    figures.previous[i] = history.size() > 1 ? history[history.size() - 2].value : -1;
    figures.changed[i] = history.empty() ? KeepaTime{} : history.back().time;
    const std::int32_t current = product.current[i];
    const HistoryPoint* lowest = extremeOf(history, true);
    figures.lowest[i] = current >= 0 && lowest != nullptr && current <= lowest->value;
    HistoryPoint lowest90;
    figures.lowest90[i]
        = current >= 0 && extremeIn(history, Interval::lastDays(90, now), true, lowest90) && current <= lowest90.value;
    bool wasOut = false;
    forStretches(history, Interval::lastDays(kBackInStockDays, now),
                 [&](const HistoryPoint& point, std::int64_t) { wasOut = wasOut || point.value < 0; });
    figures.backInStock[i] = current >= 0 && wasOut;
}

void addBuyBox(Figures& figures, const Product& product, const domain::History& history)
{
    const SeriesHistory& prices = history.of(Series::BuyBoxShipping);
    for (std::size_t i = 0; i < kDeviationDays.size(); ++i)
        figures.boxDeviation[i] = deviationIn(prices, Interval::lastDays(kDeviationDays[i], product.lastUpdate));
    const std::vector<BoxHolder> holders = newBoxHolders(product, history);
    const std::string amazon = amazonSellerId(product.marketplace);
    for (std::size_t i = 0; i < kDropDays.size(); ++i) {
        Interval window = Interval::lastDays(kDropDays[i], product.lastUpdate);
        window.from = std::max(window.from, product.trackingSince);
        const auto whole = static_cast<double>(std::int64_t{window.to.minutes} - window.from.minutes);
        const auto percent = [whole](std::int64_t minutes) {
            return static_cast<std::int32_t>(100.0 * static_cast<double>(minutes) / whole);
        };
        BoxFigures& figure = figures.box[i];
        std::int64_t most = 0;
        for (const auto& [seller, minutes] : boxMinutes(holders, window)) {
            ++figure.sellerCount;
            if (seller == amazon)
                figure.amazonPercent = percent(minutes);
            if (minutes > most) {
                most = minutes;
                figure.topSeller = seller;
                figure.topSellerPercent = percent(minutes);
            }
        }
    }
}

KeepaTime startOf(std::chrono::year_month month)
{
    return KeepaTime::from(base::Timestamp(std::chrono::sys_days(month / 1)));
}

void addMonthlyRanks(Figures& figures, const Product& product, const SeriesHistory& ranks)
{
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(product.lastUpdate.toTimestamp())};
    for (int i = 0; i < kRankMonths; ++i) {
        const std::chrono::year_month month{today.year() - std::chrono::years(i / 12),
                                            std::chrono::month(static_cast<unsigned>(i % 12 + 1))};
        const Interval whole{startOf(month), std::min(startOf(month + std::chrono::months(1)), product.lastUpdate)};
        figures.monthlyRank[static_cast<std::size_t>(i)] = whole.from < whole.to ? averageIn(ranks, whole) : -1;
    }
}

} // namespace

KeepaTime lastPriceChange(const Product& product, const domain::History& history)
{
    const SeriesHistory& prices = history.of(Series::New);
    return prices.empty() ? product.lastUpdate : prices.back().time;
}

std::optional<std::int32_t> monthlySoldDelta(const Product& product)
{
    const std::int32_t average = averageIn(monthlySoldHistory(product), Interval::lastDays(90, product.lastUpdate));
    if (average <= 0)
        return std::nullopt;
    return static_cast<std::int32_t>(std::floor(100.0 * (average - product.monthlySold) / average));
}

Figures figuresOf(const Product& product, const domain::History& history)
{
    Figures figures;
    for (std::size_t i = 0; i < history.series.size(); ++i)
        addSeries(figures, i, product, history.series[i]);
    const KeepaTime now = product.lastUpdate;
    for (std::size_t i = 0; i < kDropDays.size(); ++i)
        figures.rankDrops[i] = rankDrops(history.of(Series::Sales), Interval::lastDays(kDropDays[i], now));
    figures.amazonOutages30 = outOfStockCount(history.of(Series::Amazon), Interval::lastDays(30, now));
    figures.amazonOutages90 = outOfStockCount(history.of(Series::Amazon), Interval::lastDays(90, now));
    figures.monthlySoldDelta90 = monthlySoldDelta(product);
    addBuyBox(figures, product, history);
    addMonthlyRanks(figures, product, history.of(Series::Sales));
    return figures;
}

} // namespace simulator
