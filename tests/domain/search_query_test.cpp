// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a query asks of each source.
#include "domain/search_query.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace domain;

namespace {

SearchQuery from(DiscoverySource source, FilterSet filters = {}, Depth depth = Depth::Basic)
{
    return {Marketplace::Us, source, depth, std::move(filters)};
}

FilterValue one(const char* text)
{
    return QStringList{QString::fromLatin1(text)};
}

std::optional<Fault> faultIn(const SearchQuery& query)
{
    const auto fault = faultOf(query);
    EXPECT_EQ(fault.has_value(), !checked(query).has_value());
    if (fault)
        EXPECT_FALSE(fault->detail.isEmpty());
    return fault ? std::optional(fault->what) : std::nullopt;
}

} // namespace

TEST(DealQuery, IsAboutOnePriceAndComesInOneOrder)
{
    const QJsonObject bare{{QStringLiteral("priceTypes"), QJsonArray{1}},
                           {QStringLiteral("dateRange"), 0},
                           {QStringLiteral("sortType"), 3}};
    EXPECT_EQ(from(DiscoverySource::Deals).selection(), bare);
    EXPECT_EQ(from(DiscoverySource::Deals, {}, Depth::BuyBox).selection().value(u"priceTypes"), QJsonArray{18});
    EXPECT_EQ(faultIn(from(DiscoverySource::Deals)), std::nullopt);
}

TEST(DealQuery, SendsWhatTheServiceCanApply)
{
    const auto query = from(DiscoverySource::Deals,
                            {{QStringLiteral("category"), one("283155")},
                             {QStringLiteral("not_category"), one("4711")},
                             {QStringLiteral("bsr"), Bounds{1000, std::nullopt}},
                             {QStringLiteral("price"), Bounds{std::nullopt, 8000}},
                             {QStringLiteral("amazon"), one("absent")},
                             {QStringLiteral("rating"), Bounds{40, std::nullopt}},
                             {QStringLiteral("drop_new90"), Bounds{25, std::nullopt}},
                             {QStringLiteral("order"), one("drop")},
                             {QStringLiteral("title"), one("steel kettle")}});
    const QJsonObject expected{
        {QStringLiteral("priceTypes"), QJsonArray{1}},
        {QStringLiteral("includeCategories"), QJsonArray{283155}},
        {QStringLiteral("excludeCategories"), QJsonArray{4711}},
        {QStringLiteral("salesRankRange"), QJsonArray{1000, -1}},
        {QStringLiteral("currentRange"), QJsonArray{0, 8000}},
        {QStringLiteral("deltaPercentRange"), QJsonArray{25, 100}},
        {QStringLiteral("dateRange"), 3},
        {QStringLiteral("mustNotHaveAmazonOffer"), true},
        {QStringLiteral("minRating"), 40},
        {QStringLiteral("sortType"), 4},
        {QStringLiteral("titleSearch"), QStringLiteral("steel kettle")},
        {QStringLiteral("isFilterEnabled"), true},
        {QStringLiteral("isRangeEnabled"), true},
    };
    EXPECT_EQ(query.selection(), expected);
    EXPECT_TRUE(checkedHere(query).empty());
}

TEST(DealQuery, ChecksHereWhatTheServiceAppliesOnlyInPart)
{
    const auto here = [](FilterSet filters) {
        QStringList keys;
        for (const Filter* filter : checkedHere(from(DiscoverySource::Deals, std::move(filters))))
            keys += QString::fromLatin1(filter->key);
        return keys;
    };
    EXPECT_EQ(here({{QStringLiteral("price"), Bounds{100, 200}}, {QStringLiteral("price_new"), Bounds{100, 150}}}),
              QStringList{QStringLiteral("price_new")})
        << "one range of prices only";
    EXPECT_EQ(here({{QStringLiteral("price_used"), Bounds{100, 200}}}), QStringList{QStringLiteral("price_used")});
    EXPECT_EQ(here({{QStringLiteral("drop_new30"), Bounds{5, 50}}}), QStringList{QStringLiteral("drop_new30")})
        << "the service knows no fall below ten percent";
    EXPECT_EQ(here({{QStringLiteral("drop_new30"), Bounds{20, 50}}, {QStringLiteral("interval"), one("week")}}),
              QStringList{QStringLiteral("drop_new30")})
        << "the interval is another one";
    EXPECT_EQ(here({{QStringLiteral("amazon"), one("in-stock")}}), QStringList{QStringLiteral("amazon")});
    EXPECT_EQ(here({{QStringLiteral("brand"), QStringList{QStringLiteral("!Acme")}}}),
              QStringList{QStringLiteral("brand")});
    EXPECT_EQ(here({{QStringLiteral("title"), one("kettle -lid")}}), QStringList{QStringLiteral("title")});
}

TEST(DealQuery, AsksForWholePages)
{
    auto query = from(DiscoverySource::Deals);
    const auto looksAt = [&query](int most) {
        query.filters[QStringLiteral("max")] = Bounds{std::nullopt, most};
        return std::pair(query.dealPages(), query.discoveryLimit());
    };
    EXPECT_EQ(looksAt(1), std::pair(1, 150));
    EXPECT_EQ(looksAt(150), std::pair(1, 150));
    EXPECT_EQ(looksAt(151), std::pair(2, 300));
    EXPECT_EQ(looksAt(10'000), std::pair(67, 10'000));
}

