// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_json.h"

#include "simulator/history.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;

/// One figure for every series of the answer; `hidden` for those that were not asked for.
template <typename Figure> std::string perSeries(const Wanted& wanted, std::int32_t hidden, Figure figure)
{
    std::vector<std::int32_t> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i)
        values.push_back(wanted.shows(static_cast<Series>(i)) ? figure(i) : hidden);
    return jsonArray(values);
}

template <typename Fact> std::string flagPerSeries(const Wanted& wanted, Fact fact)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i)
        values.emplace_back(wanted.shows(static_cast<Series>(i)) && fact(i) ? "true" : "false");
    return jsonArrayOf(values);
}

std::string pointJson(const HistoryPoint& point)
{
    const std::array<std::int32_t, 2> pair{point.time.minutes, point.value};
    return jsonArray(pair);
}

template <typename Find> std::string pointPerSeries(const Wanted& wanted, Find find)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i) {
        HistoryPoint point;
        const bool shown = wanted.shows(static_cast<Series>(i)) && static_cast<Series>(i) != Series::ExtraInfoUpdates;
        values.push_back(shown && find(i, point) ? pointJson(point) : "null");
    }
    return jsonArrayOf(values);
}

void addWindows(JsonObject& stats, const Product& product, const domain::History& history, const Wanted& wanted,
                Interval asked)
{
    const auto average = [&](Interval interval) {
        return perSeries(wanted, -1, [&](std::size_t i) { return averageIn(history.series[i], interval); });
    };
    const auto outOfStock = [&](Interval interval) {
        return perSeries(wanted, -1, [&](std::size_t i) {
            return outOfStockPercentage(history.series[i], static_cast<Series>(i), interval, product.trackingSince);
        });
    };
    stats.json("avg", average(asked)).json("outOfStockPercentageInInterval", outOfStock(asked));
    for (const int days : kDropDays) {
        const Interval interval = Interval::lastDays(days, product.lastUpdate);
        stats.json("avg" + std::to_string(days), average(interval));
        stats.json("outOfStockPercentage" + std::to_string(days), outOfStock(interval));
        stats.number("salesRankDrops" + std::to_string(days), rankDrops(history.of(Series::Sales), interval));
    }
    stats.json("atIntervalStart",
               perSeries(wanted, -1, [&](std::size_t i) { return valueAt(history.series[i], asked.from); }));
    for (const bool smallest : {true, false}) {
        stats.json(smallest ? "minInInterval" : "maxInInterval",
                   pointPerSeries(wanted, [&](std::size_t i, HistoryPoint& point) {
                       return extremeIn(history.series[i], asked, smallest, point);
                   }));
        stats.json(smallest ? "min" : "max", pointPerSeries(wanted, [&](std::size_t i, HistoryPoint& point) {
                       const HistoryPoint* found = extremeOf(history.series[i], smallest);
                       if (found != nullptr)
                           point = *found;
                       return found != nullptr;
                   }));
    }
}

void addOffers(JsonObject& stats, const Product& product, const std::vector<Offer>& offers, const Wanted& wanted)
{
    const bool asked = wanted.offers > 0;
    int total = 0;
    for (const Series series :
         {Series::CountNew, Series::CountUsed, Series::CountRefurbished, Series::CountCollectible})
        total += std::max(0, product.now(series));
    stats.number("totalOfferCount", total);
    stats.number("retrievedOfferCount", asked ? static_cast<int>(offers.size()) : -2);
    stats.number("offerCountFBA", asked ? product.offersByAmazonsWarehouse() : -2);
    stats.number("offerCountFBM", asked ? product.offersByMerchants() : -2);
    stats.number("lastOffersUpdate", product.lastUpdate.minutes).number("tradeInPrice", asked ? -1 : -2);
    for (const bool byAmazon : {true, false}) {
        const char* name = byAmazon ? "sellerIdsLowestFBA" : "sellerIdsLowestFBM";
        const auto found = std::ranges::find_if(offers, [byAmazon](const Offer& offer) {
            return offer.condition == Condition::New && offer.fulfilledByAmazon == byAmazon && !offer.byAmazon;
        });
        if (asked && found != offers.end())
            stats.json(name, "[" + jsonText(found->sellerId) + "]");
        else
            stats.null(name);
    }
}

