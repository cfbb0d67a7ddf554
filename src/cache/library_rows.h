// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the library's statements are run and their rows read. On the database's threads.
#pragma once

#include "base/clock.h"
#include "cache/connection.h"

namespace cache {

[[nodiscard]] inline qlonglong asUnixMs(base::Timestamp time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline base::Timestamp timeAt(const AnswerRow& row, int column)
{
    return base::Timestamp(std::chrono::milliseconds(row.integer(column)));
}

[[nodiscard]] inline base::Status withoutCount(const base::Result<qint64>& changed)
{
    return changed ? base::Status() : std::unexpected(changed.error());
}

/// All rows of a statement, each read by `read`, which gives a T or a Result<T>.
template <typename T, typename Read>
base::Result<std::vector<T>> listed(Connection& connection, const char* statement, const QVariantList& values,
                                    Read read)
{
    std::vector<T> rows;
    const auto done = connection.each(statement, values, [&](const AnswerRow& row) {
        base::Result<T> value = read(row);
        if (!value)
            return base::Status(std::unexpected(value.error()));
        rows.push_back(std::move(*value));
        return base::Status();
    });
    if (!done)
        return std::unexpected(done.error());
    return rows;
}

template <typename T> base::Result<std::optional<T>> firstOf(base::Result<std::vector<T>> rows)
{
    if (!rows)
        return std::unexpected(rows.error());
    return rows->empty() ? std::optional<T>() : std::optional<T>(std::move(rows->front()));
}

} // namespace cache
