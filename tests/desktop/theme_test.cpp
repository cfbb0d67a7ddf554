// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every text can be read on what it stands on, in both modes, and nothing is told by its colour alone.
#include "desktop/theme.h"

#include "desktop/icons.h"
#include "desktop/words.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QImage>

#include <array>

namespace {

using namespace desktop;

constexpr double kReadable = 4.5; // WCAG AA

constexpr std::array kOutcomes{domain::Outcome::Hit, domain::Outcome::Miss, domain::Outcome::Stale,
                               domain::Outcome::Bypass, domain::Outcome::Off};
constexpr std::array kVerdicts{domain::Verdict::StrongBuy, domain::Verdict::Buy, domain::Verdict::Consider,
                               domain::Verdict::Skip, domain::Verdict::Unknown};

void expectReadable(const char* what, const QColor& text, const QColor& ground)
{
    EXPECT_GE(contrast(text, ground), kReadable)
        << what << ": " << qPrintable(text.name()) << " on " << qPrintable(ground.name());
}

class ThemeOf : public ::testing::TestWithParam<const Colours*> {
protected:
    [[nodiscard]] static const Colours& colours() { return *GetParam(); }
    [[nodiscard]] static std::array<QColor, 3> grounds()
    {
        return {colours().window, colours().base, colours().alternate};
    }
};

INSTANTIATE_TEST_SUITE_P(Both, ThemeOf, ::testing::Values(&lightColours(), &darkColours()),
                         [](const auto& info) { return info.index == 0 ? "light" : "dark"; });

TEST_P(ThemeOf, TextsAreReadableOnEveryGround)
{
    for (const QColor& ground : grounds()) {
        expectReadable("text", colours().text, ground);
        expectReadable("secondary", colours().secondary, ground);
        expectReadable("link", colours().accent, ground);
        // Warnings, problems and losses stand in these outside their pills too.
        expectReadable("good", colours().hit.text, ground);
        expectReadable("wrong", colours().miss.text, ground);
        expectReadable("warning", colours().stale.text, ground);
    }
    expectReadable("on accent", colours().onAccent, colours().accent);
}

TEST_P(ThemeOf, EveryPillIsReadable)
{
    for (const auto outcome : kOutcomes) {
        const ColourPair& pair = coloursOf(colours(), outcome);
        expectReadable(qPrintable(word(outcome)), pair.text, pair.fill);
    }
    for (const auto verdict : kVerdicts) {
        const ColourPair& pair = coloursOf(colours(), verdict);
        expectReadable(qPrintable(word(verdict)), pair.text, pair.fill);
    }
}

TEST_P(ThemeOf, EveryPairOfThePaletteIsReadable)
{
    constexpr std::array<std::pair<QPalette::ColorRole, QPalette::ColorRole>, 14> kPairs{{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::WindowText, QPalette::Base},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::Text, QPalette::Window},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::BrightText, QPalette::Window},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::AlternateBase},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::Link, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Base},
        {QPalette::HighlightedText, QPalette::Highlight},
    }};
    const QPalette palette = paletteOf(colours());
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto& [text, ground] : kPairs) {
            const QString what = QStringLiteral("group %1, role %2 on role %3").arg(group).arg(text).arg(ground);
            expectReadable(qPrintable(what), palette.color(group, text), palette.color(group, ground));
        }
    }
}

TEST_P(ThemeOf, ThePaletteTellsItsColours)
{
    EXPECT_EQ(&coloursOf(paletteOf(colours())), &colours());
}

TEST(Theme, OutcomesDifferInWordAndIconNotInColourAlone)
{
    // Off has the colours of BYPASS and must not be taken for it either.
    std::vector<QString> words;
    std::vector<QImage> pictures;
    for (const auto outcome : kOutcomes) {
        const QString said = word(outcome);
        EXPECT_FALSE(said.isEmpty());
        EXPECT_EQ(std::ranges::count(words, said), 0) << qPrintable(said);
        words.push_back(said);
        if (outcome == domain::Outcome::Off)
            continue;
        const QImage drawn = iconPixmap(iconName(outcome), space::kIcon, 1.0, lightColours().text).toImage();
        ASSERT_FALSE(drawn.isNull()) << qPrintable(said);
        EXPECT_EQ(std::ranges::count(pictures, drawn), 0) << qPrintable(said);
        pictures.push_back(drawn);
    }
}

TEST(Theme, VerdictsDifferInWord)
{
    std::vector<QString> words;
    for (const auto verdict : kVerdicts) {
        EXPECT_EQ(std::ranges::count(words, word(verdict)), 0) << qPrintable(word(verdict));
        words.push_back(word(verdict));
    }
}

TEST(Theme, ContrastIsThatOfWcag)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.001);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

TEST(Theme, TabularFontHasDigitsOfOneWidth)
{
    const QFontMetricsF metrics(tabular(QFont()));
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        EXPECT_NEAR(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(QChar(u'0')), 0.02);
}

} // namespace
