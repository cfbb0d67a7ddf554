// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and menus of a ResultsView: what can be done with the rows under the cursor and with the columns.
#include "desktop/results_view.h"

#include "desktop/column_chooser.h"
#include "desktop/frozen_columns.h"
#include "desktop/icons.h"
#include "desktop/results_model.h"
#include "desktop/words.h"
#include "sourcing/exporter.h"

#include <QAction>
#include <QActionGroup>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QUrl>

namespace desktop {

void ResultsView::addRowActions()
{
    const auto add = [this](const char* text, const char* name, const QList<QKeySequence>& keys, auto slot) {
        auto* action = new QAction(this);
        m_rowActions.push_back({action, text});
        if (*name != '\0')
            action->setIcon(icon(QString::fromLatin1(name)));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    const auto separate = [this] {
        auto* line = new QAction(this);
        line->setSeparator(true);
        addAction(line);
    };
    add(QT_TR_NOOP("Details"), "row-details", {Qt::Key_Return, Qt::Key_Enter},
        [this] { tellRow(&ResultsView::detailsWanted); });
    add(QT_TR_NOOP("Chart"), "row-chart", {Qt::Key_Space}, [this] { tellRow(&ResultsView::chartWanted); });
    add(QT_TR_NOOP("Open on Amazon"), "open", {Qt::Key_O}, [this] { openLink(u"amazon_url"); });
    add(QT_TR_NOOP("Open on Keepa"), "open", {Qt::Key_K}, [this] { openLink(u"keepa_url"); });
    separate();
    add(QT_TR_NOOP("Add to the buy list"), "row-buy", {Qt::Key_B}, [this] { tellRows(&ResultsView::buyWanted); });
    add(QT_TR_NOOP("Reject"), "row-reject", {Qt::Key_X}, [this] { tellRows(&ResultsView::rejectWanted); });
    add(QT_TR_NOOP("Type a cost"), "row-cost", {Qt::Key_F2}, &ResultsView::editCost);
    add(QT_TR_NOOP("Forget the typed cost"), "", {Qt::SHIFT | Qt::Key_F2}, [this] {
        std::vector<domain::Asin> asins;
        for (const domain::Row& row : chosenRows())
            asins.push_back(row.facts->asin);
        if (!asins.empty())
            Q_EMIT costRemovalWanted(asins);
    });
    separate();
    add(QT_TR_NOOP("Copy ASIN"), "copy", {Qt::Key_C}, &ResultsView::copyAsins);
    add(QT_TR_NOOP("Copy rows with headings"), "copy", {QKeySequence(QKeySequence::Copy)}, &ResultsView::copyRows);
    add(QT_TR_NOOP("Copy this column's cells"), "copy", {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, &ResultsView::copyCells);
    separate();
    const auto sortHere = [this](bool toOthers) {
        if (currentIndex().isValid())
            addSort(currentIndex().column(), toOthers);
    };
    add(QT_TR_NOOP("Sort by this column"), "", {Qt::Key_S}, [sortHere] { sortHere(false); });
    add(QT_TR_NOOP("Sort by this column too"), "", {Qt::SHIFT | Qt::Key_S}, [sortHere] { sortHere(true); });
    add(QT_TR_NOOP("Columns…"), "table-columns", {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, &ResultsView::chooseColumns);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.isValid() && !(index.flags() & Qt::ItemIsEditable))
            Q_EMIT detailsWanted(m_model.rowAt(index.row()));
    });
}

void ResultsView::retranslate()
{
    setAccessibleName(tr("Results"));
    for (const auto& [action, text] : m_rowActions)
        action->setText(tr(text));
}

void ResultsView::contextMenuEvent(QContextMenuEvent* event)
{
    if (selectedRows().empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void ResultsView::openHeaderMenu(QPoint at)
{
    auto* header = horizontalHeader();
    const bool onFrozen = sender() == m_frozen->horizontalHeader();
    const int column = (onFrozen ? m_frozen->horizontalHeader() : header)->logicalIndexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& text, auto slot) {
        auto* action = menu->addAction(text);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    if (column >= 0) {
        const QString name = label(ResultsModel::columnAt(column));
        add(tr("Sort by “%1”").arg(name), [this, column] { addSort(column, false); });
        add(tr("Sort by “%1” too").arg(name), [this, column] {
            addSort(column, true);
        })->setEnabled(!m_model.sortLevels().empty());
        menu->addSeparator();
        add(tr("Hide “%1”").arg(name), [this, column] {
            setColumnShown(column, false);
        })->setEnabled(columnsInView().size() > 1);
        int place = 0;
        for (int visual = 0; visual <= header->visualIndex(column); ++visual)
            place += header->isSectionHidden(header->logicalIndex(visual)) ? 0 : 1;
        add(tr("Keep all up to “%1” in view").arg(name), [this, place] { setFrozenColumns(place); });
    }
    add(tr("Keep no column in view"), [this] { setFrozenColumns(0); })->setEnabled(m_frozenCount > 0);
    menu->addSeparator();
    auto* heights = menu->addMenu(tr("Row height"));
    auto* group = new QActionGroup(heights);
    const std::pair<QString, RowHeight> choices[]{
        {tr("Compact"), RowHeight::Compact}, {tr("Normal"), RowHeight::Normal}, {tr("Roomy"), RowHeight::Roomy}};
    for (const auto& [text, height] : choices) {
        auto* action = heights->addAction(text);
        action->setCheckable(true);
        action->setChecked(height == m_rowHeight);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = height] { setRowHeight(chosen); });
    }
    add(tr("Columns…"), &ResultsView::chooseColumns);
    add(tr("Restore columns"), &ResultsView::resetColumnLayout);
    menu->popup(header->viewport()->mapToGlobal(at));
}

void ResultsView::chooseColumns()
{
    auto* chooser = new ColumnChooser(*this, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->open();
}

void ResultsView::copyAsins()
{
    QStringList asins;
    for (const domain::Row& row : chosenRows())
        asins += row.facts->asin.toString();
    if (!asins.isEmpty())
        QGuiApplication::clipboard()->setText(asins.join(u'\n'));
}

void ResultsView::copyCells()
{
    QStringList cells;
    for (const int row : selectedRows())
        cells += m_model.index(row, currentIndex().column()).data().toString();
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(cells.join(u'\n'));
}

void ResultsView::copyRows()
{
    const auto rows = chosenRows();
    if (rows.empty())
        return;
    sourcing::ExportOptions options;
    options.format = sourcing::ExportFormat::Tsv;
    options.columns = columnsInView();
    QBuffer table;
    table.open(QIODevice::WriteOnly);
    // Memory takes whatever is written to it.
    if (sourcing::exportRows(table, rows, {}, {}, options))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(table.data()));
}

void ResultsView::editCost()
{
    const int column = ResultsModel::columnOf(u"cost");
    if (!currentIndex().isValid() || horizontalHeader()->isSectionHidden(column))
        return;
    const QModelIndex cell = m_model.index(currentIndex().row(), column);
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    if (isFrozen(column))
        horizontalScrollBar()->setValue(0); // else the field would be under the column that stays in view
    scrollTo(cell);
    edit(cell);
}

void ResultsView::tellRow(void (ResultsView::*tell)(const domain::Row&))
{
    if (currentIndex().isValid())
        Q_EMIT(this->*tell)(m_model.rowAt(currentIndex().row()));
}

void ResultsView::tellRows(void (ResultsView::*tell)(const std::vector<domain::Row>&))
{
    if (const auto rows = chosenRows(); !rows.empty())
        Q_EMIT(this->*tell)(rows);
}

void ResultsView::openLink(QStringView column)
{
    const auto* facts = domain::findColumn(column);
    if (!facts || !currentIndex().isValid())
        return;
    const domain::Value link = facts->cell.value(m_model.rowAt(currentIndex().row()));
    if (const auto* text = std::get_if<QString>(&link))
        QDesktopServices::openUrl(QUrl(*text));
}

} // namespace desktop
