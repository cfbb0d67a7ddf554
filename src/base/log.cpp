// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

#include <cstdio>
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

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QString line = QStringLiteral("%1 %2 %3: %4\n")
                             .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), levelName(type),
                                  QString::fromUtf8(context.category), scrubbed(message));
    const QByteArray bytes = line.toUtf8();
    auto& [mutex, file] = sink();
    const QMutexLocker lock(&mutex);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    if (file) {
        file->write(bytes);
        file->flush();
    }
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

Status startLogging(LogLevel level, const QString& file)
{
    QLoggingCategory::setFilterRules(
        QStringLiteral("gleaner.*.debug=%1\ngleaner.*.info=%2")
            .arg(level == LogLevel::Debug ? u"true" : u"false", level == LogLevel::Warning ? u"false" : u"true"));
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
