// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/read_profile.h"

#include <gtest/gtest.h>

using namespace domain;

namespace {

QString refusalOf(const char* json)
{
    const auto profile = profileFromJson(json);
    if (profile)
        return QStringLiteral("accepted");
    return profile.error().kind == base::ErrorKind::Input ? profile.error().detail : QStringLiteral("wrong kind");
}

} // namespace

TEST(Profile, ShippedOnesAreAsPublished)
{
    const auto& profiles = shippedProfiles();
    ASSERT_EQ(profiles.size(), 3U);
    EXPECT_EQ(profiles[0].name, u"balanced");
    EXPECT_EQ(profiles[0].cost, (CostRule{CostRule::Kind::PercentOfPrice, 4000}));
    EXPECT_EQ(profiles[1].strongBuy, (VerdictThreshold{{5000}, {8500}}));
    EXPECT_EQ(profiles[1].rankLimit, 75'000);
    EXPECT_EQ(profiles[2].consider, (VerdictThreshold{{2500}, {2000}}));
    EXPECT_EQ(profiles[2].priceWindowDays, 365);
    EXPECT_EQ(profiles[2].fbaOfferLimit, 8);
}

TEST(Profile, SurvivesJson)
{
    Profile profile = shippedProfiles()[2];
    profile.name = QStringLiteral("meine \"Bücher\"\n");
    profile.cost = {CostRule::Kind::Fixed, 499};
    profile.salesTax = {829}; // 8.29 · 100 is not whole in binary
    profile.referralBasisPointsOverride = 1504;
    profile.minimumProfit = -5;
    const auto again = profileFromJson(profileToJson(profile));
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_EQ(*again, profile);
    for (const Profile& shipped : shippedProfiles())
        EXPECT_EQ(profileFromJson(profileToJson(shipped)).value(), shipped);
}

TEST(Profile, TheCanonicalTextIsReadableAndNamesNothing)
{
    EXPECT_TRUE(canonicalText(Profile()).startsWith(
        "{\"cost\":{\"rule\":\"percent\",\"percent\":40},\"sales_tax_percent\":0,"));
    const auto again = profileFromJson(canonicalText(shippedProfiles()[1]));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->name.isEmpty());
    EXPECT_EQ(canonicalText(*again), canonicalText(shippedProfiles()[1]));
}

TEST(Profile, ScoresOfOtherFormulasBearAnotherHash)
{
    EXPECT_EQ(hashOf(Profile()), hashOf(Profile(), kFormulaVersion));
    EXPECT_NE(hashOf(Profile(), kFormulaVersion), hashOf(Profile(), kFormulaVersion + 1));
}

TEST(Profile, TheHashIsOfTheAssumptionsAlone)
{
    Profile profile;
    const ProfileHash hash = hashOf(profile);
    EXPECT_EQ(hash.toString().size(), 16);
    profile.name = QStringLiteral("another name");
    EXPECT_EQ(hashOf(profile), hash);
    profile.prep = 1;
    EXPECT_NE(hashOf(profile), hash);
    profile.prep = 0;
    profile.velocityWeights = {25, 30, 25, 20};
    EXPECT_NE(hashOf(profile), hash);
}

