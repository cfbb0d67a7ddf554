// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_json.h"

#include "simulator/catalogue.h"
#include "simulator/history.h"
#include "simulator/random.h"
#include "simulator/words.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::Series;
using domain::SeriesHistory;

void textOrNull(JsonObject& object, std::string_view name, const std::string& text)
{
    if (text.empty())
        object.null(name);
    else
        object.text(name, text);
}

/// Without what lies before the window, apart from the point in force at its start.
std::span<const HistoryPoint> withinDays(const SeriesHistory& history, int days, domain::KeepaTime now)
{
    std::span<const HistoryPoint> points(history);
    if (days <= 0)
        return points;
    const domain::KeepaTime from = Interval::lastDays(days, now).from;
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

void addTexts(JsonObject& object, const Product& product)
{
    const Texts texts = textsOf(product);
    object.text("title", texts.title).text("urlSlug", slugOf(texts.title));
    textOrNull(object, "brand", texts.brand);
    textOrNull(object, "author", texts.author);
    textOrNull(object, "manufacturer", texts.manufacturer);
    textOrNull(object, "binding", texts.binding);
    textOrNull(object, "productGroup", texts.productGroup);
    textOrNull(object, "type", texts.type);
    textOrNull(object, "color", texts.color);
    textOrNull(object, "size", texts.size);
    textOrNull(object, "edition", texts.edition);
    textOrNull(object, "description", texts.description);
    for (const char* name : {"model", "format", "partNumber", "features", "variations", "coupon", "promotions",
                             "frequentlyBoughtTogether", "ebayListingIds"})
        object.null(name);
    if (!texts.author.empty()) {
        const std::array<std::string, 2> person{texts.author, "author"};
        object.json("contributors", "[" + jsonArray(person) + "]");
    }
    object.null("languages");
    std::string image = "51" + product.asin.substr(2) + "L.jpg";
    JsonObject picture;
    picture.text("l", image).number("lH", 1000).number("lW", 750).text("m", image).number("mH", 500).number("mW", 375);
    object.json("images", "[" + picture.toString() + "]");
}

void addCategories(JsonObject& object, const Product& product, const Shelf& shelf)
{
    const std::array<std::int64_t, 3> path{product.rootId, branchIdOf(product), leafIdOf(product)};
    std::vector<std::string> tree;
    for (const std::int64_t id : path) {
        const CategoryNode* node = shelf.category(id);
        JsonObject entry;
        entry.number("catId", id).text("name", node == nullptr ? "?" : node->name);
        tree.push_back(entry.toString());
    }
    const std::array<std::int64_t, 1> leaf{path.back()};
    const RootCategory& root = rootCategories(product.marketplace)[static_cast<std::size_t>(product.root)];
    object.json("categories", jsonArray(leaf))
        .json("categoryTree", jsonArrayOf(tree))
        .number("rootCategory", product.rootId);
    object.number("salesRankReference", product.now(Series::Sales) < 0 ? -1 : product.rootId);
    object.text("websiteDisplayGroupName", root.name)
        .text("websiteDisplayGroup", slugOf(root.name) + "_display_on_website");
}

void addSizesAndFees(JsonObject& object, const Product& product)
{
    const PackageSize& size = product.package;
    const auto inside = [](std::int32_t outside) { return outside < 0 ? -1 : std::max(1, outside - 6); };
    object.number("packageHeight", size.height).number("packageLength", size.length).number("packageWidth", size.width);
    object.number("packageWeight", size.weight).number("packageQuantity", 1).number("itemHeight", inside(size.height));
    object.number("itemLength", inside(size.length))
        .number("itemWidth", inside(size.width))
        .number("itemWeight", inside(size.weight));
    object.number("numberOfItems", 1).number("numberOfPages", product.pages);
    if (product.fbaFee < 0) {
        object.null("fbaFees");
    } else {
        JsonObject fees;
        fees.number("pickAndPackFee", product.fbaFee).number("lastUpdate", product.lastUpdate.minutes);
        object.json("fbaFees", fees.toString());
    }
    object.fraction("referralFeePercentage", product.referralHundredths / 100.0);
    object.number("referralFeePercent", (product.referralHundredths + 50) / 100);
    if (product.closingFee > 0)
        object.number("variableClosingFee", product.closingFee);
}

void addFlagsAndTimes(JsonObject& object, const Product& product)
{
    object.flag("hasReviews", product.now(Series::CountReviews) > 0).flag("isAdultProduct", product.adult);
    for (const char* name : {"isEligibleForTradeIn", "isRedirectASIN", "isSNS", "newPriceIsMAP", "launchpad", "isB2B"})
        object.flag(name, false);
    object.flag("isEligibleForSuperSaverShipping", product.offersByAmazonsWarehouse() > 0)
        .flag("isHeatSensitive", product.heatSensitive);
    if (product.hazardous) {
        JsonObject entry;
        entry.text("aspect", "hazmat_class").text("value", "3");
        object.json("hazardousMaterials", "[" + entry.toString() + "]");
    }
    object.number("trackingSince", product.trackingSince.minutes).number("lastUpdate", product.lastUpdate.minutes);
    object.number("lastRatingUpdate", product.lastRatingUpdate.minutes).number("lastEbayUpdate", 0);
    object.number("listedSince", product.trackingSince.minutes - 20'000);
    const std::array<std::int32_t, 8> eligible{product.offersByAmazonsWarehouse(),
                                               product.offersByMerchants(),
                                               0,
                                               std::max(0, product.now(Series::CountUsed)),
                                               0,
                                               0,
                                               0,
                                               0};
    object.json("buyBoxEligibleOfferCounts", jsonArray(eligible));
    const int year = 2026 - (product.lastUpdate.minutes - product.trackingSince.minutes) / 525'600;
    object.number("publicationDate", product.isPrinted() ? year * 10'000 + 115 : -1).number("releaseDate", -1);
    object.number("availabilityAmazon", product.availabilityAmazon())
        .number("g", static_cast<std::int64_t>(product.seed % 1000));
}

/// The members that history=0 turns to null.
void addHistories(JsonObject& object, const Product& product, const domain::History& history, const Wanted& wanted)
{
    for (const char* name : {"csv", "salesRanks", "salesRankReferenceHistory", "monthlySoldHistory",
                             "parentAsinHistory", "couponHistory", "buyBoxSellerIdHistory", "buyBoxUsedHistory"})
        object.null(name);
    if (!wanted.history)
        return;
    object.json("csv", csvJson(product, history, wanted));
    if (product.now(Series::Sales) >= 0) {
        const SeriesHistory& ranks = history.of(Series::Sales);
        const SeriesHistory inLeaf = leafRanks(product, ranks);
        JsonObject byCategory;
        byCategory.json(std::to_string(product.rootId),
                        flatJson(withinDays(ranks, wanted.days, product.lastUpdate), false));
        byCategory.json(std::to_string(leafIdOf(product)),
                        flatJson(withinDays(inLeaf, wanted.days, product.lastUpdate), false));
        const std::array<std::int64_t, 2> reference{product.trackingSince.minutes, product.rootId};
        object.json("salesRanks", byCategory.toString()).json("salesRankReferenceHistory", jsonArray(reference));
    }
    if (product.monthlySold >= 0)
        object.json("monthlySoldHistory", flatJson(monthlySoldHistory(product), false));
    if (!wanted.showsBuyBox())
        return;
    const auto offers = liveOffers(product, 1'000);
    const Offer* winner = buyBoxWinner(product, offers);
    std::vector<std::string> sellers;
    for (const HistoryPoint& point : withinDays(history.of(Series::BuyBoxShipping), wanted.days, product.lastUpdate)) {
        const std::string seller = point.value < 0 ? "-1" : winner == nullptr ? "-2" : winner->sellerId;
        if (!sellers.empty() && sellers.back() == seller)
            continue;
        sellers.push_back(std::to_string(point.time.minutes));
        sellers.push_back(seller);
    }
    if (!sellers.empty())
        object.json("buyBoxSellerIdHistory", jsonArray(sellers));
}

void addCodes(JsonObject& object, const Product& product)
{
    const std::array<std::string, 1> ean{product.ean};
    object.json("eanList", jsonArray(ean)).null("upcList");
    if (!product.isPrinted() && product.ean.starts_with('0')) {
        const std::array<std::string, 1> upc{product.ean.substr(1)};
        object.json("upcList", jsonArray(upc));
    }
}

/// What is told of an ASIN without a product.
void addUnknowns(JsonObject& object)
{
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
    const std::vector<Offer> offers = wanted.offers > 0 ? liveOffers(product, wanted.offers) : std::vector<Offer>{};
    JsonObject object;
    object.text("asin", product.asin)
        .number("domainId", static_cast<int>(product.marketplace))
        .number("productType", product.isDigital() ? 1 : 0);
    textOrNull(object, "parentAsin", product.parentAsin);
    addTexts(object, product);
    addCategories(object, product, shelf);
    addCodes(object, product);
    addSizesAndFees(object, product);
    addFlagsAndTimes(object, product);
    if (product.monthlySold >= 0)
        object.number("monthlySold", product.monthlySold).number("lastSoldUpdate", product.lastUpdate.minutes);
    const domain::SeriesHistory& prices = history.of(Series::New);
    object.number("lastPriceChange", prices.empty() ? product.lastUpdate.minutes : prices.back().time.minutes);
    addHistories(object, product, history, wanted);
    object.flag("offersSuccessful", wanted.offers > 0).null("liveOffersOrder");
    if (wanted.offers > 0) {
        std::vector<std::int32_t> order(offers.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<std::int32_t>(i);
        object.json("offers", offersJson(offers)).json("liveOffersOrder", jsonArray(order));
    }
    if (wanted.stats)
        object.json("stats", statsJson(product, history, offers, wanted));
    return object.toString();
}

std::string deadProductJson(std::string_view asin, domain::Marketplace marketplace, domain::KeepaTime anchor,
                            const Wanted& wanted)
{
    JsonObject object;
    object.text("asin", asin).number("domainId", static_cast<int>(marketplace)).number("productType", 4);
    addUnknowns(object);
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
        Wanted basic = wanted;
        basic.buyBox = false;
        basic.offers = 0;
        JsonObject unknown;
        object.json("stats", statsJson(none, domain::History{}, {}, basic));
    }
    return object.toString();
}

} // namespace simulator
