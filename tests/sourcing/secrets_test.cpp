// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/server.h"
#include "sourcing/secrets.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QHash>
#include <QTemporaryDir>

namespace {

using namespace sourcing;

/// A keychain that is there, or is not.
class FakeKeychain final : public SecretStore {
public:
    base::Task<base::Result<QString>> read(QString name) override
    {
        if (!isThere)
            co_return base::failure(base::ErrorKind::Storage, QStringLiteral("no keychain"));
        co_return kept.value(name);
    }
    base::Task<base::Status> write(QString name, QString value) override
    {
        if (!isThere)
            co_return base::failure(base::ErrorKind::Storage, QStringLiteral("no keychain"));
        if (value.isEmpty())
            kept.remove(name);
        else
            kept.insert(name, value);
        co_return base::Status();
    }

    bool isThere = true;
    QHash<QString, QString> kept;
};

class SecretsTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        qunsetenv("KEEPA_API_KEY");
        qunsetenv("PGPASSWORD");
    }
    void TearDown() override { SetUp(); }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("secrets")); }
    [[nodiscard]] FoundSecret find(Secret secret) const { return test::await(secrets->find(secret)); }

    QTemporaryDir folder;
    std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
    std::shared_ptr<Secrets> secrets = std::make_shared<Secrets>(keychain, secretFile(path()));
    const QString key = QStringLiteral("abcdefgh12345678");
};

TEST_F(SecretsTest, TheKeychainTakesItAndTheFileStaysAway)
{
    const auto place = test::await(secrets->keep(Secret::KeepaKey, key, true));
    ASSERT_TRUE(place);
    EXPECT_EQ(*place, SecretPlace::Keychain);
    EXPECT_FALSE(QFile::exists(path()));
    EXPECT_EQ(find(Secret::KeepaKey).value, key);
    EXPECT_EQ(find(Secret::KeepaKey).place, SecretPlace::Keychain);
    EXPECT_TRUE(find(Secret::DatabasePassword).value.isEmpty());
}

TEST_F(SecretsTest, WithoutAKeychainAFileOnlyWhereItIsAllowed)
{
    keychain->isThere = false;
    EXPECT_FALSE(test::await(secrets->keep(Secret::KeepaKey, key, false)));
    EXPECT_FALSE(QFile::exists(path()));
    const auto place = test::await(secrets->keep(Secret::KeepaKey, key, true));
    ASSERT_TRUE(place);
    EXPECT_EQ(*place, SecretPlace::File);
    EXPECT_EQ(QFile::permissions(path())
                  & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther
                     | QFileDevice::ExeOwner),
              QFileDevice::Permissions());
    EXPECT_EQ(find(Secret::KeepaKey).value, key);
    EXPECT_EQ(find(Secret::KeepaKey).place, SecretPlace::File);
}

TEST_F(SecretsTest, AKeychainThatIsBackTakesItOutOfTheFile)
{
    keychain->isThere = false;
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, key, true)));
    ASSERT_TRUE(test::await(secrets->keep(Secret::DatabasePassword, QStringLiteral("hunter22"), true)));
    keychain->isThere = true;
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, key, true)));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_FALSE(text.contains(key.toUtf8()));
    EXPECT_TRUE(text.contains("hunter22"));
}

TEST_F(SecretsTest, TheEnvironmentWins)
{
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, key, false)));
    qputenv("KEEPA_API_KEY", "of-the-environment");
    EXPECT_EQ(find(Secret::KeepaKey).value, QStringLiteral("of-the-environment"));
    EXPECT_EQ(find(Secret::KeepaKey).place, SecretPlace::Environment);
}

TEST_F(SecretsTest, AFileThatOthersCanReadIsRefused)
{
    keychain->isThere = false;
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, key, true)));
    ASSERT_TRUE(
        QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    EXPECT_TRUE(find(Secret::KeepaKey).value.isEmpty());
    EXPECT_FALSE(test::await(secrets->keep(Secret::KeepaKey, key, true)));
}

