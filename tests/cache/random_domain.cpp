// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/random_domain.h"

#include <limits>

namespace test {

namespace {

constexpr auto kLeast32 = std::numeric_limits<std::int32_t>::min();
constexpr auto kMost32 = std::numeric_limits<std::int32_t>::max();
constexpr auto kLeast64 = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost64 = std::numeric_limits<std::int64_t>::max();

} // namespace

domain::Asin RandomDomain::asin()
{
    return *domain::Asin::parse(asinNumber(static_cast<int>(number(0, 90'000'000))));
}

std::int32_t RandomDomain::figure()
{
    const auto kind = number(0, 9);
    if (kind == 0)
        return static_cast<std::int32_t>(number(kLeast32, kMost32));
    return static_cast<std::int32_t>(kind < 5 ? number(0, 120) : number(0, 500'000));
}

QString RandomDomain::text()
{
    static const QString alphabet = QStringLiteral("abcXYZ 0129,&'\"<>éßπ漢字") + QString::fromUcs4(U"\U0001F4DA");
    QString out;
    for (auto n = number(0, 5) == 0 ? 0 : number(1, 80); n > 0; --n) {
        const auto at = static_cast<qsizetype>(number(0, alphabet.size() - 3)); // the last sign takes two units
        out += alphabet[at];
    }
    if (chance(20))
        out += alphabet.last(2);
    return out;
}

void RandomDomain::fill(domain::SeriesStatistics& s)
{
    if (chance(40))
        return;
    s.delivered = chance(80);
    for (auto* figure : {&s.current, &s.avg30, &s.avg90, &s.avg180, &s.avg365, &s.lowest, &s.highest, &s.outOfStock30,
                         &s.outOfStock90})
        fill(*figure);
}

void RandomDomain::fill(domain::PriceDigest& digest)
{
    digest.points = figure();
    for (auto* figure : {&digest.mean, &digest.p25, &digest.median, &digest.p75, &digest.variation})
        fill(*figure);
}

void RandomDomain::fillPackage(domain::ProductFacts& f)
{
    maybe(f.package, domain::PackageSize{figure(), figure(), figure()});
    for (auto* value : {&f.packageWeight, &f.packageQuantity, &f.numberOfItems, &f.numberOfPages})
        fill(*value);
    for (auto* flag : {&f.isHazmat, &f.isHeatSensitive, &f.isAdult, &f.isVariation, &f.isRedirect, &f.isMapPriced,
                       &f.buyBoxIsAmazon, &f.buyBoxIsFba})
        maybe(*flag, chance());
}

domain::ProductFacts RandomDomain::facts()
{
    const auto marketplaces = domain::marketplaces();
    auto f = plainFacts(asin().toString(), base::Timestamp(std::chrono::milliseconds(number(kLeast64, kMost64))),
                        static_cast<domain::Depth>(number(0, 2)),
                        marketplaces[static_cast<size_t>(number(0, std::ssize(marketplaces) - 1))].id);
    f.type = static_cast<domain::ProductType>(number(0, 5));
    for (auto* value : {&f.title, &f.brand, &f.manufacturer, &f.author, &f.binding, &f.imageName, &f.rootCategoryName,
                        &f.buyBoxSeller})
        *value = text();
    for (auto* list : {&f.eans, &f.upcs}) {
        for (auto n = number(0, 4); n > 0; --n)
            *list += text();
    }
    maybe(f.parentAsin, asin());
    maybe(f.rootCategory, domain::CategoryId{number(kLeast64, kMost64)});
    maybe(f.rankCategory, domain::CategoryId{number(0, 1'000'000'000'000)});
    for (auto n = number(0, 6); n > 0; --n)
        f.categories.push_back({number(kLeast64, kMost64)});
    for (auto* time : {&f.lastUpdate, &f.lastPriceChange, &f.trackingSince, &f.listedSince})
        maybe(*time, domain::KeepaTime{figure()});
    for (auto& series : f.series)
        fill(series);
    for (auto& digest : f.digest.days90)
        fill(digest);
    for (auto& digest : f.digest.days365)
        fill(digest);
    for (auto* value :
         {&f.digest.daysWithSale180, &f.rankDrops30, &f.rankDrops90, &f.rankDrops180, &f.rankDrops365, &f.monthlySold,
          &f.offersFba, &f.offersFbm, &f.pickAndPackFee, &f.referralFeeBasisPoints, &f.closingFee})
        fill(*value);
    maybe(f.amazon, static_cast<domain::AmazonAvailability>(number(-1, 4)));
    fillPackage(f);
    fillSecondVersion(f);
    return f;
}

domain::Money RandomDomain::money()
{
    const auto amount = chance(10) ? number(kLeast64, kMost64) : number(-10'000, 100'000);
    return {amount, static_cast<domain::Currency>(number(0, 7))};
}

domain::Hundredths RandomDomain::hundredths()
{
    return {chance(10) ? number(kLeast64, kMost64) : number(-10'000, 50'000)};
}

domain::Score RandomDomain::score()
{
    using namespace domain;
    Score s;
    SellPrice price{money(), static_cast<PriceSource>(number(0, 4)), chance(), {}};
    maybe(price.conservative, money());
    maybe(s.price, price);
    for (auto* fee : {&s.fees.referral, &s.fees.closing, &s.fees.fulfilment, &s.fees.surcharge})
        maybe(*fee, Fee{money(), static_cast<FeeSource>(number(0, 2))});
    for (auto* amount : {&s.fees.total, &s.fees.difference, &s.proceeds, &s.handling, &s.profit, &s.maxCost,
                         &s.breakeven, &s.profitPerMonth})
        maybe(*amount, money());
    maybe(s.cost, UnitCost{money(), static_cast<CostBasis>(number(0, 3)), hundredths()});
    for (auto* value : {&s.roi, &s.margin, &s.stability, &s.displayRank, &s.velocity.total})
        maybe(*value, hundredths());
    for (auto& part : s.velocity.parts)
        maybe(part, hundredths());
    maybe(s.sales, SalesEstimate{figure(), figure(), static_cast<SalesBasis>(number(0, 2))});
    s.roiMethod = static_cast<RoiMethod>(number(0, 2));
    maybe(s.feeTable, std::chrono::sys_days(std::chrono::days(number(0, 30'000))));
    s.coverage = hundredths();
    s.verdict = static_cast<Verdict>(number(0, 4));
    s.reasons = std::bitset<kReasons>(static_cast<unsigned long long>(number(0, 511)));
    for (int i = 0; i < kWarnings; ++i) {
        if (chance(20))
            s.warnings.raise(static_cast<WarningKind>(i), figure());
    }
    for (auto& byte : s.profile.bytes)
        byte = static_cast<std::uint8_t>(number(0, 255));
    return s;
}

domain::History RandomDomain::history(int points)
{
    domain::History history;
    constexpr int kYear = 365 * 24 * 60;
    for (const auto which : {domain::Series::Amazon, domain::Series::New, domain::Series::Used, domain::Series::Sales,
                             domain::Series::CountNew, domain::Series::CountUsed}) {
        auto& series = history.of(which);
        const bool rank = which == domain::Series::Sales;
        const int count = rank ? points * 6 : points;
        std::int32_t time = 7'000'000;
        auto value = static_cast<std::int32_t>(rank ? number(1'000, 90'000) : number(500, 9'000));
        for (int i = 0; i < count; ++i) {
            time += static_cast<std::int32_t>(number(1, 2 * kYear / count));
            value = static_cast<std::int32_t>(std::max<std::int64_t>(1, value + number(-value / 8, value / 8)));
            series.push_back({domain::KeepaTime{time}, chance(5) ? -1 : value, -1});
        }
    }
    return history;
}

domain::History RandomDomain::wildHistory()
{
    domain::History history;
    for (auto& series : history.series) {
        if (chance(70))
            continue;
        for (auto n = number(0, 40); n > 0; --n)
            series.push_back({domain::KeepaTime{figure()}, chance(20) ? -1 : figure(), chance(70) ? -1 : figure()});
        if (chance(10))
            series.push_back({domain::KeepaTime{kLeast32}, kMost32, kLeast32});
        if (chance(10))
            series.push_back({domain::KeepaTime{kMost32}, kLeast32, kMost32});
    }
    return history;
}

domain::ProductFacts plainFacts(const QString& asin, base::Timestamp fetchedAt, domain::Depth depth,
                                domain::Marketplace marketplace)
{
    std::optional<domain::ProductFacts> made;
    made.emplace(*domain::Asin::parse(asin));
    made->marketplace = marketplace;
    made->depth = depth;
    made->fetchedAt = fetchedAt;
    made->title = QStringLiteral("Product ") + asin;
    return *made;
}

QString asinNumber(int n)
{
    return QStringLiteral("B0%1").arg(n, 8, 10, QChar(u'0'));
}

} // namespace test
