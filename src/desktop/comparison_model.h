// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of a search as one table: a line a product, its figures before and after. Owned by the ComparePage, GUI
// thread.
#pragma once

#include "domain/comparison.h"

#include <QAbstractTableModel>

#include <vector>

namespace desktop {

class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Change, Product, Asin, Price, Rank, Offers, Verdict, Velocity };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void show(std::vector<domain::ComparedPair> pairs);
    [[nodiscard]] const std::vector<domain::ComparedPair>& pairs() const { return m_pairs; }
    /// Header and figures are asked for again, in another language.
    void retranslate();

private:
    [[nodiscard]] QString text(const domain::ComparedPair& pair, int column) const;

    std::vector<domain::ComparedPair> m_pairs;
};

[[nodiscard]] QString word(domain::ComparisonKind kind); // "new"

} // namespace desktop
