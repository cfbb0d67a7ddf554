// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/token_gauge.h"

#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kBarWidth = 48;
constexpr int kBarHeight = 5;

} // namespace

TokenGauge::TokenGauge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    show(std::nullopt);
}

void TokenGauge::show(const std::optional<sourcing::TokenGauge>& tokens)
{
    const QLocale locale;
    if (!tokens) {
        m_text = tr("tokens: not known yet");
        m_share = 0;
        setToolTip(tr("The balance is known after the first answer of Keepa"));
    } else {
        m_text = tr("%1 of %2 · +%3/min")
                     .arg(locale.toString(tokens->left.count), locale.toString(tokens->capacity.count),
                          locale.toString(tokens->refillRate));
        m_share = tokens->capacity.count > 0
            ? std::clamp(static_cast<double>(tokens->left.count) / tokens->capacity.count, 0.0, 1.0)
            : 0;
        setToolTip(tr("Keepa tokens left, the most that are kept, and how many come back per minute"));
    }
    setAccessibleName(tr("Keepa tokens: %1").arg(m_text));
    updateGeometry();
    update();
}

QSize TokenGauge::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_text);
    return {words + space::kIcon + kBarWidth + 4 * space::kControls, space::kControlHeight - space::kGrid};
}

void TokenGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect room = rect().adjusted(space::kControls, 0, -space::kControls, 0);
    const QColor text = palette().color(QPalette::WindowText);
    painter.drawPixmap(room.left(), room.center().y() - space::kIcon / 2 + 1,
                       iconPixmap(QStringLiteral("token"), space::kIcon, devicePixelRatioF(), text));
    room.setLeft(room.left() + space::kIcon + space::kControls);

    const QRect bar(room.left(), room.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
    const double radius = kBarHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(bar, radius, radius);
    QRectF filled(bar);
    filled.setWidth(filled.width() * m_share);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(filled, radius, radius);

    room.setLeft(bar.right() + space::kControls);
    painter.setPen(text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace desktop
