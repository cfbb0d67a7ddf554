// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a table are sorted by: one column or several, the first the weightiest. The figures compared are
// taken out of the rows once, so that comparing two of a million touches neither row. A value of a ResultsModel, GUI
// thread.
#pragma once

#include "domain/columns.h"

#include <QCollator>

#include <cstdint>
#include <vector>

namespace desktop {

struct SortLevel {
    int column = 0; // of the registry
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortLevel&, const SortLevel&) = default;
};

class RowOrder final {
public:
    using Index = std::uint32_t;

    RowOrder();

    [[nodiscard]] bool isEmpty() const { return m_levels.empty(); }
    [[nodiscard]] std::vector<SortLevel> levels() const;
    /// Another order of these rows; what is known of columns that stay is kept.
    void setLevels(const std::vector<SortLevel>& levels, const std::vector<domain::Row>& rows);
    /// Rows from `first` on were added.
    void extend(const std::vector<domain::Row>& rows);
    /// These rows, by index, are others now.
    void update(const std::vector<Index>& changed, const std::vector<domain::Row>& rows);
    void clearRows();

    /// The unknown come last either way; rows that are equal keep the order they came in.
    [[nodiscard]] bool operator()(Index a, Index b) const
    {
        for (const Level& level : m_levels) {
            if (const int order = compare(level, a, b); order != 0)
                return order < 0;
        }
        return a < b;
    }

private:
    struct Level {
        SortLevel by;
        bool isText = false;
        std::vector<std::int64_t> figures; // the least of all where there is none
        std::vector<QCollatorSortKey> texts;
        std::vector<bool> known; // beside texts
    };

    [[nodiscard]] static int compare(const Level& level, Index a, Index b);
    void addKey(Level& level, const domain::Row& row) const;
    void fill(Level& level, const std::vector<domain::Row>& rows) const;

    std::vector<Level> m_levels;
    QCollator m_collator;
};

} // namespace desktop
