// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rows.h"

#include <algorithm>

namespace test {

using namespace domain;
using namespace std::chrono_literals;

namespace {

constexpr base::Timestamp kShown = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + 12h;

Row rowOf(std::shared_ptr<ProductFacts> facts)
{
    return Row{.facts = std::move(facts), .score = {}, .shownAt = kShown};
}

std::shared_ptr<ProductFacts> factsNamed(const char* asin, Marketplace marketplace, std::chrono::seconds age)
{
    return std::make_shared<ProductFacts>(ProductFacts{
        .asin = *Asin::parse(QString::fromLatin1(asin)), .marketplace = marketplace, .fetchedAt = kShown - age});
}

Score fullScore()
{
    const auto usd = [](std::int64_t cents) { return Money{cents, Currency::USD}; };
    Score score;
    score.price = SellPrice{.now = usd(2499), .source = PriceSource::BuyBox, .withShipping = true};
    score.fees.fulfilment = Fee{usd(386), FeeSource::Table};
    score.fees.total = usd(941);
    score.fees.difference = usd(-7);
    score.cost = UnitCost{usd(1000), CostBasis::AssumedPercent, Hundredths{4000}};
    score.profit = usd(521);
    score.maxCost = usd(1198);
    score.breakeven = usd(1886);
    score.roi = Hundredths{5210};
    score.margin = Hundredths{2085};
    score.velocity.total = Hundredths{7140};
    score.sales = SalesEstimate{20, 40, SalesBasis::RankDrops};
    score.profitPerMonth = usd(2084);
    score.stability = Hundredths{9200};
    score.coverage = Hundredths{9300};
    score.displayRank = Hundredths{5982};
    score.verdict = Verdict::Buy;
    score.warnings.raise(WarningKind::AmazonInStockOften, 60);
    score.warnings.raise(WarningKind::Hazmat);
    return score;
}

} // namespace

Row fullRow()
{
    auto facts = factsNamed("0306406152", Marketplace::Us, 7830s);
    facts->title = QStringLiteral("The \"Big\" Book,\nSecond Edition");
    facts->imageName = QStringLiteral("51abc.jpg");
    facts->brand = QStringLiteral("Plain & Sons");
    facts->manufacturer = QStringLiteral("Plain Press");
    facts->author = QStringLiteral("Jane Doe");
    facts->released = KeepaTime::from(kShown - 24h * 400);
    facts->listedSince = KeepaTime::from(kShown - 24h * 300);
    facts->returnRate = ReturnRate::Low;
    facts->rootCategoryName = QStringLiteral("Books");
    facts->rootCategory = facts->rankCategory = CategoryId{283155};
    facts->eans = {QStringLiteral("0012345678905")};
    facts->upcs = {QStringLiteral("012345678905")};
    facts->lastUpdate = KeepaTime::from(kShown - 26h);
    facts->of(Series::Sales) = {.delivered = true, .current = 12345, .avg30 = 14000, .avg90 = 15000};
    facts->of(Series::CountNew) = {.delivered = true, .current = 7};
    facts->of(Series::CountUsed) = {.delivered = true, .current = 4};
    facts->of(Series::Rating) = {.delivered = true, .current = 45};
    facts->of(Series::CountReviews) = {.delivered = true, .current = 812};
    facts->of(Series::Amazon) = {.delivered = true, .current = 2599, .outOfStock90 = 12};
    facts->of(Series::New) = {.delivered = true, .current = 2450};
    facts->of(Series::Used) = {.delivered = true, .current = 5};
    facts->of(Series::BuyBoxShipping) = {.delivered = true, .current = 2499, .avg90 = 2600};
    facts->rankDrops30 = 20;
    facts->rankDrops90 = 61;
    facts->monthlySold = 50;
    facts->amazon = AmazonAvailability::InStock;
    facts->offersFba = 3;
    facts->offersFbm = 4;
    facts->offersTotal = 11;
    facts->buyBoxShares = BuyBoxShares{.amazon = 4000, .topSeller = 5500, .sellers = 3};
    facts->pickAndPackFee = 386;
    facts->packageWeight = 454;
    facts->package = PackageSize{254, 178, 25};
    facts->isHazmat = true;
    facts->isHeatSensitive = false;
    Row row = rowOf(facts);
    row.score = fullScore();
    row.outcome = Outcome::Hit;
    row.profileName = QStringLiteral("balanced");
    return row;
}

Row bareRow()
{
    return rowOf(factsNamed("B000000001", Marketplace::Us, 0s));
}

Row yenRow()
{
    auto facts = factsNamed("B00JAPAN01", Marketplace::Jp, 72h);
    facts->title = QStringLiteral("日本語の本、第二版");
    facts->of(Series::New) = {.delivered = true, .current = 4980};
    Row row = rowOf(facts);
    row.score.price = SellPrice{.now = Money{4980, Currency::JPY}, .source = PriceSource::New};
    row.score.cost = UnitCost{Money{5000, Currency::JPY}, CostBasis::Row, {}};
    row.score.profit = Money{-1234, Currency::JPY};
    row.score.roi = Hundredths{-2468};
    row.score.verdict = Verdict::Skip;
    row.score.reasons.set(static_cast<size_t>(Reason::RoiBelow));
    row.outcome = Outcome::Stale;
    row.profileName = QStringLiteral("velocity");
    return row;
}

Row armedRow()
{
    auto facts = factsNamed("B000000002", Marketplace::De, 59s);
    facts->title = QStringLiteral("=HYPERLINK(\"http://evil.example\";\"x\")");
    facts->brand = QStringLiteral("\t@SUM(1)");
    Row row = rowOf(facts);
    row.profileName = QStringLiteral("-1+1");
    return row;
}

std::vector<const Column*> columnsNamed(std::initializer_list<const char*> keys)
{
    std::vector<const Column*> found;
    for (const char* key : keys)
        found.push_back(findColumn(QString::fromLatin1(key)));
    return found;
}

std::vector<const Column*> everyColumn()
{
    std::vector<const Column*> all;
    for (const Column& column : columns())
        all.push_back(&column);
    return all;
}

qint64 NarrowDevice::writeData(const char* data, qint64 size)
{
    constexpr qint64 kMostAtOnce = 1000;
    const qint64 taken = std::min({size, kMostAtOnce, m_room - m_taken.size()});
    if (taken <= 0) {
        setErrorString(QStringLiteral("no space left"));
        return -1;
    }
    m_taken.append(data, taken);
    return taken;
}

} // namespace test
