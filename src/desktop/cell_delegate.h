// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of a ResultsModel by the kind of their column: badges, chips, bars, icons, numbers. Owned by the
// view, GUI thread. It keeps no state; all colours come from the palette it is handed.
#pragma once

#include "domain/columns.h"

#include <QStyledItemDelegate>

namespace desktop {

class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The registry's width, or more where the words of this language need it.
    [[nodiscard]] static int leastWidth(const domain::Column& column, const QFont& font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace desktop
