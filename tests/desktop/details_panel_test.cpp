// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The details panel on a real workspace: it follows the selection, reads histories from the cache alone, and calculates
// what the score says.
#include "desktop/details_panel.h"

#include "desktop/figure_list.h"
#include "desktop/folding_group.h"
#include "desktop/format.h"
#include "desktop/price_chart.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace {

using namespace desktop;
using test::waitUntil;

class DetailsPanelTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto started = simulator::Server::start({});
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        m_server = std::move(*started);
        sourcing::WorkspaceOptions choice;
        choice.dataDir = m_folder.path();
        choice.keepaUrl = m_server->url();
        choice.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        m_workspace = std::move(opened->workspace);
        search();
        m_panel = std::make_unique<DetailsPanel>(*m_workspace, nullptr);
        QObject::connect(m_panel.get(), &DetailsPanel::historyShown,
                         [this](const domain::Asin& asin) { m_drawn.push_back(asin); });
        m_panel->resize(360, 900);
        m_panel->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void search()
    {
        sourcing::SearchSession session(*m_workspace, nullptr);
        QObject::connect(&session, &sourcing::SearchSession::rowsReady,
                         [this](int, const std::vector<domain::Row>& rows) {
                             m_rows.insert(m_rows.end(), rows.begin(), rows.end());
                         });
        domain::SearchQuery query;
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, 10};
        sourcing::RunOptions options;
        options.profile = m_workspace->profiles().front();
        session.start(query, options);
        ASSERT_TRUE(waitUntil([&] { return !session.isRunning(); }));
        ASSERT_GE(m_rows.size(), 5U);
    }

    void show(const domain::Row& row)
    {
        m_panel->showRow(row);
        ASSERT_TRUE(waitUntil([&] { return !m_drawn.empty() && m_drawn.back() == row.facts->asin; }));
    }
    [[nodiscard]] QString text(const char* label) const
    {
        return m_panel->findChild<QLabel*>(QLatin1String(label))->text();
    }
    [[nodiscard]] PlotCanvas& canvas() const { return m_panel->chart().canvas(); }
    [[nodiscard]] QWidget* plot() const { return m_panel->findChild<QWidget*>(QStringLiteral("plot")); }
    [[nodiscard]] QString figure(const QString& name) const
    {
        for (const auto* label : m_panel->findChildren<QLabel*>()) {
            if (label->accessibleName() == name)
                return label->text();
        }
        return {};
    }

    static inline const base::SystemClock clock;
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::Server> m_server;
    std::unique_ptr<sourcing::Workspace> m_workspace;
    std::unique_ptr<DetailsPanel> m_panel;
    std::vector<domain::Row> m_rows;
    std::vector<domain::Asin> m_drawn;
};

TEST_F(DetailsPanelTest, ShowsTheRowAndItsHistoryWithoutAToken)
{
    const auto before = m_workspace->tokens();
    show(m_rows[0]);
    EXPECT_EQ(text("detailsTitle"), m_rows[0].facts->title);
    EXPECT_TRUE(text("detailsOrigin").contains(m_rows[0].facts->asin.toString()));
    int drawn = 0;
    for (size_t line = 0; line < chartLines().size(); ++line)
        drawn += canvas().drawnPoints(line);
    EXPECT_GT(drawn, 10);
    EXPECT_GE(m_workspace->tokens()->left.count, before->left.count);
}

TEST_F(DetailsPanelTest, OfManySelectionsTheNewestIsDrawn)
{
    for (const auto& row : m_rows)
        m_panel->showRow(row);
    ASSERT_TRUE(waitUntil([this] { return !m_drawn.empty(); }));
    EXPECT_EQ(m_drawn, std::vector{m_rows.back().facts->asin});
    EXPECT_EQ(text("detailsTitle"), m_rows.back().facts->title);
}

TEST_F(DetailsPanelTest, SaysSoWhenTheCacheHasNoHistory)
{
    auto facts = std::make_shared<domain::ProductFacts>(*m_rows[0].facts);
    facts->asin = *domain::Asin::parse(u"B0ZZZZZZZZ");
    domain::Row unknown = m_rows[0];
    unknown.facts = facts;
    show(unknown);
    EXPECT_TRUE(text("chartWords").contains(QStringLiteral("no history")));
    show(m_rows[0]);
    EXPECT_TRUE(canvas().isVisible());
}