void addBuyBox(JsonObject& stats, const Product& product, const domain::History& history, const Wanted& wanted)
{
    constexpr std::array kUnknown{"buyBoxAvailabilityMessage",
                                  "buyBoxCondition",
                                  "buyBoxIsAmazon",
                                  "buyBoxIsBackorder",
                                  "buyBoxIsFBA",
                                  "buyBoxIsFreeShippingEligible",
                                  "buyBoxIsMAP",
                                  "buyBoxIsPreorder",
                                  "buyBoxIsPrimeEligible",
                                  "buyBoxIsPrimeExclusive",
                                  "buyBoxIsShippable",
                                  "buyBoxIsUnqualified",
                                  "buyBoxIsUsed",
                                  "buyBoxIsWarehouseDeal",
                                  "buyBoxSellerId",
                                  "buyBoxShippingCountry",
                                  "lastBuyBoxUpdate",
                                  "isAddonItem"};
    for (const char* name : kUnknown)
        stats.null(name);
    stats.number("buyBoxPrice", -2).number("buyBoxShipping", -2).null("lightningDealInfo");
    if (!wanted.showsBuyBox())
        return;
    const auto all = liveOffers(product, 1'000);
    const Offer* winner = buyBoxWinner(product, all);
    const domain::SeriesHistory& box = history.of(Series::BuyBoxShipping);
    const bool present = !box.empty() && box.back().value >= 0;
    const std::int32_t shipping = present ? std::max(0, box.back().shipping) : -1;
    stats.number("buyBoxPrice", present ? box.back().value - shipping : -1).number("buyBoxShipping", shipping);
    stats.flag("buyBoxIsUnqualified", !present)
        .number("lastBuyBoxUpdate", product.lastUpdate.minutes)
        .flag("isAddonItem", false);
    if (winner == nullptr)
        return;
    stats.text("buyBoxSellerId", winner->sellerId)
        .flag("buyBoxIsAmazon", winner->byAmazon)
        .flag("buyBoxIsFBA", winner->fulfilledByAmazon);
    stats.number("buyBoxCondition", 1)
        .flag("buyBoxIsUsed", false)
        .flag("buyBoxIsMAP", false)
        .flag("buyBoxIsPreorder", false);
    stats.flag("buyBoxIsBackorder", false).flag("buyBoxIsShippable", true).flag("buyBoxIsWarehouseDeal", false);
    stats.flag("buyBoxIsPrimeExclusive", false).flag("buyBoxIsPrimeEligible", winner->fulfilledByAmazon);
    stats.flag("buyBoxIsFreeShippingEligible", winner->shipping == 0).text("buyBoxAvailabilityMessage", "In Stock");
    stats.number("buyBoxMinOrderQuantity", 1).number("buyBoxMaxOrderQuantity", 30);

    JsonObject share;
    share.fraction("percentageWon", 100.0)
        .number("avgPrice", averageIn(box, Interval::lastDays(90, product.lastUpdate)));
    share.number("avgNewOfferCount",
                 averageIn(history.of(Series::CountNew), Interval::lastDays(90, product.lastUpdate)));
    share.number("avgUsedOfferCount",
                 averageIn(history.of(Series::CountUsed), Interval::lastDays(90, product.lastUpdate)));
    share.flag("isFBA", winner->fulfilledByAmazon).number("lastSeen", product.lastUpdate.minutes);
    JsonObject shares;
    shares.json(winner->sellerId, share.toString());
    stats.json("buyBoxStats", shares.toString());
}

} // namespace

std::string statsJson(const Product& product, const domain::History& history, const std::vector<Offer>& offers,
                      const Wanted& wanted)
{
    Interval asked = wanted.stats.value_or(Interval{});
    if (wanted.statsToNow)
        asked = {{product.lastUpdate.minutes - (asked.to.minutes - asked.from.minutes)}, product.lastUpdate};
    JsonObject stats;
    stats.json("current", perSeries(wanted, -1, [&](std::size_t i) {
                   return history.series[i].empty() ? -1 : history.series[i].back().value;
               }));
    addWindows(stats, product, history, wanted, asked);
    const Figures figures = figuresOf(product, history);
    stats.json("isLowest", flagPerSeries(wanted, [&](std::size_t i) { return figures.lowest[i]; }));
    stats.json("isLowest90", flagPerSeries(wanted, [&](std::size_t i) { return figures.lowest90[i]; }));
    const auto outages = [&stats](const char* name, std::int32_t count) {
        if (count < 0)
            stats.null(name);
        else
            stats.number(name, count);
    };
    outages("outOfStockCountAmazon30", figures.amazonOutages30);
    outages("outOfStockCountAmazon90", figures.amazonOutages90);
    const domain::SeriesHistory sold = monthlySoldHistory(product);
    const std::int32_t average = averageIn(sold, Interval::lastDays(90, product.lastUpdate));
    if (average > 0) {
        const std::int64_t difference = std::int64_t{100} * (average - product.monthlySold);
        const std::int64_t floor = difference >= 0 ? difference / average : -((-difference + average - 1) / average);
        stats.number("deltaPercent90_monthlySold", floor);
    } else {
        stats.null("deltaPercent90_monthlySold");
    }
    addOffers(stats, product, offers, wanted);
    addBuyBox(stats, product, history, wanted);
    return stats.toString();
}

} // namespace simulator
