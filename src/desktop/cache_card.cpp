// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cache_card.h"

#include "desktop/format.h"
#include "desktop/freshness_bar.h"
#include "desktop/rate_gauge.h"
#include "desktop/sparkline.h"
#include "desktop/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>

namespace desktop {

namespace {

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

/// The day of a count, which is one of UTC.
QString dayText(base::Timestamp now, size_t daysAgo, const QLocale& locale)
{
    const auto then = now - std::chrono::days(daysAgo);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(then.time_since_epoch().count(), Qt::UTC).date(),
                           QLocale::ShortFormat);
}

void makeSecondary(QLabel& label)
{
    label.setFont(scaled(label.font(), type::kSecondary));
    label.setForegroundRole(QPalette::PlaceholderText);
}

} // namespace

CacheCard::CacheCard(domain::CacheLevel level, QWidget* parent)
    : QFrame(parent), m_level(level), m_title(new QLabel(this)), m_held(new QLabel(this)), m_rate(new RateGauge(this)),
      m_rateName(new QLabel(this)), m_days(new Sparkline(this)), m_daysName(new QLabel(this)),
      m_freshness(new FreshnessBar(this))
{
    layOut();
    retranslate();
}

void CacheCard::layOut()
{
    m_title->setFont(scaled(font(), 1.0, QFont::DemiBold));
    makeSecondary(*m_held);
    makeSecondary(*m_rateName);
    makeSecondary(*m_daysName);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kControls);
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_held);

    auto* left = new QVBoxLayout;
    left->setSpacing(space::kGrid / 2);
    left->addWidget(m_rate, 0, Qt::AlignHCenter);
    left->addWidget(m_rateName, 0, Qt::AlignHCenter);
    left->addWidget(m_days);
    left->addWidget(m_daysName, 0, Qt::AlignHCenter);
    left->addStretch();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kPanel);
    grid->setVerticalSpacing(1);
    addUse(*grid);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::kGroups);
    middle->addLayout(left);
    middle->addLayout(grid, 1);

    auto* card = new QVBoxLayout(this);
    card->setContentsMargins(space::kPanel, space::kControls, space::kPanel, space::kControls);
    card->setSpacing(space::kControls);
    card->addLayout(top);
    card->addLayout(middle);
    card->addWidget(m_freshness);
    card->addStretch();
}

void CacheCard::addUse(QGridLayout& grid)
{
    for (size_t span = 0; span < kSpans; ++span) {
        const int column = static_cast<int>(span) + 1;
        m_spanNames[span] = new QLabel(this);
        makeSecondary(*m_spanNames[span]);
        grid.addWidget(m_spanNames[span], 0, column, Qt::AlignRight);
        grid.setColumnStretch(column, 1);
    }
    for (size_t figure = 0; figure < kFigures; ++figure) {
        const int row = static_cast<int>(figure) + 1;
        m_figureNames[figure] = new QLabel(this);
        makeSecondary(*m_figureNames[figure]);
        grid.addWidget(m_figureNames[figure], row, 0);
        for (size_t span = 0; span < kSpans; ++span) {
            auto* label = new QLabel(unknownText(), this);
            label->setFont(tabular(scaled(font(), 1.0, QFont::DemiBold)));
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            grid.addWidget(label, row, static_cast<int>(span) + 1);
            m_figures[span][figure] = label;
        }
    }
    grid.setRowStretch(static_cast<int>(kFigures) + 1, 1);
}

void CacheCard::retranslate()
{
    const bool isList = m_level == domain::CacheLevel::Discovery;
    m_title->setText(isList ? tr("Lists of products") : tr("Products"));
    setAccessibleName(m_title->text());
    m_title->setToolTip(isList ? tr("Which products a search found; kept for a day")
                               : tr("What is known of each product; kept for some hours"));
    m_rateName->setText(tr("hits, 7 days"));
    m_daysName->setText(tr("%n days", nullptr, static_cast<int>(domain::kCacheDays)));
    const std::array spans{tr("today"), tr("7 days"), tr("ever")};
    const std::array figures{tr("hits"), tr("misses"), tr("stale"), tr("bypass"), tr("hit rate"), tr("tokens saved")};
    for (size_t span = 0; span < kSpans; ++span) {
        m_spanNames[span]->setText(spans[span]);
        for (size_t figure = 0; figure < kFigures; ++figure)
            m_figures[span][figure]->setAccessibleName(QStringLiteral("%1: %2").arg(spans[span], figures[figure]));
    }
    for (size_t figure = 0; figure < kFigures; ++figure)
        m_figureNames[figure]->setText(figures[figure]);
    show(domain::CacheLevelStatus(m_status), m_now);
}

void CacheCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CacheCard::show(const domain::CacheLevelStatus& level, base::Timestamp now)
{
    m_status = level;
    m_now = now;
    const QLocale locale;
    const std::array<const domain::CacheUse*, kSpans> uses{&level.today, &level.sevenDays, &level.ever};
    for (size_t span = 0; span < kSpans; ++span) {
        const auto& [hits, misses, stale, bypass] = uses[span]->outcomes;
        const std::array texts{plainCount(hits, locale),
                               plainCount(misses, locale),
                               plainCount(stale, locale),
                               plainCount(bypass, locale),
                               rateText(uses[span]->outcomes.hitRate(), locale),
                               plainCount(uses[span]->tokensSaved, locale)};
        for (size_t figure = 0; figure < kFigures; ++figure)
            m_figures[span][figure]->setText(texts[figure]);
    }
    m_rate->show(level.sevenDays.outcomes.hitRate());
    m_rate->setAccessibleName(tr("%1: hit rate of 7 days: %2").arg(m_title->text(), m_rate->text()));
    m_rate->setToolTip(tr("Of all look-ups in the last 7 days, those that the cache answered"));
    m_freshness->show(level.fresh, level.stale, level.expired);
    showHeld(now);
    showDays(now);
}

void CacheCard::showHeld(base::Timestamp now)
{
    const QLocale locale;
    const QString kept = tr("%Ln kept", nullptr, static_cast<int>(m_status.entries));
    m_held->setText(QStringLiteral("%1 · %2").arg(kept, bytesText(m_status.bytes, locale)));
    m_held->setAccessibleName(tr("%1: %2").arg(m_title->text(), m_held->text()));
    m_held->setToolTip(
        tr("The oldest: %1\nThe newest: %2").arg(ageText(m_status.oldest, now), ageText(m_status.newest, now)));
}

void CacheCard::showDays(base::Timestamp now)
{
    const QLocale locale;
    Sparkline::Shares shares;
    QStringList lines{tr("Hit rate day by day (UTC)")};
    for (size_t day = 0; day < m_status.days.size(); ++day) {
        const auto& use = m_status.days[day];
        shares.push_back(use.outcomes.hitRate());
        if (shares.back())
            lines += QStringLiteral("%1: %2").arg(dayText(now, m_status.days.size() - 1 - day, locale),
                                                  rateText(shares.back(), locale));
    }
    if (lines.size() == 1)
        lines += tr("Nothing was looked up yet.");
    m_days->show(std::move(shares));
    m_days->setAccessibleName(
        tr("%1: hit rate of the last %n day(s)", nullptr, static_cast<int>(m_status.days.size())).arg(m_title->text()));
    m_days->setAccessibleDescription(lines.join(QStringLiteral("; ")));
    m_days->setToolTip(lines.join(u'\n'));
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
