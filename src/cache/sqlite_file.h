// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an SQLite store as a file: its folder, the lock while it is opened, and what is done when it is damaged.
// Used on the writer's thread.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "cache/connection.h"

#include <QLockFile>

namespace cache {

class SqliteFile final {
public:
    explicit SqliteFile(const QString& path);

    /// Makes the folder and keeps other programs from opening the same file until this object goes. Storage error when
    /// the folder cannot be made or written to.
    [[nodiscard]] base::Status lockForOpening();

    /// Renames the file and its companions; the new path.
    [[nodiscard]] base::Result<QString> setAside(base::Timestamp now);

    /// A mark beside the file: damage was met while working, look it over before the next use.
    void markSuspect();
    [[nodiscard]] bool isSuspect() const;
    void clearSuspicion();

private:
    QString m_path;
    QLockFile m_lock;
};

/// Storage error, with the connection's trouble set to Damaged, when the file is not whole.
[[nodiscard]] base::Status checkFile(Connection& connection);

} // namespace cache
