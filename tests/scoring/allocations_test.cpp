// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/made_products.h"
#include "support/allocations.h"

using namespace domain;
using namespace test;

TEST(Allocations, AreCounted)
{
    const auto before = allocationsSoFar();
    const auto text = std::make_unique<QString>(QStringLiteral("on the heap"));
    EXPECT_GT(allocationsSoFar(), before);
    EXPECT_FALSE(text->isEmpty());
}

TEST(Allocations, AScoreMakesNone)
{
    auto yen = product(Marketplace::Jp, 465392, 1'980);
    yen.pickAndPackFee = 318;
    auto bulky = book();
    pack(bulky, 900, 600, 500, 15'000);
    auto unpriced = book();
    unpriced.of(Series::New).current.reset();
    auto clothing = product(Marketplace::Us, 7141123011, 2'500); // several rules, and Keepa tells which
    clothing.referralFeeBasisPoints = 1700;
    const std::array products{book(), babyProduct(999), babyProduct(1'020), yen, bulky, unpriced, clothing};
    std::vector<Profile> profiles = shippedProfiles();
    for (const int mode : {1, 2}) {
        Profile taxed = profiles.front();
        taxed.vatMode = static_cast<VatMode>(mode);
        taxed.vatRate = {2'000};
        taxed.roiMethod = RoiMethod::Everything;
        profiles.push_back(taxed);
    }
    (void)reference();
    int verdicts = 0;
    for (const Profile& profile : profiles) {
        const ProfileHash hash = hashOf(profile);
        for (const auto& facts : products) {
            const auto before = allocationsSoFar();
            const Score score = scoring::score(facts, profile, hash, std::nullopt, kNow, reference());
            ASSERT_EQ(allocationsSoFar() - before, 0) << facts.rootCategory->value;
            verdicts += score.verdict != Verdict::Unknown ? 1 : 0;
        }
    }
    EXPECT_GT(verdicts, 10);
}
