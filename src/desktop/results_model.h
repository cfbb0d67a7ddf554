// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one search as a table: typed rows, and index vectors that filter and sort work on (a proxy model would
// be a hundred times slower). Columns come from the registry. Owned by its SearchPage, GUI thread.
#pragma once

#include "desktop/quick_filter.h"
#include "desktop/row_order.h"
#include "domain/row.h"
#include "sourcing/rescoring.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <cstdint>
#include <span>
#include <vector>

namespace desktop {

class ResultsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ResultsModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A cost as it was typed. It changes nothing itself: costTyped() says so to who keeps, undoes and scores it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    /// By one column; -1 is the order they came in.
    void sort(int column, Qt::SortOrder order) override;
    void setSort(const std::vector<SortLevel>& levels);
    [[nodiscard]] std::vector<SortLevel> sortLevels() const { return m_sort.levels(); }

    void clear();
    /// Adds rows; one whose ASIN is there already takes the old one's place. With a sort they go where they belong.
    void append(std::span<const domain::Row> rows);
    /// Adds rows that fail a filter of the search that looks at the score: scored with the others and not shown, until
    /// setScores() tells that they pass.
    void appendHeldBack(std::span<const domain::Row> rows);
    /// Puts new values in the place of rows with the same ASIN; others are ignored.
    void replace(std::span<const domain::Row> rows);
    /// Puts the scores into the rows that they were made of, as long as those have the same facts and cost still. Where
    /// it tells which filters they fail, rows are held back or come back by it.
    void setScores(const sourcing::Rescored& rescored, const QString& profileName);
    /// Nothing: the profile's rule is in force again. The row bears its old score until setScores().
    void setTypedCost(domain::Asin asin, std::optional<domain::Money> cost);
    void setFilter(const QString& text);
    [[nodiscard]] const QuickFilter& filter() const { return m_filter; }
    /// Rows of these products leave the table and stay away, or are in it again; the current row moves to the next.
    void setHidden(std::span<const domain::Row> rows, bool hidden);

    [[nodiscard]] const domain::Row& rowAt(int viewRow) const
    {
        return m_rows[m_visible[static_cast<size_t>(viewRow)]];
    }
    [[nodiscard]] const domain::Row* find(domain::Asin asin) const;
    [[nodiscard]] int viewRowOf(domain::Asin asin) const; // -1 when it is not shown
    /// All of them, in the order they came; and those shown, in the order shown.
    [[nodiscard]] const std::vector<domain::Row>& rows() const { return m_rows; }
    [[nodiscard]] std::vector<domain::Row> rowsInView() const;
    /// Those that the search found and the user has not rejected, whether the quick filter shows them or not.
    [[nodiscard]] std::vector<domain::Row> foundRows() const;
    [[nodiscard]] int foundCount() const;
    /// The language is another now.
    void retranslate();
    [[nodiscard]] static const domain::Column& columnAt(int column);
    [[nodiscard]] static int columnOf(QStringView key); // -1 when there is none

Q_SIGNALS:
    /// Around all that may put other rows above those that are looked at. Streaming: those stay in their order.
    void aboutToArrange(bool streaming);
    void arranged();
    void sortChanged();
    void costTyped(domain::Asin asin, const std::optional<domain::Money>& cost);

private:
    using Index = RowOrder::Index;

    void add(std::span<const domain::Row> rows);
    [[nodiscard]] bool isOut(Index index) const; // hidden or held back
    [[nodiscard]] bool isWanted(Index index) const;
    void insertVisible(std::vector<Index> added);
    /// These rows have other values: tells it, and puts them where they belong now.
    void tellChanged(const std::vector<Index>& changed);
    void putInOrder(const std::vector<bool>& changed, std::vector<Index> places);
    /// Shows what passes the filter in order; selection and current row stay on their products.
    void relayout();
    [[nodiscard]] std::vector<Index> passing() const;

    std::vector<domain::Row> m_rows;
    std::vector<QString> m_searchTexts;
    std::vector<Index> m_order; // all rows, sorted
    std::vector<Index> m_visible; // those of them that pass the filter
    QHash<domain::Asin, Index> m_byAsin;
    QSet<domain::Asin> m_hidden; // by the user
    QSet<domain::Asin> m_heldBack; // by a filter of the search
    QuickFilter m_filter;
    RowOrder m_sort;
    QLocale m_locale;
};

} // namespace desktop
