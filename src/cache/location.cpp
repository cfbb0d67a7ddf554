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
    static const QStringList options{QStringLiteral("sslmode"), QStringLiteral("host"), QStringLiteral("pgbouncer")};
    for (const auto& [option, value] : query.queryItems()) {
        if (!options.contains(option))
            return base::failure(ErrorKind::Input,
                                 QStringLiteral("database: the options are %1").arg(options.join(u", ")));
    }
    const QString pooled = query.queryItemValue(QStringLiteral("pgbouncer"));
    if (!pooled.isEmpty() && pooled != u"0" && pooled != u"1")
        return base::failure(ErrorKind::Input, QStringLiteral("database: pgbouncer is 0 or 1"));
    const QString folder = query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    if (!folder.isEmpty() && !folder.startsWith(u'/'))
        return base::failure(ErrorKind::Input,
                             QStringLiteral("database: host= is the folder of a Unix socket, with its whole path"));
    Location location;
    location.backend = Backend::Postgresql;
    location.user = url.userName();
    location.host = folder.isEmpty() ? url.host() : folder;
    location.pgbouncer = pooled == u"1";
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
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("sslmode"), sslMode);
    const bool isFolder = host.startsWith(u'/');
    if (isFolder)
        query.addQueryItem(QStringLiteral("host"), host);
    if (pgbouncer)
        query.addQueryItem(QStringLiteral("pgbouncer"), QStringLiteral("1"));
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user);
    url.setHost(isFolder ? QStringLiteral("localhost") : host);
    url.setPort(port);
    const QString inServer = u'/' + database;
    url.setPath(inServer);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString backendName(Backend backend)
{
    return backend == Backend::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

} // namespace cache