TEST(Profile, WhatIsWrongIsNamed)
{
    EXPECT_TRUE(refusalOf("{\n\"prep\": 1,\n oops}").contains(u"line 3"));
    EXPECT_TRUE(refusalOf("[]").contains(u"object"));
    EXPECT_TRUE(refusalOf(R"({"prepp": 1})").contains(u"\"prepp\" is not known"));
    EXPECT_TRUE(refusalOf(R"({"cost": {"rule": "none", "amount": 4}})").contains(u"\"cost.amount\" is not known"));
    EXPECT_TRUE(refusalOf(R"({"prep": "1"})").contains(u"\"prep\""));
    EXPECT_TRUE(refusalOf(R"({"prep": 1.5})").contains(u"\"prep\" is not a whole number"));
    EXPECT_TRUE(refusalOf(R"({"prep": -1})").contains(u"\"prep\" is out of range"));
    EXPECT_TRUE(refusalOf(R"({"prep": 1e300})").contains(u"\"prep\" is out of range"));
    EXPECT_TRUE(refusalOf(R"({"discount_percent": 100})").contains(u"\"discount_percent\" is out of range"));
    EXPECT_TRUE(refusalOf(R"({"sales_tax_percent": 8.125})").contains(u"two decimals"));
    EXPECT_TRUE(refusalOf(R"({"vat_mode": "some"})").contains(u"\"vat_mode\""));
    EXPECT_TRUE(refusalOf(R"({"buy": {"roi_percent": "x"}})").contains(u"\"buy.roi_percent\""));
    EXPECT_TRUE(refusalOf(R"({"buy": 5})").contains(u"\"buy\" is not an object"));
    EXPECT_TRUE(refusalOf(R"({"buy": {"roi_percent": 60, "velocity": 60}})").contains(u"\"strong_buy\""));
    EXPECT_TRUE(refusalOf(R"({"price_window_days": 100})").contains(u"\"price_window_days\""));
    EXPECT_TRUE(refusalOf(R"({"velocity_weights": [1, 2, 3]})").contains(u"\"velocity_weights\""));
    EXPECT_TRUE(refusalOf(R"({"velocity_weights": [10, 20, 30, 30]})").contains(u"\"velocity_weights\""));
    EXPECT_TRUE(refusalOf(R"({"name": 5})").contains(u"\"name\""));
}

TEST(ReadProfile, TellsWhatItTookFromTheBase)
{
    const auto read = readProfile(R"({"name": "mine", "base": "textbook", "prep": 50, "buy": {"velocity": 31}})",
                                  shippedProfiles());
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(read->base, u"textbook");
    EXPECT_EQ(read->profile.name, u"mine");
    EXPECT_EQ(read->profile.prep, 50);
    EXPECT_EQ(read->profile.buy, (VerdictThreshold{{3500}, {3100}}));
    EXPECT_EQ(read->profile.rankLimit, 250'000);
    EXPECT_TRUE(read->fromBase.contains(QStringLiteral("buy.roi_percent")));
    EXPECT_TRUE(read->fromBase.contains(QStringLiteral("strong_buy")));
    for (const char* told : {"name", "base", "prep", "buy", "buy.velocity"})
        EXPECT_FALSE(read->fromBase.contains(QLatin1String(told))) << told;
    const auto whole = readProfile(profileToJson(shippedProfiles()[1]), shippedProfiles());
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->fromBase.isEmpty());
}

TEST(ReadProfile, RefusesByPath)
{
    EXPECT_TRUE(refusalOf(R"({"base": "nobody"})").contains(u"nobody"));
    EXPECT_TRUE(refusalOf(R"({"buy": {"speed": 3}})").contains(u"\"buy.speed\" is not known"));
    EXPECT_TRUE(refusalOf(R"({"buy": {"velocity": 101}})").contains(u"\"buy.velocity\" is out of range"));
    // 40 % of the base is no 40.00.
    EXPECT_TRUE(refusalOf(R"({"cost": {"rule": "fixed"}})").contains(u"\"cost.amount\" is missing"));
    EXPECT_EQ(refusalOf(R"({"cost": {"rule": "none"}})"), u"accepted");
}

TEST(ReadProfile, AValueIsCheckedAsATextIs)
{
    Profile profile;
    EXPECT_TRUE(checked(profile));
    profile.cost = {CostRule::Kind::Fixed, 120};
    EXPECT_TRUE(checked(profile));
    profile.velocityWeights = {50, 50, 50, 50};
    EXPECT_FALSE(checked(profile));
    profile = {};
    profile.priceWindowDays = 180;
    EXPECT_FALSE(checked(profile));
}
