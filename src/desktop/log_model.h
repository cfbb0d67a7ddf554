// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The newest lines of the program's log that pass a level, a category and a text. Owned by the LogPanel, GUI thread.
#pragma once

#include "base/log.h"

#include <QAbstractTableModel>

#include <deque>

namespace desktop {

class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Level, Category, Text };
    struct Filter {
        base::LogLevel least = base::LogLevel::Debug;
        QString category; // empty: all
        QString text; // empty: all; without regard to case
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Lines in the order of their numbers, all younger than those here. The oldest go when there are too many.
    void append(std::vector<base::LogLine> lines);
    void setFilter(Filter filter);
    void clear();
    /// The number of the youngest line, also of one that was cleared or does not pass.
    [[nodiscard]] std::int64_t last() const { return m_last; }
    /// Of all lines, sorted.
    [[nodiscard]] QStringList categories() const;
    /// As it stands in a log file.
    [[nodiscard]] QString lineText(int row) const;

private:
    [[nodiscard]] bool passes(const base::LogLine& line) const;
    void dropOldest();

    std::deque<base::LogLine> m_lines;
    std::deque<std::int64_t> m_shown; // their numbers
    Filter m_filter;
    std::int64_t m_last = 0;

    [[nodiscard]] const base::LogLine& lineAt(int row) const;
};

[[nodiscard]] QString word(base::LogLevel level);

} // namespace desktop
