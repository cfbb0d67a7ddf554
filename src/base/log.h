// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging categories and the one message handler of the programs. Whatever is logged passes through scrubbed() first.
#pragma once

#include "base/error.h"

#include <QLoggingCategory>
#include <QString>

#include <chrono>
#include <cstdint>
#include <vector>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(logBase)
Q_DECLARE_LOGGING_CATEGORY(logKeepa)
Q_DECLARE_LOGGING_CATEGORY(logCache)
Q_DECLARE_LOGGING_CATEGORY(logSourcing)
Q_DECLARE_LOGGING_CATEGORY(logDesktop)

enum class LogLevel { Debug, Info, Warning, Error };

/// One message as it was written, scrubbed.
struct LogLine {
    std::int64_t number = 0; // 1 for the first of this run
    std::chrono::sys_time<std::chrono::milliseconds> time;
    LogLevel level = LogLevel::Debug;
    QString category; // "gleaner.keepa"; those of Qt are among them
    QString text;
};

inline constexpr size_t kLogLinesKept = 10'000;

/// Removes what must not be seen: the value of every `key=`, and every password in a database URL.
[[nodiscard]] QString scrubbed(QString text);

/// From now on no message shows this text, wherever it stands in it. For keys and passwords as soon as they are known.
void keepOutOfLog(const QString& secret);

/// The newest kLogLinesKept lines of this run whose number is above `number`, oldest first. From every thread.
[[nodiscard]] std::vector<LogLine> logLinesAfter(std::int64_t number);

/// Sends messages of at least `level` to stderr and, when `file` is not empty, to the end of that file as well.
/// Storage error when the file cannot be opened. Call once, from main.
[[nodiscard]] Status startLogging(LogLevel level, const QString& file);

} // namespace base
