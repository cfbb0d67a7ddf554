// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_json.h"

#include "simulator/catalogue.h"
#include "simulator/history.h"
#include "simulator/product_parts.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::Series;

/// Live and gone ones by their ids, as the service mixes them; the order of the live ones stands beside.
void addOffers(JsonObject& object, const Product& product, const std::vector<Offer>& live, const Wanted& wanted)
{
    std::vector<Offer> offers = live;
    if (!wanted.onlyLiveOffers)
        std::ranges::move(historicalOffers(product), std::back_inserter(offers));
    std::ranges::sort(offers, {}, &Offer::id);
    std::vector<std::int32_t> order;
    for (const Offer& offer : live)
        order.push_back(static_cast<std::int32_t>(std::ranges::find(offers, offer.id, &Offer::id) - offers.begin()));
    object.json("offers", offersJson(product, offers, {wanted.stock})).json("liveOffersOrder", jsonArray(order));
}

/// What is told of an ASIN without a product.
void addUnknowns(JsonObject& object, const Wanted& wanted)
{
    if (wanted.oldSpellings())
        object.null("imagesCSV").null("variationCSV");
    for (const char* name : {"author",
                             "binding",
                             "brand",
                             "buyBoxSellerIdHistory",
                             "categories",
                             "categoryTree",
                             "color",
                             "coupon",
                             "description",
                             "eanList",
                             "ebayListingIds",
                             "edition",
                             "fbaFees",
                             "features",
                             "format",
                             "frequentlyBoughtTogether",
                             "languages",
                             "liveOffersOrder",
                             "manufacturer",
                             "model",
                             "parentAsin",
                             "partNumber",
                             "productGroup",
                             "promotions",
                             "salesRankReferenceHistory",
                             "salesRanks",
                             "size",
                             "title",
                             "type",
                             "upcList",
                             "variations"})
        object.null(name);
    for (const char* name :
         {"availabilityAmazon", "itemHeight", "itemLength", "itemWeight", "itemWidth", "lastRatingUpdate",
          "numberOfItems", "numberOfPages", "packageHeight", "packageLength", "packageQuantity", "packageWeight",
          "packageWidth", "publicationDate", "releaseDate", "salesRankReference"})
        object.number(name, -1);
    for (const char* name :
         {"hasReviews", "isAdultProduct", "isB2B", "isEligibleForSuperSaverShipping", "isEligibleForTradeIn",
          "isRedirectASIN", "isSNS", "launchpad", "newPriceIsMAP", "offersSuccessful"})
        object.flag(name, false);
}

} // namespace

bool Wanted::shows(Series series) const
{
    if (static_cast<std::size_t>(series) >= csvLength)
        return false;
    // The service tells these already with the buy box.
    if (series == Series::ExtraInfoUpdates || series == Series::PrimeExclusive)
        return showsBuyBox();
    if (rating && (series == Series::Rating || series == Series::CountReviews))
        return true;
    switch (domain::factsOf(series).needs) {
    case domain::Depth::Basic:
        return true;
    case domain::Depth::BuyBox:
        return showsBuyBox();
    case domain::Depth::Offers:
        return offers > 0;
    }
    return false;
}

std::string productJson(const Product& product, const Shelf& shelf, const Wanted& wanted)
{
    const domain::History history = makeHistory(product);
    const Traits traits = traitsOf(product);
    const std::vector<Offer> offers = wanted.offers > 0 ? liveOffers(product, wanted.offers) : std::vector<Offer>{};
    JsonObject object;
    object.text("asin", product.asin)
        .number("domainId", static_cast<int>(product.marketplace))
        .number("productType", product.productType());
    addTextMembers(object, product, traits, wanted);
    addPlaceMembers(object, product, shelf, wanted);
    addFactMembers(object, product, traits, wanted);
    addHistoryMembers(object, product, history, wanted);
    object.number("lastPriceChange", lastPriceChange(product, history).minutes);
    object.flag("offersSuccessful", wanted.offers > 0 && lastOffersUpdate(product) >= 0).null("liveOffersOrder");
    if (wanted.offers > 0)
        addOffers(object, product, offers, wanted);
    if (wanted.stats)
        object.json("stats", statsJson(product, history, offers, wanted));
    return object.toString();
}

std::string deadProductJson(std::string_view asin, domain::Marketplace marketplace, domain::KeepaTime anchor,
                            const Wanted& wanted)
{
    JsonObject object;
    object.text("asin", asin).number("domainId", static_cast<int>(marketplace)).number("productType", 4);
    addUnknowns(object, wanted);
    const std::int32_t seen = anchor.minutes - 2'000;
    object.number("lastEbayUpdate", 0).number("listedSince", 0).number("rootCategory", 0).number("g", 1);
    object.number("trackingSince", seen).number("lastPriceChange", seen).number("lastUpdate", anchor.minutes - 10);
    if (wanted.history)
        object.json("csv", jsonArrayOf(std::vector<std::string>(wanted.csvLength, "null")));
    else
        object.null("csv");
    if (wanted.stats) {
        Product none;
        none.current.fill(-1);
        none.lastUpdate = anchor;
        none.trackingSince = {seen};
        none.isParent = true; // without offers
        Wanted basic = wanted;
        basic.buyBox = false;
        basic.offers = 0;
        object.json("stats", statsJson(none, domain::History{}, {}, basic));
    }
    return object.toString();
}

} // namespace simulator
