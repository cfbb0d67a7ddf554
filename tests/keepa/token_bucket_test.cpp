// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/token_bucket.h"

#include "keepa/api_key.h"
#include "keepa/request.h"
#include "keepa/retry.h"

#include <gtest/gtest.h>

using namespace keepa;
using namespace std::chrono_literals;

namespace {

const base::Timestamp kThen{std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)};

TokenBucket bucketWith(int left, int rate = 5, double reduction = 0.0)
{
    TokenBucket bucket;
    bucket.observe({Tokens{left}, Tokens{rate}, 20s, reduction, kThen});
    return bucket;
}

} // namespace

TEST(TokenBucket, RefillsInLumpsOnceAMinuteUpToAnHoursWorth)
{
    const auto bucket = bucketWith(-7);
    EXPECT_EQ(bucket.balanceAt(kThen), Tokens{-7});
    EXPECT_EQ(bucket.balanceAt(kThen + 19999ms), Tokens{-7});
    EXPECT_EQ(bucket.balanceAt(kThen + 20s), Tokens{-2});
    EXPECT_EQ(bucket.balanceAt(kThen + 79999ms), Tokens{-2});
    EXPECT_EQ(bucket.balanceAt(kThen + 80s), Tokens{3});
    EXPECT_EQ(bucket.balanceAt(kThen + 24h), Tokens{300});
    EXPECT_EQ(bucket.balanceAt(kThen + 24h * 365 * 1000), Tokens{300});
    EXPECT_FALSE(TokenBucket().balanceAt(kThen));
}

TEST(TokenBucket, TrackingsEatTheirPartOfEveryRefill)
{
    EXPECT_EQ(bucketWith(0, 5, 0.9).balanceAt(kThen + 20s), Tokens{4});
    EXPECT_EQ(bucketWith(0, 5, 5.0).balanceAt(kThen + 1h), Tokens{0});
    EXPECT_EQ(bucketWith(0, 5, 9.0).balanceAt(kThen + 1h), Tokens{0});
}

TEST(TokenBucket, TellsTheMomentOfAPositiveBalance)
{
    EXPECT_EQ(bucketWith(1).affordableFrom(kThen), kThen);
    EXPECT_EQ(bucketWith(0).affordableFrom(kThen), kThen + 20s);
    EXPECT_EQ(bucketWith(-4).affordableFrom(kThen), kThen + 20s);
    EXPECT_EQ(bucketWith(-5).affordableFrom(kThen), kThen + 80s);
    EXPECT_EQ(bucketWith(-249).affordableFrom(kThen), kThen + 20s + 49min);
    EXPECT_EQ(bucketWith(0).affordableFrom(kThen, Tokens{100}), kThen + 20s + 19min);
    EXPECT_EQ(bucketWith(-4).affordableFrom(kThen + 30s), kThen + 30s);
    EXPECT_FALSE(bucketWith(0).affordableFrom(kThen, Tokens{301})) << "more than the bucket holds";
    EXPECT_FALSE(bucketWith(0, 5, 5.0).affordableFrom(kThen)) << "nothing ever comes";
    EXPECT_EQ(TokenBucket().affordableFrom(kThen), kThen) << "a balance never seen stops nobody";
}

TEST(TokenBucket, AReductionBeyondAllIntegersLeavesNoRefill)
{
    TokenState state;
    state.refillRate = Tokens{5};
    state.flowReduction = 1e300;
    EXPECT_EQ(refillOf(state), Tokens{0});
    state.flowReduction = -1e300;
    EXPECT_EQ(refillOf(state), Tokens{5});
}

TEST(TokenBucket, ReservationsKeepParallelRequestsFromOverspending)
{
    auto bucket = bucketWith(5);
    const auto first = bucket.reserve(Tokens{100});
    EXPECT_EQ(bucket.availableAt(kThen), Tokens{-95});
    EXPECT_EQ(bucket.affordableFrom(kThen), kThen + 20s + 19min);
    const auto second = bucket.reserve(Tokens{1});
    EXPECT_EQ(bucket.reserved(), Tokens{101});
    bucket.settle(first);
    EXPECT_EQ(bucket.availableAt(kThen), Tokens{4});
    bucket.settle(second);
    bucket.settle(second);
    EXPECT_EQ(bucket.availableAt(kThen), Tokens{5});
}

