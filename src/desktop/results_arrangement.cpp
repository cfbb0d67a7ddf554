// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a ResultsModel takes rows in and arranges them: order, filter, and what is told of it to views.
#include "desktop/results_model.h"

#include <algorithm>
#include <numeric>

namespace desktop {

namespace {

/// Each run of rows costs every view a walk through all its rows; more of them are told as one new layout.
constexpr int kMostRuns = 8;

using Rows = std::vector<RowOrder::Index>;

/// Both in order; from the back, so that it ends where the first of `added` has its place.
void mergeInto(Rows& sorted, const Rows& added, const RowOrder& order)
{
    size_t left = sorted.size();
    size_t right = added.size();
    sorted.resize(left + right);
    for (size_t place = left + right; right > 0; --place) {
        const bool fromLeft = left > 0 && order(added[right - 1], sorted[left - 1]);
        sorted[place - 1] = fromLeft ? sorted[--left] : added[--right];
    }
}

} // namespace

void ResultsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_searchTexts.clear();
    m_sort.clearRows();
    m_order.clear();
    m_visible.clear();
    m_byAsin.clear();
    m_hidden.clear();
    m_heldBack.clear();
    endResetModel();
}

void ResultsModel::append(std::span<const domain::Row> rows)
{
    for (const domain::Row& row : rows)
        m_heldBack.remove(row.facts->asin);
    add(rows);
}

void ResultsModel::add(std::span<const domain::Row> rows)
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
    m_sort.extend(m_rows);

    std::vector<Index> added(m_rows.size() - first);
    std::iota(added.begin(), added.end(), first);
    Q_EMIT aboutToArrange(true);
    if (!m_sort.isEmpty())
        std::sort(added.begin(), added.end(), std::cref(m_sort));
    mergeInto(m_order, added, m_sort);
    std::erase_if(added, [this](Index index) { return !isWanted(index); });
    insertVisible(std::move(added));
    Q_EMIT arranged();
    if (!known.empty())
        replace(known);
}

void ResultsModel::appendHeldBack(std::span<const domain::Row> rows)
{
    for (const domain::Row& row : rows)
        m_heldBack.insert(row.facts->asin);
    add(rows);
}

bool ResultsModel::isOut(Index index) const
{
    const domain::Asin asin = m_rows[index].facts->asin;
    return m_hidden.contains(asin) || m_heldBack.contains(asin);
}

bool ResultsModel::isWanted(Index index) const
{
    const bool mayBeOut = !m_hidden.isEmpty() || !m_heldBack.isEmpty();
    if (mayBeOut && isOut(index))
        return false;
    return m_filter.isEmpty() || m_filter.matches(m_rows[index], m_searchTexts[index]);
}

std::vector<domain::Row> ResultsModel::foundRows() const
{
    std::vector<domain::Row> rows;
    rows.reserve(m_rows.size());
    for (Index index = 0; index < m_rows.size(); ++index) {
        if (!isOut(index))
            rows.push_back(m_rows[index]);
    }
    return rows;
}

int ResultsModel::foundCount() const
{
    if (m_hidden.isEmpty() && m_heldBack.isEmpty())
        return static_cast<int>(m_rows.size());
    int count = 0;
    for (Index index = 0; index < m_rows.size(); ++index)
        count += isOut(index) ? 0 : 1;
    return count;
}

void ResultsModel::setHidden(std::span<const domain::Row> rows, bool hidden)
{
    std::vector<Index> changed;
    for (const domain::Row& row : rows) {
        const auto found = m_byAsin.constFind(row.facts->asin);
        const bool isOurs = found != m_byAsin.cend() && m_rows[*found].facts->marketplace == row.facts->marketplace;
        if (!isOurs || hidden == m_hidden.contains(row.facts->asin))
            continue;
        changed.push_back(*found);
        if (hidden)
            m_hidden.insert(row.facts->asin);
        else
            m_hidden.remove(row.facts->asin);
    }
    if (!hidden || std::ssize(changed) > kMostRuns)
        return relayout();
    // One by one, so that the current row moves to its neighbour instead of being lost.
    for (const Index index : changed) {
        const auto at = std::ranges::find(m_visible, index);
        if (at == m_visible.end())
            continue;
        const auto viewRow = static_cast<int>(at - m_visible.begin());
        beginRemoveRows({}, viewRow, viewRow);
        m_visible.erase(at);
        endRemoveRows();
    }
}

void ResultsModel::insertVisible(std::vector<Index> added)
{
    // Rows that belong between the same two neighbours go in as one run.
    struct Run {
        std::ptrdiff_t place; // in m_visible as it is now
        std::ptrdiff_t first, count; // in added
    };
    std::vector<Run> runs;
    for (std::ptrdiff_t i = 0; i < std::ssize(added); ++i) {
        const auto from = m_visible.begin() + (runs.empty() ? 0 : runs.back().place);
        const auto place = m_sort.isEmpty()
            ? std::ssize(m_visible)
            : std::upper_bound(from, m_visible.end(), added[static_cast<size_t>(i)], std::cref(m_sort))
                - m_visible.begin();
        if (runs.empty() || runs.back().place != place)
            runs.push_back({place, i, 0});
        ++runs.back().count;
    }
    if (std::ssize(runs) > kMostRuns)
        return relayout();
    std::ptrdiff_t shift = 0;
    for (const Run& run : runs) {
        const auto at = run.place + shift;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + run.count - 1));
        m_visible.insert(m_visible.begin() + at, added.begin() + run.first, added.begin() + run.first + run.count);
        endInsertRows();
        shift += run.count;
    }
}

