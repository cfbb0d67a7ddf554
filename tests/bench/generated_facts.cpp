// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/generated_facts.h"

#include <algorithm>

namespace bench {

namespace {

using domain::Figure;
using domain::Series;

class Chance final {
public:
    explicit Chance(std::mt19937_64& random) : m_random(random) { }

    std::int32_t between(std::int32_t least, std::int32_t most)
    {
        const auto width = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int32_t>(m_random() % width);
    }
    bool percent(int percent) { return between(1, 100) <= percent; }
    Figure maybe(int percentKnown, std::int32_t least, std::int32_t most)
    {
        return percent(percentKnown) ? Figure(between(least, most)) : Figure();
    }

private:
    std::mt19937_64& m_random;
};

domain::Asin generatedAsin(Chance& chance)
{
    static constexpr char kLetters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    QString text = QStringLiteral("B0");
    while (text.size() < domain::Asin::kLength)
        text += QLatin1Char(kLetters[chance.between(0, 35)]);
    return *domain::Asin::parse(text);
}

domain::PriceDigest digestAround(Chance& chance, std::int32_t price)
{
    domain::PriceDigest digest;
    digest.points = chance.between(0, 60);
    if (digest.points == 0)
        return digest;
    digest.mean = price + chance.between(-price / 10, price / 10);
    digest.p25 = price - chance.between(0, price / 5);
    digest.median = price;
    digest.p75 = price + chance.between(0, price / 5);
    digest.variation = chance.between(0, 6'000);
    return digest;
}

void addSeries(domain::ProductFacts& facts, Chance& chance, std::int32_t price)
{
    for (const auto& series : domain::allSeries()) {
        if (series.needs > facts.depth)
            continue;
        auto& figures = facts.of(series.series);
        const bool isPrice = series.unit == domain::SeriesUnit::Price;
        const std::int32_t usual = isPrice            ? price
            : series.unit == domain::SeriesUnit::Rank ? 1 << chance.between(5, 20)
                                                      : chance.between(1, 12);
        const int known = series.series == Series::New || !isPrice ? 95 : 40;
        figures.delivered = true;
        figures.current = chance.maybe(known, usual - usual / 4, usual + usual / 4);
        figures.avg30 = figures.avg90 = figures.avg180 = figures.avg365
            = chance.maybe(known, std::max(1, usual - usual / 5), usual + usual / 5);
        figures.outOfStock30 = figures.outOfStock90 = chance.maybe(known, 0, 100);
    }
}

void addPackage(domain::ProductFacts& facts, Chance& chance)
{
    const bool bulky = chance.percent(10);
    facts.package = domain::PackageSize{chance.between(80, bulky ? 900 : 457), chance.between(40, 350),
                                        chance.between(4, bulky ? 400 : 200)};
    facts.packageWeight = chance.maybe(95, 20, bulky ? 20'000 : 6'000);
}

} // namespace

domain::ProductFacts generatedFacts(std::mt19937_64& random, base::Timestamp now)
{
    Chance chance(random);
    constexpr std::array<std::int64_t, 9> kRoots{283155,  165796011, 172282,   7141123011, 16310101,
                                                 1055398, 468642,    16310091, 165793011};
    domain::ProductFacts facts{.asin = generatedAsin(chance)};
    facts.fetchedAt = now - std::chrono::minutes(chance.between(0, 400));
    facts.lastUpdate = domain::KeepaTime::from(now - std::chrono::hours(chance.between(0, 100)));
    facts.depth = chance.percent(30) ? domain::Depth::BuyBox : domain::Depth::Basic;
    facts.title = QStringLiteral("A product of category %1 made for measuring").arg(chance.between(0, 1 << 20));
    facts.brand = QStringLiteral("Brand %1").arg(chance.between(0, 5'000));
    facts.rootCategory = domain::CategoryId{kRoots[static_cast<size_t>(chance.between(0, kRoots.size() - 1))]};
    facts.rankCategory = chance.percent(95) ? facts.rootCategory : std::nullopt;
    const std::int32_t price = chance.between(300, chance.percent(80) ? 6'000 : 40'000);
    addSeries(facts, chance, price);
    for (auto* window : {&facts.digest.days90, &facts.digest.days365})
        std::ranges::generate(*window, [&] { return digestAround(chance, price); });
    facts.rankDrops30 = chance.maybe(90, 0, 150);
    facts.monthlySold = chance.maybe(30, 50, 2'000);
    facts.amazon = chance.percent(20) ? domain::AmazonAvailability::InStock : domain::AmazonAvailability::None;
    facts.offersFba = chance.maybe(50, 0, 20);
    facts.pickAndPackFee = chance.maybe(80, 250, 1'200);
    facts.referralFeeBasisPoints = chance.percent(80) ? Figure(chance.percent(70) ? 1500 : 800) : Figure();
    facts.closingFee = chance.maybe(10, 0, 180);
    addPackage(facts, chance);
    facts.isHazmat = facts.isHeatSensitive = chance.percent(5);
    facts.isVariation = chance.percent(30);
    facts.numberOfItems = chance.maybe(50, 1, 6);
    return facts;
}

std::vector<std::shared_ptr<const domain::ProductFacts>> generatedCatalogue(size_t count, base::Timestamp now)
{
    std::mt19937_64 random(20'261'101);
    std::vector<std::shared_ptr<const domain::ProductFacts>> catalogue;
    catalogue.reserve(count);
    for (size_t i = 0; i < count; ++i)
        catalogue.push_back(std::make_shared<const domain::ProductFacts>(generatedFacts(random, now)));
    return catalogue;
}

} // namespace bench