TEST(Retry, BacksOffWithFullJitterAndEnds)
{
    RetryPolicy policy;
    policy.mostTries = 4;
    policy.firstDelay = 100ms;
    policy.longestDelay = 150ms;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Retries retries(policy, seed);
        Retries same(policy, seed);
        for (const auto most : {100ms, 150ms, 150ms}) {
            const auto delay = retries.delayAfter(Attempt::ServerFault, {}, false);
            ASSERT_TRUE(delay);
            EXPECT_GE(*delay, 0ms);
            EXPECT_LE(*delay, most);
            EXPECT_EQ(delay, same.delayAfter(Attempt::ServerFault, {}, false));
        }
        EXPECT_FALSE(retries.delayAfter(Attempt::Lost, {}, false));
    }
}

TEST(Retry, NeverRetriesARefusal)
{
    Retries retries(RetryPolicy{}, 1);
    EXPECT_FALSE(retries.delayAfter(Attempt::Refused, {}, true));
}

TEST(Retry, PaysForDamagedAnswersLessOftenWhileNothingEverCameIntact)
{
    const auto tries = [](bool isProven) {
        Retries retries(RetryPolicy{}, 1);
        int count = 1;
        while (retries.delayAfter(Attempt::Damaged, {}, isProven))
            ++count;
        return count;
    };
    EXPECT_EQ(tries(false), 3);
    EXPECT_EQ(tries(true), 5);
}

TEST(Retry, WaitsForThePositiveBalanceAndAtLeastForARefill)
{
    const auto wait = [](int left) { return waitForPositive({Tokens{left}, Tokens{5}, 20s, 0.0, kThen}); };
    EXPECT_EQ(wait(0), 20s);
    EXPECT_EQ(wait(-5), 80s);
    EXPECT_EQ(wait(7), 20s);
}

TEST(ApiKey, TellsItsFormAndAFingerprintOnly)
{
    EXPECT_FALSE(ApiKey().isWellFormed());
    EXPECT_TRUE(ApiKey(QString(64, u'a')).isWellFormed());
    EXPECT_FALSE(ApiKey(QString(64, u'A')).isWellFormed());
    EXPECT_FALSE(ApiKey(QString(63, u'a')).isWellFormed());
    EXPECT_EQ(ApiKey(QStringLiteral("abc")).fingerprint(), "ba7816bf8f01");
    EXPECT_EQ(ApiKey(QStringLiteral("abc")).removedFrom(QStringLiteral("x abc y")), u"x *** y");
}

TEST(Requests, AreRefusedBeforeAnythingIsSpent)
{
    const auto isInput = [](const auto& wire) { return !wire && wire.error().kind == base::ErrorKind::Input; };
    FinderRequest finder;
    EXPECT_TRUE(isInput(wireOf(finder))) << "no filter";
    finder.selection = {{QStringLiteral("title"), QStringLiteral("x")}};
    EXPECT_EQ(wireOf(finder)->expected, Tokens{11});
    finder.perPage = 10'000;
    EXPECT_EQ(wireOf(finder)->expected, Tokens{110});
    finder.page = 1;
    EXPECT_TRUE(isInput(wireOf(finder)));
    finder = {.selection = finder.selection, .page = 0, .perPage = 49};
    EXPECT_TRUE(isInput(wireOf(finder)));
    EXPECT_TRUE(isInput(wireOf(BestSellerRequest{domain::Marketplace::Br, {5}, 0})));
    EXPECT_TRUE(isInput(wireOf(BestSellerRequest{domain::Marketplace::Us, {5}, 7})));
    EXPECT_TRUE(isInput(wireOf(ProductRequest{})));
    ProductRequest many;
    many.asins.assign(101, *domain::Asin::parse(u"B000000002"));
    EXPECT_TRUE(isInput(wireOf(many)));
    many.asins.resize(100, many.asins.front());
    many.depth = domain::Depth::BuyBox;
    EXPECT_EQ(wireOf(many)->expected, Tokens{300});
    many.codes = QStringList{QStringLiteral("4006381333931")};
    EXPECT_TRUE(isInput(wireOf(many))) << "ASINs and codes";
    EXPECT_TRUE(isInput(wireOf(CategorySearch{domain::Marketplace::Us, QStringLiteral("ab")})));
}

TEST(Requests, ALongSelectionGoesAsABody)
{
    FinderRequest finder;
    finder.selection = {{QStringLiteral("title"), QString(7000, u'x')}};
    const auto wire = wireOf(finder);
    ASSERT_TRUE(wire);
    EXPECT_GT(wire->body.size(), 7000);
    EXPECT_FALSE(wire->query.hasQueryItem(QStringLiteral("selection")));
}