void ResultsModel::replace(std::span<const domain::Row> rows)
{
    std::vector<Index> changed;
    for (const domain::Row& row : rows) {
        const auto found = m_byAsin.constFind(row.facts->asin);
        if (found == m_byAsin.cend())
            continue;
        m_rows[*found] = row;
        m_searchTexts[*found] = QuickFilter::searchText(row);
        changed.push_back(*found);
    }
    tellChanged(changed);
}

void ResultsModel::setScores(const sourcing::Rescored& rescored, const QString& profileName)
{
    std::vector<Index> changed;
    changed.reserve(rescored.scores.size());
    bool regrouped = false;
    for (size_t i = 0; i < rescored.scores.size(); ++i) {
        const auto& subject = rescored.subjects[i];
        const auto found = m_byAsin.constFind(subject.facts->asin);
        if (found == m_byAsin.cend())
            continue;
        domain::Row& row = m_rows[*found];
        if (row.facts != subject.facts || row.typedCost != subject.typedCost)
            continue;
        row.score = rescored.scores[i];
        row.profileName = profileName;
        changed.push_back(*found);
        if (rescored.failed.empty())
            continue;
        const bool isHeldBack = rescored.failed[i] != nullptr;
        if (isHeldBack == m_heldBack.contains(subject.facts->asin))
            continue;
        regrouped = true;
        if (isHeldBack)
            m_heldBack.insert(subject.facts->asin);
        else
            m_heldBack.remove(subject.facts->asin);
    }
    tellChanged(changed);
    if (regrouped)
        relayout();
}

void ResultsModel::setTypedCost(domain::Asin asin, std::optional<domain::Money> cost)
{
    const auto found = m_byAsin.constFind(asin);
    if (found == m_byAsin.cend() || m_rows[*found].typedCost == cost)
        return;
    m_rows[*found].typedCost = cost;
    tellChanged({*found});
}

void ResultsModel::tellChanged(const std::vector<Index>& changed)
{
    if (changed.empty())
        return;
    std::vector<bool> isChanged(m_rows.size(), false);
    for (const Index index : changed)
        isChanged[index] = true;
    const int lastColumn = columnCount() - 1;
    int runStart = -1;
    for (int viewRow = 0; viewRow <= rowCount(); ++viewRow) {
        const bool hit = viewRow < rowCount() && isChanged[m_visible[static_cast<size_t>(viewRow)]];
        if (hit && runStart < 0)
            runStart = viewRow;
        if (!hit && runStart >= 0) {
            Q_EMIT dataChanged(index(runStart, 0), index(viewRow - 1, lastColumn));
            runStart = -1;
        }
    }
    m_sort.update(changed, m_rows);
    if (!m_sort.isEmpty())
        putInOrder(isChanged, changed);
    if (!m_sort.isEmpty() || !m_filter.isEmpty())
        relayout();
}

void ResultsModel::putInOrder(const std::vector<bool>& changed, std::vector<Index> places)
{
    std::erase_if(m_order, [&changed](Index index) { return changed[index]; });
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::sort(places.begin(), places.end(), std::cref(m_sort));
    mergeInto(m_order, places, m_sort);
}

void ResultsModel::setFilter(const QString& text)
{
    m_filter = QuickFilter::parse(text);
    relayout();
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        setSort({});
    else
        setSort({{column, order}});
}

void ResultsModel::setSort(const std::vector<SortLevel>& levels)
{
    m_sort.setLevels(levels, m_rows);
    std::iota(m_order.begin(), m_order.end(), Index{0});
    if (!m_sort.isEmpty())
        std::sort(m_order.begin(), m_order.end(), std::cref(m_sort));
    relayout();
    Q_EMIT sortChanged();
}

std::vector<ResultsModel::Index> ResultsModel::passing() const
{
    if (m_filter.isEmpty() && m_hidden.isEmpty() && m_heldBack.isEmpty())
        return m_order;
    // The texts are gone through as they lie in memory, and only then in the order of the sort.
    std::vector<char> passes(m_rows.size());
    for (size_t index = 0; index < m_rows.size(); ++index)
        passes[index] = isWanted(static_cast<Index>(index)) ? 1 : 0;
    std::vector<Index> rows;
    rows.reserve(m_rows.size());
    std::ranges::copy_if(m_order, std::back_inserter(rows), [&passes](Index index) { return passes[index] != 0; });
    return rows;
}

void ResultsModel::relayout()
{
    Q_EMIT aboutToArrange(false);
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Index> products;
    products.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex& index : before)
        products.push_back(m_visible[static_cast<size_t>(index.row())]);

    m_visible = passing();
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
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT arranged();
}

} // namespace desktop
