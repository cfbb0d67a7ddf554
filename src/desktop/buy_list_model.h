// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The buy list as a table; quantity, cost, supplier and note are edited in place. Owned by its BuyListPage, GUI thread.
#pragma once

#include "domain/purchase_totals.h"

#include <QAbstractTableModel>

#include <vector>

namespace desktop {

class BuyListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Product, Asin, Quantity, UnitCost, Price, Cost, Profit, Roi, Supplier, Note };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Says what is wanted by edited(); the new list comes with show().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// Selected products stay selected.
    void show(std::vector<domain::PurchaseLine> lines);
    [[nodiscard]] const std::vector<domain::PurchaseLine>& lines() const { return m_lines; }

    /// Header and figures are asked for again, in another language.
    void retranslate();

Q_SIGNALS:
    void edited(const domain::Purchase& purchase);

private:
    [[nodiscard]] QString text(const domain::PurchaseLine& line, int column) const;
    [[nodiscard]] QString toolTip(const domain::PurchaseLine& line, int column) const;
    [[nodiscard]] QVariant editable(const domain::PurchaseLine& line, int column) const;

    std::vector<domain::PurchaseLine> m_lines;
};

} // namespace desktop
