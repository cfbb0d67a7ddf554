// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a window, a row each, read from its actions, with those that views bring along. Owned by the
// ShortcutSheet, GUI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

class QWidget;

namespace desktop {

struct ShortcutRow {
    QString where, what, keys;

    friend bool operator==(const ShortcutRow&, const ShortcutRow&) = default;
};

/// In the order of the menus, then of the parts of the window; equal rows of several tabs once.
[[nodiscard]] std::vector<ShortcutRow> shortcutsOf(const QWidget& window);

class ShortcutsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, What, Keys };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void show(std::vector<ShortcutRow> rows);
    /// Rows that hold all of these words, in any column.
    void setWords(const QString& words);

private:
    void filter();

    std::vector<ShortcutRow> m_all, m_shown;
    QStringList m_words;
};

} // namespace desktop
