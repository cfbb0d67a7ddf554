// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/workspace.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using sourcing::ProfileOrigin;
using sourcing::Workspace;

namespace {

class Profiles : public testing::Test {
protected:
    void SetUp() override { open(); }

    void open()
    {
        m_workspace.reset();
        sourcing::WorkspaceOptions options;
        options.dataDir = m_folder.path();
        options.useCache = false;
        auto opened = test::await(Workspace::open(&m_clock, options));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_workspace = std::move(opened->workspace);
    }

    QStringList names() const
    {
        QStringList names;
        for (const auto& profile : m_workspace->profiles())
            names += profile.name;
        return names;
    }

    base::ErrorKind refusalOf(domain::Profile profile)
    {
        const auto saved = test::await(m_workspace->saveProfile(std::move(profile)));
        EXPECT_FALSE(saved);
        return saved ? base::ErrorKind::Bug : saved.error().kind;
    }

    test::FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

const QString kBalanced = QStringLiteral("balanced");
const QString kBooks = QStringLiteral("books");

} // namespace

TEST_F(Profiles, AreKeptInTheLibrary)
{
    ASSERT_TRUE(test::await(m_workspace->duplicateProfile(QStringLiteral("textbook"), kBooks)));
    auto books = *m_workspace->profile(kBooks);
    books.prep = 55;
    ASSERT_TRUE(test::await(m_workspace->saveProfile(books)));
    ASSERT_TRUE(test::await(m_workspace->duplicateProfile(kBooks, QStringLiteral("a second"))));
    open();
    EXPECT_EQ(names(),
              (QStringList{kBalanced, QStringLiteral("velocity"), QStringLiteral("textbook"),
                           QStringLiteral("a second"), kBooks}));
    EXPECT_EQ(m_workspace->profile(kBooks), books);
    EXPECT_EQ(Workspace::originOf(books), ProfileOrigin::Own);
    EXPECT_TRUE(m_workspace->takeNotices().isEmpty());
}

TEST_F(Profiles, AnEditedShippedOneComesBackWhenItIsRemoved)
{
    auto edited = *m_workspace->profile(kBalanced);
    edited.targetRoi = {4'000};
    ASSERT_TRUE(test::await(m_workspace->saveProfile(edited)));
    open();
    EXPECT_EQ(m_workspace->profile(kBalanced), edited);
    EXPECT_EQ(Workspace::originOf(*m_workspace->profile(kBalanced)), ProfileOrigin::Edited);
    EXPECT_EQ(test::await(m_workspace->removeProfile(kBalanced)), true);
    EXPECT_EQ(m_workspace->profile(kBalanced), domain::shippedProfiles()[0]);
    EXPECT_EQ(test::await(m_workspace->removeProfile(kBalanced)), false);
    EXPECT_EQ(names().size(), 3);
}

TEST_F(Profiles, WhatCannotBeIsRefused)
{
    auto profile = domain::shippedProfiles()[0];
    profile.name.clear();
    EXPECT_EQ(refusalOf(profile), base::ErrorKind::Input);
    profile.name = QStringLiteral("two\nlines");
    EXPECT_EQ(refusalOf(profile), base::ErrorKind::Input);
    profile.name = kBooks;
    profile.discount = {10'000}; // all of it
    EXPECT_EQ(refusalOf(profile), base::ErrorKind::Input);
    const auto twice = test::await(m_workspace->duplicateProfile(kBalanced, QStringLiteral("velocity")));
    ASSERT_FALSE(twice);
    EXPECT_TRUE(twice.error().detail.contains(u"already"));
    EXPECT_FALSE(test::await(m_workspace->duplicateProfile(kBooks, QStringLiteral("copy"))));
    EXPECT_EQ(names().size(), 3);
}

TEST_F(Profiles, AKeptOneMayBeTheBaseOfAFile)
{
    auto books = domain::shippedProfiles()[2];
    books.name = kBooks;
    books.prep = 55;
    ASSERT_TRUE(test::await(m_workspace->saveProfile(books)));
    const auto read = m_workspace->readProfile(R"({"name": "x", "base": "books", "inbound": 40})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->profile.prep, 55);
    EXPECT_EQ(read->profile.inbound, 40);
    EXPECT_TRUE(read->fromBase.contains(QStringLiteral("prep")));
    EXPECT_FALSE(read->fromBase.contains(QStringLiteral("inbound")));
}

TEST_F(Profiles, AUsersFeeTableIsTakenAndABadOneToldOnce)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("fees")));
    const auto write = [this](const char* name, const QByteArray& content) {
        QFile file(m_folder.filePath(QStringLiteral("fees/%1").arg(QLatin1String(name))));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    ASSERT_TRUE(write("jp.json", R"({"marketplace": "jp", "valid_from": "2020-01-01", "valid_to": null,
        "source": "mine", "checked_on": "2026-01-01",
        "referral": {"minimum": 30, "other": {"kind": "whole_price", "bands": [{"basis_points": 1000}]}, "categories": []},
        "closing": [], "fulfilment": null, "surcharges": []})"));
    ASSERT_TRUE(write("bad.json", "{\n}"));
    open();
    const auto tables = m_workspace->feeTables();
    const auto yen = std::ranges::find(tables, domain::Marketplace::Jp, &sourcing::FeeTableInfo::marketplace);
    ASSERT_NE(yen, tables.end());
    EXPECT_EQ(yen->source, u"mine");
    EXPECT_TRUE(yen->userFile.endsWith(u"fees/jp.json"));
    EXPECT_TRUE(yen->hasReferral);
    EXPECT_FALSE(yen->hasFulfilment);
    const auto notices = m_workspace->takeNotices();
    ASSERT_EQ(notices.size(), 1);
    EXPECT_TRUE(notices.front().contains(u"bad.json, line 1: .marketplace")) << notices.front().toStdString();
    EXPECT_TRUE(m_workspace->takeNotices().isEmpty());
}
