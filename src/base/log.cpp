// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <memory>

namespace base {

Q_LOGGING_CATEGORY(logBase, "gleaner.base")
Q_LOGGING_CATEGORY(logKeepa, "gleaner.keepa")
Q_LOGGING_CATEGORY(logCache, "gleaner.cache")
Q_LOGGING_CATEGORY(logSourcing, "gleaner.sourcing")
Q_LOGGING_CATEGORY(logDesktop, "gleaner.desktop")

namespace {

// A Qt message handler is a plain function, so what it writes to must outlive every object of the program.
struct Sink {
    QMutex mutex;
    std::unique_ptr<QFile> file;
    std::deque<LogLine> newest;
    std::int64_t written = 0;
    QStringList secrets;
};

Sink& sink()
{
    static auto* const instance = new Sink;
    return *instance;
}

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("error");
    case QtFatalMsg:
        break;
    }
    return QStringLiteral("fatal");
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString category = QString::fromUtf8(context.category);
    QString text = scrubbed(message);
    Sink& to = sink();
    const QMutexLocker lock(&to.mutex);
    for (const QString& secret : std::as_const(to.secrets))
        text.replace(secret, QStringLiteral("***"));
    const QString line
        = QStringLiteral("%1 %2 %3: %4\n").arg(now.toString(Qt::ISODateWithMs), levelName(type), category, text);
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    if (to.file) {
        to.file->write(bytes);
        to.file->flush();
    }
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(now.toMSecsSinceEpoch())};
    to.newest.push_back({++to.written, time, levelOf(type), category, text});
    if (to.newest.size() > kLogLinesKept)
        to.newest.pop_front();
}

} // namespace

QString scrubbed(QString text)
{
    static const QRegularExpression key(QStringLiteral(R"((\bkey=)[^&\s"']+)"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression password(QStringLiteral(R"((://[^/\s:@]*):[^/\s@]*@)"));
    static const QRegularExpression passwordField(QStringLiteral(R"((\bpassword=)[^&;\s"']+)"),
                                                  QRegularExpression::CaseInsensitiveOption);
    text.replace(key, QStringLiteral("\\1***"));
    text.replace(password, QStringLiteral("\\1:***@"));
    text.replace(passwordField, QStringLiteral("\\1***"));
    return text;
}

void keepOutOfLog(const QString& secret)
{
    constexpr qsizetype kShortest = 4; // a shorter one would only tell itself by the words that it makes unreadable
    const QMutexLocker lock(&sink().mutex);
    if (secret.size() >= kShortest && !sink().secrets.contains(secret))
        sink().secrets += secret;
}

std::vector<LogLine> logLinesAfter(std::int64_t number)
{
    const QMutexLocker lock(&sink().mutex);
    const auto& lines = sink().newest;
    const auto first = std::ranges::upper_bound(lines, number, {}, &LogLine::number);
    return {first, lines.end()};
}

Status startLogging(LogLevel level, const QString& file)
{
    QLoggingCategory::setFilterRules(
        QStringLiteral("gleaner.*.debug=%1\ngleaner.*.info=%2")
            .arg(level == LogLevel::Debug ? u"true" : u"false", level >= LogLevel::Warning ? u"false" : u"true"));
    if (!file.isEmpty()) {
        auto log = std::make_unique<QFile>(file);
        if (!log->open(QIODevice::WriteOnly | QIODevice::Append))
            return failure(ErrorKind::Storage, QStringLiteral("log file %1: %2").arg(file, log->errorString()));
        const QMutexLocker lock(&sink().mutex);
        sink().file = std::move(log);
    }
    qInstallMessageHandler(handleMessage);
    return {};
}

} // namespace base
