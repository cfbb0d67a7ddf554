// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/location.h"
#include "cache/sql_cache.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace cache;

TEST(CacheLocation, ReadsWhatUsersType)
{
    const auto sqlite = Location::parse(QStringLiteral("sqlite:/tmp/a b.db"));
    ASSERT_TRUE(sqlite);
    EXPECT_EQ(sqlite->path, u"/tmp/a b.db");
    EXPECT_EQ(Location::parse(sqlite->toString()), *sqlite);
    const auto team = Location::parse(QStringLiteral("postgresql://ann@db.example:5433/gleaner?sslmode=verify-full"));
    ASSERT_TRUE(team);
    EXPECT_EQ(team->port, 5433);
    EXPECT_EQ(team->user, u"ann");
    EXPECT_EQ(team->sslMode, u"verify-full");
    EXPECT_EQ(Location::parse(team->toString()), *team);
    for (const auto& bad :
         {QStringLiteral("sqlite:"), QStringLiteral("sqlite::memory:"), QStringLiteral("mysql://h/db"), QString(),
          QStringLiteral("postgresql://h/db"), QStringLiteral("postgresql://ann@h"),
          QStringLiteral("postgresql://ann@h/db?sslmode=maybe"), QStringLiteral("postgresql://ann:hush@h/db")}) {
        const auto parsed = Location::parse(bad);
        ASSERT_FALSE(parsed) << bad.toStdString();
        EXPECT_EQ(parsed.error().kind, base::ErrorKind::Input);
        EXPECT_FALSE(parsed.error().detail.contains(QStringLiteral("hush")));
    }
}

TEST(CacheFolder, ReadOnlyIsAStorageError)
{
    const QTemporaryDir folder;
    const test::FakeClock clock;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    // Permissions do not bind root; the kernel's own file system does.
    const QString readOnly = geteuid() == 0 ? QStringLiteral("/proc") : folder.path();
    const auto location = Location::sqlite(readOnly + QStringLiteral("/cache.db"));
    const auto opened = test::await(SqlCache::open(location, &clock, Freshness()));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, base::ErrorKind::Storage);
}
