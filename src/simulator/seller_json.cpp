// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/seller_json.h"

#include "simulator/catalogue.h"
#include "simulator/json_writer.h"
#include "simulator/offers.h"
#include "simulator/random.h"
#include "simulator/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace simulator {

namespace {

using domain::KeepaTime;
using domain::Series;

constexpr std::int32_t kSellerDay = 1440;
constexpr std::size_t kMostStorefrontAsins = 100'000;
constexpr std::size_t kMostStatistics = 10;

std::uint64_t seedOf(const std::string& id)
{
    std::uint64_t seed = 31;
    for (const char letter : id)
        seed = Random::mixed(seed, static_cast<std::uint64_t>(letter));
    return seed;
}

/// What others say of a seller. Draws from the generator in one order, so that an id always gives the same.
struct Reputation {
    std::int32_t percent = 0; // positive of the last year
    std::array<std::int32_t, 4> count{}; // of 30, 90, 365 days and all
    std::array<std::int32_t, 4> positive{}; // percent, as the next two
    std::array<std::int32_t, 4> neutral{};
    std::array<std::int32_t, 4> negative{};
};

Reputation reputationOf(Random& random)
{
    Reputation reputation;
    reputation.percent = 100 - static_cast<std::int32_t>(random.logBetween(1, 30)) + 1;
    const auto all = static_cast<std::int32_t>(random.logBetween(20, 60'000));
    reputation.count = {all / 60, all / 20, all / 5, all};
    for (std::size_t i = 0; i < reputation.count.size(); ++i) {
        const std::int32_t positive = std::clamp(reputation.percent + random.between(-1, 1), 0, 100);
        const std::int32_t neutral = (100 - positive) / 3;
        reputation.positive[i] = positive;
        reputation.neutral[i] = neutral;
        reputation.negative[i] = 100 - positive - neutral;
    }
    return reputation;
}

std::string inventedName(Random& random)
{
    constexpr std::array kHeads{"North", "River", "Maple", "Harbor", "Summit", "Copper", "Willow", "Lantern"};
    constexpr std::array kTails{"Books", "Trading", "Supply", "Media", "Outlet", "Goods", "Direct", "Market"};
    const std::string head = random.pick(kHeads);
    const std::string tail = random.pick(kTails);
    return head + " " + tail + " " + std::to_string(random.between(2, 99));
}

/// Both ratings over time, stride 2: percent and number.
std::string ratingHistory(Random& random, const Reputation& reputation, KeepaTime since, KeepaTime last)
{
    std::vector<std::int32_t> percents;
    std::vector<std::int32_t> counts;
    constexpr int kSteps = 12;
    for (int step = 1; step <= kSteps; ++step) {
        const auto time
            = static_cast<std::int32_t>(since.minutes + (std::int64_t{last.minutes} - since.minutes) * step / kSteps);
        const bool isLast = step == kSteps;
        percents.push_back(time);
        percents.push_back(isLast ? reputation.percent
                                  : std::clamp(reputation.percent + random.between(-3, 2), 0, 100));
        counts.push_back(time);
        counts.push_back(std::max(1, static_cast<std::int32_t>(std::int64_t{reputation.count[3]} * step / kSteps)));
    }
    const std::array<std::string, 2> both{jsonArray(percents), jsonArray(counts)};
    return jsonArrayOf(both);
}

std::string recentFeedback(Random& random, KeepaTime last)
{
    constexpr std::array kFeedbacks{"Arrived as described.", "Well packed, thank you.", "Took two weeks.",
                                    "Not what I ordered."};
    std::vector<std::string> entries;
    std::int32_t time = last.minutes;
    for (int i = 0; i < 5; ++i) {
        time -= random.between(60, 3 * kSellerDay);
        const std::int32_t which = random.between(0, 3);
        JsonObject entry;
        entry.number("rating", which < 2 ? 50 : which == 2 ? 30 : 10).number("date", time);
        entry.text("feedback", kFeedbacks[static_cast<std::size_t>(which)]).flag("isStriked", random.chance(0.05));
        entries.push_back(entry.toString());
    }
    return jsonArrayOf(entries);
}

void addBusiness(JsonObject& object, Random& random, const std::string& name, const Shelf& shelf)
{
    const std::string country = domain::codeOf(shelf.marketplace()).toUpper().toStdString();
    const std::array<std::string, 4> address{std::to_string(random.between(1, 400)) + " Sample Street", "Exampleton",
                                             std::to_string(random.between(10'000, 99'999)), country};
    object.json("address", jsonArray(address)).json("customerServicesAddress", jsonArray(address));
    object.text("businessName", name + " Ltd.").text("businessType", "Privately-owned business");
    object.text("tradeNumber", "HR " + std::to_string(random.between(1'000, 99'999)));
    for (const char* unknown : {"vatID", "phoneNumber", "email", "representative", "shareCapital"})
        object.null(unknown);
}

void addReputation(JsonObject& object, const Reputation& reputation)
{
    object.json("positiveRating", jsonArray(reputation.positive)).json("neutralRating", jsonArray(reputation.neutral));
    object.json("negativeRating", jsonArray(reputation.negative)).json("ratingCount", jsonArray(reputation.count));
    object.number("currentRating", reputation.percent).number("currentRatingCount", reputation.count[3]);
    object.number("ratingsLast30Days", reputation.count[0]);
}

/// Where and of which brands the seller's products are, the most frequent first.
void addStatistics(JsonObject& object, const SellerStock& stock)
{
    struct Group {
        std::int32_t products = 0;
        std::int64_t ranks = 0;
        std::int32_t ranked = 0;
        std::int32_t withAmazon = 0;
    };
    std::map<std::int64_t, Group> categories;
    std::map<std::string, Group> brands;
    for (const Product* product : stock.products) {
        for (Group* group : {&categories[product->rootId], &brands[textsOf(*product).manufacturer]}) {
            ++group->products;
            group->withAmazon += product->now(Series::Amazon) >= 0 ? 1 : 0;
            if (const std::int32_t rank = product->now(Series::Sales); rank >= 0) {
                group->ranks += rank;
                ++group->ranked;
            }
        }
    }
    const auto listOf = [](const auto& groups, const auto& name) {
        std::vector<std::pair<std::int32_t, std::string>> ordered;
        for (const auto& [key, group] : groups) {
            JsonObject entry;
            name(entry, key);
            entry.number("productCount", group.products);
            entry.number("avg30SalesRank", group.ranked > 0 ? group.ranks / group.ranked : -1);
            entry.number("productCountWithAmazonOffer", group.withAmazon);
            ordered.emplace_back(-group.products, entry.toString());
        }
        std::ranges::sort(ordered);
        std::vector<std::string> entries;
        for (std::size_t i = 0; i < std::min(kMostStatistics, ordered.size()); ++i)
            entries.push_back(std::move(ordered[i].second));
        return jsonArrayOf(entries);
    };
    object.json("sellerCategoryStatistics",
                listOf(categories, [](JsonObject& entry, std::int64_t id) { entry.number("catId", id); }));
    object.json("sellerBrandStatistics",
                listOf(brands, [](JsonObject& entry, const std::string& brand) { entry.text("brand", brand); }));
}

/// How often the seller holds the buy box of what it sells, in percent.
void addOwnership(JsonObject& object, const std::string& id, const SellerStock& stock)
{
    std::int32_t won = 0;
    std::int32_t wonUsed = 0;
    std::int64_t rivals = 0;
    std::map<std::string, int> winners;
    const std::size_t looked = std::min<std::size_t>(stock.products.size(), 200);
    for (std::size_t i = 0; i < looked; ++i) {
        const auto offers = liveOffers(*stock.products[i], kEveryOffer);
        rivals += std::ranges::count(offers, Condition::New, &Offer::condition);
        const Offer* used = usedBoxWinner(*stock.products[i], offers);
        wonUsed += used != nullptr && used->sellerId == id ? 1 : 0;
        const Offer* winner = buyBoxWinner(*stock.products[i], offers);
        if (winner == nullptr)
            continue;
        if (winner->sellerId == id)
            ++won;
        else
            ++winners[winner->sellerId];
    }
    const auto share = [looked](int count) { return looked == 0 ? 0 : 100 * count / static_cast<int>(looked); };
    std::vector<std::string> competitors;
    for (const auto& [competitor, count] : winners) {
        if (competitors.size() == 5)
            break;
        JsonObject entry;
        entry.text("sellerId", competitor).number("percent", share(count));
        competitors.push_back(entry.toString());
    }
    object.fraction("avgBuyBoxCompetitors",
                    looked == 0 ? 0.0 : static_cast<double>(rivals) / static_cast<double>(looked));
    object.number("buyBoxNewOwnershipRate", share(won)).number("buyBoxUsedOwnershipRate", share(wonUsed));
    object.json("competitors", jsonArrayOf(competitors));
}

void addStorefront(JsonObject& object, const SellerStock& stock, KeepaTime seen)
{
    const std::size_t size = std::min(stock.products.size(), kMostStorefrontAsins);
    std::vector<std::string> asins;
    for (std::size_t i = 0; i < size; ++i)
        asins.push_back(stock.products[i]->asin);
    const std::vector<std::int32_t> lastSeen(size, seen.minutes);
    const auto count = static_cast<std::int32_t>(stock.products.size());
    const std::array<std::int32_t, 4> counts{seen.minutes - 30 * kSellerDay, std::max(1, count - 1), seen.minutes,
                                             count};
    object.json("asinList", jsonArray(asins)).json("asinListLastSeen", jsonArray(lastSeen));
    object.json("totalStorefrontAsinsCSV", jsonArray(counts));
}

} // namespace

KeepaTime storefrontCollected(const std::string& id, KeepaTime anchor)
{
    return {anchor.minutes - Random(Random::mixed(seedOf(id), 2)).between(60, 5 * kSellerDay)};
}

std::string sellerJson(const std::string& id, const SellerStock& stock, const Shelf& shelf,
                       const SellerRequest& request)
{
    Random random(seedOf(id));
    const std::string name = stock.isAmazon ? "Amazon" : inventedName(random);
    const Reputation reputation = reputationOf(random);
    const KeepaTime since{request.anchor.minutes - random.between(200, 3'000) * kSellerDay};
    const KeepaTime last{request.anchor.minutes - random.between(10, 2 * kSellerDay)};
    JsonObject object;
    object.text("sellerId", id).text("sellerName", name).number("domainId", static_cast<int>(shelf.marketplace()));
    object.number("trackedSince", since.minutes).number("lastUpdate", last.minutes);
    object.number("lastRatingUpdate", last.minutes).json("csv", ratingHistory(random, reputation, since, last));
    object.flag("shipsFromChina", !stock.isAmazon && random.chance(0.15)).flag("hasFBA", stock.fulfilledByAmazon);
    const std::array<std::int32_t, 2> total{request.storefrontSeen.minutes,
                                            static_cast<std::int32_t>(stock.products.size())};
    object.json("totalStorefrontAsins", jsonArray(total)).json("recentFeedback", recentFeedback(random, last));
    addBusiness(object, random, name, shelf);
    addReputation(object, reputation);
    addStatistics(object, stock);
    addOwnership(object, id, stock);
    if (request.storefront)
        addStorefront(object, stock, request.storefrontSeen);
    return object.toString();
}

} // namespace simulator
