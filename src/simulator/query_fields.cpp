// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/query_fields.h"

#include "simulator/offers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace simulator {

namespace {

using domain::Series;
using Number = std::optional<std::int64_t>;
using ReadNumber = Number (*)(Candidate&);
using ReadFlag = bool (*)(Candidate&);
using ReadText = std::string (*)(Candidate&);

Number knownOnly(std::int64_t value)
{
    return value < 0 ? Number() : Number(value);
}

std::optional<Series> filterableSeries(std::string_view name)
{
    for (const domain::SeriesFacts& facts : domain::allSeries()) {
        if (name != facts.keepaName)
            continue;
        const auto index = static_cast<std::size_t>(facts.series);
        const bool collectibleKind = index >= 23 && index <= 26;
        if (facts.series == Series::ExtraInfoUpdates || collectibleKind || index >= 34)
            return std::nullopt;
        return facts.series;
    }
    return std::nullopt;
}

/// "avg30_NEW" with the prefix "avg" into 30 and NEW; the window is 0 where the family has none.
struct FamilyName {
    std::string_view family;
    int days = 0;
    Series series = Series::Amazon;
};

std::optional<FamilyName> familyName(std::string_view name)
{
    const std::size_t underscore = name.find('_');
    if (underscore == std::string_view::npos)
        return std::nullopt;
    const auto series = filterableSeries(name.substr(underscore + 1));
    if (!series)
        return std::nullopt;
    std::string_view head = name.substr(0, underscore);
    if (head == "isLowest90")
        return FamilyName{head, 90, *series};
    int days = 0;
    const std::size_t digits = head.find_first_of("0123456789");
    if (digits != std::string_view::npos) {
        for (const char c : head.substr(digits)) {
            if (c < '0' || c > '9' || days > 1'000)
                return std::nullopt;
            days = days * 10 + (c - '0');
        }
        head = head.substr(0, digits);
    }
    return FamilyName{head, days, *series};
}

/// Position of the window among kAverageDays, or nothing.
std::optional<std::size_t> windowOf(int days, bool averagesOnly)
{
    const auto found = std::ranges::find(kAverageDays, days);
    if (found == kAverageDays.end() || (!averagesOnly && days > 90))
        return std::nullopt;
    return static_cast<std::size_t>(found - kAverageDays.begin());
}

/// -1 stands for "none": a range that names it finds it.
std::optional<NumberField> familyField(const FamilyName& name)
{
    const std::size_t series = indexOf(name.series);
    if (name.family == "current" && name.days == 0)
        return NumberField{[series](Candidate& c) { return Number(c.product().current[series]); }, false};
    if (name.family == "avg") {
        const auto window = windowOf(name.days, true);
        if (!window)
            return std::nullopt;
        return NumberField{[series, w = *window](Candidate& c) { return Number(c.figures().average[w][series]); },
                           true};
    }
    if (name.family == "delta" || name.family == "deltaPercent") {
        const auto window = windowOf(name.days, false);
        if (!window)
            return std::nullopt;
        const bool percent = name.family == "deltaPercent";
        return NumberField{[series, w = *window, percent](Candidate& c) -> Number {
                               const std::int64_t average = c.figures().average[w][series];
                               const std::int64_t now = c.product().current[series];
                               if (average < 0 || now < 0 || (percent && average == 0))
                                   return std::nullopt;
                               return percent ? 100 * (average - now) / average : average - now;
                           },
                           true};
    }
    if (name.family == "deltaLast" && name.days == 0) {
        return NumberField{[series](Candidate& c) -> Number {
                               const std::int64_t before = c.figures().previous[series];
                               const std::int64_t now = c.product().current[series];
                               return before < 0 || now < 0 ? Number() : Number(before - now);
                           },
                           true};
    }
    if (name.family == "lastPriceChange" && name.days == 0)
        return NumberField{[series](Candidate& c) { return knownOnly(c.figures().changed[series].minutes); }, true};
    return std::nullopt;
}

struct NamedNumber {
    std::string_view name;
    ReadNumber read;
    bool fromHistory;
};

/// What the service can be asked for and no made product has.
Number noNumber(Candidate&)
{
    return std::nullopt;
}

constexpr std::array kNumbers{
    NamedNumber{"salesRankDrops30", [](Candidate& c) { return knownOnly(c.figures().rankDrops[0]); }, true},
    NamedNumber{"salesRankDrops90", [](Candidate& c) { return knownOnly(c.figures().rankDrops[1]); }, true},
    NamedNumber{"salesRankDrops180", [](Candidate& c) { return knownOnly(c.figures().rankDrops[2]); }, true},
    NamedNumber{"salesRankDrops365", [](Candidate& c) { return knownOnly(c.figures().rankDrops[3]); }, true},
    NamedNumber{"monthlySold", [](Candidate& c) { return knownOnly(c.product().monthlySold); }, false},
    NamedNumber{"offerCountFBA", [](Candidate& c) { return Number(c.product().offersByAmazonsWarehouse()); }, false},
    NamedNumber{"offerCountFBM", [](Candidate& c) { return Number(c.product().offersByMerchants()); }, false},
    NamedNumber{"totalOfferCount",
                [](Candidate& c) {
                    std::int64_t total = 0;
                    for (const Series s :
                         {Series::CountNew, Series::CountUsed, Series::CountRefurbished, Series::CountCollectible})
                        total += std::max(0, c.product().now(s));
                    return Number(total);
                },
                false},
    NamedNumber{"buyBoxEligibleOfferCountsNewFBA",
                [](Candidate& c) { return Number(c.product().offersByAmazonsWarehouse()); }, false},
    NamedNumber{"buyBoxEligibleOfferCountsNewFBM", [](Candidate& c) { return Number(c.product().offersByMerchants()); },
                false},
    NamedNumber{"buyBoxEligibleOfferCountsUsedFBA", [](Candidate&) { return Number(0); }, false},
    NamedNumber{"buyBoxEligibleOfferCountsUsedFBM",
                [](Candidate& c) { return Number(std::max(0, c.product().now(Series::CountUsed))); }, false},
    NamedNumber{"outOfStockPercentage90",
                [](Candidate& c) { return knownOnly(c.figures().outOfStock90[indexOf(Series::Amazon)]); }, true},
    NamedNumber{"outOfStockPercentage90_NEW",
                [](Candidate& c) { return knownOnly(c.figures().outOfStock90[indexOf(Series::New)]); }, true},
    NamedNumber{"outOfStockPercentage90_USED",
                [](Candidate& c) { return knownOnly(c.figures().outOfStock90[indexOf(Series::Used)]); }, true},
    NamedNumber{"outOfStockPercentage90_BB",
                [](Candidate& c) { return knownOnly(c.figures().outOfStock90[indexOf(Series::BuyBoxShipping)]); },
                true},
    NamedNumber{"outOfStockPercentage90_BB_USED",
                [](Candidate& c) { return knownOnly(c.figures().outOfStock90[indexOf(Series::BuyBoxUsedShipping)]); },
                true},
    NamedNumber{"outOfStockCountAmazon30", [](Candidate& c) { return knownOnly(c.figures().amazonOutages30); }, true},
    NamedNumber{"outOfStockCountAmazon90", [](Candidate& c) { return knownOnly(c.figures().amazonOutages90); }, true},
    NamedNumber{"packageHeight", [](Candidate& c) { return knownOnly(c.product().package.height); }, false},
    NamedNumber{"packageLength", [](Candidate& c) { return knownOnly(c.product().package.length); }, false},
    NamedNumber{"packageWidth", [](Candidate& c) { return knownOnly(c.product().package.width); }, false},
    NamedNumber{"packageWeight", [](Candidate& c) { return knownOnly(c.product().package.weight); }, false},
    NamedNumber{"packageQuantity", [](Candidate&) { return Number(1); }, false},
    NamedNumber{"numberOfItems", [](Candidate&) { return Number(1); }, false},
    NamedNumber{"numberOfPages", [](Candidate& c) { return knownOnly(c.product().pages); }, false},
    NamedNumber{"fbaFees", [](Candidate& c) { return knownOnly(c.product().fbaFee); }, false},
    NamedNumber{"trackingSince", [](Candidate& c) { return Number(c.product().trackingSince.minutes); }, false},
    NamedNumber{"listedSince", [](Candidate& c) { return Number(c.product().trackingSince.minutes - 20'000); }, false},
    NamedNumber{"lastUpdate", [](Candidate& c) { return Number(c.product().lastUpdate.minutes); }, false},
    NamedNumber{"lastOffersUpdate", [](Candidate& c) { return Number(c.product().lastUpdate.minutes); }, false},
    NamedNumber{"lastRatingUpdate", [](Candidate& c) { return Number(c.product().lastRatingUpdate.minutes); }, false},
    NamedNumber{"lastPriceChange",
                [](Candidate& c) { return knownOnly(c.figures().changed[indexOf(Series::New)].minutes); }, true},
    NamedNumber{"imageCount", [](Candidate&) { return Number(1); }, false},
    NamedNumber{"videoCount", [](Candidate&) { return Number(0); }, false},
    NamedNumber{"variationCount", [](Candidate&) { return Number(0); }, false},
};

constexpr std::array<std::string_view, 37> kNumbersWithoutValue{"lastBusinessDiscountUpdate",
                                                                "lightningStart",
                                                                "lightningEnd",
                                                                "nextUpdate",
                                                                "publicationDate",
                                                                "releaseDate",
                                                                "itemHeight",
                                                                "itemLength",
                                                                "itemWidth",
                                                                "itemWeight",
                                                                "packageDimension",
                                                                "itemDimension",
                                                                "unitValue",
                                                                "availabilityAmazonMinDelayInDays",
                                                                "deltaPercent90_monthlySold",
                                                                "salesRankTopPct",
                                                                "flipability30",
                                                                "flipability90",
                                                                "flipability365",
                                                                "numberOfTrackings",
                                                                "outOfStockPercentageInInterval",
                                                                "buyBoxStatsAmazon30",
                                                                "buyBoxStatsAmazon90",
                                                                "buyBoxStatsAmazon180",
                                                                "buyBoxStatsAmazon365",
                                                                "buyBoxStatsTopSeller30",
                                                                "buyBoxStatsTopSeller90",
                                                                "buyBoxStatsTopSeller180",
                                                                "buyBoxStatsTopSeller365",
                                                                "buyBoxStatsSellerCount30",
                                                                "buyBoxStatsSellerCount90",
                                                                "buyBoxStatsSellerCount180",
                                                                "buyBoxStatsSellerCount365",
                                                                "buyBoxStandardDeviation30",
                                                                "buyBoxStandardDeviation90",
                                                                "businessDiscount",
                                                                "variationReviewCount"};

constexpr std::array<std::pair<std::string_view, ReadFlag>, 20> kFlags{{
    {"hasReviews", [](Candidate& c) { return c.product().now(Series::CountReviews) > 0; }},
    {"hasParentASIN", [](Candidate& c) { return !c.product().parentAsin.empty(); }},
    {"isAdultProduct", [](Candidate& c) { return c.product().adult; }},
    {"isHazMat", [](Candidate& c) { return c.product().hazardous; }},
    {"isHeatSensitive", [](Candidate& c) { return c.product().heatSensitive; }},
    {"isEligibleForSuperSaverShipping", [](Candidate& c) { return c.product().offersByAmazonsWarehouse() > 0; }},
    {"buyBoxIsUnqualified", [](Candidate& c) { return c.product().now(Series::BuyBoxShipping) < 0; }},
    {"buyBoxIsAmazon",
     [](Candidate& c) {
         const Product& p = c.product();
         return p.now(Series::BuyBoxShipping) >= 0 && p.now(Series::BuyBoxShipping) == p.now(Series::Amazon);
     }},
    {"buyBoxIsFBA",
     [](Candidate& c) {
         const Product& p = c.product();
         const auto box = p.now(Series::BuyBoxShipping);
         return box >= 0 && (box == p.now(Series::Amazon) || box == p.now(Series::NewFba));
     }},
    {"singleVariation", [](Candidate&) { return true; }},
    {"isSNS", [](Candidate&) { return false; }},
    {"isEligibleForTradeIn", [](Candidate&) { return false; }},
    {"isMerchOnDemand", [](Candidate&) { return false; }},
    {"isDeal", [](Candidate&) { return false; }},
    {"launchpad", [](Candidate&) { return false; }},
    {"newPriceIsMAP", [](Candidate&) { return false; }},
    {"isPrimeExclusive", [](Candidate&) { return false; }},
    {"hasMainVideo", [](Candidate&) { return false; }},
    {"hasAPlus", [](Candidate&) { return false; }},
    {"batteriesRequired", [](Candidate&) { return false; }},
}};

constexpr std::array<std::pair<std::string_view, ReadText>, 12> kTexts{{
    {"brand", [](Candidate& c) { return c.texts().brand; }},
    {"author", [](Candidate& c) { return c.texts().author; }},
    {"manufacturer", [](Candidate& c) { return c.texts().manufacturer; }},
    {"publisher", [](Candidate& c) { return c.product().isPrinted() ? c.texts().manufacturer : std::string(); }},
    {"binding", [](Candidate& c) { return c.texts().binding; }},
    {"productGroup", [](Candidate& c) { return c.texts().productGroup; }},
    {"type", [](Candidate& c) { return c.texts().type; }},
    {"color", [](Candidate& c) { return c.texts().color; }},
    {"edition", [](Candidate& c) { return c.texts().edition; }},
    {"websiteDisplayGroupName",
     [](Candidate& c) {
         return std::string(rootCategories(c.product().marketplace)[static_cast<std::size_t>(c.product().root)].name);
     }},
    {"websiteDisplayGroup",
     [](Candidate& c) {
         return slugOf(rootCategories(c.product().marketplace)[static_cast<std::size_t>(c.product().root)].name)
             + "_display_on_website";
     }},
    {"buyBoxSellerId",
     [](Candidate& c) {
         const auto offers = liveOffers(c.product(), 1'000);
         const Offer* winner = buyBoxWinner(c.product(), offers);
         return winner == nullptr ? std::string() : winner->sellerId;
     }},
}};

constexpr std::array<std::string_view, 20> kTextsWithoutValue{"partNumber",
                                                              "model",
                                                              "size",
                                                              "format",
                                                              "genre",
                                                              "languages",
                                                              "platform",
                                                              "studio",
                                                              "label",
                                                              "activeIngredients",
                                                              "specialIngredients",
                                                              "itemTypeKeyword",
                                                              "targetAudienceKeyword",
                                                              "itemForm",
                                                              "brandStoreName",
                                                              "brandStoreUrlName",
                                                              "scent",
                                                              "pattern",
                                                              "style",
                                                              "material"};

constexpr std::array<std::string_view, 5> kEnumerations{"productType", "availabilityAmazon", "returnRate",
                                                        "buyBoxUsedCondition", "warehouseCondition"};

} // namespace

std::optional<NumberField> numberField(std::string_view name)
{
    const auto found = std::ranges::find(kNumbers, name, &NamedNumber::name);
    if (found != kNumbers.end())
        return NumberField{found->read, found->fromHistory};
    if (std::ranges::find(kNumbersWithoutValue, name) != kNumbersWithoutValue.end())
        return NumberField{noNumber, false};
    const auto family = familyName(name);
    return family ? familyField(*family) : std::nullopt;
}

std::optional<FlagField> flagField(std::string_view name)
{
    const auto found = std::ranges::find(kFlags, name, &std::pair<std::string_view, ReadFlag>::first);
    if (found != kFlags.end())
        return FlagField{found->second, false};
    const auto family = familyName(name);
    if (!family)
        return std::nullopt;
    const std::size_t series = indexOf(family->series);
    if (family->family == "backInStock")
        return FlagField{[series](Candidate& c) { return c.figures().backInStock[series]; }, true};
    if (family->family == "isLowest" && family->days == 0)
        return FlagField{[series](Candidate& c) { return c.figures().lowest[series]; }, true};
    if (family->family == "isLowest90")
        return FlagField{[series](Candidate& c) { return c.figures().lowest90[series]; }, true};
    return std::nullopt;
}

std::optional<TextField> textField(std::string_view name)
{
    const auto found = std::ranges::find(kTexts, name, &std::pair<std::string_view, ReadText>::first);
    if (found != kTexts.end())
        return found->second;
    if (std::ranges::find(kTextsWithoutValue, name) != kTextsWithoutValue.end())
        return [](Candidate&) { return std::string(); };
    return std::nullopt;
}

bool isEnumeration(std::string_view name)
{
    return std::ranges::find(kEnumerations, name) != kEnumerations.end();
}

} // namespace simulator
