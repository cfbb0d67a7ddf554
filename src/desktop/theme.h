// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that names colours, spaces and type sizes: two palettes (light and dark), what is drawn in which pair of
// them, and how they become a QPalette. Stateless; every thread may read it, applyTheme() belongs to the GUI thread.
#pragma once

#include "domain/outcome.h"
#include "domain/score.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <optional>

class QApplication;

namespace desktop {

enum class ThemeMode { System, Light, Dark };

/// "system", "light", "dark", as the setting spells them; System for anything else.
[[nodiscard]] ThemeMode themeModeFromName(const QString& name);

/// Text and what it stands on.
struct ColourPair {
    QColor text;
    QColor fill;
};

/// Muscle memory of everybody who reads Keepa's charts.
struct ChartColours {
    QColor amazon, newOffer, buyBox, used, fba, fbm, rank;
};

struct Colours {
    QColor window, base, alternate;
    QColor text, secondary, line;
    QColor accent, onAccent;
    ColourPair hit, miss, stale, bypass;
    ColourPair strongBuy, buy, consider, skip, unknown;
    ChartColours chart;
};

[[nodiscard]] const Colours& lightColours();
[[nodiscard]] const Colours& darkColours();
/// Those that a palette made by this file stands for.
[[nodiscard]] const Colours& coloursOf(const QPalette& palette);
[[nodiscard]] const ColourPair& coloursOf(const Colours& colours, domain::Outcome outcome);
[[nodiscard]] const ColourPair& coloursOf(const Colours& colours, domain::Verdict verdict);

[[nodiscard]] QPalette paletteOf(const Colours& colours);
/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// Style, palette and type of the whole program. May be called again when the mode changes.
void applyTheme(QApplication& application, ThemeMode mode);

namespace space {
inline constexpr int kGrid = 4;
inline constexpr int kControls = 8;
inline constexpr int kPanel = 12;
inline constexpr int kGroups = 16;
inline constexpr int kRadius = 6;
inline constexpr int kRowCompact = 22;
inline constexpr int kRowHeight = 26;
inline constexpr int kRowRoomy = 32;
inline constexpr int kControlHeight = 28;
inline constexpr int kFilterWidth = 300;
inline constexpr int kDetailsWidth = 360;
inline constexpr int kIcon = 16;
} // namespace space

namespace type {
inline constexpr double kSecondary = 0.92;
inline constexpr double kSection = 1.25;
inline constexpr double kFigure = 1.6;
} // namespace type

/// `font` at a step of the type scale.
[[nodiscard]] QFont scaled(const QFont& font, double factor, QFont::Weight weight = QFont::Normal);
/// A font near `font` whose ten digits share one width, for numbers that stand under each other.
[[nodiscard]] QFont tabular(const QFont& font);

} // namespace desktop
