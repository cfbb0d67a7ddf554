// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/activity_model.h"

#include "desktop/format.h"
#include "desktop/summary_text.h"

#include <algorithm>

namespace desktop {

namespace {

QString spentText(std::chrono::seconds spent)
{
    if (spent < std::chrono::seconds(1))
        return ActivityModel::tr("took under 1 s");
    if (spent < std::chrono::minutes(1))
        return ActivityModel::tr("took %1 s").arg(spent.count());
    return ActivityModel::tr("took %1").arg(durationText(spent));
}

QString leftText(std::chrono::seconds left)
{
    if (left < std::chrono::minutes(1))
        return ActivityModel::tr("less than 1 min left");
    return ActivityModel::tr("≈ %1 left").arg(durationText(std::chrono::ceil<std::chrono::minutes>(left)));
}

} // namespace

QString word(ActivityState state)
{
    switch (state) {
    case ActivityState::Running:
        return ActivityModel::tr("running");
    case ActivityState::Waiting:
        return ActivityModel::tr("waiting");
    case ActivityState::Done:
        return ActivityModel::tr("done");
    case ActivityState::Failed:
        return ActivityModel::tr("failed");
    case ActivityState::Cancelled:
        break;
    }
    return ActivityModel::tr("cancelled");
}

QString iconName(ActivityState state)
{
    switch (state) {
    case ActivityState::Running:
        return QStringLiteral("running");
    case ActivityState::Waiting:
        return QStringLiteral("stale");
    case ActivityState::Done:
        return QStringLiteral("hit");
    case ActivityState::Failed:
        return QStringLiteral("error");
    case ActivityState::Cancelled:
        break;
    }
    return QStringLiteral("cancel");
}

ActivityModel::ActivityModel(Activities& activities, QObject* parent)
    : QAbstractTableModel(parent), m_activities(activities), m_entries(activities.entries())
{
    connect(&activities, &Activities::began, this, &ActivityModel::insert);
    connect(&activities, &Activities::changed, this, &ActivityModel::update);
    connect(&activities, &Activities::removed, this, &ActivityModel::remove);
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Time + 1;
}

const ActivityEntry& ActivityModel::entryAt(int row) const
{
    return m_entries[m_entries.size() - 1 - static_cast<size_t>(row)];
}

int ActivityModel::rowOf(int id) const
{
    const auto found = std::ranges::find(m_entries, id, &ActivityEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(m_entries.end() - found) - 1;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ActivityEntry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Title || index.column() == Progress ? text(entry, index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Time ? Qt::AlignRight : Qt::AlignLeft));
    case kShareRole:
        if (index.column() == Progress && !entry.hasEnded() && entry.wanted > 0)
            return static_cast<double>(entry.done) / entry.wanted;
        return {};
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Time ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Title:
        return tr("Task");
    case Progress:
        return tr("Progress");
    default:
        return tr("Time");
    }
}

QString ActivityModel::text(const ActivityEntry& entry, int column) const
{
    const auto now = m_activities.clock().now();
    switch (column) {
    case State:
        return word(entry.state);
    case Title:
        return entry.title;
    case Progress: {
        if (entry.hasEnded())
            return entry.outcome;
        const QLocale locale;
        QStringList parts;
        if (entry.wanted > 0)
            parts += tr("%1 of %2").arg(locale.toString(entry.done), locale.toString(entry.wanted));
        if (entry.wait)
            parts += waitText(*entry.wait, now);
        return parts.isEmpty() ? tr("under way…") : parts.join(QStringLiteral(" · "));
    }
    default: {
        using std::chrono::seconds;
        if (entry.endedAt)
            return spentText(std::max(std::chrono::round<seconds>(*entry.endedAt - entry.begunAt), seconds(0)));
        const auto left = timeLeft(entry, now);
        return left ? leftText(*left) : unknownText();
    }
    }
}

bool ActivityModel::isAnyUnderWay() const
{
    return std::ranges::any_of(m_entries, [](const ActivityEntry& entry) { return !entry.hasEnded(); });
}

bool ActivityModel::hasAnyEnded() const
{
    return std::ranges::any_of(m_entries, &ActivityEntry::hasEnded);
}

void ActivityModel::age()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!entryAt(row).hasEnded())
            Q_EMIT dataChanged(index(row, Progress), index(row, Time));
    }
}

void ActivityModel::insert(const ActivityEntry& entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.push_back(entry);
    endInsertRows();
}

void ActivityModel::update(const ActivityEntry& entry)
{
    const int row = rowOf(entry.id);
    if (row < 0)
        return;
    m_entries[m_entries.size() - 1 - static_cast<size_t>(row)] = entry;
    Q_EMIT dataChanged(index(row, State), index(row, Time));
}

void ActivityModel::remove(int id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.end() - 1 - row);
    endRemoveRows();
}

} // namespace desktop