TEST(BestSellerQuery, AsksForTheCategoryAndTheKindOfList)
{
    auto query = from(DiscoverySource::BestSellers, {{QStringLiteral("category"), one("283155")}});
    const QString key = query.discoveryKey();
    query.filters[QStringLiteral("bsr")] = Bounds{1, 500};
    query.filters[QStringLiteral("brand")] = one("Acme");
    EXPECT_EQ(query.discoveryKey(), key) << "nothing else is asked of Keepa";
    query.filters[QStringLiteral("rank_days")] = one("now");
    EXPECT_EQ(query.discoveryKey(), key);
    query.filters[QStringLiteral("rank_days")] = one("90");
    query.filters[QStringLiteral("variations")] = one("yes");
    EXPECT_EQ(query.selection(),
              (QJsonObject{{QStringLiteral("rootCategory"), QJsonArray{283155}},
                           {QStringLiteral("range"), 90},
                           {QStringLiteral("variations"), 1}}));
    EXPECT_NE(query.discoveryKey(), key);
    EXPECT_EQ(faultIn(query), std::nullopt);
    query.filters[QStringLiteral("sublist")] = one("yes");
    EXPECT_EQ(faultIn(query), Fault::CannotApply) << "the sub-category's list is by the rank now";
    query.filters.erase(QStringLiteral("rank_days"));
    EXPECT_EQ(faultIn(query), std::nullopt);
}

TEST(FinderQuery, OrdersItsListAndAsksTheSameForItsOwnOrder)
{
    auto query = from(DiscoverySource::Finder, {{QStringLiteral("bsr"), Bounds{1, 500}}});
    const QString key = query.discoveryKey();
    query.filters[QStringLiteral("order")] = one("rank");
    EXPECT_EQ(query.discoveryKey(), key);
    query.filters[QStringLiteral("order")] = one("bought");
    EXPECT_NE(query.discoveryKey(), key);
    const auto sort = query.selection().value(u"sort").toArray();
    ASSERT_EQ(sort.size(), 1) << "a list of orders, one of which is a list itself";
    EXPECT_EQ(sort.first(), (QJsonArray{QStringLiteral("monthlySold"), QStringLiteral("desc")}));
}

TEST(Fault, IsFoundBeforeAnythingIsSpent)
{
    using enum DiscoverySource;
    EXPECT_EQ(faultIn(from(Finder)), Fault::NothingToSearchBy);
    EXPECT_EQ(faultIn(from(Finder, {{QStringLiteral("order"), one("price")}})), Fault::NothingToSearchBy);
    EXPECT_EQ(faultIn(from(Finder, {{QStringLiteral("bsr"), Bounds{5, 4}}})), Fault::Value);
    EXPECT_EQ(faultIn(from(Finder, {{QStringLiteral("max"), Bounds{std::nullopt, 10'001}}})), Fault::Limit);
    EXPECT_EQ(faultIn(from(Finder, {{QStringLiteral("order"), one("deal-age")}})), Fault::CannotApply);
    EXPECT_EQ(faultIn(from(BestSellers)), Fault::OneCategory);
    EXPECT_EQ(faultIn(from(BestSellers,
                           {{QStringLiteral("category"), one("283155")},
                            {QStringLiteral("top_percent"), Bounds{std::nullopt, 5}}})),
              Fault::CannotApply);
    EXPECT_EQ(faultIn(from(Deals, {{QStringLiteral("seller"), one("A1")}})), Fault::CannotApply);
    EXPECT_EQ(faultIn(from(Deals, {{QStringLiteral("order"), one("bought")}})), Fault::CannotApply);
    EXPECT_EQ(faultIn(from(Deals, {{QStringLiteral("reviews"), Bounds{10, std::nullopt}}})), Fault::NeedsDepth);
    EXPECT_EQ(faultIn(from(Deals, {{QStringLiteral("reviews"), Bounds{10, std::nullopt}}}, Depth::Offers)),
              std::nullopt);
    for (const auto source : {BestSellers, Deals}) {
        auto brazil = from(source, {{QStringLiteral("category"), one("4711")}});
        brazil.marketplace = Marketplace::Br;
        EXPECT_EQ(faultIn(brazil), Fault::NoSuchSource);
    }
}

TEST(SearchQuery, TwoFiltersOfOneFigureBothHold)
{
    SearchQuery query;
    query.filters[QStringLiteral("price")] = Bounds{1000, 5000};
    query.filters[QStringLiteral("price_new")] = Bounds{2000, 8000};
    const QJsonObject selection = query.selection();
    EXPECT_EQ(selection.value(u"current_NEW_gte").toInteger(), 2000);
    EXPECT_EQ(selection.value(u"current_NEW_lte").toInteger(), 5000);
    query.filters[QStringLiteral("price_new")] = Bounds{std::nullopt, 4000};
    EXPECT_EQ(query.selection().value(u"current_NEW_gte").toInteger(), 1000);
    EXPECT_EQ(query.selection().value(u"current_NEW_lte").toInteger(), 4000);
}
