// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/claimant.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace cache {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// A restart begins process numbers anew, and a container has its own.
QString thisHost()
{
    static const QString host
        = QStringLiteral("%1/%2/%3")
              .arg(QSysInfo::machineHostName(),
                   QString::fromLatin1(contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id"))),
                   QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(u'/', -1));
    return host;
}

struct ProcessFacts {
    char state = 0;
    qint64 startedAt = 0; // clock ticks since the machine's start
};

/// Nothing where there is no such process, or the system does not tell.
std::optional<ProcessFacts> factsOfProcess(qint64 process)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    // NUMBER (NAME) STATE …: the name may hold anything, brackets and spaces too.
    const auto fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr int kStartedAt = 19; // counted from the state
    if (stat.isEmpty() || fields.size() <= kStartedAt || fields[0].size() != 1)
        return std::nullopt;
    return ProcessFacts{fields[0][0], fields[kStartedAt].toLongLong()};
}

} // namespace

Claimant Claimant::here(const QString& name)
{
    static const qint64 process = QCoreApplication::applicationPid();
    static const auto facts = factsOfProcess(process).value_or(ProcessFacts());
    return {QStringLiteral("%1/%2").arg(facts.startedAt).arg(name), thisHost(), process};
}

bool Claimant::isDead() const
{
    if (host != thisHost() || process <= 0)
        return false;
    if (::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
        return true;
    const auto facts = factsOfProcess(process);
    if (!facts)
        return false;
    const bool hasEnded = facts->state == 'Z' || facts->state == 'X'; // its parent has yet to take notice
    const qint64 startedAt = owner.section(u'/', 0, 0).toLongLong();
    return hasEnded || (startedAt > 0 && startedAt != facts->startedAt);
}

} // namespace cache
