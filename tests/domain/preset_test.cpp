// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/category.h"
#include "domain/filter_samples.h"
#include "domain/preset.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

using namespace domain;

TEST(Preset, ComesBackWithItsNameAndItsPlace)
{
    Preset preset{QStringLiteral("Bücher ≤ 5"), {.marketplace = Marketplace::De, .depth = Depth::BuyBox}};
    for (const Filter& filter : filters())
        preset.query.filters.emplace(QString::fromLatin1(filter.key), test::filterSamples(filter).back());
    const auto back = presetFromJson(presetToJson(preset, 7));
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    EXPECT_EQ(back->preset, preset);
    EXPECT_EQ(back->order, 7);
}

TEST(Preset, IsTheSearchQuerysJsonWithTwoMembersMore)
{
    const Preset preset{QStringLiteral("x"), {}};
    auto json = QJsonDocument::fromJson(presetToJson(preset, 1)).object();
    EXPECT_EQ(json.take(QStringLiteral("name")), QJsonValue(QStringLiteral("x")));
    EXPECT_EQ(json.take(QStringLiteral("order")), QJsonValue(1));
    EXPECT_EQ(json, toJson(preset.query));
}

TEST(Preset, WhatIsNoneIsRefused)
{
    for (const QByteArray& json : {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"name\":\"x\"}"),
                                   presetToJson({QString(), {}}, 1), presetToJson({QString(81, u'x'), {}}, 1),
                                   presetToJson({QStringLiteral(" x"), {}}, 1)}) {
        const auto read = presetFromJson(json);
        ASSERT_FALSE(read) << json.toStdString();
        EXPECT_EQ(read.error().kind, base::ErrorKind::Input);
    }
}

TEST(ShippedPresets, CanBeSearchedForWhereTheirCategoryExists)
{
    for (const auto& facts : marketplaces()) {
        const auto presets = shippedPresets(facts.id);
        ASSERT_EQ(presets.size(), 8U);
        int missing = 0;
        for (const ShippedPreset& preset : presets) {
            missing += preset.query ? 0 : 1;
            if (!preset.query)
                continue;
            EXPECT_EQ(preset.query->marketplace, facts.id);
            EXPECT_TRUE(checked(*preset.query)) << preset.name;
            const QString id = std::get<QStringList>(preset.query->filters.at(QStringLiteral("category"))).front();
            // Only the sub-categories of the United States are no main ones.
            EXPECT_TRUE(facts.id == Marketplace::Us || findRootCategory(facts.id, CategoryId{id.toLongLong()}))
                << preset.name << " " << facts.code;
        }
        EXPECT_EQ(missing, facts.id == Marketplace::Us ? 0 : 4) << facts.code;
    }
    EXPECT_EQ(std::get<Bounds>(shippedPresets(Marketplace::Us)[0].query->filters.at(QStringLiteral("price"))),
              (Bounds{1'500, 6'000}));
    EXPECT_EQ(std::get<Bounds>(shippedPresets(Marketplace::Jp)[0].query->filters.at(QStringLiteral("price"))),
              (Bounds{2'250, 9'000}));
}
