// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What two ask for is asked of Keepa once, whoever of them goes away meanwhile.
#include "keepa/client_fixture.h"

#include <gmock/gmock.h>

using namespace keepa;
using namespace test;

namespace {

using Task = base::Task<base::Result<Answer<ProductBatch>>>;

const QString kA = QStringLiteral("B00000000A");
const QString kB = QStringLiteral("B00000000B");
const QString kC = QStringLiteral("B00000000C");

QByteArray productsNamed(const QStringList& asins, int consumed)
{
    QByteArrayList objects;
    for (const QString& asin : asins)
        objects += R"({"asin":")" + asin.toLatin1() + R"(","domainId":1,"productType":0})";
    return envelope(100, R"("products":[)" + objects.join(',') + "]", consumed);
}

QStringList asinsOf(const ProductBatch& batch)
{
    QStringList asins;
    for (const auto& product : batch.products)
        asins += product.facts.asin.toString();
    return asins;
}

class SharingTest : public ClientTest {
protected:
    void waitForHeld(int count)
    {
        ASSERT_TRUE(waitUntil([&] { return server.held() == count; }));
    }
};

} // namespace

TEST_F(SharingTest, TwoWhoAskTheSamePayOnce)
{
    server.push({.body = productsNamed({kA, kB}, 2), .held = true});
    auto first = client().products({}, request({kA, kB}));
    auto second = client().products({}, request({kA, kB}));
    waitForHeld(1);
    server.release();
    const auto one = await(std::move(first));
    const auto two = await(std::move(second));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(asinsOf(one->value), (QStringList{kA, kB}));
    EXPECT_EQ(asinsOf(two->value), (QStringList{kA, kB}));
    EXPECT_EQ(one->consumed + two->consumed, Tokens{2});
    EXPECT_NE(one->isShared, two->isShared);
    EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(SharingTest, AnAsinThatIsUnderWayIsNotAskedForAgain)
{
    server.push({.body = productsNamed({kA, kB}, 2), .held = true});
    server.push({.body = productsNamed({kC}, 1), .held = true});
    auto first = client().products({}, request({kA, kB}));
    auto second = client().products({}, request({kB, kC}));
    waitForHeld(2);
    EXPECT_TRUE(server.requests().at(1).contains("asin=B00000000C&"));
    server.release();
    const auto one = await(std::move(first));
    const auto two = await(std::move(second));
    ASSERT_TRUE(one && two);
    EXPECT_THAT(asinsOf(two->value), ::testing::UnorderedElementsAre(kB, kC));
    EXPECT_EQ(one->consumed + two->consumed, Tokens{3});
}

TEST_F(SharingTest, ALesserDepthIsNoSubstitute)
{
    server.push({.body = productsNamed({kA}, 1), .held = true});
    server.push({.body = productsNamed({kA}, 3), .held = true});
    auto basic = client().products({}, request({kA}));
    ProductRequest deeper = request({kA});
    deeper.depth = domain::Depth::BuyBox;
    auto buyBox = client().products({}, deeper);
    waitForHeld(2);
    // And the deeper one serves a third who asks for less.
    auto third = client().products({}, request({kA}));
    server.release();
    EXPECT_TRUE(await(std::move(basic)));
    EXPECT_TRUE(await(std::move(buyBox)));
    EXPECT_TRUE(await(std::move(third)));
    EXPECT_EQ(server.requests().size(), 2U);
}

TEST_F(SharingTest, WhoAsksAgainAfterACancelGetsTheAnswerThatIsOnItsWay)
{
    int late = 0;
    QObject::connect(&client(), &Client::productsArrivedLate, &client(), [&] { ++late; });
    server.push({.body = productsNamed({kA, kB}, 2), .held = true});
    std::stop_source stop;
    auto first = client().products(stop.get_token(), request({kA, kB}));
    waitForHeld(1);
    stop.request_stop();
    EXPECT_FALSE(await(std::move(first)));
    auto second = client().products({}, request({kB}));
    server.release();
    const auto answer = await(std::move(second));
    ASSERT_TRUE(answer);
    EXPECT_EQ(asinsOf(answer->value), QStringList{kB});
    EXPECT_EQ(answer->consumed, Tokens{2});
    EXPECT_EQ(server.requests().size(), 1U);
    EXPECT_EQ(late, 0);
}

TEST_F(SharingTest, OneWhoGoesDoesNotTakeTheAnswerFromTheOther)
{
    options.retry.firstDelay = std::chrono::milliseconds(1);
    server.push({.status = 503, .held = true});
    server.push({.body = productsNamed({kA}, 1)});
    std::stop_source stop;
    auto first = client().products(stop.get_token(), request({kA}));
    auto second = client().products({}, request({kA}));
    waitForHeld(1);
    stop.request_stop();
    EXPECT_FALSE(await(std::move(first)));
    server.release();
    const auto answer = await(std::move(second));
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->isShared);
    EXPECT_EQ(answer->tries, 2);
}

TEST_F(SharingTest, WhatTheOtherRequestFailsToBringIsAskedForAlone)
{
    options.retry.mostTries = 1;
    server.push({.status = 500, .held = true});
    server.push({.body = productsNamed({kC}, 1), .held = true});
    server.push({.body = productsNamed({kB}, 1)});
    auto first = client().products({}, request({kA, kB}));
    auto second = client().products({}, request({kB, kC}));
    waitForHeld(2);
    server.release();
    EXPECT_FALSE(await(std::move(first)));
    const auto answer = await(std::move(second));
    ASSERT_TRUE(answer);
    EXPECT_THAT(asinsOf(answer->value), ::testing::UnorderedElementsAre(kB, kC));
    EXPECT_EQ(answer->consumed, Tokens{2});
}

TEST_F(SharingTest, APartThatCameIsKeptWhenTheRestFails)
{
    options.retry.mostTries = 1;
    QStringList late;
    QObject::connect(&client(), &Client::productsArrivedLate, &client(),
                     [&](const ProductRequest&, const Answer<ProductBatch>& answer) { late += asinsOf(answer.value); });
    server.push({.body = productsNamed({kA}, 1), .held = true});
    server.push({.status = 500, .held = true});
    auto first = client().products({}, request({kA}));
    auto second = client().products({}, request({kA, kB}));
    waitForHeld(2);
    server.release();
    EXPECT_TRUE(await(std::move(first)));
    EXPECT_FALSE(await(std::move(second)));
    EXPECT_EQ(late, QStringList{kA});
}
