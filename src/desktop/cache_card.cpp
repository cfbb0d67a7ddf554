// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cache_card.h"

#include "desktop/format.h"
#include "desktop/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>

namespace desktop {

CacheCard::CacheCard(const QString& title, const QString& explanation, QWidget* parent)
    : QFrame(parent), m_rate(new QLabel(unknownText(), this))
{
    setAccessibleName(title);
    setToolTip(explanation);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::kPanel, space::kControls, space::kPanel, space::kControls);
    line->setSpacing(space::kGroups);

    auto* left = new QVBoxLayout;
    left->setSpacing(space::kGrid / 2);
    auto* heading = new QLabel(title, this);
    heading->setFont(scaled(font(), 1.0, QFont::DemiBold));
    m_rate->setFont(tabular(scaled(font(), type::kFigure, QFont::DemiBold)));
    m_rate->setAccessibleName(tr("%1: hit rate").arg(title));
    auto* rateName = new QLabel(tr("hit rate"), this);
    rateName->setFont(scaled(font(), type::kSecondary));
    rateName->setForegroundRole(QPalette::PlaceholderText);
    left->addWidget(heading);
    left->addWidget(m_rate);
    left->addWidget(rateName);
    left->addStretch();
    line->addLayout(left);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGroups);
    grid->setVerticalSpacing(space::kGrid);
    m_entries = addFigure(*grid, 0, tr("entries"));
    m_fresh = addFigure(*grid, 1, tr("fresh"));
    m_expired = addFigure(*grid, 2, tr("expired"));
    m_hits = addFigure(*grid, 3, tr("hits"));
    m_misses = addFigure(*grid, 4, tr("misses"));
    m_stale = addFigure(*grid, 5, tr("stale"));
    line->addLayout(grid, 1);
}

QLabel* CacheCard::addFigure(QGridLayout& grid, int place, const QString& name)
{
    constexpr int kColumns = 3;
    auto* figure = new QLabel(unknownText(), this);
    figure->setFont(tabular(scaled(font(), 1.0, QFont::DemiBold)));
    figure->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    figure->setAccessibleName(name);
    auto* caption = new QLabel(name, this);
    caption->setFont(scaled(font(), type::kSecondary));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setAlignment(Qt::AlignRight | Qt::AlignTop);
    const int row = place / kColumns * 2;
    grid.addWidget(figure, row, place % kColumns);
    grid.addWidget(caption, row + 1, place % kColumns);
    return figure;
}

void CacheCard::show(const domain::CacheLevelStatus& level)
{
    const QLocale locale;
    const auto write = [&locale](QLabel* figure, std::int64_t count) {
        figure->setText(locale.toString(static_cast<qlonglong>(count)));
    };
    write(m_entries, level.entries);
    write(m_fresh, level.fresh);
    write(m_expired, level.expired);
    write(m_hits, level.hits);
    write(m_misses, level.misses);
    write(m_stale, level.stale);
    const auto rate = level.hitRate();
    m_rate->setText(rate ? percentText({std::llround(*rate * 10'000)}, locale, 0) : unknownText());
}

void CacheCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
}

} // namespace desktop
