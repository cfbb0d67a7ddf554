// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/price_chart.h"

#include "desktop/chart_legend.h"
#include "desktop/format.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

constexpr std::array kDayChoices{30, 90, 180, 365, 0};
constexpr int kMinutesOfDay = 24 * 60;

void putInOrder(domain::History& history)
{
    for (auto& points : history.series) {
        if (!std::ranges::is_sorted(points, {}, &domain::HistoryPoint::time))
            std::ranges::sort(points, {}, &domain::HistoryPoint::time);
    }
}

std::optional<domain::KeepaTime> firstOf(const domain::History& history)
{
    std::optional<domain::KeepaTime> first;
    for (const ChartLine& line : chartLines()) {
        const auto& points = history.of(line.series);
        if (!points.empty() && (!first || points.front().time < *first))
            first = points.front().time;
    }
    return first;
}

} // namespace

PriceChart::PriceChart(QWidget* parent)
    : QWidget(parent), m_canvas(new PlotCanvas(this)), m_legend(new ChartLegend(this)), m_words(new QLabel(this)),
      m_time(new QLabel(this)), m_stack(new QStackedLayout), m_days(new QButtonGroup(this)),
      m_reversed(new QAction(this)), m_logarithmic(new QAction(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGrid);
    layout->addWidget(makeTools());
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setContentsMargins(space::kGroups, space::kGroups, space::kGroups, space::kGroups);
    m_words->setObjectName(QStringLiteral("chartWords"));
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_words);
    layout->addLayout(m_stack);
    m_time->setFont(scaled(font(), type::kSecondary));
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_time->setObjectName(QStringLiteral("chartTime"));
    layout->addWidget(m_time);
    layout->addWidget(m_legend);
    m_canvas->setFixedHeight(m_canvas->sizeHint().height());

    connect(m_canvas, &PlotCanvas::crosshairMoved, this, &PriceChart::showValues);
    connect(m_canvas, &PlotCanvas::windowMoved, this, [this] {
        m_moved = true;
        showDays();
    });
    connect(m_legend, &ChartLegend::toggled, this, &PriceChart::readTools);
    setLook(m_look);
    explain(QString());
    retranslate();
}

void PriceChart::retranslate()
{
    for (const int days : kDayChoices) {
        auto* button = m_days->button(days);
        //: All the days of a chart, on a small button
        button->setText(days == 0 ? tr("All") : QLocale().toString(days));
        button->setToolTip(days == 0 ? tr("All the history there is") : tr("The last %n day(s)", nullptr, days));
        button->setAccessibleName(button->toolTip());
    }
    m_daysUnit->setText(tr("days"));
    m_rankAxis->setText(tr("Rank axis"));
    m_rankAxis->setToolTip(tr("How the sales rank is drawn"));
    m_rankAxis->setAccessibleName(m_rankAxis->toolTip());
    m_reversed->setText(tr("Best rank at the top"));
    m_logarithmic->setText(tr("Logarithmic rank axis"));
    showValues();
}

void PriceChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QWidget* PriceChart::makeTools()
{
    auto* tools = new QWidget(this);
    auto* line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kGrid / 2);
    m_days->setExclusive(false);
    for (const int days : kDayChoices) {
        auto* button = new QToolButton(tools);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_days->addButton(button, days);
        line->addWidget(button);
    }
    m_daysUnit = new QLabel(tools);
    m_daysUnit->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(m_daysUnit);
    line->addStretch();
    m_rankAxis = new QToolButton(tools);
    m_rankAxis->setObjectName(QStringLiteral("rankAxis"));
    m_rankAxis->setAutoRaise(true);
    m_rankAxis->setFocusPolicy(Qt::StrongFocus);
    m_rankAxis->setPopupMode(QToolButton::InstantPopup);
    for (QAction* action : {m_reversed, m_logarithmic}) {
        action->setCheckable(true);
        m_rankAxis->addAction(action);
        connect(action, &QAction::triggered, this, &PriceChart::readTools);
    }
    line->addWidget(m_rankAxis);
    connect(m_days, &QButtonGroup::idClicked, this, &PriceChart::chooseDays);
    return tools;
}

