// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rejected products as a table, newest first. Owned by its BuyListPage, GUI thread.
#pragma once

#include "domain/reject.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace desktop {

class RejectsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Product, Asin, Reason, Price, Offers, Amazon, When };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Selected products stay selected.
    void show(std::vector<domain::Rejection> rejections);
    [[nodiscard]] const std::vector<domain::Rejection>& rejections() const { return m_rejections; }
    /// Header and figures are asked for again, in another language.
    void retranslate();

private:
    [[nodiscard]] QString text(const domain::Rejection& rejection, int column) const;

    std::vector<domain::Rejection> m_rejections;
};

/// "Amazon left the listing; price 9.99 → 4.99; offers 9 → 5".
[[nodiscard]] QString comebackText(const domain::Comeback& comeback, const QLocale& locale);

} // namespace desktop
