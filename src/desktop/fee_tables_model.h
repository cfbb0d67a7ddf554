// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dated fee tables, one a row; sorts itself. Owned by the FeeSettings, GUI thread.
#pragma once

#include "sourcing/fee_table_list.h"

#include <QAbstractTableModel>

#include <vector>

namespace desktop {

class FeeTablesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, State, ValidFrom, ValidTo, CheckedOn, Origin, Fees, Source };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void show(std::vector<sourcing::KnownFeeTable> tables);

private:
    void replace(std::vector<sourcing::KnownFeeTable> tables);
    [[nodiscard]] QString text(const sourcing::KnownFeeTable& table, int column) const;

    std::vector<sourcing::KnownFeeTable> m_tables;
    int m_sortColumn = Where;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace desktop
