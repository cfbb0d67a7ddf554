// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/history.h"

#include "simulator/random.h"
#include "simulator/traits.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <span>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;

constexpr std::int32_t kDay = 1440;
constexpr KeepaTime kCountsByKindSince{7'934'400}; // 2026-02-01

/// `count` moments after `from` up to the last but one minute before `to`, rising, on Keepa's two-minute grid.
std::vector<KeepaTime> moments(Random& random, KeepaTime from, KeepaTime to, int count)
{
    std::vector<double> reached;
    reached.reserve(static_cast<std::size_t>(count));
    double sum = 0;
    for (int i = 0; i < count; ++i)
        reached.push_back(sum += 0.1 + 1.9 * random.unit());
    std::vector<KeepaTime> times;
    times.reserve(reached.size());
    const double span = std::max(0, to.minutes - from.minutes - 4);
    for (const double part : reached) {
        const auto minutes = (from.minutes + 2 + static_cast<std::int32_t>(span * part / (sum + 1))) & ~1;
        if (times.empty() || times.back().minutes < minutes)
            times.push_back({minutes});
    }
    return times;
}

struct PriceShape {
    double level; // what prices swing around
    std::int32_t last; // the value at the end, with shipping; -1 for none
    std::int32_t shipping = 0;
    double liveliness = 1.0; // 1: a change every nine days or so
    double absence = 0.04; // how often a change is to "none"
};

SeriesHistory priceHistory(const Product& product, Random& random, const PriceShape& shape)
{
    const double days = (product.lastUpdate.minutes - product.trackingSince.minutes) / double(kDay);
    const int changes = std::clamp(static_cast<int>(days / 9.0 * shape.liveliness * random.between(0.3, 2.0)), 2, 400);
    SeriesHistory history;
    double swing = 0.15 * random.bell();
    bool absent = random.chance(0.2);
    appendChange(history, {product.trackingSince, -1, -1});
    for (const KeepaTime time : moments(random, product.trackingSince, product.lastUpdate, changes)) {
        swing = 0.85 * swing + 0.07 * random.bell();
        absent = absent ? random.chance(0.5) : random.chance(shape.absence);
        const std::int32_t price = priceNear(shape.level * std::exp(swing), product.marketplace);
        appendChange(history,
                     absent ? HistoryPoint{time, -1, -1} : HistoryPoint{time, price + shape.shipping, shape.shipping});
    }
    // What is not on sale now has often been gone for long.
    const std::int32_t age = random.between(2, shape.last < 0 ? 200 * kDay : 3 * kDay);
    const KeepaTime end{std::max(product.lastUpdate.minutes - age, product.trackingSince.minutes + 2) & ~1};
    while (!history.empty() && history.back().time >= end)
        history.pop_back();
    appendChange(history, {end, shape.last, shape.last < 0 ? -1 : shape.shipping});
    return history;
}

SeriesHistory countHistory(const Product& product, Random& random, KeepaTime since, std::int32_t last)
{
    const KeepaTime from = std::max(since, product.trackingSince);
    const double days = (product.lastUpdate.minutes - from.minutes) / double(kDay);
    const int changes = std::clamp(static_cast<int>(days / 4.0 * random.between(0.3, 1.5)), 1, 600);
    SeriesHistory history;
    double level = std::max(1, last);
    for (const KeepaTime time : moments(random, from, product.lastUpdate, changes)) {
        level = std::max(0.0, level + random.bell() * (0.4 + 0.15 * level) + 0.1 * (std::max(1, last) - level));
        const auto count = static_cast<std::int32_t>(std::lround(level));
        appendChange(history, {time, count > 0 ? count : -1, -1});
    }
    const std::int32_t age = random.between(2, last < 0 ? 200 * kDay : kDay);
    const KeepaTime end{std::max(product.lastUpdate.minutes - age, from.minutes + 2) & ~1};
    while (!history.empty() && history.back().time >= end)
        history.pop_back();
    appendChange(history, {end, last, -1});
    return history;
}

