// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the style draws with: rounded panels, mixed colours, and the tabs of a tab bar. Stateless, GUI thread.
#pragma once

#include <QColor>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionTab;

namespace desktop {

/// Half way between two colours, for hover and pressed states.
[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double share);
/// A rounded panel; without a line or without a fill where that colour is invalid.
void drawPanel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, double width = 1);
/// The one in front stands on the page's own ground under a line of the accent colour.
void drawTabShape(const QStyleOptionTab& tab, QPainter* painter);
void drawTabClose(const QStyleOption* option, QPainter* painter);

} // namespace desktop
