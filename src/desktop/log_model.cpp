// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/log_model.h"

#include <QDateTime>

#include <algorithm>

namespace desktop {

namespace {

QDateTime localTime(const base::LogLine& line)
{
    return QDateTime::fromMSecsSinceEpoch(line.time.time_since_epoch().count());
}

} // namespace

QString word(base::LogLevel level)
{
    switch (level) {
    case base::LogLevel::Debug:
        return LogModel::tr("debug");
    case base::LogLevel::Info:
        return LogModel::tr("info");
    case base::LogLevel::Warning:
        return LogModel::tr("warning");
    case base::LogLevel::Error:
        break;
    }
    return LogModel::tr("error");
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Text + 1;
}

const base::LogLine& LogModel::lineAt(int row) const
{
    const auto number = m_shown[static_cast<size_t>(row)];
    return *std::ranges::lower_bound(m_lines, number, {}, &base::LogLine::number);
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const base::LogLine& line = lineAt(index.row());
    if (role == Qt::ToolTipRole)
        return index.column() == Text ? QVariant(line.text) : QVariant();
    switch (index.column()) {
    case Time:
        return localTime(line).toString(QStringLiteral("HH:mm:ss.zzz"));
    case Level:
        return word(line.level);
    case Category:
        return line.category;
    default:
        return QString(line.text).replace(u'\n', u' ');
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Level:
        return tr("Level");
    case Category:
        return tr("Part");
    default:
        return tr("Message");
    }
}

bool LogModel::passes(const base::LogLine& line) const
{
    return line.level >= m_filter.least && (m_filter.category.isEmpty() || line.category == m_filter.category)
        && (m_filter.text.isEmpty() || line.text.contains(m_filter.text, Qt::CaseInsensitive)
            || line.category.contains(m_filter.text, Qt::CaseInsensitive));
}

void LogModel::append(std::vector<base::LogLine> lines)
{
    if (lines.empty())
        return;
    std::vector<std::int64_t> passing;
    for (base::LogLine& line : lines) {
        if (passes(line))
            passing.push_back(line.number);
        m_lines.push_back(std::move(line));
    }
    m_last = m_lines.back().number;
    if (!passing.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(passing.size()) - 1);
        m_shown.insert(m_shown.end(), passing.begin(), passing.end());
        endInsertRows();
    }
    dropOldest();
}

void LogModel::dropOldest()
{
    if (m_lines.size() <= base::kLogLinesKept)
        return;
    const auto surplus = static_cast<std::ptrdiff_t>(m_lines.size() - base::kLogLinesKept);
    const auto firstKept = m_lines[static_cast<size_t>(surplus)].number;
    const auto gone = std::ranges::lower_bound(m_shown, firstKept) - m_shown.begin();
    if (gone > 0) {
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
        m_shown.erase(m_shown.begin(), m_shown.begin() + gone);
        endRemoveRows();
    }
    m_lines.erase(m_lines.begin(), m_lines.begin() + surplus);
}

void LogModel::setFilter(Filter filter)
{
    // What stays in view is not known row by row, so this one change is told as a whole.
    beginResetModel();
    m_filter = std::move(filter);
    m_shown.clear();
    for (const base::LogLine& line : m_lines) {
        if (passes(line))
            m_shown.push_back(line.number);
    }
    endResetModel();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_shown.clear();
    endResetModel();
}

QStringList LogModel::categories() const
{
    QStringList names;
    for (const base::LogLine& line : m_lines) {
        if (!names.contains(line.category))
            names += line.category;
    }
    names.sort();
    return names;
}

QString LogModel::lineText(int row) const
{
    const base::LogLine& line = lineAt(row);
    return QStringLiteral("%1 %2 %3: %4")
        .arg(localTime(line).toString(Qt::ISODateWithMs), word(line.level), line.category, line.text);
}

} // namespace desktop