/// Ranks climb slowly and fall at every sale.
SeriesHistory rankHistory(const Product& product, Random& random)
{
    SeriesHistory history;
    appendChange(history, {product.trackingSince, -1, -1});
    const std::int32_t last = product.now(Series::Sales);
    // Half of those without a rank had one once.
    if (last < 0 && random.chance(0.5))
        return history;
    const double typical = last < 0 ? 80'000.0 : last;
    const double base = std::log(typical) + 0.25 * random.bell();
    const double stepDays = std::clamp(std::pow(typical, 0.35) * 0.012, 0.15, 4.0);
    const double saleShare = random.between(0.2, 0.45);
    double level = base;
    auto minutes = static_cast<double>(product.trackingSince.minutes + 400);
    const std::int32_t age = random.between(2, last < 0 ? 200 * kDay : 180);
    const std::int32_t end = std::max(product.lastUpdate.minutes - age, product.trackingSince.minutes + 2) & ~1;
    while (minutes < end) {
        const double pull = 0.05 * (base - level);
        level += pull + (random.chance(saleShare) ? -random.between(0.08, 0.5) : random.between(0.02, 0.25));
        appendChange(history,
                     {KeepaTime{static_cast<std::int32_t>(minutes) & ~1},
                      std::max(1, static_cast<std::int32_t>(std::exp(level))), -1});
        minutes += kDay * stepDays * random.between(0.3, 1.7);
    }
    while (!history.empty() && history.back().time.minutes >= end)
        history.pop_back();
    appendChange(history, {KeepaTime{end}, last, -1});
    return history;
}

/// What the cheapest of several histories shows over time; -1 while none has a value.
SeriesHistory lowestOf(std::initializer_list<const SeriesHistory*> parts)
{
    std::vector<KeepaTime> times;
    for (const SeriesHistory* part : parts) {
        for (const HistoryPoint& point : *part)
            times.push_back(point.time);
    }
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());

    std::vector<std::span<const HistoryPoint>> rest;
    for (const SeriesHistory* part : parts)
        rest.emplace_back(*part);
    std::vector<HistoryPoint> inForce(rest.size(), HistoryPoint{{}, -1, -1});
    SeriesHistory lowest;
    for (const KeepaTime time : times) {
        HistoryPoint best{time, -1, -1};
        for (std::size_t i = 0; i < rest.size(); ++i) {
            if (!rest[i].empty() && rest[i].front().time == time) {
                inForce[i] = rest[i].front();
                rest[i] = rest[i].subspan(1);
            }
            const HistoryPoint& candidate = inForce[i];
            if (candidate.value >= 0 && (best.value < 0 || candidate.value < best.value))
                best = {time, candidate.value, candidate.shipping};
        }
        appendChange(lowest, best);
    }
    return lowest;
}

SeriesHistory withoutShipping(const SeriesHistory& history)
{
    SeriesHistory plain;
    for (const HistoryPoint& point : history)
        appendChange(plain, {point.time, point.value, -1});
    return plain;
}

/// The buy box goes to the cheapest offer, with spans in which nobody qualifies, one of them now if `suppressed`.
SeriesHistory buyBoxOver(const SeriesHistory& lowest, const Product& product, Random& random, bool suppressed)
{
    SeriesHistory box;
    for (const HistoryPoint& point : lowest)
        appendChange(box, random.chance(0.05) ? HistoryPoint{point.time, -1, -1} : point);
    if (lowest.empty())
        return box;
    HistoryPoint end = lowest.back();
    if (suppressed || end.value < 0)
        end = {end.time, -1, -1};
    end.time = {std::max(end.time.minutes, product.lastUpdate.minutes - 2)};
    appendChange(box, end);
    return box;
}

