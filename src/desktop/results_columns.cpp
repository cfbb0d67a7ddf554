// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a ResultsView: which, how wide, in which order, sorted by which; and how that comes back.
#include "desktop/results_view.h"

#include "desktop/cell_delegate.h"
#include "desktop/frozen_columns.h"
#include "desktop/results_model.h"
#include "desktop/thumbnails.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace desktop {

namespace {

constexpr int kWidestColumn = 1000;
constexpr int kMostFrozen = 5;
constexpr size_t kMostSortLevels = 9;
constexpr std::array kRowHeightNames{"compact", "normal", "roomy"}; // by RowHeight

bool isImageColumn(int column)
{
    return ResultsModel::columnAt(column).kind == domain::ColumnKind::Image;
}

/// Of a fresh layout. Pictures are for windows alone, so the registry, which files read too, does not show them.
bool isShownAtFirst(int column)
{
    return ResultsModel::columnAt(column).shown || isImageColumn(column);
}

/// What is best is great in a number and comes first in a word.
Qt::SortOrder firstOrder(int column)
{
    using enum domain::ColumnKind;
    switch (ResultsModel::columnAt(column).kind) {
    case Badge:
    case Text:
    case Identifier:
    case Rank:
    case Verdict:
    case Age:
        return Qt::AscendingOrder;
    default:
        return Qt::DescendingOrder;
    }
}

std::vector<SortLevel> sortOf(const QJsonObject& layout)
{
    std::vector<SortLevel> levels;
    const auto add = [&levels](const QJsonValue& key, const QJsonValue& descending) {
        const int column = ResultsModel::columnOf(key.toString());
        const auto isThere = [column](const SortLevel& level) { return level.column == column; };
        if (column >= 0 && levels.size() < kMostSortLevels && std::ranges::none_of(levels, isThere))
            levels.push_back({column, descending.toBool(true) ? Qt::DescendingOrder : Qt::AscendingOrder});
    };
    const QJsonValue sort = layout.value(u"sort");
    if (sort.isString()) // as it was kept when there was one level
        add(sort, layout.value(u"descending"));
    for (const QJsonValue& level : sort.toArray())
        add(level.toObject().value(u"key"), level.toObject().value(u"descending"));
    return levels;
}

} // namespace

void ResultsView::setUpHeader()
{
    auto* header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    resetColumnLayout();
    connect(header, &QHeaderView::customContextMenuRequested, this, &ResultsView::openHeaderMenu);
    connect(header, &QHeaderView::sectionClicked, this, &ResultsView::sortByClick);
    connect(header, &QHeaderView::sectionMoved, this, &ResultsView::followHeader);
    connect(header, &QHeaderView::sectionResized, this, &ResultsView::followHeader);
    connect(header, &QHeaderView::geometriesChanged, this, &ResultsView::showFrozen);
    connect(&m_model, &ResultsModel::sortChanged, this, &ResultsView::columnLayoutChanged);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &ResultsView::showFrozen);
}

void ResultsView::followHeader()
{
    showFrozen();
    Q_EMIT columnLayoutChanged();
}

void ResultsView::resetColumnLayout()
{
    auto* header = horizontalHeader();
    m_imagesShown = true;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, CellDelegate::leastWidth(ResultsModel::columnAt(column), font()));
        header->setSectionHidden(column, !isShownAtFirst(column));
    }
    showThumbnailColumn();
    m_frozenCount = 1;
    setRowHeight(RowHeight::Normal);
    m_model.setSort({});
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
            {QStringLiteral("shown"), isColumnShown(logical)},
        };
    }
    QJsonArray sort;
    for (const SortLevel& level : m_model.sortLevels()) {
        sort += QJsonObject{
            {QStringLiteral("key"), QString::fromLatin1(ResultsModel::columnAt(level.column).key)},
            {QStringLiteral("descending"), level.order == Qt::DescendingOrder},
        };
    }
    const QJsonObject layout{
        {QStringLiteral("columns"), columns},
        {QStringLiteral("sort"), sort},
        {QStringLiteral("frozen"), m_frozenCount},
        {QStringLiteral("rows"), QLatin1String(kRowHeightNames[static_cast<size_t>(m_rowHeight)])},
    };
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
        if (logical < 0 || place >= header->count())
            continue;
        const auto& column = ResultsModel::columnAt(logical);
        header->moveSection(header->visualIndex(logical), place++);
        header->resizeSection(
            logical,
            std::clamp(entry.value(u"width").toInt(column.width), header->minimumSectionSize(), kWidestColumn));
        setColumnShown(logical, entry.value(u"shown").toBool(isShownAtFirst(logical)));
    }
    if (columnsInView().empty())
        resetColumnLayout();
    m_model.setSort(sortOf(json));
    const auto height = std::ranges::find(kRowHeightNames, json.value(u"rows").toString().toLatin1(),
                                          [](const char* name) { return QByteArray(name); });
    if (height != kRowHeightNames.end())
        setRowHeight(static_cast<RowHeight>(height - kRowHeightNames.begin()));
    setFrozenColumns(json.value(u"frozen").toInt(1));
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

void ResultsView::setColumnShown(int column, bool shown)
{
    if (isImageColumn(column)) {
        m_imagesShown = shown;
        showThumbnailColumn();
    } else {
        horizontalHeader()->setSectionHidden(column, !shown);
    }
    followHeader();
}

bool ResultsView::isColumnShown(int column) const
{
    return isImageColumn(column) ? m_imagesShown : !horizontalHeader()->isSectionHidden(column);
}

void ResultsView::showThumbnailColumn()
{
    const bool available = m_thumbnails && m_thumbnails->isAvailable();
    horizontalHeader()->setSectionHidden(ResultsModel::columnOf(u"image"), !(available && m_imagesShown));
    showFrozen();
}

void ResultsView::setFrozenColumns(int count)
{
    m_frozenCount = std::clamp(count, 0, kMostFrozen);
    followHeader();
}

void ResultsView::sortByClick(int column)
{
    addSort(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
}

/// Once: in the order that shows what is best, again: the other way round, once more: no longer.
void ResultsView::addSort(int column, bool toOthers)
{
    auto levels = m_model.sortLevels();
    const auto is = [column](const SortLevel& level) { return level.column == column; };
    const auto found = std::ranges::find_if(levels, is);
    std::optional<SortLevel> next = SortLevel{column, firstOrder(column)};
    if (found != levels.end() && (toOthers || levels.size() == 1)) {
        const bool isFirstTurn = found->order == firstOrder(column);
        next->order = found->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        if (!isFirstTurn)
            next.reset();
    }
    if (!toOthers)
        levels.clear();
    const auto place = std::ranges::find_if(levels, is);
    if (place != levels.end() && next)
        *place = *next;
    else if (place != levels.end())
        levels.erase(place);
    else if (next && levels.size() < kMostSortLevels)
        levels.push_back(*next);
    m_model.setSort(levels);
}

} // namespace desktop
