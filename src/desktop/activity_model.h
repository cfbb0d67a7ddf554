// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The long tasks of this session as a table, the newest first. Owned by the ActivityPanel, GUI thread.
#pragma once

#include "desktop/activities.h"

#include <QAbstractTableModel>

namespace desktop {

class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Title, Progress, Time };
    /// Of Progress: how much of it is done, 0 to 1; invalid while that is not known and when it has ended.
    static constexpr int kShareRole = Qt::UserRole;

    ActivityModel(Activities& activities, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const ActivityEntry& entryAt(int row) const;
    [[nodiscard]] bool isAnyUnderWay() const;
    [[nodiscard]] bool hasAnyEnded() const;
    /// Time has passed: what is left of waits and tasks is told anew.
    void age();

private:
    void insert(const ActivityEntry& entry);
    void update(const ActivityEntry& entry);
    void remove(int id);
    [[nodiscard]] int rowOf(int id) const; // -1: none
    [[nodiscard]] QString text(const ActivityEntry& entry, int column) const;

    Activities& m_activities;
    std::vector<ActivityEntry> m_entries; // oldest first
};

[[nodiscard]] QString word(ActivityState state);
[[nodiscard]] QString iconName(ActivityState state);

} // namespace desktop
