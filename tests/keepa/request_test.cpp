// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent for each request, what it is expected to cost, and what is refused before anything is spent.
#include "keepa/request.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace keepa;
using domain::Depth;
using domain::Marketplace;

namespace {

template <typename Request> bool isRefused(const Request& request)
{
    const auto wire = wireOf(request);
    return !wire && wire.error().kind == base::ErrorKind::Input;
}

template <typename Request> Wire sent(const Request& request)
{
    const auto wire = wireOf(request);
    EXPECT_TRUE(wire) << wire.error().detail.toStdString();
    return wire ? *wire : Wire{};
}

QString parameter(const Wire& wire, const char* name)
{
    return wire.query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

ProductRequest oneProduct(Depth depth = Depth::Basic)
{
    return {.asins = {*domain::Asin::parse(u"B000000002")}, .depth = depth};
}

DealRequest dealsOf(const QJsonArray& series)
{
    return {.selection = {{QStringLiteral("priceTypes"), series}}};
}

} // namespace

TEST(ProductRequests, OptionsCostWhatKeepaAsksForThem)
{
    EXPECT_EQ(sent(oneProduct()).expected, Tokens{1});
    auto request = oneProduct(Depth::Offers);
    request.rating = true;
    request.stock = true;
    request.update = 0;
    request.offers = 40;
    const auto wire = sent(request);
    EXPECT_EQ(wire.expected, Tokens{6 + 1 + 2 + 1});
    EXPECT_EQ(parameter(wire, "offers"), u"40");
    EXPECT_EQ(parameter(wire, "stock"), u"1");
    EXPECT_EQ(parameter(wire, "rating"), u"1");
    EXPECT_EQ(parameter(wire, "update"), u"0");
    EXPECT_EQ(parameter(wire, "only-live-offers"), u"1");
    request.update = -1;
    request.onlyLiveOffers = false;
    EXPECT_EQ(sent(request).expected, Tokens{9});
    EXPECT_FALSE(sent(request).query.hasQueryItem(QStringLiteral("only-live-offers")));
}

TEST(ProductRequests, WithoutHistoryNoDaysAreAsked)
{
    auto request = oneProduct();
    EXPECT_EQ(parameter(sent(request), "days"), u"365");
    request.history = false;
    EXPECT_EQ(parameter(sent(request), "history"), u"0");
    EXPECT_FALSE(sent(request).query.hasQueryItem(QStringLiteral("days")));
}

TEST(ProductRequests, LimitsAreToldBeforehand)
{
    auto request = oneProduct(Depth::Offers);
    request.offers = 19;
    EXPECT_TRUE(isRefused(request));
    request.offers = 101;
    EXPECT_TRUE(isRefused(request));
    request = oneProduct();
    request.stock = true;
    EXPECT_TRUE(isRefused(request)) << "stock without offers";
    request = oneProduct();
    request.update = -2;
    EXPECT_TRUE(isRefused(request));
    request = oneProduct();
    request.codeLimit = 3;
    EXPECT_TRUE(isRefused(request)) << "a limit per code without codes";
    request = {.codes = {QStringLiteral("4006381333931")}};
    request.codeLimit = 3;
    EXPECT_EQ(parameter(sent(request), "code-limit"), u"3");
    request.codeLimit = 0;
    EXPECT_TRUE(isRefused(request));
}

TEST(FinderRequests, InsightsCostThirtyMore)
{
    FinderRequest request{.selection = {{QStringLiteral("title"), QStringLiteral("x")}}};
    EXPECT_FALSE(sent(request).query.hasQueryItem(QStringLiteral("stats")));
    request.insights = true;
    EXPECT_EQ(sent(request).expected, Tokens{41});
    EXPECT_EQ(parameter(sent(request), "stats"), u"1");
}

TEST(BestSellerRequests, OneKindOfListAtATime)
{
    using namespace std::chrono_literals;
    BestSellerRequest request{.categoryId = {5}};
    request.variations = true;
    request.sublist = true;
    EXPECT_EQ(sent(request).expected, Tokens{50});
    EXPECT_EQ(parameter(sent(request), "variations"), u"1");
    EXPECT_EQ(parameter(sent(request), "sublist"), u"1");
    request.range = 30;
    EXPECT_TRUE(isRefused(request)) << "a sub-list of an average";
    request = {.categoryId = {5}};
    request.month = 2026y / 3;
    EXPECT_EQ(parameter(sent(request), "month"), u"3");
    EXPECT_EQ(parameter(sent(request), "year"), u"2026");
    EXPECT_FALSE(sent(request).query.hasQueryItem(QStringLiteral("range")));
    request.month = 2026y / 13;
    EXPECT_TRUE(isRefused(request));
    request.month = 2026y / 3;
    request.range = 90;
    EXPECT_TRUE(isRefused(request)) << "a month and a range";
}

TEST(DealRequests, TheSelectionTellsPageAndMarketplace)
{
    auto request = dealsOf({0});
    request.marketplace = Marketplace::De;
    request.page = 66;
    const auto wire = sent(request);
    EXPECT_EQ(wire.path, u"/deal");
    EXPECT_EQ(wire.expected, Tokens{5});
    EXPECT_FALSE(wire.query.hasQueryItem(QStringLiteral("domain")));
    const auto selection = QJsonDocument::fromJson(parameter(wire, "selection").toUtf8()).object();
    EXPECT_EQ(selection[QStringLiteral("domainId")].toInt(), 3);
    EXPECT_EQ(selection[QStringLiteral("page")].toInt(), 66);
    request.page = 67;
    EXPECT_TRUE(isRefused(request)) << "beyond ten thousand";
    request.page = -1;
    EXPECT_TRUE(isRefused(request));
    EXPECT_TRUE(isRefused(dealsOf({}))) << "no series";
    EXPECT_TRUE(isRefused(dealsOf({0, 1}))) << "two";
    EXPECT_TRUE(isRefused(dealsOf({4}))) << "one that has no deals";
    request = dealsOf({0});
    request.marketplace = Marketplace::Br;
    EXPECT_TRUE(isRefused(request));
    request = dealsOf({0});
    for (const auto& range : {QJsonValue(7), QJsonValue(-1), QJsonValue(QStringLiteral("30"))}) {
        request.selection.insert(QStringLiteral("dateRange"), range);
        EXPECT_TRUE(isRefused(request));
    }
    request = dealsOf({0});
    QJsonArray categories;
    for (int i = 0; i < 501; ++i)
        categories.append(i + 1);
    request.selection.insert(QStringLiteral("excludeCategories"), categories);
    EXPECT_TRUE(isRefused(request));
}

TEST(DealRequests, ALongSelectionGoesAsABody)
{
    auto request = dealsOf({0});
    request.selection.insert(QStringLiteral("titleSearch"), QString(7000, u'x'));
    EXPECT_GT(sent(request).body.size(), 7000);
    EXPECT_FALSE(sent(request).query.hasQueryItem(QStringLiteral("selection")));
}

TEST(SellerRequests, OneTokenEachAndTenForAStorefront)
{
    SellerRequest request{.ids = {QStringLiteral("A1"), QStringLiteral("A2")}};
    EXPECT_EQ(sent(request).expected, Tokens{2});
    EXPECT_EQ(parameter(sent(request), "seller"), u"A1,A2");
    request.storefront = true;
    EXPECT_TRUE(isRefused(request)) << "of two";
    request.ids.removeLast();
    EXPECT_EQ(sent(request).expected, Tokens{10});
    request.update = 48;
    EXPECT_EQ(sent(request).expected, Tokens{50});
    EXPECT_EQ(parameter(sent(request), "update"), u"48");
    request.storefront = false;
    EXPECT_TRUE(isRefused(request)) << "nothing to collect";
    EXPECT_TRUE(isRefused(SellerRequest{}));
    EXPECT_TRUE(isRefused(SellerRequest{.ids = {QStringLiteral("A1,A2")}}));
    EXPECT_TRUE(isRefused(SellerRequest{.ids = QStringList(101, QStringLiteral("A1"))}));
}

TEST(ProductSearches, AlwaysNameThePage)
{
    ProductSearch request{.term = QStringLiteral("  a+b ")};
    EXPECT_EQ(sent(request).expected, Tokens{10});
    EXPECT_EQ(parameter(sent(request), "page"), u"0");
    EXPECT_EQ(parameter(sent(request), "term"), u"a+b");
    EXPECT_EQ(parameter(sent(request), "stats"), u"90");
    request.asinsOnly = true;
    EXPECT_EQ(parameter(sent(request), "asins-only"), u"1");
    EXPECT_FALSE(sent(request).query.hasQueryItem(QStringLiteral("stats")));
    request.page = 10;
    EXPECT_TRUE(isRefused(request));
    EXPECT_TRUE(isRefused(ProductSearch{.term = QStringLiteral(" ")}));
}

TEST(CategoryRequests, ParentsAreAlwaysNamed)
{
    EXPECT_EQ(parameter(sent(CategoryRequest{}), "category"), u"0");
    EXPECT_EQ(parameter(sent(CategoryRequest{}), "parents"), u"0");
    EXPECT_EQ(parameter(sent(CategoryRequest{.ids = {{5}, {6}}, .parents = true}), "parents"), u"1");
    EXPECT_EQ(parameter(sent(CategoryRequest{.ids = {{5}, {6}}}), "category"), u"5,6");
    EXPECT_TRUE(isRefused(CategoryRequest{.ids = std::vector<domain::CategoryId>(11, {5})}));
    EXPECT_TRUE(isRefused(CategoryRequest{.ids = {{0}}}));
    EXPECT_EQ(parameter(sent(CategorySearch{.words = QStringLiteral("home  care"), .parents = true}), "parents"), u"1");
    EXPECT_TRUE(isRefused(CategorySearch{.words = QStringLiteral("home of")}));
}
