// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/columns.h"
#include "domain/search_query.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSet>

using namespace domain;

namespace {

Row rowOf(const QString& asin)
{
    auto facts = std::make_shared<ProductFacts>(ProductFacts{.asin = *Asin::parse(asin)});
    return Row{.facts = facts};
}

SearchQuery booksQuery()
{
    SearchQuery query;
    query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
    query.filters[QStringLiteral("bsr")] = Bounds{10'000, 50'000};
    query.filters[QStringLiteral("price")] = Bounds{1200, 8000};
    return query;
}

} // namespace

TEST(Columns, KeysAndHeadingsAreUnique)
{
    QSet<QString> keys;
    QSet<QString> headings;
    for (const Column& column : columns()) {
        keys += QString::fromLatin1(column.key);
        headings += QString::fromUtf8(column.exportName);
        EXPECT_EQ(findColumn(QString::fromLatin1(column.key)), &column);
    }
    EXPECT_EQ(keys.size(), static_cast<qsizetype>(columns().size()));
    EXPECT_EQ(headings.size(), static_cast<qsizetype>(columns().size()));
    EXPECT_EQ(findColumn(u"nonsense"), nullptr);
}

TEST(Columns, ValueIsUnknownExactlyWhenTheCellIs)
{
    const Row bare = rowOf(QStringLiteral("B000000001"));
    for (const Column& column : columns())
        EXPECT_EQ(std::holds_alternative<std::monostate>(column.cell.value(bare)),
                  !column.cell.known(bare) || (column.kind == ColumnKind::Warnings))
            << column.key;
    EXPECT_FALSE(findColumn(u"bsr")->cell.known(bare));
    EXPECT_FALSE(findColumn(u"price")->cell.known(bare));
    EXPECT_FALSE(findColumn(u"roi_percent")->cell.known(bare));
}

