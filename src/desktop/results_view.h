// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a page: columns that can be chosen, moved, sized and frozen and come back by key, keys and menu for the
// rows under the cursor. What is done with a row is said in signals, and the focus stays. Owned by its SearchPage, GUI
// thread.
#pragma once

#include "domain/row.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <optional>
#include <vector>

namespace domain {
struct Column;
}

namespace desktop {

class FrozenColumns;
class ResultsModel;
class Thumbnails;

enum class RowHeight { Compact, Normal, Roomy };

class ResultsView final : public QTableView {
    Q_OBJECT

public:
    ResultsView(ResultsModel& model, QWidget* parent);
    ~ResultsView() override;

    /// Order, widths, visibility, sort, row height and how many columns are frozen, by column key.
    [[nodiscard]] QByteArray columnLayout() const;
    /// Unknown keys are skipped, columns that it does not know keep their place at the end.
    void setColumnLayout(const QByteArray& layout);
    void resetColumnLayout();
    /// The visible columns, left to right.
    [[nodiscard]] std::vector<const domain::Column*> columnsInView() const;
    void setColumnShown(int column, bool shown);
    [[nodiscard]] bool isColumnShown(int column) const;
    /// So many of the visible columns, from the left, stay in view.
    void setFrozenColumns(int count);
    [[nodiscard]] int frozenColumns() const { return m_frozenCount; }
    void setRowHeight(RowHeight height);
    [[nodiscard]] RowHeight rowHeight() const { return m_rowHeight; }

    /// Where the pictures come from; without it there is no such column. Must outlive the view.
    void setThumbnails(Thumbnails* thumbnails);

    [[nodiscard]] std::vector<int> selectedRows() const;
    /// The selected rows, in the order shown.
    [[nodiscard]] std::vector<domain::Row> chosenRows() const;

    void sortByClick(int column); // with Shift as one more column
    void openHeaderMenu(QPoint at);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void columnLayoutChanged();
    void detailsWanted(const domain::Row& row);
    void chartWanted(const domain::Row& row);
    void buyWanted(const std::vector<domain::Row>& rows);
    void rejectWanted(const std::vector<domain::Row>& rows);
    void costRemovalWanted(const std::vector<domain::Asin>& asins);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        QPersistentModelIndex row;
        int offset = 0; // of its top from that of the viewport
    };
    struct KeyRow;

    void setUpHeader();
    void followHeader();
    void connectPlace();
    void rememberPlace(bool streaming);
    void returnToPlace();
    void showFrozen();
    [[nodiscard]] bool isFrozen(int column) const;
    void addRowActions();
    void retranslate();
    void addSort(int column, bool toOthers);
    void showThumbnailColumn();
    void chooseColumns();
    void copyAsins();
    void copyCells();
    void copyRows();
    void editCost();
    void tellRow(void (ResultsView::*tell)(const domain::Row&));
    void tellRows(void (ResultsView::*tell)(const std::vector<domain::Row>&));
    void openLink(QStringView column);

    struct RowAction {
        QAction* action;
        const char* text; // to be translated
    };

    ResultsModel& m_model;
    std::vector<RowAction> m_rowActions;
    FrozenColumns* m_frozen = nullptr; // none yet while the table itself is being made
    Thumbnails* m_thumbnails = nullptr;
    int m_frozenCount = 1;
    RowHeight m_rowHeight = RowHeight::Normal;
    bool m_imagesShown = true; // as chosen; there may be none to show
    int m_arranging = 0;
    std::optional<Place> m_place;
};

} // namespace desktop
