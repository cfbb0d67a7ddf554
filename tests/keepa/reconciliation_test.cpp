// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lost answers have cost, found from the balances of those that came.
#include "keepa/reconciliation.h"

#include "keepa/client_fixture.h"

#include <gmock/gmock.h>

using namespace keepa;
using namespace test;
using namespace std::chrono_literals;

namespace {

TokenState state(int left, std::chrono::milliseconds at, std::chrono::milliseconds refillIn = 30s)
{
    return {.left = Tokens{left}, .refillRate = Tokens{20}, .refillIn = refillIn, .asOf = base::Timestamp(at)};
}

} // namespace

TEST(Reconciliation, NothingLostNothingFound)
{
    Reconciliation account;
    account.begin(state(500, 0s));
    // Somebody else spent 100 with this key: not ours.
    EXPECT_EQ(account.answered(state(399, 1s), 0, Tokens{1}, true), Tokens{0});
}

TEST(Reconciliation, FindsWhatALostAnswerCost)
{
    Reconciliation account;
    account.begin(state(500, 0s));
    account.lost(Tokens{100});
    EXPECT_EQ(account.answered(state(300, 5s, 25s), 0, Tokens{100}, true), Tokens{100});
    // And only once.
    EXPECT_EQ(account.answered(state(299, 6s, 24s), 0, Tokens{1}, true), Tokens{0});
}

TEST(Reconciliation, ALostRequestThatWasNeverRunCostNothing)
{
    Reconciliation account;
    account.begin(state(500, 0s));
    account.lost(Tokens{100});
    EXPECT_EQ(account.answered(state(400, 5s, 25s), 0, Tokens{100}, true), Tokens{0});
}

TEST(Reconciliation, WaitsUntilNothingElseIsOnTheWire)
{
    Reconciliation account;
    account.begin(state(500, 0s));
    account.lost(Tokens{100});
    EXPECT_EQ(account.answered(state(300, 5s, 25s), 0, Tokens{100}, false), Tokens{0});
    EXPECT_EQ(account.outstanding(), Tokens{100});
    EXPECT_EQ(account.answered(state(290, 6s, 24s), 0, Tokens{10}, true), Tokens{100});
}

TEST(Reconciliation, CountsTheRefillsBetween)
{
    Reconciliation account;
    account.begin(state(500, 0s, 10s));
    account.lost(Tokens{100});
    // Refills at 10 s, 70 s and 130 s; the clocks of the two answers differ by a second.
    EXPECT_EQ(account.answered(state(500 + 60 - 100 - 7, 150s, 41s), 0, Tokens{7}, true), Tokens{100});
}

TEST(Reconciliation, GoesByKeepasClockWhereItIsTold)
{
    // A slow transfer: by our clock a refill too many seems to lie between the two.
    Reconciliation account;
    EXPECT_EQ(account.answered(state(500, 0s, 30s), 1'000'000, Tokens{1}, true), Tokens{0});
    account.lost(Tokens{100});
    EXPECT_EQ(account.answered(state(499, 50s, 20s), 1'010'000, Tokens{1}, true), Tokens{0});
}

TEST(Reconciliation, AnAnswerThatWasOvertakenIsNotTheNewestBalance)
{
    Reconciliation account;
    EXPECT_EQ(account.answered(state(1000, 0s, 30s), 1'000'000, Tokens{1}, true), Tokens{0});
    // Made by Keepa as 900 and then 800; the later one came first.
    EXPECT_EQ(account.answered(state(800, 3s, 27s), 1'002'000, Tokens{100}, false), Tokens{0});
    EXPECT_EQ(account.answered(state(900, 4s, 28s), 1'001'000, Tokens{100}, true), Tokens{0});
    account.lost(Tokens{100}); // and cost nothing
    EXPECT_EQ(account.answered(state(700, 6s, 24s), 1'005'000, Tokens{100}, true), Tokens{0});
}

TEST(Reconciliation, NeverMoreThanTheLostRequestsCouldCost)
{
    Reconciliation account;
    account.begin(state(500, 0s));
    account.lost(Tokens{3});
    EXPECT_EQ(account.answered(state(100, 5s, 25s), 0, Tokens{1}, true), Tokens{3});
}

TEST(Reconciliation, AFullBucketLosesRefills)
{
    // Full at 1,200. The lost request took 100, then a refill of 20 came: 1,120. Had nothing been charged, the refill
    // would have been lost. The balance alone says 80 to 100; the request's own price decides.
    Reconciliation account;
    account.begin(state(1200, 0s, 10s));
    account.lost(Tokens{100});
    EXPECT_EQ(account.answered(state(1119, 20s, 50s), 0, Tokens{1}, true), Tokens{100});
}

class LostAnswerTest : public ClientTest {
protected:
    LostAnswerTest()
    {
        options.retry.firstDelay = std::chrono::milliseconds(1);
        QObject::connect(&client(), &Client::charged, &client(), [this](const QString& request, const Charge& charge) {
            EXPECT_EQ(request, QStringLiteral("product"));
            EXPECT_EQ(charge.expected, Tokens{1});
            all += charge.consumed;
            if (charge.isLost)
                found.push_back(charge.consumed);
        });
    }

    std::vector<Tokens> found; // of lost answers
    Tokens all;
};

TEST_F(LostAnswerTest, IsBookedFromTheNextBalance)
{
    client().seedTokens(
        {.left = Tokens{100}, .refillRate = Tokens{5}, .refillIn = std::chrono::seconds(30), .asOf = clock.now()});
    server.push({.body = products().chopped(2)});
    server.push({.body = products(98)});
    ASSERT_TRUE(ask());
    EXPECT_THAT(found, ::testing::ElementsAre(Tokens{1}));
    EXPECT_EQ(all, Tokens{2});
    EXPECT_EQ(client().lostTokens(), Tokens{1});
}

TEST_F(LostAnswerTest, IsBookedFromItsOwnEnvelopeWhereThatCanBeRead)
{
    server.push({.body = envelope(99, R"("products":7)")});
    server.push({.body = products(98)});
    ASSERT_TRUE(ask());
    EXPECT_THAT(found, ::testing::ElementsAre(Tokens{1}));
    EXPECT_EQ(all, Tokens{2});
    EXPECT_EQ(client().lostTokens(), Tokens{1});
}

TEST_F(LostAnswerTest, ThatCostNothingIsNotBooked)
{
    client().seedTokens(
        {.left = Tokens{100}, .refillRate = Tokens{5}, .refillIn = std::chrono::seconds(30), .asOf = clock.now()});
    server.push({.drop = true});
    server.push({.drop = true}); // the network layer sends it once more by itself
    server.push({.body = products(99)});
    ASSERT_TRUE(ask());
    EXPECT_TRUE(found.empty());
    EXPECT_EQ(all, Tokens{1});
}
