// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/frozen_columns.h"

#include "desktop/cell_delegate.h"
#include "desktop/results_header.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace desktop {

FrozenColumns::FrozenColumns(ResultsModel& model, ResultsView& table) : QTableView(&table), m_table(table)
{
    setModel(&model);
    setHorizontalHeader(new ResultsHeader(model, this));
    auto* unshared = selectionModel();
    setSelectionModel(table.selectionModel());
    delete unshared;
    setItemDelegate(new CellDelegate(this)); // a shared one would tell both of a field that is closed
    setFocusPolicy(Qt::NoFocus); // it is a part of the table
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::NoContextMenu); // the table's
    setAutoScroll(false);
    verticalHeader()->hide();
    hide();

    auto* header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, &table, &ResultsView::openHeaderMenu);
    connect(header, &QHeaderView::sectionClicked, &table, &ResultsView::sortByClick);
    connect(header, &QHeaderView::sectionResized, &table, [this](int logical, int, int width) {
        if (!m_following)
            m_table.setColumnWidth(logical, width);
    });
    connect(header, &QHeaderView::sectionMoved, &table, [this](int, int from, int to) {
        if (!m_following)
            m_table.horizontalHeader()->moveSection(from, to);
    });
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumns::followRows);
    retranslate();
}

void FrozenColumns::retranslate()
{
    setAccessibleName(tr("Columns that stay in view"));
}

void FrozenColumns::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableView::changeEvent(event);
}

void FrozenColumns::follow(int count)
{
    const QScopedValueRollback following(m_following, true);
    const auto* theirs = m_table.horizontalHeader();
    auto* header = horizontalHeader();
    int shown = 0;
    for (int visual = 0; visual < theirs->count(); ++visual) {
        const int logical = theirs->logicalIndex(visual);
        if (header->visualIndex(logical) != visual)
            header->moveSection(header->visualIndex(logical), visual);
        const bool frozen = !theirs->isSectionHidden(logical) && shown++ < count;
        header->setSectionHidden(logical, !frozen);
        if (frozen)
            header->resizeSection(logical, theirs->sectionSize(logical));
    }
    header->setFixedHeight(theirs->height());
    verticalHeader()->setMinimumSectionSize(m_table.verticalHeader()->minimumSectionSize());
    verticalHeader()->setDefaultSectionSize(m_table.verticalHeader()->defaultSectionSize());
    const QRect inner = m_table.viewport()->geometry();
    setGeometry(inner.left(), inner.top() - theirs->height(), breadth(), inner.height() + theirs->height());
    followRows();
}

void FrozenColumns::followRows()
{
    executeDelayedItemsLayout();
    if (verticalScrollBar()->maximum() != m_table.verticalScrollBar()->maximum())
        updateGeometries(); // rows came or went
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
}

int FrozenColumns::breadth() const
{
    return horizontalHeader()->length();
}

void FrozenColumns::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    // Where the columns end that do not move.
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Mid));
    const int edge = viewport()->width() - 1;
    painter.drawLine(edge, 0, edge, viewport()->height());
}

void FrozenColumns::mousePressEvent(QMouseEvent* event)
{
    m_table.setFocus(Qt::MouseFocusReason);
    QTableView::mousePressEvent(event);
}

void FrozenColumns::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTableView::mouseDoubleClickEvent(event);
    Q_EMIT m_table.doubleClicked(indexAt(event->position().toPoint()));
}

void FrozenColumns::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_table.viewport(), event);
}

} // namespace desktop
