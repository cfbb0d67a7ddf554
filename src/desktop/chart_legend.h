// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart's legend: a line of the chart each, which shows and hides it and tells its value under the crosshair. Owned
// by the PriceChart, GUI thread.
#pragma once

#include "desktop/chart_lines.h"

#include <QAbstractButton>

#include <vector>

namespace desktop {

/// One line: its mark, its name, its value at the right.
class LegendEntry final : public QAbstractButton {
    Q_OBJECT

public:
    LegendEntry(const ChartLine& line, QWidget* parent);

    void setValue(const QString& value);
    /// Whether the product's history has this line at all.
    void setDelivered(bool delivered);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void describe();

    const ChartLine& m_line;
    QString m_value;
    bool m_delivered = true;
};

class ChartLegend final : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent);

    /// In the order of chartLines().
    [[nodiscard]] LegendEntry& entry(size_t line) { return *m_entries[line]; }
    [[nodiscard]] bool isShown(size_t line) const { return m_entries[line]->isChecked(); }

Q_SIGNALS:
    void toggled();

private:
    std::vector<LegendEntry*> m_entries;
};

} // namespace desktop
