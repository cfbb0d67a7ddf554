// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product.h"

#include "domain/money.h"
#include "simulator/product_name.h"
#include "simulator/random.h"

#include <chrono>
#include <cmath>

namespace simulator {

namespace {

using domain::KeepaTime;
using domain::Marketplace;
using domain::Series;

constexpr std::int32_t kMinutesPerDay = 1440;

/// What differs between kinds of goods. Prices in US cents, sizes in millimetres and grams.
struct KindFacts {
    double cheapest;
    double dearest;
    double amazonShare;
    double usedShare;
    std::int32_t referralHundredths;
    bool media;
    PackageSize least;
    PackageSize most;
};

constexpr std::array<KindFacts, kKindCount> kKinds{{
    {599, 9500, 0.42, 0.85, 1500, true, {8, 180, 120, 120}, {45, 300, 230, 1400}},
    {699, 4500, 0.35, 0.70, 1500, true, {10, 140, 125, 80}, {30, 200, 150, 350}},
    {999, 6999, 0.45, 0.65, 1500, true, {12, 170, 105, 90}, {60, 250, 200, 900}},
    {299, 2999, 1.00, 0.00, 1500, false, {-1, -1, -1, -1}, {-1, -1, -1, -1}},
    {1299, 49900, 0.45, 0.45, 800, false, {20, 90, 60, 60}, {300, 600, 400, 6000}},
    {999, 19900, 0.40, 0.20, 1500, false, {30, 120, 80, 150}, {400, 700, 500, 9000}},
    {899, 8900, 0.45, 0.20, 1500, false, {30, 120, 90, 120}, {250, 500, 380, 3500}},
    {1299, 14900, 0.30, 0.10, 1700, false, {20, 200, 120, 120}, {140, 360, 260, 1600}},
    {699, 5900, 0.35, 0.05, 1500, false, {25, 80, 40, 50}, {120, 260, 160, 1200}},
    {499, 4900, 0.40, 0.00, 800, false, {30, 90, 60, 100}, {250, 400, 300, 5000}},
    {899, 24900, 0.35, 0.20, 1200, false, {25, 100, 60, 100}, {300, 700, 350, 9000}},
    {599, 12900, 0.35, 0.15, 1500, false, {10, 100, 60, 60}, {200, 450, 320, 4000}},
    {699, 9900, 0.40, 0.05, 1500, false, {30, 100, 80, 100}, {350, 600, 400, 9000}},
    {999, 19900, 0.25, 0.30, 1500, false, {20, 90, 60, 80}, {250, 500, 350, 4000}},
}};

/// Local minor units for a US cent, about.
double moneyScale(Marketplace marketplace)
{
    switch (domain::currencyOf(marketplace)) {
    case domain::Currency::USD:
        return 1.0;
    case domain::Currency::GBP:
        return 0.8;
    case domain::Currency::EUR:
        return 0.92;
    case domain::Currency::JPY:
        return 1.5;
    case domain::Currency::CAD:
        return 1.35;
    case domain::Currency::INR:
        return 42.0;
    case domain::Currency::MXN:
        return 17.0;
    case domain::Currency::BRL:
        return 5.0;
    }
    return 1.0;
}

void setTimes(Product& product, Random& random, domain::KeepaTime anchor)
{
    product.lastUpdate = {anchor.minutes - random.between(4, 300)};
    const double days = random.logBetween(60, 365 * 7);
    product.trackingSince = {(product.lastUpdate.minutes - static_cast<std::int32_t>(days * kMinutesPerDay)) & ~1};
    const double ratingAge = random.chance(0.85) ? random.between(0.1, 12.0) : random.between(16.0, 90.0);
    product.lastRatingUpdate = {product.lastUpdate.minutes - static_cast<std::int32_t>(ratingAge * kMinutesPerDay)};
}

void setRank(Product& product, Random& random)
{
    const bool printed = product.isPrinted();
    const bool middling = random.chance(printed ? 0.3 : 0.2);
    double rank = 0;
    if (middling)
        rank = printed ? random.logBetween(5'000, 100'000) : random.logBetween(1'000, 50'000);
    else
        rank = printed ? random.logBetween(60, 5'000'000) : random.logBetween(40, 1'500'000);
    product.current[indexOf(Series::Sales)] = random.chance(0.98) ? static_cast<std::int32_t>(rank) : -1;
    if (rank < 200'000 && random.chance(0.6)) {
        constexpr std::array kBands{50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 3000, 5000, 10000};
        const double sold = 900'000.0 / rank * random.between(0.6, 1.6);
        product.monthlySold = kBands[0];
        for (const int band : kBands) {
            if (sold >= band)
                product.monthlySold = band;
        }
    }
}

void setNewOffers(Product& product, Random& random, const KindFacts& facts)
{
    const auto price = [&](double low, double high) {
        return priceNear(product.typicalPrice * random.between(low, high), product.marketplace);
    };
    const bool onSale = !random.chance(0.04);
    SeriesValues& now = product.current;
    const bool amazon = onSale && random.chance(facts.amazonShare);
    bool warehouse = onSale && !product.isDigital() && random.chance(0.75);
    const bool merchant = onSale && !product.isDigital() && random.chance(0.7);
    warehouse = warehouse || (onSale && !amazon && !merchant);

    if (amazon)
        now[indexOf(Series::Amazon)] = price(0.93, 1.06);
    if (warehouse)
        now[indexOf(Series::NewFba)] = price(0.97, 1.3);
    const auto standardShipping = static_cast<std::int32_t>(399 * moneyScale(product.marketplace));
    product.fbmShipping = random.chance(0.55) ? standardShipping : 0;
    if (merchant)
        now[indexOf(Series::NewFbmShipping)] = price(0.85, 1.25) + product.fbmShipping;

    std::int32_t lowest = -1;
    for (const Series series : {Series::Amazon, Series::NewFba, Series::NewFbmShipping}) {
        const std::int32_t value = now[indexOf(series)];
        if (value >= 0 && (lowest < 0 || value < lowest))
            lowest = value;
    }
    now[indexOf(Series::New)] = lowest;
    now[indexOf(Series::BuyBoxShipping)] = random.chance(0.93) && !product.isDigital() ? lowest : -1;

    const int byAmazon = (amazon ? 1 : 0) + (warehouse ? static_cast<int>(random.logBetween(1, 14)) : 0);
    const int byMerchants = merchant ? static_cast<int>(random.logBetween(1, 30)) : 0;
    const auto count = [](int offers) { return offers > 0 ? offers : -1; };
    now[indexOf(Series::CountNewFba)] = count(byAmazon);
    now[indexOf(Series::CountNewFbm)] = count(byMerchants);
    now[indexOf(Series::CountNew)] = count(byAmazon + byMerchants);
    now[indexOf(Series::ListPrice)]
        = random.chance(0.7) ? priceNear(product.typicalPrice * 1.15, product.marketplace) : -1;
}

/// Amazon's warehouse, trade-in, rent, Prime prices, and what goes on elsewhere.
void setRareOffers(Product& product, Random& random)
{
    SeriesValues& now = product.current;
    const auto price = [&](double low, double high) {
        return priceNear(product.typicalPrice * random.between(low, high), product.marketplace);
    };
    for (const Series series : {Series::UsedVeryGoodShipping, Series::UsedGoodShipping}) {
        if (now[indexOf(series)] < 0 || now[indexOf(Series::Warehouse)] >= 0 || product.usedShipping > 0)
            continue;
        if (random.chance(0.35))
            now[indexOf(Series::Warehouse)] = now[indexOf(series)];
    }
    if (random.chance(0.06))
        now[indexOf(Series::EbayNewShipping)] = price(0.8, 1.2);
    if (random.chance(0.06))
        now[indexOf(Series::EbayUsedShipping)] = price(0.4, 0.8);
    if (product.isPrinted() && product.marketplace == Marketplace::Us) {
        if (random.chance(0.05))
            now[indexOf(Series::TradeIn)] = price(0.1, 0.3);
        if (random.chance(0.04))
            now[indexOf(Series::Rent)] = price(0.3, 0.5);
    }
    if (now[indexOf(Series::Amazon)] >= 0 && !product.isDigital() && random.chance(0.05))
        now[indexOf(Series::PrimeExclusive)] = now[indexOf(Series::Amazon)] - now[indexOf(Series::Amazon)] / 10;
}

void setUsedOffers(Product& product, Random& random, const KindFacts& facts)
{
    SeriesValues& now = product.current;
    const auto price = [&](double low, double high) {
        return priceNear(product.typicalPrice * random.between(low, high), product.marketplace);
    };
    const auto standardShipping = static_cast<std::int32_t>(399 * moneyScale(product.marketplace));
    product.usedShipping = random.chance(0.6) ? standardShipping : 0;
    if (random.chance(facts.usedShare)) {
        constexpr std::array<std::pair<Series, double>, 4> kConditions{{{Series::UsedNewShipping, 0.8},
                                                                        {Series::UsedVeryGoodShipping, 0.65},
                                                                        {Series::UsedGoodShipping, 0.5},
                                                                        {Series::UsedAcceptableShipping, 0.4}}};
        std::int32_t lowest = -1;
        int conditions = 0;
        for (const auto& [series, level] : kConditions) {
            if (!random.chance(0.7) && !(series == Series::UsedAcceptableShipping && lowest < 0))
                continue;
            const std::int32_t value = price(level * 0.85, level * 1.15) + product.usedShipping;
            now[indexOf(series)] = value;
            lowest = lowest < 0 ? value : std::min(lowest, value);
            ++conditions;
        }
        now[indexOf(Series::Used)] = lowest;
        now[indexOf(Series::BuyBoxUsedShipping)] = random.chance(0.8) ? lowest : -1;
        now[indexOf(Series::CountUsed)] = std::max(conditions, static_cast<int>(random.logBetween(1, 45)));
    }
    if (product.kind == Kind::Electronics && random.chance(0.2)) {
        now[indexOf(Series::RefurbishedShipping)] = price(0.6, 0.8);
        now[indexOf(Series::Refurbished)] = now[indexOf(Series::RefurbishedShipping)];
        now[indexOf(Series::CountRefurbished)] = random.between(1, 5);
    }
    if (product.isPrinted() && random.chance(0.15)) {
        constexpr std::array kCollectible{Series::CollectibleNewShipping, Series::CollectibleVeryGoodShipping,
                                          Series::CollectibleGoodShipping, Series::CollectibleAcceptableShipping};
        const std::int32_t value = price(1.4, 3.0);
        now[indexOf(random.pick(kCollectible))] = value;
        now[indexOf(Series::Collectible)] = value;
        now[indexOf(Series::CountCollectible)] = random.between(1, 4);
    }
    setRareOffers(product, random);
}

void setReviews(Product& product, Random& random)
{
    if (random.chance(0.1))
        return;
    product.current[indexOf(Series::Rating)] = std::min(50, 30 + static_cast<int>(20 * std::sqrt(random.unit())));
    product.current[indexOf(Series::CountReviews)] = static_cast<std::int32_t>(random.logBetween(1, 20'000));
}

/// Keepa's figure is what Amazon charges in all: since that day with the fuel and logistics surcharge in it.
std::int32_t withSurcharge(std::int32_t fee, const Product& product)
{
    constexpr base::Timestamp kFrom{std::chrono::sys_days(std::chrono::year(2026) / 4 / 17)};
    constexpr std::int64_t kBasisPoints = 350;
    const bool charged = product.marketplace == Marketplace::Us || product.marketplace == Marketplace::Ca;
    if (!charged || product.lastUpdate < KeepaTime::from(kFrom))
        return fee;
    return fee + static_cast<std::int32_t>(domain::mulDivHalfUp(fee, kBasisPoints, 10'000));
}

void setSizeAndFees(Product& product, Random& random, const KindFacts& facts)
{
    product.referralHundredths = facts.referralHundredths;
    if (product.isDigital()) {
        product.package = facts.least;
        return;
    }
    const double bulk = random.unit();
    const auto within = [&](std::int32_t low, std::int32_t high) {
        const double share = std::clamp(bulk * bulk + 0.08 * random.bell(), 0.0, 1.0);
        return low + static_cast<std::int32_t>((high - low) * share);
    };
    product.package = {within(facts.least.height, facts.most.height), within(facts.least.length, facts.most.length),
                       within(facts.least.width, facts.most.width), within(facts.least.weight, facts.most.weight)};
    const double cents = 306.0 + 0.29 * product.package.weight;
    product.fbaFee = withSurcharge(static_cast<std::int32_t>(cents * moneyScale(product.marketplace)), product);
    if (facts.media && product.marketplace == Marketplace::Us)
        product.closingFee = 180;
    if (product.isPrinted())
        product.pages = random.between(3, 45) * 16;
    product.hazardous = !facts.media && random.chance(0.02);
    product.heatSensitive = product.kind == Kind::Food && random.chance(0.1);
    product.adult = product.kind == Kind::Beauty && random.chance(0.01);
}

constexpr std::uint64_t kFamilyStep = 16; // every 16th product may be the parent of those after it

/// Marks parents and their variations; a parent is what its variations have in common, without price or rank.
void setFamily(Product& product, int ordinal, std::uint64_t number, std::uint64_t catalogueSeed)
{
    const std::uint64_t place = static_cast<std::uint64_t>(ordinal) % kFamilyStep;
    Random random(Random::mixed(catalogueSeed, number - place + 5'000'000'000ULL));
    const bool media = kKinds[static_cast<std::size_t>(product.kind)].media;
    if (media || product.isDigital() || !random.chance(0.35))
        return;
    const auto size = static_cast<std::uint64_t>(random.between(2, 8));
    if (place > 0 && place <= size) {
        Product parent;
        parent.marketplace = product.marketplace;
        parent.kind = product.kind;
        nameProduct(parent, number - place, catalogueSeed);
        product.parentAsin = parent.asin;
    }
    if (place > 0)
        return;
    product.isParent = true;
    product.current.fill(-1);
    product.monthlySold = -1;
    product.fbaFee = -1;
    product.package = {-1, -1, -1, -1};
    product.lastRatingUpdate = {-1};
}

} // namespace

std::int32_t priceNear(double amount, Marketplace marketplace)
{
    if (domain::currencyOf(marketplace) == domain::Currency::JPY) {
        const auto hundreds = static_cast<std::int32_t>(std::max(200.0, amount) / 100.0);
        return hundreds % 3 == 0 ? hundreds * 100 : hundreds * 100 - 20;
    }
    const auto whole = static_cast<std::int32_t>(std::max(200.0, amount) / 100.0);
    constexpr std::array kEndings{99, 99, 99, 95, 49, 99, 79};
    return whole * 100 + kEndings[static_cast<std::size_t>(whole) % kEndings.size()];
}

Product makeProduct(Marketplace marketplace, int root, int ordinal, std::uint64_t catalogueSeed,
                    domain::KeepaTime anchor)
{
    const RootCategory& category = rootCategories(marketplace)[static_cast<std::size_t>(root)];
    const KindFacts& facts = kKinds[static_cast<std::size_t>(category.kind)];
    const std::uint64_t number
        = (static_cast<std::uint64_t>(marketplace) * 64 + static_cast<std::uint64_t>(root)) * 1'000'003ULL
        + static_cast<std::uint64_t>(ordinal);
    Product product;
    product.marketplace = marketplace;
    product.kind = category.kind;
    product.root = static_cast<std::int16_t>(root);
    product.rootId = category.id;
    product.seed = Random::mixed(catalogueSeed, number);
    product.current.fill(-1);
    nameProduct(product, number, catalogueSeed);

    Random random(product.seed);
    product.branch = static_cast<std::int16_t>(random.between(0, 5));
    product.leaf = static_cast<std::int16_t>(random.between(0, 3));
    setTimes(product, random, anchor);
    product.typicalPrice
        = priceNear(random.logBetween(facts.cheapest, facts.dearest) * moneyScale(marketplace), marketplace);
    setRank(product, random);
    setNewOffers(product, random, facts);
    setUsedOffers(product, random, facts);
    setReviews(product, random);
    setSizeAndFees(product, random, facts);
    setFamily(product, ordinal, number, catalogueSeed);
    return product;
}

} // namespace simulator
