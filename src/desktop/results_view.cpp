// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table and its scrolling. Its columns are in results_columns.cpp, keys and menus in results_keys.cpp.
#include "desktop/results_view.h"

#include "desktop/cell_delegate.h"
#include "desktop/frozen_columns.h"
#include "desktop/results_header.h"
#include "desktop/results_model.h"
#include "desktop/theme.h"
#include "desktop/thumbnails.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace desktop {

ResultsView::ResultsView(ResultsModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setHorizontalHeader(new ResultsHeader(model, this));
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked); // of the one column that can be
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_frozen = new FrozenColumns(model, *this);
    setRowHeight(RowHeight::Normal);
    setUpHeader();
    addRowActions();
    retranslate();
    connectPlace();
}

ResultsView::~ResultsView()
{
    // Header and bars outlive this part of the table and speak once more when they are hidden.
    horizontalHeader()->disconnect(this);
    horizontalScrollBar()->disconnect(this);
    delete std::exchange(m_frozen, nullptr);
}

void ResultsView::setThumbnails(Thumbnails* thumbnails)
{
    m_thumbnails = thumbnails;
    for (auto* view : {static_cast<QTableView*>(this), static_cast<QTableView*>(m_frozen)}) {
        if (thumbnails)
            connect(thumbnails, &Thumbnails::loaded, view->viewport(), qOverload<>(&QWidget::update));
        if (auto* delegate = qobject_cast<CellDelegate*>(view->itemDelegate()))
            delegate->setThumbnails(thumbnails);
    }
    if (thumbnails)
        connect(thumbnails, &Thumbnails::availabilityChanged, this, &ResultsView::showThumbnailColumn);
    showThumbnailColumn();
}

void ResultsView::setRowHeight(RowHeight height)
{
    const int pixels = height == RowHeight::Compact ? space::kRowCompact
        : height == RowHeight::Roomy                ? space::kRowRoomy
                                                    : space::kRowHeight;
    const bool changed = m_rowHeight != height;
    m_rowHeight = height;
    rememberPlace(true);
    verticalHeader()->setMinimumSectionSize(pixels);
    verticalHeader()->setDefaultSectionSize(pixels);
    returnToPlace();
    showFrozen();
    if (changed)
        Q_EMIT columnLayoutChanged();
}

void ResultsView::connectPlace()
{
    connect(&m_model, &ResultsModel::aboutToArrange, this, [this](bool streaming) {
        if (m_arranging++ == 0)
            rememberPlace(streaming);
    });
    connect(&m_model, &ResultsModel::arranged, this, [this] {
        if (--m_arranging == 0)
            returnToPlace();
    });
    // Who sorts wants to see the first rows of the new order.
    connect(&m_model, &ResultsModel::sortChanged, this, [this] { verticalScrollBar()->setValue(0); });
}

/// What is looked at stays where it is: the row at the top while others come in, the current row when the rows are put
/// in another order. Only the head of a table that nobody has touched yet shows whatever comes first.
void ResultsView::rememberPlace(bool streaming)
{
    m_place.reset();
    const bool untouched = verticalScrollBar()->value() == 0 && !currentIndex().isValid();
    const int currentTop = currentIndex().isValid() ? rowViewportPosition(currentIndex().row()) : -1;
    const bool seesCurrent = currentIndex().isValid() && currentTop >= 0 && currentTop < viewport()->height();
    if (untouched)
        return;
    if (streaming && rowAt(0) >= 0)
        m_place = Place{m_model.index(rowAt(0), 0), rowViewportPosition(rowAt(0))};
    else if (!streaming && seesCurrent)
        m_place = Place{m_model.index(currentIndex().row(), 0), currentTop};
}

void ResultsView::returnToPlace()
{
    if (m_place && m_place->row.isValid()) {
        executeDelayedItemsLayout();
        updateGeometries(); // the bar's range is that of the new rows from here on
        const int position = verticalHeader()->sectionPosition(m_place->row.row());
        verticalScrollBar()->setValue(position - m_place->offset);
    }
    m_place.reset();
}

void ResultsView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    auto* sideways = horizontalScrollBar();
    const int before = sideways->value();
    QTableView::scrollTo(index, hint);
    if (isFrozen(index.column())) {
        sideways->setValue(before); // it is in view wherever the others are
        return;
    }
    if (!m_frozen)
        return;
    const int covered = m_frozen->breadth() - columnViewportPosition(index.column());
    if (sideways->value() > 0 && covered > 0)
        sideways->setValue(sideways->value() - covered);
}

void ResultsView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_frozen)
        retranslate();
}

void ResultsView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    showFrozen();
}

/// Where nothing is scrolled away, the frozen columns are where they stand anyway.
void ResultsView::showFrozen()
{
    if (!m_frozen)
        return;
    m_frozen->follow(m_frozenCount);
    const bool leavesRoom = m_frozen->breadth() < viewport()->width() / 2;
    m_frozen->setVisible(m_frozen->breadth() > 0 && leavesRoom && horizontalScrollBar()->value() > 0);
    m_frozen->raise();
}

bool ResultsView::isFrozen(int column) const
{
    return m_frozen && column >= 0 && !m_frozen->isColumnHidden(column);
}

std::vector<int> ResultsView::selectedRows() const
{
    std::vector<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    rows.reserve(static_cast<size_t>(indexes.size()));
    for (const QModelIndex& index : indexes)
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

std::vector<domain::Row> ResultsView::chosenRows() const
{
    std::vector<domain::Row> rows;
    for (const int row : selectedRows())
        rows.push_back(m_model.rowAt(row));
    return rows;
}

} // namespace desktop
