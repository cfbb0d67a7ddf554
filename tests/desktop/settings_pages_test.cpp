// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the settings on a real workspace, the log's model, and the form of a profile.
#include "base/log.h"
#include "desktop/log_model.h"
#include "desktop/log_panel.h"
#include "desktop/profile_fields.h"
#include "desktop/profile_form.h"
#include "desktop/settings_cache.h"
#include "desktop/settings_general.h"
#include "desktop/settings_keepa.h"
#include "desktop/settings_profiles.h"
#include "simulator/server.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace desktop;
using test::waitUntil;

std::vector<base::LogLine> lines(std::int64_t first, size_t count, base::LogLevel level, const char* text)
{
    std::vector<base::LogLine> made(count);
    for (size_t i = 0; i < count; ++i)
        made[i]
            = {first + static_cast<std::int64_t>(i), {}, level, QStringLiteral("gleaner.keepa"), QLatin1String(text)};
    return made;
}

TEST(LogModelTest, FiltersAndKeepsTheNewest)
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.append(lines(1, 3, base::LogLevel::Debug, "Apples"));
    model.append(lines(4, 2, base::LogLevel::Warning, "pears"));
    EXPECT_EQ(model.rowCount(), 5);
    model.setFilter({base::LogLevel::Warning, {}, {}});
    EXPECT_EQ(model.rowCount(), 2);
    model.setFilter({base::LogLevel::Debug, {}, QStringLiteral("APPLE")});
    EXPECT_EQ(model.rowCount(), 3);
    model.append(lines(6, base::kLogLinesKept, base::LogLevel::Info, "plums"));
    EXPECT_EQ(model.rowCount(), 0) << "the apples were the oldest";
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), static_cast<int>(base::kLogLinesKept));
    const auto last = model.last();
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.last(), last) << "what was cleared does not come back";
}

TEST(LogPanelTest, ShowsWhatIsLoggedAndCopiesIt)
{
    ASSERT_TRUE(base::startLogging(base::LogLevel::Warning, {}));
    LogPanel panel;
    panel.readNow();
    panel.findChild<QLineEdit*>()->setText(QStringLiteral("marmalade"));
    EXPECT_EQ(panel.model().rowCount(), 0);
    qCWarning(base::logDesktop) << "marmalade, asked with ?key=sesame123";
    panel.readNow();
    qInstallMessageHandler(nullptr);
    ASSERT_EQ(panel.model().rowCount(), 1);
    panel.copy();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("marmalade")));
    EXPECT_FALSE(copied.contains(QStringLiteral("sesame123")));
}

TEST(ProfileFieldsTest, EachFieldChangesItsValueAndOnlyThat)
{
    for (const ProfileField& field : profileFields()) {
        domain::Profile profile = domain::shippedProfiles().front();
        if (qstrcmp(field.key, "cost.amount") == 0)
            profile.cost = {domain::CostRule::Kind::Fixed, 0};
        const auto before = profile;
        const auto old = field.get(profile);
        field.set(profile, old);
        EXPECT_EQ(profile, before) << field.key;
        const auto other = old.value_or(field.least) == field.most ? field.least : field.most;
        field.set(profile, other);
        EXPECT_EQ(field.get(profile), other) << field.key;
        EXPECT_NE(profile, before) << field.key;
        for (const ProfileField& another : profileFields()) {
            const bool follows = qstrcmp(field.key, "cost.rule") == 0;
            if (&another != &field && !follows)
                EXPECT_EQ(another.get(profile), another.get(before)) << field.key << " changed " << another.key;
        }
    }
}

TEST(ProfileFormTest, ShowsAndTakesValuesWithoutLosingAny)
{
    ProfileForm form(domain::Currency::USD, nullptr);
    for (domain::Profile profile : domain::shippedProfiles()) {
        profile.minimumProfit = -150;
        form.setProfile(profile);
        EXPECT_EQ(form.profile(), profile);
    }
    int edits = 0;
    QObject::connect(&form, &ProfileForm::edited, [&edits] { ++edits; });
    form.findChild<QDoubleSpinBox*>(QStringLiteral("prep"))->setValue(1.25);
    EXPECT_EQ(form.profile().prep, 125);
    auto* fee = form.findChild<QDoubleSpinBox*>(QStringLiteral("fulfilment_fee_override"));
    fee->setValue(0.0);
    EXPECT_EQ(form.profile().fulfilmentFeeOverride, 0);
    fee->setValue(fee->minimum());
    EXPECT_FALSE(form.profile().fulfilmentFeeOverride);
    EXPECT_EQ(edits, 3);
}

class NoKeychain final : public sourcing::SecretStore {
public:
    base::Task<base::Result<QString>> read(QString) override { co_return none(); }
    base::Task<base::Status> write(QString, QString) override { co_return none(); }

private:
    static std::unexpected<base::Error> none()
    {
        return base::failure(base::ErrorKind::Storage, QStringLiteral("no keychain"));
    }
};

class SettingsPagesTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        qunsetenv("KEEPA_API_KEY");
        auto started = simulator::Server::start({});
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        server = std::move(*started);
        sourcing::WorkspaceOptions choice;
        choice.dataDir = folder.path();
        choice.keepaUrl = server->url();
        choice.secrets
            = std::make_shared<sourcing::Secrets>(std::make_shared<NoKeychain>(), sourcing::secretFile(secretsPath()));
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
    }

    [[nodiscard]] QString secretsPath() const { return folder.filePath(QStringLiteral("secrets")); }
    static QPushButton* button(const QWidget& page, const char* text)
    {
        for (auto* each : page.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }
    static bool tells(const QWidget& page, const char* words)
    {
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->text().contains(QLatin1String(words)))
                return true;
        }
        return false;
    }

    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<simulator::Server> server;
    std::unique_ptr<sourcing::Workspace> workspace;
};

TEST_F(SettingsPagesTest, AKeyGoesIntoAFileOnlyAfterConsent)
{
    KeepaSettings page(*workspace, nullptr);
    auto* key = page.findChild<QLineEdit*>(QStringLiteral("key"));
    EXPECT_EQ(key->echoMode(), QLineEdit::Password);
    key->setText(QLatin1String(simulator::kDemoKey));
    button(page, "Test")->click();
    ASSERT_TRUE(waitUntil([&] { return tells(page, "The key works"); }));
    EXPECT_FALSE(workspace->hasKey());
    button(page, "Use")->click();
    ASSERT_TRUE(waitUntil([&] { return page.findChild<QMessageBox*>() != nullptr; }));
    EXPECT_FALSE(QFile::exists(secretsPath()));
    button(*page.findChild<QMessageBox*>(), "Keep in a file")->click();
    ASSERT_TRUE(waitUntil([&] { return workspace->hasKey(); }));
    EXPECT_TRUE(QFile::exists(secretsPath()));
    EXPECT_TRUE(key->text().isEmpty());
    EXPECT_TRUE(test::await(workspace->check({})).key);
    button(page, "Forget")->click();
    ASSERT_TRUE(waitUntil([&] { return !workspace->hasKey(); }));
    EXPECT_FALSE(QFile::exists(secretsPath()));
}

TEST_F(SettingsPagesTest, AWrongKeyIsToldInPlainWords)
{
    KeepaSettings page(*workspace, nullptr);
    page.findChild<QLineEdit*>(QStringLiteral("key"))->setText(QStringLiteral("nonsense"));
    button(page, "Test")->click();
    EXPECT_TRUE(waitUntil([&] { return tells(page, "Keepa does not accept this key."); }));
}

TEST_F(SettingsPagesTest, NumbersAndChoicesGoIntoTheSettings)
{
    CacheSettings cache(*workspace, nullptr);
    cache.findChild<QSpinBox*>(QStringLiteral("cache/scoringHours"))->setValue(12);
    EXPECT_EQ(workspace->settings().get(sourcing::settings::kScoringHours), 12);
    GeneralSettings general(workspace->settings(), nullptr);
    auto* theme = general.findChild<QComboBox*>(QStringLiteral("look/theme"));
    EXPECT_TRUE(tells(general, "&Theme"));
    theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
    Q_EMIT theme->activated(theme->currentIndex());
    EXPECT_EQ(workspace->settings().get(sourcing::settings::kTheme), QStringLiteral("dark"));
}

TEST_F(SettingsPagesTest, TheServersFormReadsWhatItWrites)
{
    const QString address = QStringLiteral("postgresql://ann@db.example:6432/gleaner?sslmode=verify-full&pgbouncer=1");
    workspace->settings().set(sourcing::settings::kDatabase, address);
    CacheSettings page(*workspace, nullptr);
    EXPECT_EQ(page.database(), address);
    page.findChildren<QRadioButton*>().front()->setChecked(true);
    EXPECT_TRUE(page.database().isEmpty()) << "the file in the data folder";
    button(page, "Test")->click();
    EXPECT_TRUE(waitUntil([&] { return tells(page, "answers and its tables are up to date"); }));
}

TEST_F(SettingsPagesTest, AProfileIsEditedSavedAndReset)
{
    ProfileSettings page(*workspace, nullptr);
    const auto before = *workspace->profile(QStringLiteral("balanced"));
    EXPECT_FALSE(button(page, "Save")->isEnabled());
    page.findChild<QDoubleSpinBox*>(QStringLiteral("prep"))->setValue(0.75);
    ASSERT_TRUE(button(page, "Save")->isEnabled());
    EXPECT_TRUE(waitUntil([&] { return tells(page, "The cache holds no product"); }));
    button(page, "Save")->click();
    ASSERT_TRUE(waitUntil([&] { return workspace->profile(before.name)->prep == 75; }));
    ASSERT_TRUE(waitUntil([&] { return button(page, "Reset")->isEnabled(); }));
    button(page, "Reset")->click();
    ASSERT_TRUE(waitUntil([&] { return *workspace->profile(before.name) == before; }));
    page.findChild<QDoubleSpinBox*>(QStringLiteral("buy.roi_percent"))->setValue(99.0);
    EXPECT_FALSE(button(page, "Save")->isEnabled()) << "more than a strong buy asks for";
    EXPECT_TRUE(waitUntil([&] { return tells(page, "These values cannot be"); }));
}

} // namespace
