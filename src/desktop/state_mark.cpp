// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/state_mark.h"

#include "desktop/theme.h"

#include <QPainter>

namespace desktop {

namespace {

constexpr int kDotSide = 8;

QColor inkOf(StateMark::State state, const QPalette& palette)
{
    const Colours& colours = coloursOf(palette);
    switch (state) {
    case StateMark::State::Good:
        return colours.hit.text;
    case StateMark::State::Doubtful:
        return colours.stale.text;
    case StateMark::State::Bad:
        return colours.miss.text;
    case StateMark::State::Unknown:
        break;
    }
    return colours.secondary;
}

} // namespace

StateMark::StateMark(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StateMark::show(State state, const QString& word)
{
    m_state = state;
    m_word = word;
    updateGeometry();
    update();
}

QSize StateMark::sizeHint() const
{
    return {kDotSide + space::kGrid + fontMetrics().horizontalAdvance(m_word) + 1, fontMetrics().height()};
}

void StateMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = inkOf(m_state, palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QRectF(0, (height() - kDotSide) / 2.0, kDotSide, kDotSide));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(kDotSide + space::kGrid, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace desktop
