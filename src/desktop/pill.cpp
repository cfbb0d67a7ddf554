// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pill.h"

#include "desktop/theme.h"

#include <QPainter>

namespace desktop {

Pill::Pill(const QString& text, QWidget* parent) : QWidget(parent), m_text(text)
{
    setFont(scaled(font(), type::kSecondary, QFont::DemiBold));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setText(const QString& text)
{
    m_text = text;
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2 * space::kPanel, fontMetrics().height() + space::kControls};
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& colours = coloursOf(palette()).stale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace desktop