SeriesHistory reviewHistory(const Product& product, Random& random, bool rating)
{
    const std::int32_t last = product.now(rating ? Series::Rating : Series::CountReviews);
    SeriesHistory history;
    if (last < 0)
        return history;
    const auto times = moments(random, product.trackingSince, product.lastRatingUpdate, std::min(200, 3 + last / 20));
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double share = static_cast<double>(i + 1) / static_cast<double>(times.size());
        const auto value = rating
            ? std::clamp(last + static_cast<std::int32_t>(3 * random.bell() * (1 - share)), 10, 50)
            : std::max(1, static_cast<std::int32_t>(last * share));
        appendChange(history, {times[i], i + 1 == times.size() ? last : value, -1});
    }
    if (history.empty())
        history.push_back({product.trackingSince, last, -1});
    return history;
}

SeriesHistory offerFetches(const Product& product, Random& random)
{
    SeriesHistory history;
    const KeepaTime from{std::max(product.trackingSince.minutes, product.lastUpdate.minutes - 400 * kDay)};
    const std::int32_t offers = std::max(1, product.now(Series::CountNew) + product.now(Series::CountUsed));
    for (const KeepaTime time : moments(random, from, product.lastUpdate, random.between(2, 60)))
        history.push_back({time, random.chance(0.9) ? offers : -offers, -1});
    return history;
}

void addNewAndUsed(const Product& product, domain::History& history, Random& random)
{
    const auto part = [&](Series series, double level, std::int32_t shipping, double liveliness, double absence) {
        const std::int32_t last = product.now(series);
        if (last < 0 && !random.chance(0.3))
            history.of(series) = {HistoryPoint{product.trackingSince, -1, -1}};
        else
            history.of(series)
                = priceHistory(product, random, {product.typicalPrice * level, last, shipping, liveliness, absence});
    };
    part(Series::Amazon, 1.0, 0, 1.6, 0.06);
    if (product.isDigital()) {
        history.of(Series::New) = history.of(Series::Amazon);
        return;
    }
    part(Series::NewFba, 1.12, 0, 1.5, 0.05);
    part(Series::NewFbmShipping, 1.02, product.fbmShipping, 1.2, 0.05);
    const SeriesHistory lowestNew
        = lowestOf({&history.of(Series::Amazon), &history.of(Series::NewFba), &history.of(Series::NewFbmShipping)});
    history.of(Series::New) = withoutShipping(lowestNew);
    history.of(Series::BuyBoxShipping)
        = buyBoxOver(lowestNew, product, random, product.now(Series::BuyBoxShipping) < 0);
    part(Series::UsedNewShipping, 0.8, product.usedShipping, 0.5, 0.1);
    part(Series::UsedVeryGoodShipping, 0.65, product.usedShipping, 0.6, 0.1);
    part(Series::UsedGoodShipping, 0.5, product.usedShipping, 0.7, 0.08);
    part(Series::UsedAcceptableShipping, 0.4, product.usedShipping, 0.4, 0.12);
    const SeriesHistory lowestUsed
        = lowestOf({&history.of(Series::UsedNewShipping), &history.of(Series::UsedVeryGoodShipping),
                    &history.of(Series::UsedGoodShipping), &history.of(Series::UsedAcceptableShipping)});
    history.of(Series::Used) = withoutShipping(lowestUsed);
    if (product.now(Series::Used) >= 0)
        history.of(Series::BuyBoxUsedShipping)
            = buyBoxOver(lowestUsed, product, random, product.now(Series::BuyBoxUsedShipping) < 0);
}

/// Of the kinds of offers that a product has none of now, how many it once had.
constexpr double kGoneShare = 0.12;

