// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/row_order.h"

#include <algorithm>
#include <limits>

namespace desktop {

namespace {

constexpr auto kNoFigure = std::numeric_limits<std::int64_t>::min();

bool isSortedAsText(domain::ColumnKind kind)
{
    return kind == domain::ColumnKind::Text || kind == domain::ColumnKind::Identifier;
}

/// What a column that is no text is sorted by. Words of an enumeration sort by its order, warnings by their number.
std::int64_t sortFigure(const domain::Column& column, const domain::Row& row)
{
    if (!column.cell.known(row))
        return kNoFigure;
    switch (column.kind) {
    case domain::ColumnKind::Badge:
        return static_cast<std::int64_t>(row.outcome);
    case domain::ColumnKind::Verdict:
        return static_cast<std::int64_t>(row.score.verdict);
    case domain::ColumnKind::Warnings:
        return static_cast<std::int64_t>(row.score.warnings.raised.count());
    default:
        break;
    }
    const domain::Value value = column.cell.value(row);
    if (const auto* count = std::get_if<std::int64_t>(&value))
        return *count;
    if (const auto* figure = std::get_if<domain::Hundredths>(&value))
        return figure->value;
    if (const auto* money = std::get_if<domain::Money>(&value))
        return money->amount;
    if (const auto* time = std::get_if<base::Timestamp>(&value))
        return time->time_since_epoch().count();
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? 1 : 0;
    return kNoFigure;
}

} // namespace

RowOrder::RowOrder()
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

std::vector<SortLevel> RowOrder::levels() const
{
    std::vector<SortLevel> levels;
    levels.reserve(m_levels.size());
    for (const Level& level : m_levels)
        levels.push_back(level.by);
    return levels;
}

void RowOrder::setLevels(const std::vector<SortLevel>& levels, const std::vector<domain::Row>& rows)
{
    std::vector<Level> made;
    made.reserve(levels.size());
    for (const SortLevel& by : levels) {
        const auto kept = std::ranges::find_if(m_levels, [&by](const Level& l) { return l.by.column == by.column; });
        if (kept != m_levels.end()) {
            made.push_back(std::move(*kept));
            kept->by.column = -1; // taken
        } else {
            Level level;
            level.isText = isSortedAsText(domain::columns()[static_cast<size_t>(by.column)].kind);
            made.push_back(std::move(level));
        }
        made.back().by = by;
        fill(made.back(), rows);
    }
    m_levels = std::move(made);
}

void RowOrder::extend(const std::vector<domain::Row>& rows)
{
    for (Level& level : m_levels)
        fill(level, rows);
}

void RowOrder::fill(Level& level, const std::vector<domain::Row>& rows) const
{
    const size_t first = level.isText ? level.texts.size() : level.figures.size();
    if (level.isText)
        level.texts.reserve(rows.size());
    else
        level.figures.reserve(rows.size());
    for (size_t index = first; index < rows.size(); ++index)
        addKey(level, rows[index]);
}

void RowOrder::addKey(Level& level, const domain::Row& row) const
{
    const auto& column = domain::columns()[static_cast<size_t>(level.by.column)];
    if (!level.isText)
        return level.figures.push_back(sortFigure(column, row));
    const domain::Value value = column.cell.value(row);
    const auto* text = std::get_if<QString>(&value);
    level.texts.push_back(m_collator.sortKey(text ? *text : QString()));
    level.known.push_back(text != nullptr);
}

void RowOrder::update(const std::vector<Index>& changed, const std::vector<domain::Row>& rows)
{
    for (Level& level : m_levels) {
        Level fresh;
        fresh.by = level.by;
        fresh.isText = level.isText;
        for (const Index index : changed)
            addKey(fresh, rows[index]);
        for (size_t i = 0; i < changed.size(); ++i) {
            if (level.isText) {
                level.texts[changed[i]] = fresh.texts[i];
                level.known[changed[i]] = fresh.known[i];
            } else {
                level.figures[changed[i]] = fresh.figures[i];
            }
        }
    }
}

void RowOrder::clearRows()
{
    for (Level& level : m_levels) {
        level.figures.clear();
        level.texts.clear();
        level.known.clear();
    }
}

int RowOrder::compare(const Level& level, Index a, Index b)
{
    const int direction = level.by.order == Qt::DescendingOrder ? -1 : 1;
    if (level.isText) {
        if (level.known[a] != level.known[b])
            return level.known[a] ? -1 : 1;
        return level.known[a] ? direction * level.texts[a].compare(level.texts[b]) : 0;
    }
    const std::int64_t first = level.figures[a];
    const std::int64_t second = level.figures[b];
    if (first == second)
        return 0;
    if (first == kNoFigure || second == kNoFigure)
        return first == kNoFigure ? 1 : -1;
    return first < second ? -direction : direction;
}

} // namespace desktop
