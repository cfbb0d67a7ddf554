// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/location.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace cache {

namespace {

base::Result<Location> parsePostgresql(const QString& text)
{
    using base::ErrorKind;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.userName().isEmpty() || url.path().size() < 2)
        return base::failure(ErrorKind::Input, QStringLiteral("database: expected postgresql://USER@HOST:PORT/DB"));
    if (!url.password().isEmpty())
        return base::failure(
            ErrorKind::Input,
            QStringLiteral("database: leave the password out of the address; it is read from PGPASSWORD"));
    const QUrlQuery query(url);
    const QString sslMode = query.hasQueryItem(QStringLiteral("sslmode"))
        ? query.queryItemValue(QStringLiteral("sslmode"))
        : QStringLiteral("prefer");
    static const QStringList modes{QStringLiteral("disable"),   QStringLiteral("allow"),
                                   QStringLiteral("prefer"),    QStringLiteral("require"),
                                   QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    if (!modes.contains(sslMode))
        return base::failure(ErrorKind::Input, QStringLiteral("database: sslmode is one of %1").arg(modes.join(u", ")));
    Location location;
    location.backend = Backend::Postgresql;
    location.user = url.userName();
    location.host = url.host();
    location.port = url.port(location.port);
    location.database = url.path().mid(1);
    location.sslMode = sslMode;
    return location;
}

} // namespace

base::Result<Location> Location::parse(const QString& text)
{
    if (text.startsWith(u"sqlite:")) {
        const QString path = text.mid(7);
        if (path.isEmpty() || path.startsWith(u':') || path.contains(QChar(u'\0')))
            return base::failure(base::ErrorKind::Input, QStringLiteral("database: sqlite: needs the path of a file"));
        return sqlite(path);
    }
    if (text.startsWith(u"postgresql://") || text.startsWith(u"postgres://"))
        return parsePostgresql(text);
    return base::failure(base::ErrorKind::Input,
                         QStringLiteral("database: expected sqlite:PATH or postgresql://USER@HOST:PORT/DB"));
}

Location Location::sqlite(const QString& path)
{
    Location location;
    location.path = path;
    return location;
}

QString Location::toString() const
{
    if (backend == Backend::Sqlite)
        return QStringLiteral("sqlite:") + path;
    return QStringLiteral("postgresql://%1@%2:%3/%4?sslmode=%5")
        .arg(user, host, QString::number(port), database, sslMode);
}

QString backendName(Backend backend)
{
    return backend == Backend::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

} // namespace cache
