// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns a results table shows, in which order, how many of them stay in view, and how high its rows are. What
// is chosen is there at once. Opened by the table, GUI thread.
#pragma once

#include <QDialog>

#include <memory>

class QListWidgetItem;

namespace Ui {
class ColumnChooser;
}

namespace desktop {

class ResultsView;

class ColumnChooser final : public QDialog {
    Q_OBJECT

public:
    ColumnChooser(ResultsView& view, QWidget* parent);
    ~ColumnChooser() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void take(QListWidgetItem* item);
    void move(int by);
    void showMatching(const QString& text);
    void showPlaces();

    ResultsView& m_view;
    std::unique_ptr<Ui::ColumnChooser> m_form;
    bool m_filling = false;
};

} // namespace desktop
