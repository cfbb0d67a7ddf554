// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results_view.h"

#include "desktop/cell_delegate.h"
#include "desktop/icons.h"
#include "desktop/results_model.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QUrl>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kNarrowestColumn = 40;
constexpr int kWidestColumn = 1000;

} // namespace

ResultsView::ResultsView(ResultsModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("Results"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    verticalHeader()->setMinimumSectionSize(space::kRowHeight);
    setUpHeader();
    addRowActions();
    keepPlace();
}

void ResultsView::setUpHeader()
{
    auto* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setMinimumSectionSize(kNarrowestColumn);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setAccessibleName(tr("Columns"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    resetColumnLayout();
    setSortingEnabled(true);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ResultsView::chooseColumns);
    connect(header, &QHeaderView::sectionMoved, this, &ResultsView::columnLayoutChanged);
    connect(header, &QHeaderView::sectionResized, this, &ResultsView::columnLayoutChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ResultsView::columnLayoutChanged);
}

void ResultsView::addRowActions()
{
    const auto add = [this](const QString& text, const QString& iconOfAction, Qt::Key key, auto slot) {
        auto* action = new QAction(icon(iconOfAction), text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Copy ASIN"), QStringLiteral("copy"), Qt::Key_C, &ResultsView::copyAsins);
    add(tr("Open on Amazon"), QStringLiteral("open"), Qt::Key_O, &ResultsView::openOnAmazon);
    add(tr("Open on Keepa"), QStringLiteral("open"), Qt::Key_K, &ResultsView::openOnKeepa);
}

/// Rows that stream in above must not move what is looked at.
void ResultsView::keepPlace()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        if (!m_topRow.isValid() && verticalScrollBar()->value() > 0)
            m_topRow = indexAt(QPoint(0, 0));
    });
    connect(
        &m_model, &QAbstractItemModel::rowsInserted, this,
        [this] {
            if (m_topRow.isValid())
                scrollTo(m_topRow, QAbstractItemView::PositionAtTop);
            m_topRow = QPersistentModelIndex();
        },
        Qt::QueuedConnection);
}

void ResultsView::resetColumnLayout()
{
    auto* header = horizontalHeader();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto& facts = ResultsModel::columnAt(column);
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, CellDelegate::leastWidth(facts, font()));
        header->setSectionHidden(column, !facts.shown);
    }
    header->setSortIndicator(-1, Qt::DescendingOrder);
    Q_EMIT columnLayoutChanged();
}

QByteArray ResultsView::columnLayout() const
{
    const auto* header = horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        const auto& column = ResultsModel::columnAt(logical);
        // The size of a hidden section reads 0; it gets the registry's width when it is shown again.
        const int width = header->isSectionHidden(logical) ? column.width : header->sectionSize(logical);
        columns += QJsonObject{
            {QStringLiteral("key"), QString::fromLatin1(column.key)},
            {QStringLiteral("width"), width},
            {QStringLiteral("shown"), !header->isSectionHidden(logical)},
        };
    }
    QJsonObject layout{{QStringLiteral("columns"), columns}};
    if (const int sorted = header->sortIndicatorSection(); sorted >= 0 && sorted < header->count()) {
        layout.insert(QStringLiteral("sort"), QString::fromLatin1(ResultsModel::columnAt(sorted).key));
        layout.insert(QStringLiteral("descending"), header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

void ResultsView::setColumnLayout(const QByteArray& layout)
{
    const QJsonObject json = QJsonDocument::fromJson(layout).object();
    auto* header = horizontalHeader();
    int place = 0;
    const QJsonArray columns = json.value(u"columns").toArray();
    for (const QJsonValue& value : columns) {
        const QJsonObject entry = value.toObject();
        const int logical = ResultsModel::columnOf(entry.value(u"key").toString());
        if (logical < 0)
            continue;
        const auto& column = ResultsModel::columnAt(logical);
        header->moveSection(header->visualIndex(logical), place++);
        header->resizeSection(logical,
                              std::clamp(entry.value(u"width").toInt(column.width), kNarrowestColumn, kWidestColumn));
        header->setSectionHidden(logical, !entry.value(u"shown").toBool(column.shown));
    }
    if (columnsInView().empty())
        resetColumnLayout();
    const int sorted = ResultsModel::columnOf(json.value(u"sort").toString());
    const bool descending = json.value(u"descending").toBool(true);
    sortByColumn(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

std::vector<const domain::Column*> ResultsView::columnsInView() const
{
    std::vector<const domain::Column*> columns;
    const auto* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            columns.push_back(&ResultsModel::columnAt(logical));
    }
    return columns;
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

void ResultsView::chooseColumns(QPoint at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* header = horizontalHeader();
    const bool lastOne = columnsInView().size() == 1;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        const bool shown = !header->isSectionHidden(logical);
        auto* action = menu->addAction(label(ResultsModel::columnAt(logical)));
        action->setCheckable(true);
        action->setChecked(shown);
        action->setEnabled(!(shown && lastOne));
        connect(action, &QAction::toggled, this, [this, header, logical](bool show) {
            header->setSectionHidden(logical, !show);
            Q_EMIT columnLayoutChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Restore columns")), &QAction::triggered, this, &ResultsView::resetColumnLayout);
    menu->popup(header->viewport()->mapToGlobal(at));
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

void ResultsView::copyAsins()
{
    QStringList asins;
    for (const int row : selectedRows())
        asins += m_model.rowAt(row).facts->asin.toString();
    if (!asins.isEmpty())
        QGuiApplication::clipboard()->setText(asins.join(u'\n'));
}

void ResultsView::openOnAmazon()
{
    openLink(u"amazon_url");
}

void ResultsView::openOnKeepa()
{
    openLink(u"keepa_url");
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
