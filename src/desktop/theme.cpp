// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme.h"

#include "desktop/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace desktop {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ColourPair pair(QRgb text, QRgb fill)
{
    return {rgb(text), rgb(fill)};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

bool hasTabularDigits(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(digit) - zero) > 0.01)
            return false;
    }
    return true;
}

/// Qt 6.4 does not tell whether the desktop is dark; the palette that the platform came with does.
bool platformIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

ThemeMode themeModeFromName(const QString& name)
{
    if (name == u"light")
        return ThemeMode::Light;
    return name == u"dark" ? ThemeMode::Dark : ThemeMode::System;
}

const Colours& lightColours()
{
    static const Colours colours{
        .window = rgb(0xF6F7F9),
        .base = rgb(0xFFFFFF),
        .alternate = rgb(0xF9FAFB),
        .text = rgb(0x1B1F24),
        .secondary = rgb(0x57606A),
        .line = rgb(0xD8DEE4),
        .accent = rgb(0x0B62B8),
        .onAccent = rgb(0xFFFFFF),
        .hit = pair(0x116329, 0xDCF5E3),
        .miss = pair(0xA40E26, 0xFDE3E1),
        .stale = pair(0x7A4B00, 0xFFF1CC),
        .bypass = pair(0x4A5158, 0xE9ECEF),
        .strongBuy = pair(0xFFFFFF, 0x0F7B3E),
        .buy = pair(0x0B5A2B, 0xD3F2DD),
        .consider = pair(0x7A4B00, 0xFFF1CC),
        .skip = pair(0x57606A, 0xECEEF1),
        .unknown = pair(0x0A4A8F, 0xDDEBFB),
        .chart = {.amazon = rgb(0xFF9900),
                  .newOffer = rgb(0x3B6FD4),
                  .buyBox = rgb(0xE0359A),
                  .used = rgb(0x5F6670),
                  .fba = rgb(0xF26B21),
                  .fbm = rgb(0x29A3C2),
                  .rank = rgb(0x2E9B4F)},
    };
    return colours;
}

const Colours& darkColours()
{
    static const Colours colours{
        .window = rgb(0x16181C),
        .base = rgb(0x1C1F24),
        .alternate = rgb(0x20242A),
        .text = rgb(0xE6E8EB),
        .secondary = rgb(0x9BA3AE),
        .line = rgb(0x2F353D),
        .accent = rgb(0x5AA7F0),
        .onAccent = rgb(0x0B1A2A),
        .hit = pair(0x7EE2A0, 0x12361F),
        .miss = pair(0xFFA8A0, 0x4A1418),
        .stale = pair(0xF3CE6B, 0x40300A),
        .bypass = pair(0xB4BBC4, 0x2B3036),
        .strongBuy = pair(0x06210F, 0x4FD080),
        .buy = pair(0x8CE8AC, 0x163B24),
        .consider = pair(0xF3CE6B, 0x40300A),
        .skip = pair(0x9BA3AE, 0x262A30),
        .unknown = pair(0x9CCBFF, 0x12304F),
        .chart = {.amazon = rgb(0xFFB84D),
                  .newOffer = rgb(0x7DA2EC),
                  .buyBox = rgb(0xF07CC0),
                  .used = rgb(0x9CA3AD),
                  .fba = rgb(0xF99B68),
                  .fbm = rgb(0x6CC6DC),
                  .rank = rgb(0x6BC687)},
    };
    return colours;
}

const Colours& coloursOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkColours() : lightColours();
}

const ColourPair& coloursOf(const Colours& colours, domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Hit:
        return colours.hit;
    case domain::Outcome::Miss:
        return colours.miss;
    case domain::Outcome::Stale:
        return colours.stale;
    case domain::Outcome::Bypass:
    case domain::Outcome::Off:
        break;
    }
    return colours.bypass;
}

const ColourPair& coloursOf(const Colours& colours, domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::StrongBuy:
        return colours.strongBuy;
    case domain::Verdict::Buy:
        return colours.buy;
    case domain::Verdict::Consider:
        return colours.consider;
    case domain::Verdict::Skip:
        return colours.skip;
    case domain::Verdict::Unknown:
        break;
    }
    return colours.unknown;
}

QPalette paletteOf(const Colours& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::Button, colours.base);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.text);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.secondary);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    for (const auto role : {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark})
        palette.setColor(role, colours.line);
    palette.setColor(QPalette::Shadow, colours.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.secondary);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colours.text);
    return palette;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

void applyTheme(QApplication& application, ThemeMode mode)
{
    const bool platform = platformIsDark(); // asked before a palette of ours hides it
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && platform);
    application.setPalette(paletteOf(dark ? darkColours() : lightColours()));
    if (!qobject_cast<Style*>(application.style()))
        application.setStyle(new Style);
}

QFont scaled(const QFont& font, double factor, QFont::Weight weight)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * factor);
    else
        result.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    result.setWeight(weight);
    return result;
}

QFont tabular(const QFont& font)
{
    if (hasTabularDigits(font))
        return font;
    for (const auto& family : {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI"),
                               QStringLiteral("Helvetica Neue"), QStringLiteral("Arial")}) {
        QFont candidate = font;
        candidate.setFamilies({family});
        if (QFontDatabase::hasFamily(family) && hasTabularDigits(candidate))
            return candidate;
    }
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    fixed.setWeight(font.weight());
    return fixed;
}

} // namespace desktop
