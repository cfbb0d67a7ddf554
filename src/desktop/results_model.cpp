// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results_model.h"

#include "desktop/format.h"
#include "desktop/words.h"

#include <algorithm>
#include <numeric>

namespace desktop {

ResultsModel::ResultsModel(QObject* parent) : QAbstractTableModel(parent)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(domain::columns().size());
}

const domain::Column& ResultsModel::columnAt(int column)
{
    return domain::columns()[static_cast<size_t>(column)];
}

int ResultsModel::columnOf(QStringView key)
{
    const auto* column = domain::findColumn(key);
    return column ? static_cast<int>(column - domain::columns().data()) : -1;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& column = columnAt(index.column());
    const auto& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, row, m_locale);
    case Qt::ToolTipRole:
        return cellTooltip(column, row, m_locale);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column.kind));
    case Qt::AccessibleTextRole: {
        const QString text = column.cell.known(row) ? cellText(column, row, m_locale) : tr("not known");
        return QVariant(label(column) + QStringLiteral(": ") + text);
    }
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section >= columnCount())
        return {};
    const auto& column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return label(column);
    case Qt::ToolTipRole:
        return QVariant(label(column) + u'\n' + tooltip(column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column.kind));
    default:
        return {};
    }
}

void ResultsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_searchTexts.clear();
    m_sortKeys.clear();
    m_visible.clear();
    m_byAsin.clear();
    m_hidden.clear();
    endResetModel();
}

void ResultsModel::append(std::span<const domain::Row> rows)
{
    const auto first = static_cast<Index>(m_rows.size());
    std::vector<domain::Row> known;
    for (const domain::Row& row : rows) {
        if (m_byAsin.contains(row.facts->asin)) {
            known.push_back(row);
            continue;
        }
        m_byAsin.insert(row.facts->asin, static_cast<Index>(m_rows.size()));
        m_rows.push_back(row);
        m_searchTexts.push_back(QuickFilter::searchText(row));
    }
    prepareKeys(first);

    std::vector<Index> added;
    for (auto index = first; index < m_rows.size(); ++index) {
        if (isWanted(index))
            added.push_back(index);
    }
    insertVisible(std::move(added));
    if (!known.empty())
        replace(known);
}

bool ResultsModel::isWanted(Index index) const
{
    const bool isHidden = !m_hidden.isEmpty() && m_hidden.contains(m_rows[index].facts->asin);
    return !isHidden && (m_filter.isEmpty() || m_filter.matches(m_rows[index], m_searchTexts[index]));
}

void ResultsModel::setHidden(std::span<const domain::Row> rows, bool hidden)
{
    std::vector<Index> shown;
    for (const domain::Row& row : rows) {
        const auto found = m_byAsin.constFind(row.facts->asin);
        const bool isOurs = found != m_byAsin.cend() && m_rows[*found].facts->marketplace == row.facts->marketplace;
        if (!isOurs || hidden == m_hidden.contains(row.facts->asin))
            continue;
        if (!hidden) {
            m_hidden.remove(row.facts->asin);
            if (isWanted(*found))
                shown.push_back(*found);
            continue;
        }
        m_hidden.insert(row.facts->asin);
        if (const auto at = std::ranges::find(m_visible, *found); at != m_visible.end()) {
            const auto viewRow = static_cast<int>(at - m_visible.begin());
            beginRemoveRows({}, viewRow, viewRow);
            m_visible.erase(at);
            endRemoveRows();
        }
    }
    insertVisible(std::move(shown));
}

void ResultsModel::insertVisible(std::vector<Index> added)
{
    if (added.empty())
        return;
    const auto before = [this](Index a, Index b) { return comesBefore(a, b); };
    std::ranges::sort(added, before);
    // Rows that belong between the same two neighbours go in as one run.
    auto run = added.begin();
    while (run != added.end()) {
        const auto position = std::upper_bound(m_visible.begin(), m_visible.end(), *run, before);
        auto end = std::next(run);
        while (end != added.end() && (position == m_visible.end() || before(*end, *position)))
            ++end;
        const auto at = static_cast<int>(position - m_visible.begin());
        beginInsertRows({}, at, at + static_cast<int>(end - run) - 1);
        m_visible.insert(position, run, end);
        endInsertRows();
        run = end;
    }
}

void ResultsModel::replace(std::span<const domain::Row> rows)
{
    std::vector<bool> changed(m_rows.size(), false);
    for (const domain::Row& row : rows) {
        const auto found = m_byAsin.constFind(row.facts->asin);
        if (found == m_byAsin.cend())
            continue;
        m_rows[*found] = row;
        m_searchTexts[*found] = QuickFilter::searchText(row);
        changed[*found] = true;
    }
    tellChanged(changed);
}

