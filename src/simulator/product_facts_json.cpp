// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_parts.h"

#include "simulator/random.h"

namespace simulator {

namespace {

using domain::Series;

void addSizesAndFees(JsonObject& object, const Product& product, const Traits& traits)
{
    const PackageSize& size = product.package;
    object.number("packageHeight", size.height).number("packageLength", size.length).number("packageWidth", size.width);
    object.number("packageWeight", size.weight).number("packageQuantity", traits.packageQuantity);
    object.number("itemHeight", traits.item.height).number("itemLength", traits.item.length);
    object.number("itemWidth", traits.item.width).number("itemWeight", traits.item.weight);
    object.number("numberOfItems", traits.numberOfItems).number("numberOfPages", product.pages);
    object.null("fbaFees");
    if (product.fbaFee >= 0) {
        JsonObject fees;
        fees.number("pickAndPackFee", product.fbaFee);
        if (product.seed % 8 != 0)
            fees.number("lastUpdate", product.lastUpdate.minutes);
        object.json("fbaFees", fees.toString());
    }
    if (!product.isDigital()) {
        object.fraction("referralFeePercentage",
                        (product.referralHundredths + (product.seed % 2 == 0 ? 1 : 0)) / 100.0);
        object.number("referralFeePercent", (product.referralHundredths + 50) / 100);
    }
    if (product.closingFee > 0)
        object.number("variableClosingFee", product.closingFee);
    if (traits.unitValue > 0) {
        JsonObject unit;
        unit.fraction("unitValue", traits.unitValue);
        if (!traits.unitType.empty())
            unit.text("unitType", traits.unitType);
        if (product.seed % 5 == 0)
            unit.fraction("eachUnitCount", 1.0);
        object.json("unitCount", unit.toString());
    }
}

void addFlags(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted)
{
    object.flag("hasReviews", product.now(Series::CountReviews) > 0).flag("isAdultProduct", product.adult);
    object.flag("isEligibleForTradeIn", product.now(Series::TradeIn) >= 0).flag("isRedirectASIN", false);
    object.flag("isSNS", traits.subscribable).flag("launchpad", traits.launchpad);
    if (wanted.oldSpellings())
        object.flag("isB2B", traits.businessDiscount > 0);
    if (wanted.oldSpellings() || traits.advertisedMinimum)
        object.flag("newPriceIsMAP", traits.advertisedMinimum);
    object.flag("isEligibleForSuperSaverShipping", product.offersByAmazonsWarehouse() > 0)
        .flag("isHeatSensitive", product.heatSensitive);
    const auto ifKnown = [&object](const char* name, const std::optional<bool>& value) {
        if (value)
            object.flag(name, *value);
    };
    ifKnown("isMerchOnDemand", traits.merchOnDemand);
    ifKnown("isHaul", traits.haul);
    ifKnown("batteriesRequired", traits.batteriesRequired);
    ifKnown("batteriesIncluded", traits.batteriesIncluded);
    if (traits.returnRate)
        object.number("returnRate", *traits.returnRate);
    if (product.hazardous) {
        JsonObject entry;
        entry.text("aspect", "hazmat_class").text("value", "3");
        object.json("hazardousMaterials", "[" + entry.toString() + "]");
    }
    // The service adds members without notice.
    if (product.seed % 23 == 0)
        object.number("serviceRevision", static_cast<std::int64_t>(product.seed % 7));
}

void addTimes(JsonObject& object, const Product& product, const Traits& traits)
{
    object.number("trackingSince", product.trackingSince.minutes).number("lastUpdate", product.lastUpdate.minutes);
    object.number("lastRatingUpdate", product.lastRatingUpdate.minutes)
        .number("lastEbayUpdate", traits.lastEbayUpdate.minutes);
    object.number("listedSince", traits.listedSince.minutes).number("publicationDate", traits.publicationDate);
    object.number("releaseDate", traits.releaseDate).number("availabilityAmazon", product.availabilityAmazon());
    if (traits.delayMinHours >= 0) {
        const std::array<std::int32_t, 2> delay{traits.delayMinHours, traits.delayMaxHours};
        object.json("availabilityAmazonDelay", jsonArray(delay));
    }
    if (product.monthlySold >= 0)
        object.number("monthlySold", product.monthlySold).number("lastSoldUpdate", product.lastUpdate.minutes);
    if (product.seed % 3 == 0)
        object.number("lastStockUpdate", product.lastUpdate.minutes - 3'000);
    std::array<std::int64_t, 2> listings{};
    if (product.now(Series::EbayNewShipping) >= 0)
        listings[0] = static_cast<std::int64_t>(100'000'000'000 + product.seed % 99'999'999'999);
    if (product.now(Series::EbayUsedShipping) >= 0)
        listings[1] = static_cast<std::int64_t>(100'000'000'000 + product.seed / 3 % 99'999'999'999);
    if (listings[0] == 0 && listings[1] == 0)
        object.null("ebayListingIds");
    else
        object.json("ebayListingIds", jsonArray(listings));
}

void addPromotions(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted)
{
    object.null("coupon").null("promotions");
    if (traits.couponOnce != 0 || traits.couponSubscribed != 0) {
        const std::array<std::int32_t, 2> coupon{traits.couponOnce, traits.couponSubscribed};
        object.json("coupon", jsonArray(coupon));
    }
    if (traits.subscribePercent > 0) {
        const std::int32_t price = product.now(Series::New);
        JsonObject promotion;
        promotion.text("type", "SNS").number("discountPercent", traits.subscribePercent);
        promotion.number("amount", price - price * traits.subscribePercent / 100);
        if (wanted.oldSpellings()) {
            promotion.null("benefitDescription").null("eligibilityRequirementDescription").null("promotionId");
        } else {
            promotion.null("snsBulkDiscountPercent");
            if (amazonHoldsBuyBox(product))
                promotion.text("sellerId", amazonSellerId(product.marketplace));
        }
        object.json("promotions", "[" + promotion.toString() + "]");
    }
    if (traits.limitedTimeDeal) {
        JsonObject deal;
        deal.text("accessType", "ALL").text("badge", "Limited time deal").text("dealType", "LIMITED_TIME_DEAL");
        if (product.seed % 2 == 0) {
            deal.number("startTime", product.lastUpdate.minutes - 3'000)
                .number("endTime", product.lastUpdate.minutes + 6'000)
                .number("percentClaimed", static_cast<std::int64_t>(product.seed % 100));
        }
        object.json("deals", "[" + deal.toString() + "]");
    }
    if (traits.businessDiscount > 0)
        object.number("businessDiscount", traits.businessDiscount)
            .number("lastBusinessDiscountUpdate", product.lastUpdate.minutes - 60);
    if (traits.competitivePrice >= 0)
        object.number("competitivePriceThreshold", traits.competitivePrice);
    if (traits.suggestedLowerPrice >= 0)
        object.number("suggestedLowerPrice", traits.suggestedLowerPrice);
    if (product.now(Series::PrimeExclusive) >= 0)
        object.number("primeDealEndTime", product.lastUpdate.minutes + 4'000);
}

void addRent(JsonObject& object, const Product& product)
{
    if (product.now(Series::Rent) < 0)
        return;
    JsonObject rent;
    rent.number("initialPrice", product.now(Series::Rent)).number("shortExtnPrice", product.now(Series::Rent) / 4);
    rent.number("longExtnPrice", product.now(Series::Rent)).number("fullPrice", product.typicalPrice);
    object.json("rentalPrices", rent.toString());
}

} // namespace

void addFactMembers(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted)
{
    addSizesAndFees(object, product, traits);
    addFlags(object, product, traits, wanted);
    addTimes(object, product, traits);
    addPromotions(object, product, traits, wanted);
    if (wanted.offers > 0)
        addRent(object, product);
    if (!product.isDigital()) {
        const auto eligible = eligibleOfferCounts(product);
        object.json("buyBoxEligibleOfferCounts", jsonArray(eligible));
    }
    object.number("g", static_cast<std::int64_t>(product.seed % 1000));
}

} // namespace simulator
