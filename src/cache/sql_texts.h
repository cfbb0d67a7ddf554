// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of one store on one backend, read from the program's resources (`resources/sql/<backend>/<kind>/`): the
// migrations `NNN_name.sql` and the named statements of `statements.sql`. Immutable after loading; usable from every
// thread.
#pragma once

#include "base/error.h"
#include "cache/location.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace cache {

enum class StoreKind { Cache, Library };

[[nodiscard]] QString storeKindName(StoreKind kind); // "cache", "library": also the folder of its SQL

struct Migration {
    int version = 0; // NNN
    QString name; // "001_levels"
    QStringList statements;
};

struct SqlTexts {
    std::vector<Migration> migrations; // 1, 2, 3, … without gaps
    QHash<QByteArray, QString> statements;
};

/// Storage error for a backend that this build has no SQL for; Bug when the files break the rules below.
[[nodiscard]] base::Result<SqlTexts> loadSql(Backend backend, StoreKind kind);

/// A statement is a paragraph: paragraphs are parted by empty lines, lines that begin with `--` are comments.
[[nodiscard]] QStringList splitStatements(const QString& text);

} // namespace cache
