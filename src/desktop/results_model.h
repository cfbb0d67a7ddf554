// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one search as a table: typed rows, and an index vector that filter and sort work on (a proxy model would
// be a hundred times slower). Columns come from the registry. Owned by its SearchPage, GUI thread.
#pragma once

#include "desktop/quick_filter.h"
#include "domain/row.h"
#include "sourcing/rescoring.h"

#include <QAbstractTableModel>
#include <QCollator>
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
    /// The unknown come last either way; equal rows keep the order they came in. Column -1 is that order.
    void sort(int column, Qt::SortOrder order) override;

    void clear();
    /// Adds rows; one whose ASIN is there already takes the old one's place. With a sort they go where they belong.
    void append(std::span<const domain::Row> rows);
    /// Puts new values in the place of rows with the same ASIN; others are ignored.
    void replace(std::span<const domain::Row> rows);
    /// Puts the scores into the rows that they were made of.
    void setScores(const sourcing::Rescored& rescored, const QString& profileName);
    void setFilter(const QString& text);
    /// Rows of these products leave the table and stay away, or are in it again; the current row moves to the next.
    void setHidden(std::span<const domain::Row> rows, bool hidden);

    [[nodiscard]] const domain::Row& rowAt(int viewRow) const
    {
        return m_rows[m_visible[static_cast<size_t>(viewRow)]];
    }
    /// All of them, in the order they came; and those shown, in the order shown.
    [[nodiscard]] const std::vector<domain::Row>& rows() const { return m_rows; }
    [[nodiscard]] std::vector<domain::Row> rowsInView() const;
    [[nodiscard]] static const domain::Column& columnAt(int column);
    [[nodiscard]] static int columnOf(QStringView key); // -1 when there is none

private:
    using Index = std::uint32_t;

    [[nodiscard]] bool isWanted(Index index) const;
    [[nodiscard]] bool comesBefore(Index a, Index b) const;
    [[nodiscard]] bool isTextSort() const;
    void prepareKeys(Index from);
    void tellChanged(const std::vector<bool>& changed); // by index into m_rows
    void insertVisible(std::vector<Index> added);
    /// Filters and sorts anew; selection and current row stay on their products.
    void relayout();

    std::vector<domain::Row> m_rows;
    std::vector<QString> m_searchTexts;
    std::vector<QCollatorSortKey> m_sortKeys; // of the sorted column, when it is text
    std::vector<Index> m_visible;
    QHash<domain::Asin, Index> m_byAsin;
    QSet<domain::Asin> m_hidden;
    QuickFilter m_filter;
    QCollator m_collator;
    QLocale m_locale;
    const domain::Column* m_sortColumn = nullptr;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace desktop
