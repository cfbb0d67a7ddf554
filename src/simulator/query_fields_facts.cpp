// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times, sizes, fees, coupons, counts of media.
#include "simulator/query_tables.h"

#include "simulator/product_json.h"

#include <array>

namespace simulator {

namespace {

/// Not told of any product: no range finds one.
Number untold(Candidate&)
{
    return std::nullopt;
}

Number volumeOf(const PackageSize& size)
{
    if (size.height <= 0 || size.length <= 0 || size.width <= 0)
        return std::nullopt;
    return static_cast<double>(size.height) * size.length * size.width;
}

Number percentOff(std::int32_t coupon)
{
    return coupon < 0 ? Number(-coupon) : Number();
}

/// 0 is unknown; times before 2011 are negative.
Number timeOf(domain::KeepaTime time)
{
    return time.minutes == 0 ? Number() : Number(time.minutes);
}

/// The first minute of a day, month or year that the product object writes as YYYYMMDD, YYYYMM or YYYY.
Number minuteOf(std::int32_t written)
{
    if (written <= 0)
        return std::nullopt;
    const bool isYear = written < 10'000;
    const bool isMonth = !isYear && written < 1'000'000;
    const int digits = isYear ? written * 10'000 + 101 : isMonth ? written * 100 + 1 : written;
    const std::chrono::year_month_day day{std::chrono::year(digits / 10'000),
                                          std::chrono::month(static_cast<unsigned>(digits / 100 % 100)),
                                          std::chrono::day(static_cast<unsigned>(digits % 100))};
    if (!day.ok())
        return std::nullopt;
    return Number(domain::KeepaTime::from(base::Timestamp(std::chrono::sys_days(day))).minutes);
}

constexpr std::array kFacts{
    NamedNumber{"trackingSince", [](Candidate& c) { return timeOf(c.product().trackingSince); }},
    NamedNumber{"listedSince", [](Candidate& c) { return timeOf(c.traits().listedSince); }},
    NamedNumber{"lastUpdate", [](Candidate& c) { return timeOf(c.product().lastUpdate); }},
    NamedNumber{"lastOffersUpdate", [](Candidate& c) { return knownOnly(lastOffersUpdate(c.product())); }},
    NamedNumber{"lastRatingUpdate", [](Candidate& c) { return knownOnly(c.product().lastRatingUpdate.minutes); }},
    NamedNumber{"lastBusinessDiscountUpdate",
                [](Candidate& c) {
                    return c.traits().businessDiscount > 0 ? Number(c.product().lastUpdate.minutes - 60) : Number();
                }},
    NamedNumber{"lastPriceChange",
                [](Candidate& c) {
                    const domain::KeepaTime changed = c.figures().changed[indexOf(domain::Series::New)];
                    return timeOf(changed.minutes == 0 ? c.product().lastUpdate : changed);
                },
                true},
    NamedNumber{
        "lightningStart",
        [](Candidate& c) { return c.traits().lightning ? Number(c.traits().lightning->start.minutes) : Number(); }},
    NamedNumber{
        "lightningEnd",
        [](Candidate& c) { return c.traits().lightning ? Number(c.traits().lightning->end.minutes) : Number(); }},
    NamedNumber{"nextUpdate", untold},
    // Keepa minutes, unlike in the product object.
    NamedNumber{"publicationDate", [](Candidate& c) { return minuteOf(c.traits().publicationDate); }},
    NamedNumber{"releaseDate", [](Candidate& c) { return minuteOf(c.traits().releaseDate); }},
    NamedNumber{"packageHeight", [](Candidate& c) { return positiveOnly(c.product().package.height); }},
    NamedNumber{"packageLength", [](Candidate& c) { return positiveOnly(c.product().package.length); }},
    NamedNumber{"packageWidth", [](Candidate& c) { return positiveOnly(c.product().package.width); }},
    NamedNumber{"packageWeight", [](Candidate& c) { return positiveOnly(c.product().package.weight); }},
    NamedNumber{"packageDimension", [](Candidate& c) { return volumeOf(c.product().package); }}, // cubic millimetres
    NamedNumber{"itemHeight", [](Candidate& c) { return positiveOnly(c.traits().item.height); }},
    NamedNumber{"itemLength", [](Candidate& c) { return positiveOnly(c.traits().item.length); }},
    NamedNumber{"itemWidth", [](Candidate& c) { return positiveOnly(c.traits().item.width); }},
    NamedNumber{"itemWeight", [](Candidate& c) { return positiveOnly(c.traits().item.weight); }},
    NamedNumber{"itemDimension", [](Candidate& c) { return volumeOf(c.traits().item); }},
    NamedNumber{"packageQuantity", [](Candidate& c) { return positiveOnly(c.traits().packageQuantity); }},
    NamedNumber{"numberOfItems", [](Candidate& c) { return positiveOnly(c.traits().numberOfItems); }},
    NamedNumber{"numberOfPages", [](Candidate& c) { return positiveOnly(c.product().pages); }},
    NamedNumber{"variationCount",
                [](Candidate& c) { return Number(static_cast<double>(variationsOf(c.product(), c.shelf()).size())); }},
    NamedNumber{"imageCount", [](Candidate& c) { return Number(c.traits().imageCount); }},
    NamedNumber{"videoCount", [](Candidate& c) { return Number(c.traits().videoCount); }},
    NamedNumber{"unitValue",
                [](Candidate& c) { return c.traits().unitValue > 0 ? Number(c.traits().unitValue) : Number(); }, false,
                true},
    NamedNumber{
        "availabilityAmazonMinDelayInDays",
        [](Candidate& c) { return c.traits().delayMinHours < 0 ? Number() : Number(c.traits().delayMinHours / 24); }},
    NamedNumber{"fbaFees", [](Candidate& c) { return knownOnly(c.product().fbaFee); }},
    NamedNumber{"businessDiscount", [](Candidate& c) { return positiveOnly(c.traits().businessDiscount); }},
    NamedNumber{"couponOneTimeAbsolute", [](Candidate& c) { return positiveOnly(c.traits().couponOnce); }},
    NamedNumber{"couponOneTimePercent", [](Candidate& c) { return percentOff(c.traits().couponOnce); }},
    NamedNumber{"couponSNSPercent", [](Candidate& c) { return percentOff(c.traits().couponSubscribed); }},
    NamedNumber{"variationReviewCount", [](Candidate& c) { return knownOnly(c.traits().reviewsOfVariations); }},
    NamedNumber{"variationRatingCount", [](Candidate& c) { return knownOnly(c.traits().ratingsOfVariations); }},
    NamedNumber{"numberOfTrackings", untold},
};

constexpr std::array kEnumerations{
    NamedNumber{"productType", [](Candidate& c) { return Number(c.product().productType()); }},
    NamedNumber{"availabilityAmazon", [](Candidate& c) { return Number(c.product().availabilityAmazon()); }},
    NamedNumber{"returnRate",
                [](Candidate& c) { return c.traits().returnRate ? Number(*c.traits().returnRate) : Number(); }},
    NamedNumber{"buyBoxUsedCondition",
                [](Candidate& c) {
                    const Offer* winner = usedBoxWinner(c.product(), c.offers());
                    return winner == nullptr ? Number() : Number(static_cast<int>(winner->condition));
                },
                true},
    NamedNumber{"warehouseCondition",
                [](Candidate& c) { return positiveOnly(static_cast<int>(warehouseCondition(c.product()))); }},
};

} // namespace

std::span<const NamedNumber> factNumbers()
{
    return kFacts;
}

std::span<const NamedNumber> enumerations()
{
    return kEnumerations;
}

} // namespace simulator
