// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first run's steps on a real workspace, by keyboard, and what becomes of the choices.
#include "desktop/first_run.h"
#include "desktop/key_form.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace desktop;
using sourcing::FirstChoice;

class MemorySecrets final : public sourcing::SecretStore {
public:
    base::Task<base::Result<QString>> read(QString) override { co_return QString(); }
    base::Task<base::Status> write(QString, QString) override { co_return base::Status(); }
};

class FirstRunTest : public ::testing::Test {
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
            = std::make_shared<sourcing::Secrets>(std::make_shared<MemorySecrets>(), std::make_shared<MemorySecrets>());
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
        steps = new FirstRun(*workspace, nullptr);
        QObject::connect(steps, &FirstRun::ready, steps, [this](const domain::SearchQuery& query) { example = query; });
        QObject::connect(steps, &FirstRun::demoWanted, steps, [this](const FirstChoice& wanted) { demo = wanted; });
        steps->show();
        steps->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(steps));
    }
    void TearDown() override { delete steps; }

    template <typename T> T* part(const char* name) const { return steps->findChild<T*>(QLatin1String(name)); }
    void press(Qt::Key key) const { QTest::keyClick(steps->focusWidget(), key); }
    void chooseMarketplace(const char* tld) const
    {
        auto* list = part<QListWidget>("marketplaces");
        const auto found = list->findItems(QStringLiteral("amazon.%1 ").arg(QLatin1String(tld)), Qt::MatchStartsWith);
        ASSERT_EQ(found.size(), 1);
        list->setCurrentItem(found.front());
    }
    [[nodiscard]] bool tells(const char* words) const
    {
        for (const auto* label : steps->findChildren<QLabel*>()) {
            if (label->text().contains(QLatin1String(words)))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isGone() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return steps.isNull();
    }

    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<simulator::Server> server;
    std::unique_ptr<sourcing::Workspace> workspace;
    QPointer<FirstRun> steps;
    std::optional<domain::SearchQuery> example;
    std::optional<FirstChoice> demo;
};

TEST_F(FirstRunTest, IsDueUntilAKeyIsThereOrItIsLeft)
{
    EXPECT_TRUE(FirstRun::isDue(*workspace));
    workspace->useKey(QLatin1String(simulator::kDemoKey), sourcing::SecretPlace::Keychain);
    EXPECT_FALSE(FirstRun::isDue(*workspace));
    workspace->useKey({}, sourcing::SecretPlace::None);
    EXPECT_TRUE(FirstRun::isDue(*workspace));
    press(Qt::Key_Escape);
    EXPECT_TRUE(isGone());
    EXPECT_FALSE(FirstRun::isDue(*workspace));
    EXPECT_FALSE(example);
}

