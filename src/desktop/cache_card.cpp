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

namespace {

constexpr int kHeadingWidth = 130;

QString plainCount(std::int64_t count, const QLocale& locale)
{
    return locale.toString(static_cast<qlonglong>(count));
}

QString rateText(std::optional<double> rate, const QLocale& locale)
{
    return rate ? percentText({std::llround(*rate * 10'000)}, locale, 0) : unknownText();
}

QString ageText(const std::optional<base::Timestamp>& made, base::Timestamp now)
{
    using std::chrono::seconds;
    return made ? durationText(std::max(std::chrono::duration_cast<seconds>(now - *made), seconds(0))) : unknownText();
}

} // namespace

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
    auto* rateName = new QLabel(tr("hit rate, 7 days"), this);
    rateName->setFont(scaled(font(), type::kSecondary));
    rateName->setForegroundRole(QPalette::PlaceholderText);
    left->addWidget(heading);
    left->addWidget(m_rate);
    left->addWidget(rateName);
    left->addStretch();
    heading->setMinimumWidth(kHeadingWidth); // the cards stand under each other
    line->addLayout(left);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kPanel);
    grid->setVerticalSpacing(1);
    const std::array holds{tr("entries"), tr("fresh"), tr("stale"), tr("expired"), tr("size"), tr("oldest")};
    const std::array came{tr("hits"), tr("misses"), tr("stale"), tr("bypass"), tr("hit rate"), tr("tokens saved")};
    m_holds = addLine(*grid, 1, tr("kept"), holds);
    m_today = addLine(*grid, 3, tr("today"), came);
    m_sevenDays = addLine(*grid, 4, tr("7 days"), came);
    m_ever = addLine(*grid, 5, tr("ever"), came);
    for (size_t i = 0; i < kColumns; ++i) {
        addCaption(*grid, 0, static_cast<int>(i) + 1, holds[i]);
        addCaption(*grid, 2, static_cast<int>(i) + 1, came[i]);
    }
    line->addLayout(grid, 1);
}

QLabel* CacheCard::addCaption(QGridLayout& grid, int row, int column, const QString& text)
{
    auto* caption = new QLabel(text, this);
    caption->setFont(scaled(font(), type::kSecondary));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    grid.addWidget(caption, row, column);
    return caption;
}

QLabel* CacheCard::addFigure(QGridLayout& grid, int row, int column, const QString& name)
{
    auto* figure = new QLabel(unknownText(), this);
    figure->setFont(tabular(scaled(font(), 1.0, QFont::DemiBold)));
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setAccessibleName(name);
    grid.addWidget(figure, row, column);
    return figure;
}

CacheCard::Line CacheCard::addLine(QGridLayout& grid, int row, const QString& name,
                                   const std::array<QString, kColumns>& captions)
{
    addCaption(grid, row, 0, name)->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    Line line{};
    for (size_t i = 0; i < kColumns; ++i)
        line[i] = addFigure(grid, row, static_cast<int>(i) + 1, QStringLiteral("%1: %2").arg(name, captions[i]));
    return line;
}

void CacheCard::show(const domain::CacheLevelStatus& level, base::Timestamp now)
{
    const QLocale locale;
    const auto write = [](const Line& line, const std::array<QString, kColumns>& texts) {
        for (size_t i = 0; i < kColumns; ++i)
            line[i]->setText(texts[i]);
    };
    const auto writeUse = [&](const Line& line, const domain::CacheUse& use) {
        const auto& [hits, misses, stale, bypass] = use.outcomes;
        write(line,
              {plainCount(hits, locale), plainCount(misses, locale), plainCount(stale, locale),
               plainCount(bypass, locale), rateText(use.outcomes.hitRate(), locale),
               plainCount(use.tokensSaved, locale)});
    };
    write(m_holds,
          {plainCount(level.entries, locale), plainCount(level.fresh, locale), plainCount(level.stale, locale),
           plainCount(level.expired, locale), bytesText(level.bytes, locale), ageText(level.oldest, now)});
    m_holds.back()->setToolTip(tr("The newest: %1").arg(ageText(level.newest, now)));
    writeUse(m_today, level.today);
    writeUse(m_sevenDays, level.sevenDays);
    writeUse(m_ever, level.ever);
    m_rate->setText(rateText(level.sevenDays.outcomes.hitRate(), locale));
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
