// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sql_texts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// A static library's resources are registered only when asked for; the macro wants the global namespace.
static void registerSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace cache {

namespace {

base::Result<QString> readSqlFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Bug, QStringLiteral("resource %1: %2").arg(path, file.errorString()));
    return QString::fromUtf8(file.readAll());
}

/// From the line `-- name: NAME` above the statement.
QByteArray statementName(const QString& paragraph)
{
    static const QRegularExpression name(QStringLiteral(R"(^-- name: (\w+)$)"), QRegularExpression::MultilineOption);
    return name.match(paragraph).captured(1).toLatin1();
}

QStringList paragraphs(const QString& text)
{
    static const QRegularExpression emptyLines(QStringLiteral(R"(\n[ \t]*\n\s*)"));
    return text.trimmed().split(emptyLines, Qt::SkipEmptyParts);
}

QString withoutComments(const QString& paragraph)
{
    QStringList lines;
    for (const QString& line : paragraph.split(u'\n')) {
        if (!line.trimmed().startsWith(u"--"))
            lines += line;
    }
    QString sql = lines.join(u'\n').trimmed();
    if (sql.endsWith(u';'))
        sql.chop(1);
    return sql;
}

} // namespace

QString storeKindName(StoreKind kind)
{
    return kind == StoreKind::Cache ? QStringLiteral("cache") : QStringLiteral("library");
}

QStringList splitStatements(const QString& text)
{
    QStringList statements;
    for (const QString& paragraph : paragraphs(text)) {
        const QString sql = withoutComments(paragraph);
        if (!sql.isEmpty())
            statements += sql;
    }
    return statements;
}

base::Result<SqlTexts> loadSql(Backend backend, StoreKind kind)
{
    registerSqlResources();
    const QDir folder(QStringLiteral(":/sql/%1/%2").arg(backendName(backend), storeKindName(kind)));
    const QStringList files = folder.entryList({QStringLiteral("[0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return base::failure(
            base::ErrorKind::Storage,
            QStringLiteral("this build keeps no %1 on %2").arg(storeKindName(kind), backendName(backend)));
    SqlTexts texts;
    for (const QString& file : files) {
        const auto text = readSqlFile(folder.filePath(file));
        if (!text)
            return std::unexpected(text.error());
        const int version = static_cast<int>(texts.migrations.size()) + 1;
        if (file.first(3).toInt() != version)
            return base::failure(base::ErrorKind::Bug, QStringLiteral("migration %1 is out of order").arg(file));
        texts.migrations.push_back({version, file.chopped(4), splitStatements(*text)});
    }
    const auto named = readSqlFile(folder.filePath(QStringLiteral("statements.sql")));
    if (!named)
        return std::unexpected(named.error());
    for (const QString& paragraph : paragraphs(*named)) {
        const QString sql = withoutComments(paragraph);
        const QByteArray name = statementName(paragraph);
        if (sql.isEmpty())
            continue;
        if (name.isEmpty() || texts.statements.contains(name))
            return base::failure(base::ErrorKind::Bug,
                                 QStringLiteral("a statement without a name of its own: %1").arg(sql));
        texts.statements.insert(name, sql);
    }
    return texts;
}

} // namespace cache
