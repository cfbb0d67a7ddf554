// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/buy_box.h"

#include "simulator/random.h"

#include <algorithm>
#include <cmath>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;

constexpr std::int32_t kSellerMonth = 30 * 1440;

void addHolder(std::vector<BoxHolder>& holders, BoxHolder holder)
{
    const bool same = !holders.empty() && holders.back().seller == holder.seller
        && holders.back().condition == holder.condition && holders.back().fulfilledByAmazon == holder.fulfilledByAmazon;
    if (!same)
        holders.push_back(std::move(holder));
}

/// A seller of the right kind: for a month the one who is there today, for another one who has gone.
std::string sellerAt(const std::string& present, const std::string& former, const Product& product, KeepaTime time)
{
    const auto month = static_cast<std::uint64_t>(time.minutes / kSellerMonth);
    const bool gone = present.empty() || Random::mixed(product.seed, month) % 3 == 0;
    return gone ? former : present;
}

std::string cheapest(const std::vector<Offer>& offers, Condition condition, bool fulfilledByAmazon)
{
    const auto found = std::ranges::find_if(offers, [=](const Offer& offer) {
        return offer.condition == condition && offer.fulfilledByAmazon == fulfilledByAmazon && !offer.byAmazon;
    });
    return found == offers.end() ? std::string() : found->sellerId;
}

const Offer* offerAt(const std::vector<Offer>& offers, std::int32_t landedPrice, bool used)
{
    const auto found = std::ranges::find_if(offers, [=](const Offer& offer) {
        return isUsed(offer.condition) == used && (used || offer.condition == Condition::New)
            && offer.price + offer.shipping == landedPrice;
    });
    return found == offers.end() ? nullptr : &*found;
}

struct Held { // of one seller, summed up over a window
    std::int64_t minutes = 0;
    std::int64_t priceMinutes = 0;
    std::int64_t newCount = 0;
    std::int64_t newMinutes = 0;
    std::int64_t usedCount = 0;
    std::int64_t usedMinutes = 0;
    const BoxHolder* last = nullptr;
    KeepaTime lastSeen;
};

void addStretch(Held& held, const domain::History& history, Series box, const Interval& stretch)
{
    const std::int64_t minutes = std::int64_t{stretch.to.minutes} - stretch.from.minutes;
    const std::int32_t price = averageIn(history.of(box), stretch);
    if (price >= 0)
        held.priceMinutes += price * minutes;
    held.minutes += minutes;
    const std::int32_t newOffers = averageIn(history.of(Series::CountNew), stretch);
    if (newOffers >= 0) {
        held.newCount += newOffers * minutes;
        held.newMinutes += minutes;
    }
    const std::int32_t usedOffers = averageIn(history.of(Series::CountUsed), stretch);
    if (usedOffers >= 0) {
        held.usedCount += usedOffers * minutes;
        held.usedMinutes += minutes;
    }
}

std::int32_t meanOf(std::int64_t sum, std::int64_t minutes)
{
    return minutes > 0 ? static_cast<std::int32_t>(sum / minutes) : -1;
}

} // namespace

std::vector<BoxHolder> newBoxHolders(const Product& product, const domain::History& history)
{
    const std::vector<Offer> offers = liveOffers(product, kEveryOffer);
    const std::vector<std::string> former = formerSellers(product);
    const std::string byWarehouse = cheapest(offers, Condition::New, true);
    const std::string byMerchant = cheapest(offers, Condition::New, false);
    const SeriesHistory& box = history.of(Series::BuyBoxShipping);
    std::vector<BoxHolder> holders;
    for (const HistoryPoint& point : box) {
        BoxHolder holder{point.time, std::string(kNobodyQualified)};
        const bool last = &point == &box.back();
        if (point.value < 0) {
            if (Random::mixed(product.seed, static_cast<std::uint64_t>(point.time.minutes)) % 4 == 0)
                holder.seller = kSellerUnknown;
        } else if (const Offer* winner = last ? offerAt(offers, point.value, false) : nullptr) {
            holder.seller = winner->sellerId;
            holder.fulfilledByAmazon = winner->fulfilledByAmazon;
        } else if (valueAt(history.of(Series::Amazon), point.time) == point.value) {
            holder.seller = amazonSellerId(product.marketplace);
            holder.fulfilledByAmazon = true;
        } else if (valueAt(history.of(Series::NewFba), point.time) == point.value) {
            holder.seller = sellerAt(byWarehouse, former[0], product, point.time);
            holder.fulfilledByAmazon = true;
        } else {
            holder.seller = sellerAt(byMerchant, former[1], product, point.time);
        }
        addHolder(holders, std::move(holder));
    }
    return holders;
}

