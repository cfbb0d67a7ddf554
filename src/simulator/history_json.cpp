// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_parts.h"

#include "simulator/buy_box.h"
#include "simulator/catalogue.h"
#include "simulator/history.h"
#include "simulator/random.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;

/// Without what lies before the window, apart from the point in force at its start.
std::span<const HistoryPoint> withinDays(const SeriesHistory& history, int days, KeepaTime now)
{
    std::span<const HistoryPoint> points(history);
    if (days <= 0)
        return points;
    const KeepaTime from = Interval::lastDays(days, now).from;
    while (points.size() > 1 && points[1].time <= from)
        points = points.subspan(1);
    return points;
}

std::string flatJson(std::span<const HistoryPoint> points, bool withShipping)
{
    std::vector<std::int32_t> flat;
    flat.reserve(points.size() * 3);
    for (const HistoryPoint& point : points) {
        const bool split = withShipping && point.value >= 0 && point.shipping >= 0;
        flat.push_back(point.time.minutes);
        flat.push_back(split ? point.value - point.shipping : point.value);
        if (withShipping)
            flat.push_back(point.value < 0 ? -1 : point.shipping);
    }
    return jsonArray(flat);
}

std::string csvJson(const Product& product, const domain::History& history, const Wanted& wanted)
{
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < wanted.csvLength; ++i) {
        const auto series = static_cast<Series>(i);
        if (history.series[i].empty() || !wanted.shows(series))
            entries.emplace_back("null");
        else
            entries.push_back(flatJson(withinDays(history.series[i], wanted.days, product.lastUpdate),
                                       domain::factsOf(series).withShipping));
    }
    return jsonArrayOf(entries);
}

/// The holders in the window of `days`, the one at its start included.
std::span<const BoxHolder> withinDays(const std::vector<BoxHolder>& holders, int days, KeepaTime now)
{
    std::span<const BoxHolder> kept(holders);
    while (days > 0 && kept.size() > 1 && kept[1].since <= Interval::lastDays(days, now).from)
        kept = kept.subspan(1);
    return kept;
}

void addBuyBoxHistories(JsonObject& object, const Product& product, const domain::History& history,
                        const Wanted& wanted)
{
    std::vector<std::string> sellers;
    const std::vector<BoxHolder> holders = newBoxHolders(product, history);
    for (const BoxHolder& holder : withinDays(holders, wanted.days, product.lastUpdate)) {
        sellers.push_back(std::to_string(holder.since.minutes));
        sellers.push_back(holder.seller);
    }
    if (!sellers.empty())
        object.json("buyBoxSellerIdHistory", jsonArray(sellers));
    std::vector<std::string> used;
    const std::vector<BoxHolder> usedHolders = usedBoxHolders(product, history);
    for (const BoxHolder& holder : usedHolders) {
        const bool present = holder.isSeller();
        used.push_back(std::to_string(holder.since.minutes));
        used.push_back(holder.seller);
        used.push_back(present ? std::to_string(static_cast<int>(holder.condition)) : "");
        used.push_back(!present ? "" : holder.fulfilledByAmazon ? "1" : "0");
    }
    if (!used.empty())
        object.json("buyBoxUsedHistory", jsonArray(used));
}

bool everRanked(const SeriesHistory& ranks)
{
    return std::ranges::any_of(ranks, [](const HistoryPoint& point) { return point.value >= 0; });
}

/// Without a rank there is no category it would be in.
void addRanks(JsonObject& object, const Product& product, const SeriesHistory& ranks, const Wanted& wanted)
{
    JsonObject byCategory;
    if (everRanked(ranks)) {
        const SeriesHistory inLeaf = leafRanks(product, ranks);
        byCategory.json(std::to_string(product.rootId),
                        flatJson(withinDays(ranks, wanted.days, product.lastUpdate), false));
        byCategory.json(std::to_string(leafIdOf(product)),
                        flatJson(withinDays(inLeaf, wanted.days, product.lastUpdate), false));
        object.json("salesRanks", byCategory.toString());
    }
    if (ranks.empty())
        return;
    std::vector<std::int64_t> reference;
    for (const HistoryPoint& point : ranks) {
        const std::int64_t id = point.value < 0 ? -1 : product.rootId;
        if (reference.empty() || reference.back() != id)
            reference.insert(reference.end(), {point.time.minutes, id});
    }
    object.json("salesRankReferenceHistory", jsonArray(reference));
}

/// history=0 leaves the rank of now in every category.
void addPresentRanks(JsonObject& object, const Product& product, const SeriesHistory& ranks)
{
    if (!everRanked(ranks))
        return;
    const SeriesHistory inLeaf = leafRanks(product, ranks);
    JsonObject byCategory;
    byCategory.json(std::to_string(product.rootId), flatJson(std::span(ranks).last(1), false));
    byCategory.json(std::to_string(leafIdOf(product)), flatJson(std::span(inLeaf).last(1), false));
    object.json("salesRanks", byCategory.toString());
}

void addCouponHistory(JsonObject& object, const Product& product)
{
    const Traits traits = traitsOf(product);
    Random random(Random::mixed(product.seed, 22));
    const bool now = traits.couponOnce != 0 || traits.couponSubscribed != 0;
    if (!now && !random.chance(0.1))
        return;
    const std::int32_t start = product.lastUpdate.minutes - random.between(5, 50) * 1440;
    std::vector<std::int32_t> flat{start, -10, 0, start + 2'880, 0, 0};
    if (now)
        flat.insert(flat.end(), {start + 5'760, traits.couponOnce, traits.couponSubscribed});
    object.json("couponHistory", jsonArray(flat));
}

/// The rating's answer: how many rated and reviewed all variations over time.
void addReviews(JsonObject& object, const Product& product, const domain::History& history)
{
    const Traits traits = traitsOf(product);
    if (traits.ratingsOfVariations < 0)
        return;
    const SeriesHistory& counts = history.of(Series::CountReviews);
    std::vector<std::int32_t> ratings;
    std::vector<std::int32_t> reviews;
    for (const HistoryPoint& point : counts) {
        ratings.insert(ratings.end(), {point.time.minutes, point.value});
        const auto share = static_cast<std::int32_t>(std::int64_t{point.value} * traits.reviewsOfVariations
                                                     / traits.ratingsOfVariations);
        if (reviews.empty() || reviews.back() != share)
            reviews.insert(reviews.end(), {point.time.minutes, share});
    }
    JsonObject counted;
    counted.number("lastUpdate", product.lastRatingUpdate.minutes)
        .json("ratingCount", jsonArray(ratings))
        .json("reviewCount", jsonArray(reviews));
    object.json("reviews", counted.toString());
}

} // namespace

void addHistoryMembers(JsonObject& object, const Product& product, const domain::History& history, const Wanted& wanted)
{
    for (const char* name : {"csv", "salesRanks", "salesRankReferenceHistory", "buyBoxSellerIdHistory"})
        object.null(name);
    if (wanted.rating)
        addReviews(object, product, history);
    if (!wanted.history) {
        addPresentRanks(object, product, history.of(Series::Sales));
        return;
    }
    object.json("csv", csvJson(product, history, wanted));
    addRanks(object, product, history.of(Series::Sales), wanted);
    if (product.monthlySold >= 0)
        object.json("monthlySoldHistory", flatJson(monthlySoldHistory(product), false));
    addCouponHistory(object, product);
    if (const std::vector<std::string> parents = parentHistory(product); !parents.empty())
        object.json("parentAsinHistory", jsonArray(parents));
    if (wanted.showsBuyBox())
        addBuyBoxHistories(object, product, history, wanted);
}

} // namespace simulator
