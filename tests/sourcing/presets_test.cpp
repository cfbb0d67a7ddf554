// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/presets.h"
#include "sourcing/workspace.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using sourcing::IfThere;
using sourcing::Workspace;

namespace {

const QString kToys = QStringLiteral("Toys");
const QString kBooksOfMine = QStringLiteral("Books");
const QString kTools = QStringLiteral("Tools");

domain::Preset presetOf(const QString& name, int rankTo = 50'000)
{
    domain::Preset preset{name, {}};
    preset.query.filters.emplace(QStringLiteral("bsr"), domain::Bounds{std::nullopt, rankTo});
    return preset;
}

class PresetsTest : public testing::Test {
protected:
    void SetUp() override { workspace = open(); }

    std::unique_ptr<Workspace> open()
    {
        sourcing::WorkspaceOptions options;
        options.dataDir = m_folder.path();
        options.useCache = false;
        auto opened = test::await(Workspace::open(&m_clock, options));
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
        return opened ? std::move(opened->workspace) : nullptr;
    }

    void fill()
    {
        for (const QString& name : {kToys, kBooksOfMine, kTools})
            ASSERT_TRUE(test::await(workspace->presets().save(presetOf(name), IfThere::Refuse)));
    }

    /// As another run of the program finds them.
    QStringList keptNames()
    {
        workspace.reset();
        workspace = open();
        return names();
    }

    QStringList names() const
    {
        QStringList names;
        for (const auto& preset : workspace->presets().all())
            names += preset.name;
        return names;
    }

    /// Something in the library that this program did not write.
    void write(const QString& name, const QByteArray& json)
    {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("hand"));
            database.setDatabaseName(m_folder.filePath(QStringLiteral("library.db")));
            ASSERT_TRUE(database.open());
            QSqlQuery query(database);
            query.prepare(QStringLiteral("INSERT INTO presets (name, json, changed_at) VALUES (?, ?, 0)"));
            query.addBindValue(name);
            query.addBindValue(QString::fromUtf8(json));
            ASSERT_TRUE(query.exec()) << query.lastError().text().toStdString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("hand"));
    }

    test::FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> workspace;
};

} // namespace

TEST_F(PresetsTest, AreKeptInTheirOrder)
{
    fill();
    ASSERT_TRUE(test::await(workspace->presets().reorder({kTools, kToys, kBooksOfMine})));
    EXPECT_EQ(keptNames(), (QStringList{kTools, kToys, kBooksOfMine}));
    EXPECT_EQ(*workspace->presets().find(kToys), presetOf(kToys));
    EXPECT_TRUE(workspace->takeNotices().isEmpty());
}

TEST_F(PresetsTest, NothingIsOverwrittenUnasked)
{
    fill();
    auto& presets = workspace->presets();
    const auto refused = test::await(presets.save(presetOf(kToys, 7), IfThere::Refuse));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Input);
    EXPECT_EQ(*presets.find(kToys), presetOf(kToys));
    EXPECT_FALSE(test::await(presets.rename(kToys, kTools)));
    EXPECT_FALSE(test::await(presets.insert(presetOf(kToys, 7), 0)));
    ASSERT_TRUE(test::await(presets.save(presetOf(kToys, 7), IfThere::Replace)));
    EXPECT_EQ(keptNames(), (QStringList{kToys, kBooksOfMine, kTools}));
    EXPECT_EQ(*workspace->presets().find(kToys), presetOf(kToys, 7));
}

TEST_F(PresetsTest, WhatAnotherProgramSavedMeanwhileIsNotOverwrittenEither)
{
    fill();
    const auto other = presetOf(QStringLiteral("Shared"), 9);
    write(other.name, domain::presetToJson(other, 3));
    int changes = 0;
    QObject::connect(&workspace->presets(), &sourcing::Presets::changed, [&changes] { ++changes; });
    const auto refused = test::await(workspace->presets().save(presetOf(other.name, 7), IfThere::Refuse));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Input);
    EXPECT_EQ(*workspace->presets().find(other.name), other) << "it is shown as it is kept";
    EXPECT_EQ(changes, 2);
}

TEST_F(PresetsTest, AreRenamedInPlaceAndRemovedAndPutBack)
{
    fill();
    const QString games = QStringLiteral("Games & toys");
    ASSERT_TRUE(test::await(workspace->presets().rename(kBooksOfMine, games)));
    EXPECT_EQ(keptNames(), (QStringList{kToys, games, kTools}));
    EXPECT_EQ(workspace->presets().find(games)->query, presetOf(kBooksOfMine).query);
    const auto removed = *workspace->presets().find(kToys);
    EXPECT_EQ(test::await(workspace->presets().remove(kToys)), true);
    EXPECT_EQ(test::await(workspace->presets().remove(kToys)), false);
    EXPECT_EQ(keptNames(), (QStringList{games, kTools}));
    ASSERT_TRUE(test::await(workspace->presets().insert(removed, 0)));
    EXPECT_EQ(keptNames(), (QStringList{kToys, games, kTools}));
}

TEST_F(PresetsTest, ChangesThatFollowEachOtherBuildOnEachOther)
{
    fill();
    auto& presets = workspace->presets();
    auto first = presets.reorder({kTools, kToys, kBooksOfMine});
    auto second = presets.remove(kToys);
    EXPECT_EQ(names(), (QStringList{kTools, kBooksOfMine})) << "seen at once";
    EXPECT_TRUE(test::await(std::move(first)));
    EXPECT_TRUE(test::await(std::move(second)));
    EXPECT_EQ(keptNames(), (QStringList{kTools, kBooksOfMine}));
}

TEST_F(PresetsTest, WhatCannotBeIsRefused)
{
    fill();
    auto& presets = workspace->presets();
    int changes = 0;
    QObject::connect(&presets, &sourcing::Presets::changed, [&changes] { ++changes; });
    EXPECT_FALSE(test::await(presets.save(presetOf({}), IfThere::Replace)));
    EXPECT_FALSE(test::await(presets.rename(kToys, QStringLiteral("two\nlines"))));
    EXPECT_FALSE(test::await(presets.rename(QStringLiteral("none"), QStringLiteral("one"))));
    EXPECT_FALSE(test::await(presets.reorder({kToys, kTools})));
    EXPECT_FALSE(test::await(presets.reorder({kToys, kTools, kTools})));
    EXPECT_EQ(changes, 0);
}

TEST_F(PresetsTest, WhatCannotBeReadIsLeftOutAndStaysWhereItIs)
{
    fill();
    write(QStringLiteral("bad"), "{\"name\": \"bad\"}");
    EXPECT_EQ(keptNames(), (QStringList{kToys, kBooksOfMine, kTools}));
    const auto notices = workspace->takeNotices();
    ASSERT_EQ(notices.size(), 1);
    EXPECT_TRUE(notices.front().contains(u"\"bad\""));
    EXPECT_FALSE(test::await(workspace->presets().save(presetOf(QStringLiteral("bad")), IfThere::Refuse)));
}
