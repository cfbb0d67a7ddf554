// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a page: columns that can be chosen, moved and sized and come back by key, keys and menu for the row
// under the cursor. Owned by its SearchPage, GUI thread.
#pragma once

#include "domain/columns.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace desktop {

class ResultsModel;

class ResultsView final : public QTableView {
    Q_OBJECT

public:
    ResultsView(ResultsModel& model, QWidget* parent);

    /// Order, widths, visibility and sort, by column key.
    [[nodiscard]] QByteArray columnLayout() const;
    /// Unknown keys are skipped, columns that it does not know keep their place at the end.
    void setColumnLayout(const QByteArray& layout);
    void resetColumnLayout();
    /// Keys of the visible columns, left to right.
    [[nodiscard]] std::vector<const domain::Column*> columnsInView() const;
    [[nodiscard]] std::vector<int> selectedRows() const;

Q_SIGNALS:
    void columnLayoutChanged();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void setUpHeader();
    void addRowActions();
    void keepPlace();
    void chooseColumns(QPoint at);
    void copyAsins();
    void openOnAmazon();
    void openOnKeepa();
    void openLink(QStringView column);

    ResultsModel& m_model;
    QPersistentModelIndex m_topRow;
};

} // namespace desktop
