// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/offers.h"

#include "simulator/random.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace simulator {

namespace {

using domain::Series;

constexpr int kLiveIdStep = 3; // ids between are those of offers that have gone

std::string inventedSellerId(Random& random)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string id = "A";
    for (int i = 0; i < 13; ++i)
        id += random.pick(kLetters);
    return id;
}

/// `count` offers of one kind; the first at the price of the series, the rest dearer and dearer.
void addOffers(std::vector<Offer>& offers, Offer pattern, std::int32_t cheapestPrice, int count, const Product& product,
               Random& random)
{
    double price = cheapestPrice;
    for (int i = 0; i < count; ++i) {
        Offer offer = pattern;
        offer.id = static_cast<int>(offers.size()) * kLiveIdStep + 1;
        offer.sellerId = pattern.byAmazon ? amazonSellerId(product.marketplace) : inventedSellerId(random);
        offer.price = i == 0 ? cheapestPrice : std::max(cheapestPrice, priceNear(price, product.marketplace));
        offer.lastSeen = product.lastUpdate;
        offer.since
            = {std::max(product.trackingSince.minutes, product.lastUpdate.minutes - random.between(60, 90 * 1440))};
        offers.push_back(std::move(offer));
        price *= random.between(1.01, 1.12);
    }
}

constexpr std::array<std::pair<Series, Condition>, 4> kUsedConditions{
    {{Series::UsedNewShipping, Condition::LikeNew},
     {Series::UsedVeryGoodShipping, Condition::VeryGood},
     {Series::UsedGoodShipping, Condition::Good},
     {Series::UsedAcceptableShipping, Condition::Acceptable}}};

/// Offers of used goods, at least one of each condition that has a price; Amazon's warehouse has the cheapest of one.
void addUsed(std::vector<Offer>& offers, const Product& product, Random& random)
{
    auto conditions = static_cast<int>(std::ranges::count_if(
        kUsedConditions, [&product](const auto& entry) { return product.now(entry.first) >= 0; }));
    int left = std::max(0, product.now(Series::CountUsed));
    const Condition ofWarehouse = warehouseCondition(product);
    Offer pattern;
    pattern.shipping = product.usedShipping;
    for (const auto& [series, condition] : kUsedConditions) {
        if (product.now(series) < 0)
            continue;
        --conditions;
        pattern.condition = condition;
        const int count = conditions == 0 ? left : std::min(left - conditions, 1 + left / 3);
        const std::size_t first = offers.size();
        addOffers(offers, pattern, product.now(series) - pattern.shipping, count, product, random);
        if (condition == ofWarehouse) {
            offers[first].warehouseDeal = true;
            offers[first].fulfilledByAmazon = true;
        }
        left -= count;
    }
}

void addCollectibleAndRefurbished(std::vector<Offer>& offers, const Product& product, Random& random)
{
    Offer pattern;
    if (product.now(Series::RefurbishedShipping) >= 0) {
        pattern.condition = Condition::Refurbished;
        addOffers(offers, pattern, product.now(Series::RefurbishedShipping), product.now(Series::CountRefurbished),
                  product, random);
    }
    constexpr std::array<std::pair<Series, Condition>, 4> kConditions{
        {{Series::CollectibleNewShipping, Condition::CollectibleLikeNew},
         {Series::CollectibleVeryGoodShipping, Condition::CollectibleVeryGood},
         {Series::CollectibleGoodShipping, Condition::CollectibleGood},
         {Series::CollectibleAcceptableShipping, Condition::CollectibleAcceptable}}};
    for (const auto& [series, condition] : kConditions) {
        if (product.now(series) < 0)
            continue;
        pattern.condition = condition;
        addOffers(offers, pattern, product.now(series), product.now(Series::CountCollectible), product, random);
    }
}

} // namespace

std::string amazonSellerId(domain::Marketplace marketplace)
{
    // Amazon.com's is widely known; the others are invented in its likeness.
    if (marketplace == domain::Marketplace::Us)
        return "ATVPDKIKX0DER";
    Random random(Random::mixed(0xA3A20, static_cast<std::uint64_t>(marketplace)));
    return inventedSellerId(random);
}

std::vector<Offer> liveOffers(const Product& product, int most)
{
    Random random(Random::mixed(product.seed, 5));
    std::vector<Offer> offers;
    const bool amazon = product.now(Series::Amazon) >= 0;
    Offer pattern;
    pattern.byAmazon = true;
    pattern.fulfilledByAmazon = true;
    if (amazon)
        addOffers(offers, pattern, product.now(Series::Amazon), 1, product, random);
    pattern.byAmazon = false;
    if (product.now(Series::NewFba) >= 0)
        addOffers(offers, pattern, product.now(Series::NewFba), product.offersByAmazonsWarehouse() - (amazon ? 1 : 0),
                  product, random);
    pattern.fulfilledByAmazon = false;
    pattern.shipping = product.fbmShipping;
    if (product.now(Series::NewFbmShipping) >= 0)
        addOffers(offers, pattern, product.now(Series::NewFbmShipping) - pattern.shipping, product.offersByMerchants(),
                  product, random);
    addUsed(offers, product, random);
    addCollectibleAndRefurbished(offers, product, random);
    if (offers.size() > static_cast<std::size_t>(most))
        offers.resize(static_cast<std::size_t>(most));
    return offers;
}