void ResultsModel::setScores(const sourcing::Rescored& rescored, const QString& profileName)
{
    // Rows are only ever appended until they are cleared; facts that came meanwhile bear a score of their own.
    std::vector<bool> changed(m_rows.size(), false);
    const size_t count = std::min(m_rows.size(), rescored.scores.size());
    for (size_t i = 0; i < count; ++i) {
        if (m_rows[i].facts != rescored.subjects[i].facts)
            continue;
        m_rows[i].score = rescored.scores[i];
        m_rows[i].profileName = profileName;
        changed[i] = true;
    }
    tellChanged(changed);
}

void ResultsModel::tellChanged(const std::vector<bool>& changed)
{
    if (std::ranges::find(changed, true) == changed.end())
        return;

    const int lastColumn = columnCount() - 1;
    int runStart = -1;
    for (int viewRow = 0; viewRow <= rowCount(); ++viewRow) {
        const bool hit = viewRow < rowCount() && changed[m_visible[static_cast<size_t>(viewRow)]];
        if (hit && runStart < 0)
            runStart = viewRow;
        if (!hit && runStart >= 0) {
            Q_EMIT dataChanged(index(runStart, 0), index(viewRow - 1, lastColumn));
            runStart = -1;
        }
    }
    if (m_sortColumn || !m_filter.isEmpty()) {
        prepareKeys(0);
        relayout();
    }
}

void ResultsModel::setFilter(const QString& text)
{
    m_filter = QuickFilter::parse(text);
    relayout();
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 || column >= columnCount() ? nullptr : &columnAt(column);
    m_sortOrder = order;
    prepareKeys(0);
    relayout();
}

bool ResultsModel::isTextSort() const
{
    return m_sortColumn && m_sortColumn->kind == domain::ColumnKind::Text;
}

void ResultsModel::prepareKeys(Index from)
{
    if (from == 0 || !isTextSort())
        m_sortKeys.clear();
    if (!isTextSort())
        return;
    m_sortKeys.reserve(m_rows.size());
    for (auto index = m_sortKeys.size(); index < m_rows.size(); ++index) {
        const domain::Value value = m_sortColumn->cell.value(m_rows[index]);
        const auto* text = std::get_if<QString>(&value);
        m_sortKeys.push_back(m_collator.sortKey(text ? *text : QString()));
    }
}

bool ResultsModel::comesBefore(Index a, Index b) const
{
    if (!m_sortColumn)
        return a < b;
    const auto& cell = m_sortColumn->cell;
    const bool knowsA = cell.known(m_rows[a]);
    const bool knowsB = cell.known(m_rows[b]);
    if (knowsA != knowsB)
        return knowsA;
    if (!knowsA)
        return a < b;
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto& first = descending ? b : a;
    const auto& second = descending ? a : b;
    if (!m_sortKeys.empty()) {
        const int order = m_sortKeys[first].compare(m_sortKeys[second]);
        return order != 0 ? order < 0 : a < b;
    }
    if (cell.less(m_rows[first], m_rows[second]))
        return true;
    return !cell.less(m_rows[second], m_rows[first]) && a < b;
}

void ResultsModel::relayout()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Index> products;
    products.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex& index : before)
        products.push_back(m_visible[static_cast<size_t>(index.row())]);

    m_visible.clear();
    for (Index index = 0; index < m_rows.size(); ++index) {
        if (isWanted(index))
            m_visible.push_back(index);
    }
    if (m_sortColumn)
        std::ranges::sort(m_visible, [this](Index a, Index b) { return comesBefore(a, b); });

    if (!before.isEmpty()) {
        constexpr int kGone = -1;
        std::vector<int> viewRows(m_rows.size(), kGone);
        for (size_t viewRow = 0; viewRow < m_visible.size(); ++viewRow)
            viewRows[m_visible[viewRow]] = static_cast<int>(viewRow);
        QModelIndexList after;
        after.reserve(before.size());
        for (qsizetype i = 0; i < before.size(); ++i) {
            const int viewRow = viewRows[products[static_cast<size_t>(i)]];
            after += viewRow == kGone ? QModelIndex() : index(viewRow, before[i].column());
        }
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged();
}

std::vector<domain::Row> ResultsModel::rowsInView() const
{
    std::vector<domain::Row> rows;
    rows.reserve(m_visible.size());
    for (const Index index : m_visible)
        rows.push_back(m_rows[index]);
    return rows;
}

} // namespace desktop
