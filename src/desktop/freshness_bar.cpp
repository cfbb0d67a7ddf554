// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/freshness_bar.h"

#include "desktop/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace desktop {

namespace {

constexpr int kFreshnessHeight = 8;
constexpr double kLeastPart = 3; // what there is can be seen, however few
constexpr int kLegendSquare = 8;

} // namespace

FreshnessBar::FreshnessBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(scaled(font(), type::kSecondary));
    retranslate();
}

void FreshnessBar::show(std::int64_t fresh, std::int64_t stale, std::int64_t expired)
{
    m_counts = {fresh, stale, expired};
    retranslate();
}

std::array<QString, FreshnessBar::kParts> FreshnessBar::words() const
{
    const QLocale locale;
    const auto count = [&](size_t part) { return locale.toString(static_cast<qlonglong>(m_counts[part])); };
    return {tr("%1 fresh").arg(count(0)), tr("%1 stale").arg(count(1)), tr("%1 expired").arg(count(2))};
}

QString FreshnessBar::text() const
{
    const auto parts = words();
    return QStringList(parts.begin(), parts.end()).join(QStringLiteral(" · "));
}

void FreshnessBar::retranslate()
{
    setAccessibleName(tr("Freshness: %1").arg(text()));
    setToolTip(tr("%1\nFresh entries are served for nothing. Stale ones are past their time and kept for use without "
                  "Keepa. Expired ones go when the program starts next.")
                   .arg(text()));
    updateGeometry();
    update();
}

void FreshnessBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QSize FreshnessBar::sizeHint() const
{
    int width = 0;
    for (const QString& word : words())
        width += kLegendSquare + space::kGrid + fontMetrics().horizontalAdvance(word) + space::kPanel;
    return {width, kFreshnessHeight + space::kGrid + fontMetrics().height()};
}

void FreshnessBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& theme = coloursOf(palette());
    const std::array colours{theme.hit.text, theme.stale.text, theme.miss.text};
    paintBar(painter, colours);
    int left = 0;
    const int top = kFreshnessHeight + space::kGrid;
    const int high = fontMetrics().height();
    const auto parts = words();
    for (size_t part = 0; part < kParts; ++part) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours[part]);
        painter.drawRoundedRect(QRect(left, top + (high - kLegendSquare) / 2, kLegendSquare, kLegendSquare), 2, 2);
        left += kLegendSquare + space::kGrid;
        const int wide = fontMetrics().horizontalAdvance(parts[part]);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(left, top, wide + 1, high), Qt::AlignLeft | Qt::AlignVCenter, parts[part]);
        left += wide + space::kPanel;
    }
}

void FreshnessBar::paintBar(QPainter& painter, const std::array<QColor, kParts>& colours) const
{
    const QRectF bar(0, 0, width(), kFreshnessHeight);
    QPainterPath shape;
    shape.addRoundedRect(bar, kFreshnessHeight / 2.0, kFreshnessHeight / 2.0);
    painter.fillPath(shape, palette().color(QPalette::Mid));
    const auto all = std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0});
    if (all <= 0)
        return;
    std::array<double, kParts> widths{};
    for (size_t part = 0; part < kParts; ++part) {
        const double share = static_cast<double>(m_counts[part]) / static_cast<double>(all);
        widths[part] = m_counts[part] > 0 ? std::max(bar.width() * share, kLeastPart) : 0;
    }
    const double surplus = std::accumulate(widths.begin(), widths.end(), 0.0) - bar.width();
    *std::ranges::max_element(widths) -= surplus; // the widest makes room for the narrow ones
    painter.save();
    painter.setClipPath(shape);
    double left = 0;
    for (size_t part = 0; part < kParts; ++part) {
        painter.fillRect(QRectF(left, 0, widths[part], kFreshnessHeight), colours[part]);
        left += widths[part];
    }
    painter.restore();
}

} // namespace desktop
