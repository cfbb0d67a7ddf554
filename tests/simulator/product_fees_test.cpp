// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keepa's figure of the fulfilment fee is what Amazon charges in all, surcharges included.
#include "simulator/product.h"

#include <gtest/gtest.h>

using domain::KeepaTime;
using domain::Marketplace;

namespace {

constexpr std::chrono::sys_days kSurchargeDay{std::chrono::year(2026) / 4 / 17};
constexpr int kCompared = 200;

simulator::Product madeOn(std::chrono::sys_days day, Marketplace marketplace, int ordinal)
{
    return simulator::makeProduct(marketplace, 1, ordinal, 7, KeepaTime::from(base::Timestamp(day)));
}

} // namespace

TEST(SimulatorProductFees, HoldTheSurchargeFromItsDayOn)
{
    int compared = 0;
    for (const auto marketplace : {Marketplace::Us, Marketplace::Ca}) {
        for (int i = 0; i < kCompared; ++i) {
            const auto before = madeOn(kSurchargeDay, marketplace, i).fbaFee; // last updated on the eve
            const auto after = madeOn(kSurchargeDay + std::chrono::days(1), marketplace, i).fbaFee;
            if (before < 0)
                continue;
            ASSERT_EQ(after, before + (before * 35 + 500) / 1'000) << i;
            ++compared;
        }
    }
    EXPECT_GT(compared, kCompared);
}

TEST(SimulatorProductFees, AreWithoutItWhereAmazonChargesNone)
{
    for (int i = 0; i < kCompared; ++i) {
        ASSERT_EQ(madeOn(kSurchargeDay, Marketplace::Uk, i).fbaFee,
                  madeOn(kSurchargeDay + std::chrono::days(1), Marketplace::Uk, i).fbaFee);
    }
}
