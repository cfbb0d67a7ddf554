// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/offers.h"

#include "simulator/json_writer.h"
#include "simulator/random.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr std::array<std::string_view, 4> kComments{"Clean pages, light wear to the cover.", "Ships the same day.",
                                                    "May have a remainder mark & a crease.", "Item as pictured."};

/// Earlier prices, then the present one.
std::vector<std::int32_t> pricesOf(const Offer& offer, const Product& product, Random& random)
{
    std::vector<std::int32_t> flat;
    const int changes = random.between(0, 4);
    const std::int32_t span = offer.lastSeen.minutes - offer.since.minutes;
    std::int32_t before = offer.price;
    for (int i = 0; i < changes && span > 100; ++i) {
        std::int32_t price = priceNear(offer.price * random.between(0.9, 1.2), product.marketplace);
        price += price == before ? 1 : 0;
        flat.insert(flat.end(), {offer.since.minutes + span / (changes + 1) * i, price, offer.shipping});
        before = price;
    }
    if (!flat.empty() && before == offer.price)
        flat[flat.size() - 2] += 1;
    const std::int32_t last = flat.empty() ? offer.since.minutes : offer.since.minutes + span / (changes + 1) * changes;
    flat.insert(flat.end(), {last, offer.price, offer.shipping});
    return flat;
}

void addStock(JsonObject& object, const Offer& offer, const Product& product, Random& random)
{
    const std::int32_t seen = offer.lastSeen.minutes;
    std::vector<std::int32_t> stock{offer.since.minutes, 1 + random.between(0, 30)};
    if (seen > offer.since.minutes)
        stock.insert(stock.end(), {seen, stockOf(offer, product)});
    object.json("stockCSV", jsonArray(stock)).number("lastStockUpdate", seen);
    if (random.chance(0.1)) {
        const std::array<std::int32_t, 2> limit{seen, random.chance(0.3) ? -1 : random.between(1, 5)};
        object.json("stockLimit", jsonArray(limit));
    }
}

void addExtras(JsonObject& object, const Offer& offer, const Product& product, Random& random)
{
    if (random.chance(0.65)) {
        const std::array<std::int32_t, 2> coupons{offer.since.minutes, random.chance(0.9) ? 0 : -5};
        object.json("couponHistory", jsonArray(coupons));
    }
    if (random.chance(0.75))
        object.number("minOrderQty", 1);
    if (random.chance(0.03)) {
        JsonObject duplicate;
        duplicate.number("price", offer.price + 100)
            .number("shipping", std::max(0, offer.shipping))
            .text("conditionComment", random.pick(kComments));
        object.json("offerDuplicates", "[" + duplicate.toString() + "]");
    }
    if (offer.fulfilledByAmazon && product.now(domain::Series::PrimeExclusive) >= 0) {
        std::vector<std::int32_t> exclusive{offer.since.minutes, product.now(domain::Series::PrimeExclusive)};
        if (random.chance(0.5))
            exclusive.insert(exclusive.end(), {offer.since.minutes + 2, -1});
        object.json("primeExclCSV", jsonArray(exclusive));
    }
}

std::string offerJson(const Offer& offer, const Product& product, OfferDetail detail)
{
    Random random(Random::mixed(product.seed, 5'000 + static_cast<std::uint64_t>(offer.id)));
    JsonObject object;
    object.number("offerId", offer.id).number("lastSeen", offer.lastSeen.minutes).text("sellerId", offer.sellerId);
    object.json("offerCSV", jsonArray(pricesOf(offer, product, random)))
        .number("condition", static_cast<int>(offer.condition));
    if (offer.condition == Condition::New && random.chance(0.8))
        object.null("conditionComment");
    else if (!random.chance(0.02))
        object.text("conditionComment", random.pick(kComments));
    object.flag("isPrime", offer.fulfilledByAmazon)
        .flag("isMAP", random.chance(0.01))
        .flag("isShippable", offer.shipping >= 0)
        .flag("isAddonItem", false);
    object.flag("isPreorder", false)
        .flag("isWarehouseDeal", offer.warehouseDeal)
        .flag("isScam", random.chance(0.01))
        .flag("isAmazon", offer.byAmazon);
    object.flag("isFBA", offer.fulfilledByAmazon)
        .flag("isPrimeExcl", false)
        .flag("shipsFromChina", !offer.fulfilledByAmazon && random.chance(0.05));
    if (random.chance(0.97))
        object.number("lastStockUpdate", random.chance(0.6) ? 0 : offer.lastSeen.minutes);
    addExtras(object, offer, product, random);
    // Earlier requests may have asked for it.
    const bool live = offer.lastSeen == product.lastUpdate;
    if ((detail.stock && live) || random.chance(0.25))
        addStock(object, offer, product, random);
    return object.toString();
}

} // namespace

std::string offersJson(const Product& product, const std::vector<Offer>& offers, OfferDetail detail)
{
    std::vector<std::string> objects;
    objects.reserve(offers.size());
    for (const Offer& offer : offers)
        objects.push_back(offerJson(offer, product, detail));
    return jsonArrayOf(objects);
}

} // namespace simulator
