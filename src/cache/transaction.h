// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A job run as one transaction: all of it or nothing.
#pragma once

#include "cache/connection.h"

#include <type_traits>

namespace cache {

/// `job(connection)` gives a Result or Status; its failure, or that of the commit, rolls back.
template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>>
R inTransaction(Connection& connection, const QString& begin, Job&& job)
{
    const auto begun = connection.execute(begin);
    if (!begun)
        return std::unexpected(begun.error());
    R result = job(connection);
    const bool committing = result.has_value();
    if (committing) {
        const auto committed = connection.execute(QStringLiteral("COMMIT"));
        if (committed)
            return result;
        result = std::unexpected(committed.error());
    }
    const auto trouble = connection.takeTrouble();
    if (trouble == Dialect::Trouble::ConnectionLost) {
        connection.restoreTrouble(committing ? Dialect::Trouble::CommitUnknown : Dialect::Trouble::ConnectionLost);
        return result;
    }
    // A full disk may have rolled back already; then this fails, and rightly so.
    const auto rolledBack = connection.execute(QStringLiteral("ROLLBACK"));
    connection.restoreTrouble(trouble);
    Q_UNUSED(rolledBack)
    return result;
}

} // namespace cache
