// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random values of the domain, every field of them unknown now and then, for the tests of the cache. Deterministic by
// seed.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

#include <random>

namespace test {

class RandomDomain {
public:
    explicit RandomDomain(unsigned seed) : m_engine(seed) { }

    [[nodiscard]] std::int64_t number(std::int64_t least, std::int64_t most)
    {
        return std::uniform_int_distribution<std::int64_t>(least, most)(m_engine);
    }
    [[nodiscard]] bool chance(int percent = 50) { return number(1, 100) <= percent; }
    [[nodiscard]] domain::Asin asin();
    [[nodiscard]] domain::ProductFacts facts();
    [[nodiscard]] domain::Score score();
    /// Of a year, with the given number of changes in each of its series.
    [[nodiscard]] domain::History history(int points = 60);
    /// With extreme and unordered values too.
    [[nodiscard]] domain::History wildHistory();
    /// With extreme and unordered values too.
    [[nodiscard]] domain::ProductDetails details();
    [[nodiscard]] std::mt19937& engine() { return m_engine; }

private:
    template <typename T> void maybe(std::optional<T>& value, T made)
    {
        if (chance(60))
            value = made;
        else
            value.reset();
    }
    std::int32_t figure();
    void fill(domain::Figure& value) { maybe(value, figure()); }
    void fill(domain::SeriesStatistics& statistics);
    void fill(domain::PriceDigest& digest);
    void fillPackage(domain::ProductFacts& facts);
    void fillSecondVersion(domain::ProductFacts& facts);
    void fillTimelines(domain::ProductDetails& details);
    void fillTexts(domain::ProductDetails& details);
    domain::Offer offer();
    domain::BuyBoxShare buyBoxShare();
    domain::Coupon coupon();
    domain::KeepaTime time() { return {figure()}; }
    QStringList texts();
    /// Up to `most` made ones.
    template <typename Make> auto several(int most, Make make)
    {
        std::vector<decltype(make())> list;
        for (auto n = number(0, most); n > 0; --n)
            list.push_back(make());
        return list;
    }
    domain::Figure maybeFigure() { return chance(60) ? domain::Figure(figure()) : std::nullopt; }
    QString text();
    domain::Money money();
    domain::Hundredths hundredths();

    std::mt19937 m_engine;
};

/// Plain facts of a product, for tests of the cache's rules.
[[nodiscard]] domain::ProductFacts plainFacts(const QString& asin, base::Timestamp fetchedAt,
                                              domain::Depth depth = domain::Depth::Basic,
                                              domain::Marketplace marketplace = domain::Marketplace::Us);
/// The n-th of many ASINs.
[[nodiscard]] QString asinNumber(int n);

} // namespace test
