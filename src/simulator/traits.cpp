// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/traits.h"

#include "simulator/random.h"

#include <chrono>

namespace simulator {

namespace {

using domain::KeepaTime;
using domain::Series;

constexpr std::int32_t kMinutesOfDay = 1440;

/// YYYYMMDD, or less of it where less is known.
std::int32_t dateNumber(KeepaTime time, int digits)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time.toTimestamp())};
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<int>(static_cast<unsigned>(date.month()));
    const auto day = static_cast<int>(static_cast<unsigned>(date.day()));
    return digits == 4 ? year : digits == 6 ? year * 100 + month : year * 10'000 + month * 100 + day;
}

void addDates(Traits& traits, const Product& product, Random& random)
{
    const KeepaTime listed{product.trackingSince.minutes - random.between(60, 4'000) * 30};
    traits.listedSince = random.chance(0.85) ? listed : KeepaTime{};
    traits.lastEbayUpdate = {random.chance(0.7)       ? 0
                                 : random.chance(0.5) ? product.lastUpdate.minutes - random.between(10, 40'000)
                                                      : -1};
    const int digits = random.chance(0.9) ? 8 : random.chance(0.5) ? 6 : 4;
    const bool published = product.isPrinted() || product.kind == Kind::Media;
    traits.publicationDate = published && random.chance(0.95) ? dateNumber(listed, digits)
        : random.chance(0.5)                                  ? 0
                                                              : -1;
    traits.releaseDate = random.chance(0.5) ? dateNumber(listed, 8) : random.chance(0.2) ? 0 : -1;
}

void addSizes(Traits& traits, const Product& product, Random& random)
{
    const PackageSize& size = product.package;
    const auto inside = [](std::int32_t outside) { return outside < 0 ? -1 : std::max(1, outside - 6); };
    traits.item = {inside(size.height), inside(size.length), inside(size.width), inside(size.weight)};
    if (random.chance(0.35))
        traits.item.weight = random.chance(0.8) ? -1 : 0;
    if (random.chance(0.08)) {
        const std::int32_t unknown = random.chance(0.5) ? -1 : 0;
        traits.item = {unknown, unknown, unknown, traits.item.weight};
    }
    traits.packageQuantity = random.chance(0.4) ? -1 : random.chance(0.6) ? 0 : random.between(1, 6);
    traits.numberOfItems = random.chance(0.5) ? random.between(1, 6) : -1;
    const bool consumed = product.kind == Kind::Beauty || product.kind == Kind::Food || product.kind == Kind::Home;
    if (consumed && random.chance(0.5)) {
        constexpr std::array<std::string_view, 4> kUnits{"Count", "Fl Oz", "Ounce", ""};
        traits.unitValue = random.between(1, 240) / 10.0;
        traits.unitType = random.pick(kUnits);
    }
}

/// What sellers offer beside the price. Only goods on sale have any.
void addPromotions(Traits& traits, const Product& product, Random& random)
{
    const std::int32_t price = product.now(Series::New);
    if (random.chance(0.06)) {
        const std::int32_t start = product.lastUpdate.minutes
            - (random.chance(0.15) ? random.between(10, 300) : random.between(20, 300) * kMinutesOfDay);
        if (start > product.trackingSince.minutes + 4)
            traits.lightning = LightningDeal{{start & ~1}, {(start & ~1) + 360}};
    }
    if (price < 0 || product.isDigital())
        return;
    if (random.chance(0.12))
        traits.couponOnce = random.chance(0.6) ? -random.between(1, 8) * 5 : std::max(1, price / 10);
    if (random.chance(0.06))
        traits.couponSubscribed = -random.between(1, 4) * 5;
    const bool consumed = product.kind == Kind::Beauty || product.kind == Kind::Food || product.kind == Kind::Pet;
    traits.subscribable = consumed && random.chance(0.5);
    if (traits.subscribable && random.chance(0.7))
        traits.subscribePercent = random.between(1, 3) * 5;
    if (random.chance(0.05))
        traits.businessDiscount = random.between(1, 20);
    traits.limitedTimeDeal = random.chance(0.05);
    traits.advertisedMinimum = random.chance(0.02);
    traits.addonItem = random.chance(0.01);
    if (random.chance(0.4))
        traits.competitivePrice = std::max(1, price - price / 20);
    if (random.chance(0.1))
        traits.suggestedLowerPrice = std::max(1, price - price / 10);
    if (product.availabilityAmazon() >= 0 && random.chance(0.3)) {
        traits.delayMinHours = product.availabilityAmazon() == 0 ? 0 : random.between(2, 20) * 12;
        traits.delayMaxHours = traits.delayMinHours == 0 ? 0 : traits.delayMinHours + 48;
    }
}

void addMediaAndFlags(Traits& traits, const Product& product, Random& random)
{
    traits.imageCount = random.between(1, 7);
    traits.videoCount = random.chance(0.3) ? random.between(1, 5) : 0;
    traits.mainVideo = traits.videoCount > 0 && random.chance(0.5);
    traits.aPlus = random.chance(0.3);
    traits.aPlusFromManufacturer = traits.aPlus && random.chance(0.4);
    traits.launchpad = random.chance(0.01);
    const auto known
        = [&random](double share) { return random.chance(share) ? std::optional(random.chance(0.4)) : std::nullopt; };
    traits.merchOnDemand = known(product.kind == Kind::Wear ? 0.3 : 0.02);
    traits.haul = known(0.03);
    traits.batteriesRequired = known(product.kind == Kind::Electronics || product.kind == Kind::Toy ? 0.6 : 0.05);
    if (traits.batteriesRequired)
        traits.batteriesIncluded = *traits.batteriesRequired && random.chance(0.5);
    if (random.chance(0.06))
        traits.returnRate = random.between(1, 2);
    const std::int32_t ratings = product.now(Series::CountReviews);
    if (ratings > 0) {
        traits.ratingsOfVariations = ratings;
        traits.reviewsOfVariations = std::max(1, ratings / random.between(4, 12));
    }
}

} // namespace

Traits traitsOf(const Product& product)
{
    Random random(Random::mixed(product.seed, 21));
    Traits traits;
    addDates(traits, product, random);
    addSizes(traits, product, random);
    addMediaAndFlags(traits, product, random);
    addPromotions(traits, product, random);
    return traits;
}

std::int32_t lastOffersUpdate(const Product& product)
{
    return product.isDigital() || product.isParent ? -1 : product.lastUpdate.minutes;
}

} // namespace simulator
