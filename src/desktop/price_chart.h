// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The price history of one product: the drawing, the choice of days and of the rank's axis, the legend with the values
// under the crosshair. Owned by the DetailsPanel, GUI thread.
#pragma once

#include "desktop/plot_canvas.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace desktop {

class ChartLegend;

/// What is remembered of the chart.
struct ChartLook {
    int days = 90; // 0: all there is
    QStringList hidden; // keys of chartLines()
    bool rankReversed = false, rankLogarithmic = false;

    friend bool operator==(const ChartLook&, const ChartLook&) = default;
};

class PriceChart final : public QWidget {
    Q_OBJECT

public:
    explicit PriceChart(QWidget* parent);

    [[nodiscard]] const ChartLook& look() const { return m_look; }
    void setLook(const ChartLook& look);

    /// Draws it, where the user had panned or zoomed to. Points out of order are put in order.
    void show(domain::History history, domain::Currency currency, domain::KeepaTime until);
    /// Words in the chart's place: what is missing and what to do about it.
    void explain(const QString& why);

    [[nodiscard]] bool hasHistory() const { return m_history != nullptr; }
    [[nodiscard]] PlotCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] QString readOut() const; // the values under the crosshair, in words

Q_SIGNALS:
    void lookChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTools();
    void retranslate();
    void chooseDays(int days);
    void readTools();
    void showDays();
    void drawAgain();
    void showValues();
    [[nodiscard]] QString valueText(size_t line, domain::KeepaTime time) const;
    [[nodiscard]] PlotCanvas::Window windowOf(int days) const;

    PlotCanvas* m_canvas;
    ChartLegend* m_legend;
    QLabel* m_words;
    QLabel* m_time;
    QStackedLayout* m_stack;
    QButtonGroup* m_days;
    QLabel* m_daysUnit = nullptr;
    QToolButton* m_rankAxis = nullptr;
    QAction* m_reversed;
    QAction* m_logarithmic;
    ChartLook m_look;
    std::shared_ptr<const domain::History> m_history;
    domain::Currency m_currency = domain::Currency::USD;
    domain::KeepaTime m_until;
    bool m_moved = false; // the user panned or zoomed; the choice of days ends that
};

} // namespace desktop