TEST_F(SecretsTest, ForgettingLeavesNothing)
{
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, key, false)));
    ASSERT_TRUE(test::await(secrets->forget(Secret::KeepaKey)));
    EXPECT_TRUE(keychain->kept.isEmpty());
    keychain->isThere = false;
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, key, true)));
    ASSERT_TRUE(test::await(secrets->forget(Secret::KeepaKey)));
    EXPECT_FALSE(QFile::exists(path()));
}

TEST_F(SecretsTest, ASystemWithoutAKeychainSaysSoAndDoesNotHang)
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        GTEST_SKIP() << "a session bus is there, and perhaps somebody's own keychain behind it";
    const auto read = test::await(systemKeychain(QStringLiteral("gleaner test"))->read(QStringLiteral("none")));
    EXPECT_FALSE(read);
}

TEST_F(SecretsTest, AWorkspaceAsksWithTheKeyThatWasKeptAndWithAnotherAtOnce)
{
    auto server = simulator::Server::start({});
    ASSERT_TRUE(server);
    ASSERT_TRUE(test::await(secrets->keep(Secret::KeepaKey, QStringLiteral("a-key-that-is-none"), false)));
    const base::SystemClock clock;
    WorkspaceOptions choice;
    choice.dataDir = folder.path();
    choice.keepaUrl = (*server)->url();
    choice.secrets = secrets;
    auto opened = test::await(Workspace::open(&clock, choice));
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    auto& workspace = *opened->workspace;
    EXPECT_TRUE(workspace.hasKey());
    EXPECT_EQ(workspace.keyPlace(), SecretPlace::Keychain);
    const auto refused = test::await(workspace.check({}));
    ASSERT_FALSE(refused.key);
    EXPECT_EQ(refused.key.error().kind, base::ErrorKind::Auth);

    const QString good = QLatin1String(simulator::kDemoKey);
    const auto tried = test::await(workspace.tryKey({}, good));
    ASSERT_TRUE(tried) << qPrintable(tried.error().detail);
    ASSERT_TRUE(*tried);
    EXPECT_GT((*tried)->refillRate, 0);
    EXPECT_FALSE(test::await(workspace.check({})).key) << "a trial changes nothing";

    workspace.useKey(good, SecretPlace::Keychain);
    EXPECT_TRUE(test::await(workspace.check({})).key);
    EXPECT_TRUE(workspace.tokens());
}

TEST_F(SecretsTest, ADatabaseIsTriedWithoutBeingUsed)
{
    const base::SystemClock clock;
    WorkspaceOptions choice;
    choice.dataDir = folder.path();
    auto opened = test::await(Workspace::open(&clock, choice));
    ASSERT_TRUE(opened);
    auto& workspace = *opened->workspace;
    const QString file = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("other.db"));
    const auto trial = test::await(workspace.cacheCare().tryDatabase({}, file, {}));
    ASSERT_TRUE(trial) << qPrintable(trial.error().detail);
    EXPECT_TRUE(trial->server.startsWith(QStringLiteral("SQLite"))) << qPrintable(trial->server);
    EXPECT_EQ(trial->products, 0);
    EXPECT_TRUE(workspace.databaseInUse().isEmpty());

    const auto wrong = test::await(workspace.cacheCare().tryDatabase({}, QStringLiteral("mysql://x"), {}));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, base::ErrorKind::Input);
    const QString nobody = QStringLiteral("postgresql://me@127.0.0.1:1/db?sslmode=disable");
    const auto unreachable = test::await(workspace.cacheCare().tryDatabase({}, nobody, QStringLiteral("hunter22")));
    ASSERT_FALSE(unreachable);
    EXPECT_EQ(unreachable.error().kind, base::ErrorKind::Storage);
    EXPECT_FALSE(unreachable.error().detail.contains(QStringLiteral("hunter22")));
}

} // namespace