TEST_F(FirstRunTest, ReturnAloneLeadsIntoTheDemo)
{
    EXPECT_TRUE(part<QRadioButton>("demo")->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(steps->step(), 1);
    EXPECT_TRUE(part<QListWidget>("marketplaces")->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_EQ(steps->step(), 2);
    EXPECT_FALSE(demo);
    press(Qt::Key_Return);
    ASSERT_TRUE(demo);
    EXPECT_EQ(demo->marketplace, domain::marketplaces()[1].id);
    EXPECT_EQ(demo->profile, domain::shippedProfiles().front());
    EXPECT_TRUE(isGone());
    EXPECT_TRUE(FirstRun::isDue(*workspace)) << "these products have no key yet";
}

TEST_F(FirstRunTest, BackKeepsWhatWasChosen)
{
    EXPECT_FALSE(part<QPushButton>("back")->isEnabled());
    part<QPushButton>("next")->click();
    chooseMarketplace("de");
    part<QPushButton>("next")->click();
    part<QDoubleSpinBox>("roi")->setValue(45.0);
    part<QPushButton>("back")->click();
    part<QPushButton>("back")->click();
    EXPECT_EQ(steps->step(), 0);
    EXPECT_TRUE(tells("Step 1 of 3"));
    part<QPushButton>("next")->click();
    part<QPushButton>("next")->click();
    part<QPushButton>("next")->click();
    ASSERT_TRUE(demo);
    EXPECT_EQ(demo->marketplace, domain::Marketplace::De);
    EXPECT_EQ(demo->profile.targetRoi.value, 4500);
}

TEST_F(FirstRunTest, AWrongKeyIsToldAndGoesNoFurther)
{
    part<QRadioButton>("ownKey")->click();
    EXPECT_FALSE(part<QPushButton>("next")->isEnabled());
    EXPECT_TRUE(part<QLineEdit>("key")->hasFocus());
    QTest::keyClicks(part<QLineEdit>("key"), QStringLiteral("nonsense"));
    press(Qt::Key_Return);
    ASSERT_TRUE(test::waitUntil([this] { return tells("Keepa does not accept this key."); }));
    EXPECT_EQ(steps->step(), 0);
    EXPECT_FALSE(workspace->hasKey());
}

TEST_F(FirstRunTest, AKeyMarketplaceAndCostGoIntoTheWorkspace)
{
    part<QRadioButton>("ownKey")->click();
    QTest::keyClicks(part<QLineEdit>("key"), QLatin1String(simulator::kDemoKey));
    press(Qt::Key_Return);
    ASSERT_TRUE(test::waitUntil([this] { return steps->step() == 1; }));
    EXPECT_TRUE(workspace->hasKey());
    chooseMarketplace("co.jp");
    press(Qt::Key_Return);
    ASSERT_EQ(steps->step(), 2);
    auto* kind = part<QComboBox>("costKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(domain::CostRule::Kind::Fixed)));
    auto* cost = part<QDoubleSpinBox>("cost");
    EXPECT_EQ(cost->decimals(), 0) << "yen have no smaller unit";
    cost->setValue(850.0);
    part<QPushButton>("next")->click();
    ASSERT_TRUE(test::waitUntil([this] { return example.has_value(); }));
    EXPECT_EQ(example->marketplace, domain::Marketplace::Jp);
    const auto kept = workspace->profile(QStringLiteral("balanced"));
    EXPECT_EQ(kept->cost, (domain::CostRule{domain::CostRule::Kind::Fixed, 850}));
    EXPECT_EQ(workspace->settings().get(sourcing::settings::kMarketplace), QStringLiteral("jp"));
    EXPECT_FALSE(FirstRun::isDue(*workspace));
}

TEST_F(FirstRunTest, NoCostRuleHidesItsAmount)
{
    auto* kind = part<QComboBox>("costKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(domain::CostRule::Kind::None)));
    EXPECT_TRUE(part<QDoubleSpinBox>("cost")->isHidden());
    for (int i = 0; i < 3; ++i)
        part<QPushButton>("next")->click();
    ASSERT_TRUE(demo);
    EXPECT_EQ(demo->profile.cost.kind, domain::CostRule::Kind::None);
}

TEST_F(FirstRunTest, AnotherProfileBringsItsOwnAim)
{
    auto* profile = part<QComboBox>("profile");
    auto textbook = *workspace->profile(QStringLiteral("textbook"));
    textbook.targetRoi.value = 5500;
    ASSERT_TRUE(test::await(workspace->saveProfile(textbook)));
    profile->setCurrentIndex(profile->findData(QStringLiteral("textbook")));
    EXPECT_EQ(part<QDoubleSpinBox>("roi")->value(), 55.0);
}

class ExampleSearchTest : public FirstRunTest, public ::testing::WithParamInterface<domain::Marketplace> { };

TEST_P(ExampleSearchTest, FindsSomethingEverywhere)
{
    workspace->useKey(QLatin1String(simulator::kDemoKey), sourcing::SecretPlace::Keychain);
    const auto query = sourcing::exampleSearch(GetParam());
    EXPECT_TRUE(domain::checked(query));
    sourcing::SearchSession session(*workspace, nullptr);
    size_t rows = 0;
    QObject::connect(&session, &sourcing::SearchSession::rowsReady, &session,
                     [&rows](int, const std::vector<domain::Row>& batch) { rows += batch.size(); });
    session.start(query, {.profile = domain::shippedProfiles().front()});
    ASSERT_TRUE(test::waitUntil([&session] { return !session.isRunning(); }));
    EXPECT_GE(rows, 5U);
}

INSTANTIATE_TEST_SUITE_P(Marketplaces, ExampleSearchTest,
                         ::testing::Values(domain::Marketplace::Us, domain::Marketplace::De, domain::Marketplace::Jp,
                                           domain::Marketplace::Mx, domain::Marketplace::Br),
                         [](const auto& each) { return domain::codeOf(each.param).toStdString(); });

} // namespace
