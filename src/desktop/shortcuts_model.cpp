// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shortcuts_model.h"

#include <QAction>
#include <QDockWidget>
#include <QFont>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace desktop {

namespace {

QString plainText(QString text)
{
    return text.remove(u'&');
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys += key.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(QStringLiteral(", "));
}

/// The part of the window that an action belongs to, by the name that is read out for it.
QString placeOf(const QAction& action, const QString& elsewhere)
{
    for (const QObject* at = action.parent(); at; at = at->parent()) {
        const auto* widget = qobject_cast<const QWidget*>(at);
        if (!widget || widget->isWindow())
            continue;
        if (!widget->accessibleName().isEmpty())
            return widget->accessibleName();
        if (const auto* dock = qobject_cast<const QDockWidget*>(widget))
            return dock->windowTitle();
    }
    return elsewhere;
}

class Collected {
public:
    void add(const ShortcutRow& row)
    {
        if (!row.keys.isEmpty() && !row.what.isEmpty() && std::ranges::find(m_rows, row) == m_rows.end())
            m_rows.push_back(row);
    }
    void add(const QAction& action, const QString& where)
    {
        if (action.isSeparator() || action.menu())
            return;
        add({plainText(where), plainText(action.text()), keysOf(action)});
    }
    /// Those of one place together, places in the order of their first row.
    [[nodiscard]] std::vector<ShortcutRow> grouped() const
    {
        QStringList places;
        for (const ShortcutRow& row : m_rows) {
            if (!places.contains(row.where))
                places += row.where;
        }
        std::vector<ShortcutRow> grouped;
        for (const QString& place : places)
            std::ranges::copy_if(m_rows, std::back_inserter(grouped),
                                 [&place](const ShortcutRow& row) { return row.where == place; });
        return grouped;
    }

private:
    std::vector<ShortcutRow> m_rows;
};

/// What a table does of itself, without actions.
void addKeysOfTables(Collected& rows)
{
    const QString where = ShortcutsModel::tr("Tables");
    const auto add = [&](const QString& what, std::initializer_list<QKeySequence> keys) {
        QStringList texts;
        for (const QKeySequence& key : keys)
            texts += key.toString(QKeySequence::NativeText);
        rows.add({where, what, texts.join(QStringLiteral(", "))});
    };
    add(ShortcutsModel::tr("Row by row"), {Qt::Key_Up, Qt::Key_Down});
    add(ShortcutsModel::tr("Column by column"), {Qt::Key_Left, Qt::Key_Right});
    add(ShortcutsModel::tr("Page by page"), {Qt::Key_PageUp, Qt::Key_PageDown});
    add(ShortcutsModel::tr("First and last row"), {Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End});
    add(ShortcutsModel::tr("Choose several rows"), {Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down});
    add(ShortcutsModel::tr("Choose all rows"), {QKeySequence(QKeySequence::SelectAll)});
    add(ShortcutsModel::tr("To the next control, or the one before"), {Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab});
}

} // namespace

std::vector<ShortcutRow> shortcutsOf(const QWidget& window)
{
    Collected rows;
    QList<QAction*> listed;
    for (const auto* bar : window.findChildren<QMenuBar*>()) {
        for (const QAction* title : bar->actions()) {
            if (!title->menu())
                continue;
            for (QAction* action : title->menu()->actions()) {
                rows.add(*action, title->text());
                listed += action;
            }
        }
    }
    for (QAction* action : window.findChildren<QAction*>()) {
        if (!listed.contains(action))
            rows.add(*action, placeOf(*action, ShortcutsModel::tr("Everywhere")));
    }
    addKeysOfTables(rows);
    return rows.grouped();
}

int ShortcutsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ShortcutsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Keys + 1;
}

QVariant ShortcutsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShortcutRow& row = m_shown[static_cast<size_t>(index.row())];
    const QString& text = index.column() == Where ? row.where : index.column() == What ? row.what : row.keys;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                       + text);
    if (role == Qt::FontRole && index.column() == Keys) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where:
        return tr("Where");
    case What:
        return tr("What it does");
    default:
        return tr("Keys");
    }
}

void ShortcutsModel::show(std::vector<ShortcutRow> rows)
{
    m_all = std::move(rows);
    filter();
}

void ShortcutsModel::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    filter();
}

void ShortcutsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (const ShortcutRow& row : m_all) {
        const QString text = row.where + u' ' + row.what + u' ' + row.keys;
        const bool fits = std::ranges::all_of(
            m_words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        if (fits)
            m_shown.push_back(row);
    }
    endResetModel();
}

} // namespace desktop
