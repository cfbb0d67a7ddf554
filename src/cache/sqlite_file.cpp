// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sqlite_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cache {

namespace {

constexpr int kLockTimeoutMs = 10'000;

QString suspectMark(const QString& path)
{
    return path + QStringLiteral(".suspect");
}

} // namespace

SqliteFile::SqliteFile(const QString& path) : m_path(path), m_lock(path + QStringLiteral(".opening")) { }

base::Status SqliteFile::lockForOpening()
{
    const QFileInfo info(m_path);
    if (info.isDir())
        return base::failure(base::ErrorKind::Storage, QStringLiteral("%1 is a folder").arg(m_path));
    const QString folder = info.absolutePath();
    if (!QDir().mkpath(folder))
        return base::failure(base::ErrorKind::Storage, QStringLiteral("the folder %1 cannot be made").arg(folder));
    if (info.exists() && !info.isWritable())
        return base::failure(base::ErrorKind::Storage, QStringLiteral("%1 may not be written").arg(m_path));
    if (m_lock.tryLock(kLockTimeoutMs))
        return {};
    if (m_lock.error() == QLockFile::LockFailedError)
        return base::failure(base::ErrorKind::Storage,
                             QStringLiteral("%1 is being opened by another program").arg(m_path));
    return base::failure(base::ErrorKind::Storage, QStringLiteral("the folder %1 may not be written").arg(folder));
}

base::Result<QString> SqliteFile::setAside(base::Timestamp now)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    const QString stem = m_path + QStringLiteral(".damaged-") + time.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString target = stem;
    for (int n = 2; QFile::exists(target); ++n)
        target = QStringLiteral("%1-%2").arg(stem).arg(n);
    QFile file(m_path);
    if (!file.rename(target))
        return base::failure(base::ErrorKind::Storage,
                             QStringLiteral("%1 is damaged and cannot be renamed: %2").arg(m_path, file.errorString()));
    // A left-over log would be replayed into the new file.
    for (const auto* companion : {"-wal", "-shm"}) {
        const QString suffix = QLatin1String(companion);
        const QString old = m_path + suffix;
        const QString renamed = target + suffix;
        if (QFile::exists(old) && !QFile::rename(old, renamed))
            return base::failure(base::ErrorKind::Storage, QStringLiteral("%1 cannot be renamed").arg(old));
    }
    return target;
}

void SqliteFile::markSuspect()
{
    QFile mark(suspectMark(m_path));
    // Where even this cannot be written, the next start meets the damage by itself.
    if (mark.open(QIODevice::WriteOnly))
        mark.close();
}

bool SqliteFile::isSuspect() const
{
    return QFile::exists(suspectMark(m_path));
}

void SqliteFile::clearSuspicion()
{
    QFile::remove(suspectMark(m_path));
}

base::Status checkFile(Connection& connection)
{
    QString finding;
    const auto checked = connection.execute(QStringLiteral("PRAGMA quick_check(1)"), [&finding](const AnswerRow& row) {
        finding = row.text(0);
        return base::Status();
    });
    if (!checked || finding == u"ok")
        return checked;
    connection.restoreTrouble(Dialect::Trouble::Damaged);
    return base::failure(base::ErrorKind::Storage, finding);
}

} // namespace cache
