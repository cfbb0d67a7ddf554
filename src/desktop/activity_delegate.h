// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the list of activities: the state in its colour beside its icon, the progress with a bar. Owned by the
// ActivityPanel, GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace desktop {

class ActivityDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintState(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              double share);
};

} // namespace desktop
