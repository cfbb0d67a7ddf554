// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>

namespace {

using namespace desktop;

constexpr double kReadable = 4.5; // WCAG AA

void expectReadable(const Colours& colours)
{
    for (const QColor& ground : {colours.window, colours.base, colours.alternate}) {
        EXPECT_GE(contrast(colours.text, ground), kReadable);
        EXPECT_GE(contrast(colours.secondary, ground), kReadable);
    }
    EXPECT_GE(contrast(colours.onAccent, colours.accent), kReadable);
    for (const auto* pair : {&colours.hit, &colours.miss, &colours.stale, &colours.bypass, &colours.strongBuy,
                             &colours.buy, &colours.consider, &colours.skip, &colours.unknown})
        EXPECT_GE(contrast(pair->text, pair->fill), kReadable)
            << qPrintable(pair->text.name()) << " on " << qPrintable(pair->fill.name());
}

TEST(Theme, EveryTextIsReadableOnItsGround)
{
    expectReadable(lightColours());
    expectReadable(darkColours());
}

TEST(Theme, ContrastIsThatOfWcag)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.001);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

TEST(Theme, PaletteTellsItsColours)
{
    EXPECT_EQ(coloursOf(paletteOf(darkColours())).window, darkColours().window);
    EXPECT_EQ(coloursOf(paletteOf(lightColours())).window, lightColours().window);
}

TEST(Theme, TabularFontHasDigitsOfOneWidth)
{
    const QFontMetricsF metrics(tabular(QFont()));
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        EXPECT_NEAR(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(QChar(u'0')), 0.02);
}

} // namespace
