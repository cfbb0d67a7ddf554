// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names and figures under each other, some with a bar that shows what they add to their total. Drawn in one go, so that
// it follows the selection. Owned by the DetailsPanel, GUI thread.
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace desktop {

struct FigureRow {
    QString name, value;
    QString note; // told on hovering
    bool isHeading = false, isTotal = false;
    /// Of a bar from where the row before ended: what it adds, in the unit of its group.
    std::optional<double> adds;
};

class FigureList final : public QWidget {
    Q_OBJECT

public:
    explicit FigureList(QWidget* parent);

    void setRows(std::vector<FigureRow> rows);
    [[nodiscard]] const std::vector<FigureRow>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar {
        double from = 0, to = 0; // shares of the width
    };
    [[nodiscard]] int rowHeight() const;

    std::vector<FigureRow> m_rows;
    std::vector<std::optional<Bar>> m_bars;
};

/// Where each row's bar runs, as shares of the span that its group's bars take together: a row begins where the one
/// before ended, a total runs from nothing to the sum. Groups begin at headings.
[[nodiscard]] std::vector<std::optional<std::pair<double, double>>> barsOf(const std::vector<FigureRow>& rows);

} // namespace desktop