std::vector<BoxHolder> usedBoxHolders(const Product& product, const domain::History& history)
{
    constexpr std::array<std::pair<Series, Condition>, 4> kConditions{
        {{Series::UsedNewShipping, Condition::LikeNew},
         {Series::UsedVeryGoodShipping, Condition::VeryGood},
         {Series::UsedGoodShipping, Condition::Good},
         {Series::UsedAcceptableShipping, Condition::Acceptable}}};
    const std::vector<Offer> offers = liveOffers(product, kEveryOffer);
    const std::vector<std::string> former = formerSellers(product);
    const SeriesHistory& box = history.of(Series::BuyBoxUsedShipping);
    std::vector<BoxHolder> holders;
    for (const HistoryPoint& point : box) {
        BoxHolder holder{point.time, {}, false, Condition::Unknown};
        const bool last = &point == &box.back();
        if (point.value < 0) {
            addHolder(holders, std::move(holder));
            continue;
        }
        if (const Offer* winner = last ? offerAt(offers, point.value, true) : nullptr) {
            holder = {point.time, winner->sellerId, winner->fulfilledByAmazon, winner->condition};
        } else {
            const auto condition = std::ranges::find_if(kConditions, [&](const auto& entry) {
                return valueAt(history.of(entry.first), point.time) == point.value;
            });
            holder.condition = condition == kConditions.end() ? Condition::Good : condition->second;
            holder.seller = sellerAt(cheapest(offers, holder.condition, false), former[2], product, point.time);
        }
        addHolder(holders, std::move(holder));
    }
    return holders;
}

std::map<std::string, std::int64_t> boxMinutes(const std::vector<BoxHolder>& holders, Interval window)
{
    std::map<std::string, std::int64_t> minutes;
    for (auto holder = holders.rbegin(); holder != holders.rend() && window.to > window.from; ++holder) {
        const KeepaTime start = std::max(holder->since, window.from);
        if (start < window.to && holder->isSeller())
            minutes[holder->seller] += std::int64_t{window.to.minutes} - start.minutes;
        window.to = std::min(window.to, start);
    }
    return minutes;
}

std::vector<BoxShare> boxShares(const std::vector<BoxHolder>& holders, const domain::History& history, Series box,
                                Interval window, const Product& product)
{
    window.from = std::max(window.from, product.trackingSince);
    const auto whole = static_cast<double>(std::int64_t{window.to.minutes} - window.from.minutes);
    std::map<std::string, Held> bySeller;
    for (auto holder = holders.begin(); holder != holders.end(); ++holder) {
        const auto next = std::next(holder);
        const KeepaTime end = next == holders.end() ? window.to : std::min(next->since, window.to);
        const KeepaTime start = std::max(holder->since, window.from);
        if (!holder->isSeller() || start >= end)
            continue;
        Held& held = bySeller[holder->seller];
        addStretch(held, history, box, {start, end});
        held.last = &*holder;
        held.lastSeen = end;
    }
    std::vector<BoxShare> shares;
    for (const auto& [seller, held] : bySeller) {
        shares.push_back({seller, 100.0 * static_cast<double>(held.minutes) / whole,
                          meanOf(held.priceMinutes, held.minutes), meanOf(held.newCount, held.newMinutes),
                          meanOf(held.usedCount, held.usedMinutes), held.last->fulfilledByAmazon, held.last->condition,
                          held.lastSeen});
    }
    std::ranges::sort(shares, [](const BoxShare& a, const BoxShare& b) {
        return a.percentageWon != b.percentageWon ? a.percentageWon > b.percentageWon : a.seller < b.seller;
    });
    return shares;
}

std::int32_t deviationIn(const SeriesHistory& prices, Interval window)
{
    double sum = 0;
    double squares = 0;
    double time = 0;
    forStretches(prices, window, [&](const HistoryPoint& point, std::int64_t minutes) {
        if (point.value < 0)
            return;
        const auto weight = static_cast<double>(minutes);
        sum += weight * point.value;
        squares += weight * point.value * point.value;
        time += weight;
    });
    if (time <= 0)
        return -1;
    const double mean = sum / time;
    return static_cast<std::int32_t>(std::sqrt(std::max(0.0, squares / time - mean * mean)));
}

} // namespace simulator
