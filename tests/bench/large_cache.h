// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the large caches of both backends hold.
#pragma once

#include "domain/product_facts.h"

namespace bench {

inline constexpr int kProducts = 1'000'000;
inline constexpr int kLists = 100'000; // on the server alone

[[nodiscard]] inline domain::Asin asinOf(int n)
{
    return *domain::Asin::parse(QStringLiteral("B%1").arg(n, 9, 10, QLatin1Char('0')));
}

[[nodiscard]] inline domain::ProductFacts factsOf(int n, base::Timestamp fetchedAt)
{
    domain::ProductFacts facts(asinOf(n));
    facts.fetchedAt = fetchedAt;
    facts.title = QStringLiteral("The Quiet Orchard: A Field Guide to the Winter, volume %1").arg(n);
    facts.brand = QStringLiteral("Orchard Press");
    facts.of(domain::Series::Sales).current = n % 500'000;
    facts.of(domain::Series::New).current = 1'000 + n % 5'000;
    return facts;
}

} // namespace bench
