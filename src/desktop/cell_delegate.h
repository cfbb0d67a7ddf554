// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of a ResultsModel by the kind of their column: badges, chips, bars, icons, pictures, numbers; and
// opens the field that a cost is typed into. Owned by the view, GUI thread. All colours come from the palette it is
// handed.
#pragma once

#include "domain/columns.h"

#include <QStyledItemDelegate>

namespace desktop {

class Thumbnails;

class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Nothing: no pictures are drawn. Must outlive the delegate's painting.
    void setThumbnails(Thumbnails* thumbnails) { m_thumbnails = thumbnails; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The registry's width, or more where the words of this language need it.
    [[nodiscard]] static int leastWidth(const domain::Column& column, const QFont& font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    void drawImage(QPainter* painter, const QStyleOptionViewItem& option, const domain::Row& row) const;

    Thumbnails* m_thumbnails = nullptr;
};

} // namespace desktop
