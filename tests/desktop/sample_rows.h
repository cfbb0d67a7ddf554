// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up rows for the tests of the window.
#pragma once

#include "domain/row.h"

#include <vector>

namespace test {

inline domain::Asin asinNumber(int number)
{
    return *domain::Asin::parse(QStringLiteral("B0%1").arg(number, 8, 10, QChar(u'0')));
}

/// Everything known and different for each number; every third row has no price, no score and no rank.
inline domain::Row sampleRow(int number, domain::Outcome outcome = domain::Outcome::Hit)
{
    using namespace domain;
    auto facts = std::make_shared<ProductFacts>(ProductFacts{.asin = asinNumber(number)});
    facts->title = QStringLiteral("Product %1 élan").arg((number * 7) % 11);
    facts->brand = number % 2 == 0 ? QStringLiteral("Acme") : QStringLiteral("Umbra");
    facts->fetchedAt = base::Timestamp(std::chrono::hours(1000 - number));
    Row row;
    row.outcome = outcome;
    row.tokensSpent = {outcome == Outcome::Hit ? 0 : 1};
    row.shownAt = base::Timestamp(std::chrono::hours(1002));
    row.profileName = QStringLiteral("balanced");
    if (number % 3 != 0) {
        auto& rank = facts->of(Series::Sales);
        rank.delivered = true;
        rank.current = 1000 * ((number * 5) % 13) + 1;
        facts->rootCategory = facts->rankCategory = CategoryId{283155};
        facts->rankDrops30 = number % 9;
        facts->amazon = AmazonAvailability::None;
        facts->isHazmat = number % 2 == 0;
        const Money price{1999 + number, Currency::USD};
        row.score.price = SellPrice{.now = price, .source = PriceSource::New};
        row.score.cost
            = UnitCost{.amount = {800, Currency::USD}, .basis = CostBasis::AssumedPercent, .percent = {4000}};
        row.score.profit = Money{300 - number, Currency::USD};
        row.score.roi = Hundredths{5210 - 100 * number};
        row.score.velocity.total = Hundredths{(number * 931) % 10'000};
        row.score.verdict = static_cast<Verdict>(number % 5);
        row.score.warnings.raise(WarningKind::AmazonInStockOften, 61);
        for (int i = 0; i < number % (kWarnings + 1); ++i)
            row.score.warnings.raise(static_cast<WarningKind>(i), 7);
    }
    row.facts = std::move(facts);
    return row;
}

inline std::vector<domain::Row> sampleRows(int count)
{
    std::vector<domain::Row> rows;
    for (int number = 1; number <= count; ++number)
        rows.push_back(sampleRow(number, static_cast<domain::Outcome>(number % 5)));
    return rows;
}

} // namespace test
