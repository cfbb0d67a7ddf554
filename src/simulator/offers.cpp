// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/offers.h"

#include "simulator/json_writer.h"
#include "simulator/random.h"

#include <algorithm>
#include <array>

namespace simulator {

namespace {

using domain::Series;

std::string inventedSellerId(Random& random)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string id = "A";
    for (int i = 0; i < 13; ++i)
        id += random.pick(kLetters);
    return id;
}

/// `count` offers of one kind; the first at the price of the series, the rest dearer and dearer.
void addOffers(std::vector<Offer>& offers, Offer pattern, std::int32_t cheapest, int count, const Product& product,
               Random& random)
{
    double price = cheapest;
    for (int i = 0; i < count; ++i) {
        Offer offer = pattern;
        offer.id = static_cast<int>(offers.size()) * 3 + 1;
        offer.sellerId = pattern.byAmazon ? amazonSellerId(product.marketplace) : inventedSellerId(random);
        offer.price = i == 0 ? cheapest : std::max(cheapest, priceNear(price, product.marketplace));
        offer.lastSeen = product.lastUpdate;
        offer.since
            = {std::max(product.trackingSince.minutes, product.lastUpdate.minutes - random.between(60, 90 * 1440))};
        offers.push_back(std::move(offer));
        price *= random.between(1.01, 1.12);
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

    constexpr std::array<std::pair<Series, Condition>, 4> kUsed{
        {{Series::UsedNewShipping, Condition::LikeNew},
         {Series::UsedVeryGoodShipping, Condition::VeryGood},
         {Series::UsedGoodShipping, Condition::Good},
         {Series::UsedAcceptableShipping, Condition::Acceptable}}};
    int left = std::max(0, product.now(Series::CountUsed));
    pattern.shipping = product.usedShipping;
    for (const auto& [series, condition] : kUsed) {
        if (product.now(series) < 0)
            continue;
        pattern.condition = condition;
        const int count = std::min(left, condition == Condition::Acceptable ? left : 1 + left / 3);
        addOffers(offers, pattern, product.now(series) - pattern.shipping, count, product, random);
        left -= count;
    }
    if (offers.size() > static_cast<std::size_t>(most))
        offers.resize(static_cast<std::size_t>(most));
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

std::string offersJson(const std::vector<Offer>& offers)
{
    std::vector<std::string> objects;
    for (const Offer& offer : offers) {
        const std::array<std::int32_t, 3> csv{offer.since.minutes, offer.price, offer.shipping};
        JsonObject object;
        object.number("offerId", offer.id).number("lastSeen", offer.lastSeen.minutes).text("sellerId", offer.sellerId);
        object.json("offerCSV", jsonArray(csv))
            .number("condition", static_cast<int>(offer.condition))
            .null("conditionComment");
        object.flag("isPrime", offer.fulfilledByAmazon)
            .flag("isMAP", false)
            .flag("isShippable", true)
            .flag("isAddonItem", false);
        object.flag("isPreorder", false)
            .flag("isWarehouseDeal", false)
            .flag("isScam", false)
            .flag("isAmazon", offer.byAmazon);
        object.flag("isFBA", offer.fulfilledByAmazon).flag("isPrimeExcl", false).flag("shipsFromChina", false);
        object.number("lastStockUpdate", 0).number("minOrderQty", 1);
        objects.push_back(object.toString());
    }
    return jsonArrayOf(objects);
}

} // namespace simulator
