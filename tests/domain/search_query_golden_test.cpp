// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The discovery keys of searches as they were first released: a key that changes throws away answers that were paid
// for.
#include "domain/search_query.h"

#include <gtest/gtest.h>

using namespace domain;

namespace {

struct Golden {
    const char* name;
    SearchQuery query;
    const char* key;
};

SearchQuery query(Marketplace marketplace, DiscoverySource source, Depth depth, FilterSet filters)
{
    return {marketplace, source, depth, std::move(filters)};
}

QStringList texts(const char* text)
{
    return {QString::fromLatin1(text)};
}

std::vector<Golden> goldens()
{
    const QString category = QStringLiteral("category");
    const QString rank = QStringLiteral("bsr");
    const QString price = QStringLiteral("price");
    const QString amazon = QStringLiteral("amazon");
    const QString fba = QStringLiteral("max_fba");
    const QString drops = QStringLiteral("min_drops30");
    using enum Marketplace;
    using enum DiscoverySource;
    return {
        {"books",
         query(Us, Finder, Depth::Basic,
               {{category, texts("283155")}, {rank, Bounds{10'000, 50'000}}, {price, Bounds{1200, 8000}}}),
         "8f9be18d54bd039d2ab5a337e411ffcd1c29275cd70621e6ac036b9a2ed90a06"},
        {"books with the buy box",
         query(Us, Finder, Depth::BuyBox,
               {{category, texts("283155")}, {rank, Bounds{10'000, 50'000}}, {price, Bounds{1200, 8000}}}),
         "fff2eb2959b698a3df3e0c2cd23fdcc8c0728b53bfa522aad68011c4fbf5038c"},
        {"books with offers", query(Us, Finder, Depth::Offers, {{price, Bounds{1200, std::nullopt}}}),
         "362783ba755b001a11246427f7f4c335e2a9502d7bb0d0cd6efbdcf7756a65df"},
        {"everything",
         query(De, Finder, Depth::Basic,
               {{category, QStringList{QStringLiteral("186606"), QStringLiteral("9007199254740993")}},
                {rank, Bounds{std::nullopt, 75'000}},
                {price, Bounds{1500, std::nullopt}},
                {QStringLiteral("max"), Bounds{std::nullopt, 500}},
                {amazon, texts("absent")},
                {fba, Bounds{std::nullopt, 5}},
                {drops, Bounds{4, std::nullopt}},
                {QStringLiteral("min_roi"), Bounds{3000, std::nullopt}},
                {QStringLiteral("min_velocity"), Bounds{5000, std::nullopt}}}),
         "3783acd8776dfc2ebe72a116443ab83660fc3cfe13a4ccaa6705f317c9e00bd9"},
        {"Amazon may be there", query(Uk, Finder, Depth::Basic, {{rank, Bounds{1, 2}}, {amazon, texts("any")}}),
         "27a44e9b77b875e6fdb9556188f54e46fde2daeb1926ab3971a9cfb3a253707f"},
        {"yen", query(Jp, Finder, Depth::Basic, {{price, Bounds{1200, 8000}}}),
         "5d505f40c366a6accdde5ac06f1c0d236f2598cde8ba8c08fa6cb2054129a768"},
        {"best sellers", query(Us, BestSellers, Depth::Basic, {{category, texts("283155")}}),
         "70eb25c69a9f7c5a256b21cf4eb19a4824e55e1be874f83d44de0d49d19c61d4"},
        {"best sellers of a branch", query(Fr, BestSellers, Depth::BuyBox, {{category, texts("4711")}}),
         "4deb3949cb4e29b4209f902f281ef889a0629bf0799c3135712686394b63f3ff"},
    };
}

} // namespace

TEST(DiscoveryKey, IsTheOneThatOldAnswersAreKeptUnder)
{
    for (const Golden& golden : goldens())
        EXPECT_EQ(golden.query.discoveryKey().toStdString(), golden.key) << golden.name;
}
