// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging categories and the one message handler of the programs. Whatever is logged passes through scrubbed() first.
#pragma once

#include "base/error.h"

#include <QLoggingCategory>
#include <QString>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(logBase)
Q_DECLARE_LOGGING_CATEGORY(logKeepa)
Q_DECLARE_LOGGING_CATEGORY(logCache)
Q_DECLARE_LOGGING_CATEGORY(logSourcing)
Q_DECLARE_LOGGING_CATEGORY(logDesktop)

enum class LogLevel { Debug, Info, Warning };

/// Removes what must not be seen: the value of every `key=`, and every password in a database URL.
[[nodiscard]] QString scrubbed(QString text);

/// Sends messages of at least `level` to stderr and, when `file` is not empty, to the end of that file as well.
/// Storage error when the file cannot be opened. Call once, from main.
[[nodiscard]] Status startLogging(LogLevel level, const QString& file);

} // namespace base
