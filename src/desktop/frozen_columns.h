// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first columns of a results table once more, above it at its left edge, while it is scrolled sideways: they stay
// in view. Shares model, selection and scrolling with the table, which owns it and keeps the focus. GUI thread.
#pragma once

#include <QTableView>

namespace desktop {

class ResultsModel;
class ResultsView;

class FrozenColumns final : public QTableView {
    Q_OBJECT

public:
    FrozenColumns(ResultsModel& model, ResultsView& table);

    /// Takes order, widths and visibility of the table's first `count` shown columns, and its place.
    void follow(int count);
    [[nodiscard]] int breadth() const; // of all of them, 0 for none

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void retranslate();
    void followRows();

    ResultsView& m_table;
    bool m_following = false; // it moves its own columns: nothing to pass on
};

} // namespace desktop