void PriceChart::setLook(const ChartLook& look)
{
    m_look = look;
    m_reversed->setChecked(look.rankReversed);
    m_logarithmic->setChecked(look.rankLogarithmic);
    for (size_t i = 0; i < chartLines().size(); ++i) {
        const bool shown = !look.hidden.contains(QLatin1String(chartLines()[i].key));
        m_legend->entry(i).setChecked(shown);
        m_canvas->setShown(i, shown);
    }
    m_canvas->setRankAxis(look.rankReversed, look.rankLogarithmic);
    m_moved = false;
    drawAgain();
}

void PriceChart::chooseDays(int days)
{
    m_look.days = days;
    m_moved = false;
    drawAgain();
    Q_EMIT lookChanged();
}

void PriceChart::readTools()
{
    m_look.rankReversed = m_reversed->isChecked();
    m_look.rankLogarithmic = m_logarithmic->isChecked();
    m_look.hidden.clear();
    for (size_t i = 0; i < chartLines().size(); ++i) {
        m_canvas->setShown(i, m_legend->isShown(i));
        if (!m_legend->isShown(i))
            m_look.hidden += QLatin1String(chartLines()[i].key);
    }
    m_canvas->setRankAxis(m_look.rankReversed, m_look.rankLogarithmic);
    drawAgain();
    Q_EMIT lookChanged();
}

void PriceChart::show(domain::History history, domain::Currency currency, domain::KeepaTime until)
{
    putInOrder(history);
    m_history = std::make_shared<const domain::History>(std::move(history));
    m_currency = currency;
    m_until = until;
    m_canvas->setContent({m_history, currency, until});
    for (size_t i = 0; i < chartLines().size(); ++i)
        m_legend->entry(i).setDelivered(!m_history->of(chartLines()[i].series).empty());
    m_stack->setCurrentWidget(m_canvas);
    drawAgain();
}

void PriceChart::explain(const QString& why)
{
    m_history.reset();
    m_canvas->setContent({});
    m_canvas->setCrosshair(std::nullopt);
    m_words->setText(why);
    m_stack->setCurrentWidget(m_words);
    showValues();
}

PlotCanvas::Window PriceChart::windowOf(int days) const
{
    if (days > 0)
        return {{m_until.minutes - days * kMinutesOfDay}, m_until};
    const auto first = m_history ? firstOf(*m_history) : std::nullopt;
    return {std::min(first.value_or(m_until), domain::KeepaTime{m_until.minutes - kMinutesOfDay}), m_until};
}

void PriceChart::drawAgain()
{
    showDays();
    if (!m_history)
        return;
    if (!m_moved)
        m_canvas->setWindow(windowOf(m_look.days));
    m_canvas->draw();
    showValues();
}

void PriceChart::showDays()
{
    for (const int days : kDayChoices)
        m_days->button(days)->setChecked(!m_moved && days == m_look.days);
}

QString PriceChart::valueText(size_t line, domain::KeepaTime time) const
{
    const ChartLine& row = chartLines()[line];
    const auto value = m_history ? valueAt(m_history->of(row.series), time) : std::nullopt;
    if (!m_history)
        return {};
    if (!value)
        return unknownText();
    return row.pane == ChartPane::Price ? moneyText({*value, m_currency}, QLocale()) : QLocale().toString(*value);
}

void PriceChart::showValues()
{
    // Without a crosshair: the newest.
    const domain::KeepaTime time = m_canvas->crosshair().value_or(m_until);
    for (size_t i = 0; i < chartLines().size(); ++i)
        m_legend->entry(i).setValue(valueText(i, time));
    if (!m_history) {
        m_time->setText(QString());
        return;
    }
    const auto stamp = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(secondsOf(time)));
    const QString text = QLocale().toString(stamp, QLocale::ShortFormat);
    m_time->setText(m_canvas->crosshair() ? text : tr("At the last look, %1").arg(text));
    m_canvas->findChild<QWidget*>(QStringLiteral("plot"))->setAccessibleDescription(readOut());
}

QString PriceChart::readOut() const
{
    const domain::KeepaTime time = m_canvas->crosshair().value_or(m_until);
    QStringList parts{m_time->text()};
    for (size_t i = 0; i < chartLines().size(); ++i) {
        if (m_legend->isShown(i))
            parts += tr("%1: %2").arg(label(chartLines()[i]), valueText(i, time));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace desktop
