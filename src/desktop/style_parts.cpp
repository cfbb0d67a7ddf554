// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style_parts.h"

#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace desktop {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](float x, float y) { return static_cast<float>(x * (1 - share) + y * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

void drawPanel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), space::kRadius, space::kRadius);
    painter->restore();
}

void drawTabShape(const QStyleOptionTab& tab, QPainter* painter)
{
    constexpr int kAccent = 2;
    const QPalette& palette = tab.palette;
    const bool front = tab.state & QStyle::State_Selected;
    const bool hovered = (tab.state & QStyle::State_Enabled) && (tab.state & QStyle::State_MouseOver);
    const QColor window = palette.color(QPalette::Window);
    painter->fillRect(tab.rect,
                      front         ? palette.color(QPalette::Base)
                          : hovered ? mixed(window, palette.color(QPalette::Text), 0.05)
                                    : window);
    painter->setPen(palette.color(QPalette::Mid));
    painter->drawLine(tab.rect.topRight(), tab.rect.bottomRight());
    if (!front)
        return painter->drawLine(tab.rect.bottomLeft(), tab.rect.bottomRight());
    QRect line = tab.rect;
    line.setHeight(kAccent);
    painter->fillRect(line, palette.color(QPalette::Highlight));
}

void drawTabClose(const QStyleOption* option, QPainter* painter)
{
    constexpr int kCross = 12;
    const QPalette& palette = option->palette;
    const QColor text = palette.color(QPalette::Text);
    const bool hovered = option->state & QStyle::State_Raised;
    if (hovered || (option->state & QStyle::State_Sunken))
        drawPanel(painter, option->rect, mixed(palette.color(QPalette::Base), text, hovered ? 0.1 : 0.2), {});
    QRect cross(0, 0, kCross, kCross);
    cross.moveCenter(option->rect.center());
    const QColor colour = hovered ? text : palette.color(QPalette::PlaceholderText);
    painter->drawPixmap(cross,
                        iconPixmap(QStringLiteral("close"), kCross, painter->device()->devicePixelRatioF(), colour));
}

} // namespace desktop