TEST_F(DetailsPanelTest, KeepsZoomAndScrollWhenTheRowChanges)
{
    show(m_rows[0]);
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Plus);
    QTest::keyClick(plot(), Qt::Key_Left, Qt::ShiftModifier);
    const auto window = canvas().window();
    EXPECT_LT(window.to.minutes - window.from.minutes, 90 * 24 * 60);
    auto* scroll = m_panel->findChild<QScrollArea*>()->verticalScrollBar();
    scroll->setValue(scroll->maximum() / 2);
    const int scrolled = scroll->value();
    ASSERT_GT(scrolled, 0);
    show(m_rows[1]);
    EXPECT_EQ(canvas().window(), window);
    EXPECT_EQ(scroll->value(), scrolled);
}

TEST_F(DetailsPanelTest, TheCrosshairGoesByArrowKeysAndTellsValues)
{
    show(m_rows[0]);
    plot()->setFocus();
    EXPECT_FALSE(canvas().crosshair());
    QTest::keyClick(plot(), Qt::Key_End);
    ASSERT_TRUE(canvas().crosshair());
    const auto last = *canvas().crosshair();
    QTest::keyClick(plot(), Qt::Key_Left);
    EXPECT_LT(*canvas().crosshair(), last);
    EXPECT_TRUE(plot()->accessibleDescription().contains(QStringLiteral("Sales rank")));
    QTest::keyClick(plot(), Qt::Key_Escape);
    EXPECT_FALSE(canvas().crosshair());
}

TEST_F(DetailsPanelTest, RemembersWhatIsHiddenAndFolded)
{
    show(m_rows[0]);
    m_panel->findChild<QAbstractButton*>(QStringLiteral("rank"))->click();
    auto* facts = m_panel->findChild<FoldingGroup*>(QStringLiteral("facts"));
    const bool open = facts->isOpen();
    facts->findChild<QToolButton*>(QStringLiteral("header"))->click();
    const DetailsPanel next(*m_workspace, nullptr);
    EXPECT_TRUE(const_cast<DetailsPanel&>(next).chart().look().hidden.contains(QStringLiteral("rank")));
    EXPECT_EQ(next.findChild<FoldingGroup*>(QStringLiteral("facts"))->isOpen(), !open);
}

TEST_F(DetailsPanelTest, CalculatesWhatTheScoreSaysAndOffersATypedCost)
{
    const auto row = std::ranges::find_if(
        m_rows, [](const auto& each) { return each.score.profit.has_value() && each.score.maxCost.has_value(); });
    ASSERT_NE(row, m_rows.end());
    show(*row);
    EXPECT_EQ(figure(QStringLiteral("Profit")), moneyText(*row->score.profit, QLocale()));
    std::optional<domain::Money> told;
    QObject::connect(m_panel.get(), &DetailsPanel::costEdited,
                     [&](const domain::Asin& asin, const std::optional<domain::Money>& cost) {
                         EXPECT_EQ(asin, row->facts->asin);
                         told = cost;
                     });
    auto* cost = m_panel->findChild<QLineEdit*>(QStringLiteral("cost"));
    cost->setFocus();
    QTest::keyClicks(cost, QStringLiteral("1.25"));
    EXPECT_FALSE(told); // not while it is being typed
    QTest::keyClick(cost, Qt::Key_Return);
    EXPECT_EQ(told, (domain::Money{125, domain::Currency::USD}));
    EXPECT_NE(figure(QStringLiteral("Profit")), moneyText(*row->score.profit, QLocale()));

    const QString before = figure(QStringLiteral("Max cost"));
    auto* target = m_panel->findChild<QSlider*>(QStringLiteral("targetRoi"));
    target->setValue(target->maximum());
    EXPECT_NE(figure(QStringLiteral("Max cost")), before);
    m_panel->findChild<QAbstractButton*>(QStringLiteral("reset"))->click();
    EXPECT_EQ(figure(QStringLiteral("Max cost")), before);
}

TEST_F(DetailsPanelTest, WithoutARowItSaysWhatToDo)
{
    show(m_rows[0]);
    m_panel->clear();
    EXPECT_TRUE(waitUntil([this] { return !m_panel->findChild<QScrollArea*>()->isVisible(); }));
}

} // namespace
