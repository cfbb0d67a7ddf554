// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/stats_parts.h"

#include "simulator/buy_box.h"
#include "simulator/traits.h"

#include <algorithm>
#include <cmath>

namespace simulator {

namespace {

using domain::Series;

constexpr std::size_t kConditionEntries = 12;

void addStock(JsonObject& stats, const Product& product, const std::vector<Offer>& offers)
{
    std::array<std::int32_t, kConditionEntries> byWarehouse{};
    std::array<std::int32_t, kConditionEntries> byMerchants{};
    for (const Offer& offer : offers) {
        const auto condition = static_cast<std::size_t>(offer.condition);
        if (offer.byAmazon)
            stats.number("stockAmazon", stockOf(offer, product));
        else
            (offer.fulfilledByAmazon ? byWarehouse : byMerchants)[condition] += stockOf(offer, product);
    }
    const auto any
        = [](const auto& counts) { return std::ranges::any_of(counts, [](auto count) { return count > 0; }); };
    if (any(byWarehouse))
        stats.json("stockPerCondition3rdFBA", jsonArray(byWarehouse));
    if (any(byMerchants))
        stats.json("stockPerConditionFBM", jsonArray(byMerchants));
    if (const Offer* winner = buyBoxWinner(product, offers))
        stats.number("stockBuyBox", stockOf(*winner, product));
}

std::string sharesJson(const std::vector<BoxShare>& shares, bool used)
{
    JsonObject object;
    for (const BoxShare& share : shares) {
        JsonObject entry;
        // As Java prints a float.
        const double percent = std::round(share.percentageWon * 1e6) / 1e6;
        entry.fraction("percentageWon", percent).number("avgPrice", share.averagePrice);
        entry.number("avgNewOfferCount", share.averageNewOffers).number("avgUsedOfferCount", share.averageUsedOffers);
        entry.flag("isFBA", share.fulfilledByAmazon).number("lastSeen", share.lastSeen.minutes);
        if (used)
            entry.number("condition", static_cast<int>(share.condition));
        object.json(share.seller, entry.toString());
    }
    return object.toString();
}

void addWinner(JsonObject& stats, const Product& product, const Offer& winner, const Wanted& wanted)
{
    const std::int32_t availability = winner.byAmazon ? product.availabilityAmazon() : 0;
    const bool backorder = availability == 3;
    stats.number("buyBoxPrice", winner.price).number("buyBoxShipping", winner.shipping);
    stats.text("buyBoxSellerId", winner.sellerId)
        .flag("buyBoxIsAmazon", winner.byAmazon)
        .flag("buyBoxIsFBA", winner.fulfilledByAmazon)
        .number("buyBoxCondition", 1);
    stats.flag("buyBoxIsMAP", traitsOf(product).advertisedMinimum).flag("buyBoxIsPreorder", availability == 1);
    stats.flag("buyBoxIsBackorder", backorder).flag("buyBoxIsShippable", !backorder);
    stats.flag("buyBoxIsWarehouseDeal", false).flag("buyBoxIsPrimeEligible", winner.fulfilledByAmazon);
    stats.flag("buyBoxIsPrimeExclusive", buyBoxIsPrimeExclusive(product));
    stats.flag("buyBoxIsFreeShippingEligible", winner.shipping == 0);
    if (!backorder)
        stats.text("buyBoxAvailabilityMessage", "In Stock");
    if (const std::string country = buyBoxShippingCountry(product); !country.empty())
        stats.text("buyBoxShippingCountry", country);
    if (wanted.oldSpellings()) {
        stats.flag("buyBoxIsPrimePantry", false).number("buyBoxMinOrderQuantity", 1);
        stats.number("buyBoxMaxOrderQuantity", backorder ? 0 : static_cast<std::int64_t>(product.seed % 5));
    } else if (product.seed % 3 == 0) {
        stats.json("buyBoxShippingTime", "[0,0]");
    }
    const std::int32_t list = product.now(Series::ListPrice);
    const std::int32_t landed = winner.price + winner.shipping;
    if (list > landed && product.seed % 4 == 0) {
        stats.number("buyBoxSavingBasis", list).text("buyBoxSavingBasisType", "LIST_PRICE");
        stats.number("buyBoxSavingPercentage", 100 * std::int64_t{list - landed} / list);
    }
}

/// Without parameters the service tells of a buy box only that it is Amazon's, and that not always.
void addUnasked(JsonObject& stats, const Product& product)
{
    if (!amazonHoldsBuyBox(product) || product.seed % 3 != 0)
        return;
    stats.text("buyBoxSellerId", amazonSellerId(product.marketplace))
        .flag("buyBoxIsAmazon", true)
        .text("buyBoxAvailabilityMessage", "In Stock");
}

} // namespace

void addOfferFigures(JsonObject& stats, const Product& product, const std::vector<Offer>& offers, const Wanted& wanted)
{
    const bool asked = wanted.offers > 0;
    int total = 0;
    for (const Series series :
         {Series::CountNew, Series::CountUsed, Series::CountRefurbished, Series::CountCollectible})
        total += std::max(0, product.now(series));
    stats.number("totalOfferCount", total);
    stats.number("retrievedOfferCount", asked && lastOffersUpdate(product) >= 0 ? static_cast<int>(offers.size()) : -2);
    stats.number("offerCountFBA", asked ? product.offersByAmazonsWarehouse() : -2);
    stats.number("offerCountFBM", asked ? product.offersByMerchants() : -2);
    stats.number("lastOffersUpdate", lastOffersUpdate(product));
    stats.number("tradeInPrice", asked ? product.now(Series::TradeIn) : -2);
    for (const bool byAmazon : {true, false}) {
        const std::vector<std::string> sellers = lowestSellers(offers, byAmazon);
        const char* name = byAmazon ? "sellerIdsLowestFBA" : "sellerIdsLowestFBM";
        stats.json(name, sellers.empty() ? "null" : jsonArray(sellers));
    }
    if (wanted.stock && asked)
        addStock(stats, product, offers);
}

void addBuyBoxFigures(JsonObject& stats, const Product& product, const domain::History& history, Interval asked,
                      const Wanted& wanted)
{
    for (const char* name :
         {"buyBoxAvailabilityMessage", "buyBoxCondition", "buyBoxIsAmazon", "buyBoxIsBackorder", "buyBoxIsFBA",
          "buyBoxIsFreeShippingEligible", "buyBoxIsMAP", "buyBoxIsPreorder", "buyBoxIsPrimeEligible",
          "buyBoxIsPrimeExclusive", "buyBoxIsShippable", "buyBoxIsUnqualified", "buyBoxIsUsed", "buyBoxIsWarehouseDeal",
          "buyBoxSellerId", "buyBoxShippingCountry", "lastBuyBoxUpdate"})
        stats.null(name);
    if (wanted.oldSpellings()) {
        for (const char* name :
             {"buyBoxIsPrimePantry", "buyBoxMaxOrderQuantity", "buyBoxMinOrderQuantity", "isAddonItem"})
            stats.null(name);
    }
    stats.number("buyBoxPrice", -2).number("buyBoxShipping", -2);
    if (!wanted.showsBuyBox()) {
        addUnasked(stats, product);
        return;
    }
    const auto all = liveOffers(product, kEveryOffer);
    stats.number("buyBoxPrice", -1).number("buyBoxShipping", -1).number("lastBuyBoxUpdate", product.lastUpdate.minutes);
    for (const char* name : {"buyBoxIsAmazon", "buyBoxIsFBA", "buyBoxIsMAP", "buyBoxIsPreorder", "buyBoxIsUsed"})
        stats.flag(name, false);
    stats.flag("buyBoxIsUnqualified", buyBoxIsUnqualified(product))
        .flag("buyBoxIsShippable", !buyBoxIsUnqualified(product));
    if (wanted.offers > 0 && !product.isDigital())
        stats.flag("isAddonItem", traitsOf(product).addonItem);
    if (const Offer* winner = buyBoxWinner(product, all))
        addWinner(stats, product, *winner, wanted);
    if (const Offer* used = usedBoxWinner(product, all)) {
        stats.flag("buyBoxIsUsed", true).number("buyBoxUsedPrice", used->price);
        stats.number("buyBoxUsedShipping", used->shipping).text("buyBoxUsedSellerId", used->sellerId);
        stats.flag("buyBoxUsedIsFBA", used->fulfilledByAmazon)
            .number("buyBoxUsedCondition", static_cast<int>(used->condition));
    }
    const auto shares = boxShares(newBoxHolders(product, history), history, Series::BuyBoxShipping, asked, product);
    if (!shares.empty())
        stats.json("buyBoxStats", sharesJson(shares, false));
    const auto usedShares
        = boxShares(usedBoxHolders(product, history), history, Series::BuyBoxUsedShipping, asked, product);
    if (!usedShares.empty())
        stats.json("buyBoxUsedStats", sharesJson(usedShares, true));
}

} // namespace simulator
