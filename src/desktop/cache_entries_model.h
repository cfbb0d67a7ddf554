// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of products that the cache keeps, one a row: what was asked in words, how many products, how old, how long
// it still counts as fresh, how often it served. Owned by the CachePanel, GUI thread.
#pragma once

#include "domain/discovery_entry.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace desktop {

class CacheEntriesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Products, Age, Left, Hits };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Rows of the same keys stay where they are selected.
    void show(std::vector<domain::DiscoveryEntry> entries, base::Timestamp now);
    [[nodiscard]] const domain::DiscoveryEntry& entryAt(int row) const { return m_entries[static_cast<size_t>(row)]; }

private:
    [[nodiscard]] QString text(const domain::DiscoveryEntry& entry, int column) const;

    std::vector<domain::DiscoveryEntry> m_entries;
    base::Timestamp m_now{};
};

/// "Category: Books · Sales rank: 10,000–50,000 · US · Product Finder".
[[nodiscard]] QString queryInWords(const domain::DiscoveryEntry& entry, const QLocale& locale);

} // namespace desktop