std::vector<std::string> formerSellers(const Product& product)
{
    Random random(Random::mixed(product.seed, 31));
    std::vector<std::string> sellers;
    const int count = random.between(3, 9);
    for (int i = 0; i < count; ++i)
        sellers.push_back(inventedSellerId(random));
    return sellers;
}

std::vector<Offer> historicalOffers(const Product& product)
{
    Random random(Random::mixed(product.seed, 32));
    std::vector<Offer> offers;
    if (product.isDigital() || product.isParent)
        return offers;
    const std::int32_t first = product.trackingSince.minutes;
    const std::int32_t last = product.lastUpdate.minutes - 4 * 1440;
    for (std::string& seller : formerSellers(product)) {
        Offer offer;
        const auto place = static_cast<int>(offers.size());
        offer.id = place * kLiveIdStep + 2;
        offer.sellerId = std::move(seller);
        offer.fulfilledByAmazon = place == 0 || (place > 2 && random.chance(0.3));
        offer.condition = place < 2 ? Condition::New : static_cast<Condition>(random.between(2, 5));
        offer.price = priceNear(product.typicalPrice * random.between(0.5, 1.4), product.marketplace);
        offer.shipping = offer.fulfilledByAmazon ? 0 : random.chance(0.1) ? -random.between(1, 2) : product.fbmShipping;
        offer.since = {(first + static_cast<std::int32_t>((last - first) * 0.7 * random.unit())) & ~1};
        offer.lastSeen
            = {(offer.since.minutes + static_cast<std::int32_t>((last - offer.since.minutes) * random.unit())) & ~1};
        offers.push_back(std::move(offer));
    }
    return offers;
}

const Offer* buyBoxWinner(const Product& product, const std::vector<Offer>& offers)
{
    const std::int32_t price = product.now(Series::BuyBoxShipping);
    const auto found = std::ranges::find_if(offers, [price](const Offer& offer) {
        return offer.condition == Condition::New && price >= 0 && offer.price + offer.shipping == price;
    });
    return found == offers.end() ? nullptr : &*found;
}

const Offer* usedBoxWinner(const Product& product, const std::vector<Offer>& offers)
{
    const std::int32_t price = product.now(Series::BuyBoxUsedShipping);
    const auto found = std::ranges::find_if(offers, [price](const Offer& offer) {
        return isUsed(offer.condition) && price >= 0 && offer.price + offer.shipping == price;
    });
    return found == offers.end() ? nullptr : &*found;
}

Condition warehouseCondition(const Product& product)
{
    const std::int32_t price = product.now(Series::Warehouse);
    const auto found = std::ranges::find_if(
        kUsedConditions, [&](const auto& entry) { return price >= 0 && product.now(entry.first) == price; });
    return found == kUsedConditions.end() ? Condition::Unknown : found->second;
}

bool amazonHoldsBuyBox(const Product& product)
{
    const std::int32_t box = product.now(Series::BuyBoxShipping);
    return box >= 0 && box == product.now(Series::Amazon);
}

bool warehouseHoldsBuyBox(const Product& product)
{
    const std::int32_t box = product.now(Series::BuyBoxShipping);
    return amazonHoldsBuyBox(product) || (box >= 0 && box == product.now(Series::NewFba));
}

bool buyBoxIsPrimeExclusive(const Product& product)
{
    return amazonHoldsBuyBox(product) && product.now(Series::PrimeExclusive) >= 0;
}

std::string buyBoxShippingCountry(const Product& product)
{
    const bool told = product.now(Series::BuyBoxShipping) >= 0 && !amazonHoldsBuyBox(product) && product.seed % 2 == 0;
    return !told ? "" : product.seed % 6 == 0 ? "GB" : "US";
}

bool buyBoxIsUnqualified(const Product& product)
{
    return product.now(Series::BuyBoxShipping) < 0 && product.now(Series::BuyBoxUsedShipping) < 0;
}

std::vector<std::string> lowestSellers(const std::vector<Offer>& offers, bool fulfilledByAmazon)
{
    std::vector<std::string> sellers;
    std::int32_t lowest = -1;
    for (const Offer& offer : offers) {
        if (offer.condition != Condition::New || offer.fulfilledByAmazon != fulfilledByAmazon || offer.byAmazon)
            continue;
        const std::int32_t landed = offer.price + offer.shipping;
        if (lowest < 0)
            lowest = landed;
        if (landed == lowest)
            sellers.push_back(offer.sellerId);
    }
    return sellers;
}

std::int32_t stockOf(const Offer& offer, const Product& product)
{
    return 1 + static_cast<std::int32_t>(Random::mixed(product.seed, static_cast<std::uint64_t>(offer.id)) % 40);
}

std::array<std::int32_t, 8> eligibleOfferCounts(const Product& product)
{
    const auto count = [&product](Series series) { return std::max(0, product.now(series)); };
    const std::int32_t usedByWarehouse = product.now(Series::Warehouse) >= 0 ? 1 : 0;
    return {product.offersByAmazonsWarehouse(),
            product.offersByMerchants(),
            usedByWarehouse,
            count(Series::CountUsed) - usedByWarehouse,
            0,
            count(Series::CountCollectible),
            0,
            count(Series::CountRefurbished)};
}

} // namespace simulator