void addRare(const Product& product, domain::History& history, Random& random)
{
    const double level = product.typicalPrice;
    for (const Series series : {Series::ListPrice, Series::RefurbishedShipping, Series::CollectibleNewShipping,
                                Series::CollectibleVeryGoodShipping, Series::CollectibleGoodShipping,
                                Series::CollectibleAcceptableShipping, Series::Warehouse, Series::EbayNewShipping,
                                Series::EbayUsedShipping, Series::TradeIn, Series::Rent, Series::PrimeExclusive}) {
        const std::int32_t last = product.now(series);
        const bool ofEveryKind = series != Series::TradeIn && series != Series::Rent;
        const bool gone = last < 0 && (ofEveryKind || product.isPrinted()) && random.chance(kGoneShare);
        if (last >= 0 || gone)
            history.of(series) = priceHistory(product, random, {last < 0 ? level : last, last, 0, 0.15, 0.02});
    }
    history.of(Series::Refurbished) = withoutShipping(history.of(Series::RefurbishedShipping));
    history.of(Series::Collectible) = withoutShipping(
        lowestOf({&history.of(Series::CollectibleNewShipping), &history.of(Series::CollectibleVeryGoodShipping),
                  &history.of(Series::CollectibleGoodShipping), &history.of(Series::CollectibleAcceptableShipping)}));
    for (const Series series : {Series::CountUsed, Series::CountRefurbished, Series::CountCollectible}) {
        const std::int32_t last = product.now(series);
        if (last >= 0 || random.chance(kGoneShare))
            history.of(series) = countHistory(product, random, product.trackingSince, last);
    }
    if (const Traits traits = traitsOf(product); traits.lightning) {
        const std::int32_t price = priceNear(product.typicalPrice * 0.75, product.marketplace);
        history.of(Series::LightningDeal)
            = {{product.trackingSince, -1, -1}, {traits.lightning->start, price, -1}, {traits.lightning->end, -1, -1}};
    }
}

} // namespace

void appendChange(SeriesHistory& history, HistoryPoint point)
{
    if (!history.empty() && history.back().time == point.time)
        history.pop_back();
    if (!history.empty() && history.back().value == point.value && history.back().shipping == point.shipping)
        return;
    history.push_back(point);
}

domain::History makeHistory(const Product& product)
{
    Random random(Random::mixed(product.seed, 1));
    domain::History history;
    if (product.isParent)
        return history;
    history.of(Series::Sales) = rankHistory(product, random);
    addNewAndUsed(product, history, random);
    history.of(Series::CountNew) = countHistory(product, random, product.trackingSince, product.now(Series::CountNew));
    history.of(Series::CountNewFba)
        = countHistory(product, random, kCountsByKindSince, product.now(Series::CountNewFba));
    history.of(Series::CountNewFbm)
        = countHistory(product, random, kCountsByKindSince, product.now(Series::CountNewFbm));
    if (!product.isDigital())
        history.of(Series::ExtraInfoUpdates) = offerFetches(product, random);
    history.of(Series::Rating) = reviewHistory(product, random, true);
    history.of(Series::CountReviews) = reviewHistory(product, random, false);
    addRare(product, history, random);
    return history;
}

SeriesHistory leafRanks(const Product& product, const SeriesHistory& rootRanks)
{
    Random random(Random::mixed(product.seed, 2));
    const int share = random.between(20, 90);
    SeriesHistory ranks;
    for (const HistoryPoint& point : rootRanks)
        appendChange(ranks, {point.time, point.value < 0 ? -1 : 1 + point.value / share, -1});
    return ranks;
}

SeriesHistory monthlySoldHistory(const Product& product)
{
    SeriesHistory sold;
    if (product.monthlySold < 0)
        return sold;
    Random random(Random::mixed(product.seed, 3));
    const KeepaTime from{std::max(product.trackingSince.minutes, product.lastUpdate.minutes - 300 * kDay)};
    for (const KeepaTime time : moments(random, from, product.lastUpdate, random.between(2, 12)))
        appendChange(sold,
                     {time, random.chance(0.1) ? -1 : std::max(50, product.monthlySold / random.between(1, 3)), -1});
    appendChange(sold, {KeepaTime{product.lastUpdate.minutes - 2}, product.monthlySold, -1});
    return sold;
}

} // namespace simulator