TEST(Selection, HoldsWhatKeepaCanApplyAndNothingElse)
{
    auto query = booksQuery();
    query.filters[QStringLiteral("min_roi")] = Bounds{3000, std::nullopt};
    query.filters[QStringLiteral("max")] = Bounds{std::nullopt, 20};
    const QJsonObject expected{
        {QStringLiteral("rootCategory"), QJsonArray{283155}},
        {QStringLiteral("current_SALES_gte"), 10'000},
        {QStringLiteral("current_SALES_lte"), 50'000},
        {QStringLiteral("current_NEW_gte"), 1200},
        {QStringLiteral("current_NEW_lte"), 8000},
    };
    EXPECT_EQ(query.selection(), expected);
}

TEST(Selection, AsksForTheBuyBoxWhereItIsPaidFor)
{
    auto query = booksQuery();
    query.depth = Depth::BuyBox;
    EXPECT_TRUE(query.selection().contains(u"current_BUY_BOX_SHIPPING_gte"));
    EXPECT_FALSE(query.selection().contains(u"current_NEW_gte"));
}

TEST(Selection, KeepsSixtyFourBitCategories)
{
    SearchQuery query;
    query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("9007199254740993")};
    EXPECT_EQ(query.selection().value(u"categories_include").toArray().first().toInteger(), 9007199254740993);
}

TEST(DiscoveryKey, ChangesWithWhatIsAskedAndWithNothingElse)
{
    const auto query = booksQuery();
    auto more = query;
    more.filters[QStringLiteral("max")] = Bounds{std::nullopt, 120};
    more.filters[QStringLiteral("min_velocity")] = Bounds{5000, std::nullopt};
    EXPECT_EQ(query.discoveryKey(), more.discoveryKey());

    auto french = query;
    french.marketplace = Marketplace::Fr;
    EXPECT_NE(query.discoveryKey(), french.discoveryKey());
    auto deeper = query;
    deeper.depth = Depth::BuyBox;
    EXPECT_NE(query.discoveryKey(), deeper.discoveryKey());
    auto wider = query;
    wider.filters[QStringLiteral("bsr")] = Bounds{10'000, 50'001};
    EXPECT_NE(query.discoveryKey(), wider.discoveryKey());
}

TEST(Limit, RoundsADiscoveryUpToThePaidHundred)
{
    auto query = booksQuery();
    EXPECT_EQ(query.limit(), 50);
    EXPECT_EQ(query.discoveryLimit(), 100);
    query.filters[QStringLiteral("max")] = Bounds{std::nullopt, 120};
    EXPECT_EQ(query.discoveryLimit(), 200);
    query.filters[QStringLiteral("max")] = Bounds{std::nullopt, 10'000};
    EXPECT_EQ(query.discoveryLimit(), 10'000);
}

TEST(Checked, RefusesWhatCannotBeAsked)
{
    EXPECT_TRUE(checked(booksQuery()));
    SearchQuery nothing;
    nothing.filters[QStringLiteral("min_roi")] = Bounds{3000, std::nullopt};
    EXPECT_FALSE(checked(nothing));
    auto none = booksQuery();
    none.filters[QStringLiteral("max")] = Bounds{std::nullopt, 0};
    EXPECT_FALSE(checked(none));
    auto backwards = booksQuery();
    backwards.filters[QStringLiteral("bsr")] = Bounds{5, 4};
    EXPECT_FALSE(checked(backwards));
    auto brazil = booksQuery();
    brazil.marketplace = Marketplace::Br;
    brazil.source = DiscoverySource::BestSellers;
    EXPECT_FALSE(checked(brazil));
}

TEST(Filters, ReadWhatIsTyped)
{
    const auto* price = findFilter(u"price");
    EXPECT_EQ(std::get<Bounds>(*parseFilter(*price, Currency::USD, QStringLiteral("12:80"))), (Bounds{1200, 8000}));
    EXPECT_EQ(std::get<Bounds>(*parseFilter(*price, Currency::JPY, QStringLiteral("1200:"))),
              (Bounds{1200, std::nullopt}));
    EXPECT_EQ(std::get<Bounds>(*parseFilter(*findFilter(u"bsr"), Currency::USD, QStringLiteral(":1.5M"))),
              (Bounds{std::nullopt, 1'500'000}));
    EXPECT_EQ(std::get<Bounds>(*parseFilter(*findFilter(u"min_roi"), Currency::USD, QStringLiteral("30"))),
              (Bounds{3000, std::nullopt}));
    for (const auto& text : {QStringLiteral("80:12"), QStringLiteral("x:1"), QStringLiteral("1:2:3"),
                             QStringLiteral("-1:4"), QStringLiteral("12")})
        EXPECT_FALSE(parseFilter(*price, Currency::USD, text)) << text.toStdString();
    EXPECT_FALSE(parseFilter(*price, Currency::JPY, QStringLiteral("12.50:80")));
    EXPECT_FALSE(parseFilter(*findFilter(u"amazon"), Currency::USD, QStringLiteral("perhaps")));
}

TEST(Filters, RoundTripThroughJson)
{
    auto query = booksQuery();
    query.filters[QStringLiteral("amazon")] = QStringList{QStringLiteral("absent")};
    query.filters[QStringLiteral("min_roi")] = Bounds{3000, std::nullopt};
    const auto back = searchQueryFromJson(toJson(query));
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    EXPECT_EQ(*back, query);
    EXPECT_FALSE(filterSetFromJson({{QStringLiteral("nonsense"), 1}}));
    EXPECT_FALSE(filterSetFromJson({{QStringLiteral("bsr"), QStringLiteral("x")}}));
    EXPECT_FALSE(filterSetFromJson({{QStringLiteral("amazon"), QJsonArray{QStringLiteral("x")}}}));
}

TEST(LocalCheck, AnUnknownFigureNeverPassesASetFilter)
{
    auto query = booksQuery();
    auto facts = std::make_shared<ProductFacts>(ProductFacts{.asin = *Asin::parse(u"B000000001")});
    facts->of(Series::Sales) = {.delivered = true, .current = 20'000};
    facts->of(Series::New) = {.delivered = true};
    Row row{.facts = facts};
    ASSERT_NE(firstFailed(query, row), nullptr);
    EXPECT_STREQ(firstFailed(query, row)->key, "price");
    facts->of(Series::New).current = 1200;
    EXPECT_EQ(firstFailed(query, row), nullptr);
    query.filters[QStringLiteral("min_roi")] = Bounds{0, std::nullopt};
    EXPECT_STREQ(firstFailed(query, row)->key, "min_roi");
}

TEST(LocalCheck, AFigureThatWasNotPaidForIsNotCheckedAgain)
{
    SearchQuery query;
    query.filters[QStringLiteral("max_fba")] = Bounds{std::nullopt, 3};
    EXPECT_EQ(firstFailed(query, rowOf(QStringLiteral("B000000001"))), nullptr);
}
