// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The session as the window uses it, against the simulator inside the process.
#include "domain/query_words.h"
#include "simulator/server.h"
#include "sourcing/exporter.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <map>

using namespace std::chrono_literals;
using sourcing::SearchSession;
using sourcing::Workspace;

namespace {

/// A simulator, a data folder and a workspace on them; what a session says is written down.
class SessionTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 4000;
        options.refillRate = 50;
        options.latencyLeast = options.latencyMost = m_latency;
        auto started = simulator::Server::start(options);
        ASSERT_TRUE(started) << started.error().detail.toStdString();
        m_server = std::move(*started);
        openWorkspace();
    }

    void openWorkspace(bool useCache = true)
    {
        sourcing::WorkspaceOptions options;
        options.useCache = useCache;
        options.dataDir = m_folder.path();
        options.keepaUrl = m_server->url();
        options.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(Workspace::open(&m_clock, options));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_workspace = std::move(opened->workspace);
        m_session = std::make_unique<SearchSession>(*m_workspace, nullptr);
        QObject::connect(m_session.get(), &SearchSession::rowsReady, [this](int generation, const auto& rows) {
            m_generations.push_back(generation);
            m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        });
        QObject::connect(m_session.get(), &SearchSession::rowsHeldBack, [this](int, const auto& rows) {
            m_heldBack.insert(m_heldBack.end(), rows.begin(), rows.end());
        });
        QObject::connect(m_session.get(), &SearchSession::finished,
                         [this](int, const domain::Summary& summary) { m_finished.push_back(summary); });
    }

    sourcing::RunOptions options() const
    {
        sourcing::RunOptions options;
        options.profile = *m_workspace->profile(QStringLiteral("balanced"));
        return options;
    }

    static domain::SearchQuery books(int max)
    {
        domain::SearchQuery query;
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, max};
        return query;
    }

    domain::Summary searched(const domain::SearchQuery& query, const sourcing::RunOptions& options)
    {
        m_rows.clear();
        m_heldBack.clear();
        const auto before = m_finished.size();
        m_session->start(query, options);
        EXPECT_EQ(m_finished.size(), before) << "told before it was known to have begun";
        EXPECT_TRUE(test::waitUntil([this] { return !m_session->isRunning(); }, 60s));
        return m_finished.empty() ? domain::Summary() : m_finished.back();
    }

    std::chrono::milliseconds m_latency{0};
    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::Server> m_server;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SearchSession> m_session;
    std::vector<domain::Row> m_rows;
    std::vector<domain::Row> m_heldBack;
    std::vector<int> m_generations;
    std::vector<domain::Summary> m_finished;
};

class SlowSessionTest : public SessionTest {
protected:
    SlowSessionTest() { m_latency = 150ms; }
};

} // namespace

TEST_F(SessionTest, RowsComeScoredAndTokensAreThoseTheServerCharged)
{
    const auto summary = searched(books(150), options());
    EXPECT_FALSE(summary.endedBy);
    ASSERT_EQ(m_rows.size(), 150U);
    EXPECT_EQ(summary.scoring.misses, 150);
    EXPECT_EQ(summary.tokens.spent.count, m_server->counters().tokensConsumed);
    EXPECT_EQ(summary.tokens.forecast, summary.tokens.spent);
    for (const auto& row : m_rows)
        EXPECT_TRUE(row.score.price.has_value() || row.score.because(domain::Reason::NoPrice));
}

TEST_F(SessionTest, TheSecondTimeNothingIsAsked)
{
    searched(books(50), options());
    const auto before = m_server->counters().requests;
    const auto summary = searched(books(50), options());
    EXPECT_EQ(m_server->counters().requests, before);
    EXPECT_EQ(summary.requests, 0);
    EXPECT_EQ(summary.scoring.hits, 50);
    EXPECT_EQ(summary.tokens.saved.count, 61);
}

TEST_F(SessionTest, ForecastSpendsNothingAndIsWhatItCosts)
{
    const auto first = test::await(m_session->forecast(books(30), options()));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->tokens.count, 41);
    EXPECT_EQ(m_server->counters().requests, 0);
    searched(books(30), options());
    const auto second = test::await(m_session->forecast(books(40), options()));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->tokens.count, 10);
    EXPECT_EQ(second->cached, 30);
    EXPECT_TRUE(second->exact);
}

TEST_F(SessionTest, AnotherProfileRescoresForNothing)
{
    searched(books(40), options());
    const auto spent = m_server->counters().tokensConsumed;
    auto other = options().profile;
    other.cost = {domain::CostRule::Kind::PercentOfPrice, 500};
    std::vector<sourcing::Scorable> subjects;
    for (const auto& row : m_rows)
        subjects.push_back({row.facts, row.typedCost});
    const auto rescored = test::await(m_workspace->rescore(std::stop_token(), subjects, other));
    ASSERT_TRUE(rescored);
    ASSERT_EQ(rescored->scores.size(), m_rows.size());
    EXPECT_EQ(test::await(m_workspace->rescoreCatalogue(other)), int(m_rows.size()));
    EXPECT_EQ(m_server->counters().tokensConsumed, spent);
    int raised = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto& roi = rescored->scores[i].roi;
        raised += roi && m_rows[i].score.roi && *roi > *m_rows[i].score.roi ? 1 : 0;
    }
    EXPECT_GT(raised, 0);
}

TEST_F(SessionTest, RowsThatTheScoreAloneDiscardsAreHeldBack)
{
    auto query = books(60);
    query.source = domain::DiscoverySource::BestSellers; // it filters nothing
    searched(query, options());
    std::vector<std::int64_t> ranks;
    for (const auto& row : m_rows)
        ranks.push_back(row.facts->rank().value_or(0));
    std::ranges::sort(ranks);
    query.filters[QStringLiteral("bsr")] = domain::Bounds{std::nullopt, ranks[ranks.size() / 2]};
    searched(query, options());
    EXPECT_TRUE(m_heldBack.empty()); // what else a row fails will not come back
    const auto all = m_rows;
    ASSERT_LT(all.size(), ranks.size());

    std::int64_t fastest = 0;
    for (const auto& row : all)
        fastest = std::max(fastest, row.score.velocity.total->value);
    query.filters[QStringLiteral("min_velocity")] = domain::Bounds{fastest, std::nullopt};
    searched(query, options());
    EXPECT_FALSE(m_rows.empty());
    EXPECT_LT(m_rows.size(), all.size());
    EXPECT_EQ(m_rows.size() + m_heldBack.size(), all.size());
    for (const auto& row : m_heldBack)
        EXPECT_LT(row.score.velocity.total->value, fastest);

    // Without the minimum, all of them meet the query again.
    query.filters.erase(QStringLiteral("min_velocity"));
    std::vector<sourcing::Scorable> subjects;
    for (const auto& row : m_heldBack)
        subjects.push_back({row.facts, row.typedCost});
    const auto made = test::await(m_workspace->rescore(std::stop_token(), subjects, options().profile, query));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->failed, std::vector<const domain::Filter*>(subjects.size(), nullptr));
}

TEST_F(SessionTest, TheSizeOfACategoryThatKeepaToldIsWhatARankIsMeasuredAgainst)
{
    // A fifth of a million books, say, instead of fifty million: the same ranks are far less good.
    const auto rankParts = [this] {
        std::map<domain::Asin, domain::Hundredths> parts;
        for (const auto& row : m_rows) {
            if (const auto part = row.score.velocity.parts[0])
                parts.emplace(row.facts->asin, *part);
        }
        return parts;
    };
    searched(books(20), options());
    const auto before = rankParts();
    ASSERT_FALSE(before.empty());
    sourcing::CategoryTreeOptions tree;
    const auto asked = test::await(m_workspace->categories().tree(std::stop_token(), domain::Marketplace::Us, tree));
    const auto root
        = std::ranges::find_if(asked.nodes, [](const auto& node) { return node.category.id.value == 283155; });
    ASSERT_NE(root, asked.nodes.end());
    ASSERT_LT(root->category.productCount.value(), 50'000'000);
    searched(books(20), options());
    const auto after = rankParts();
    ASSERT_EQ(after.size(), before.size());
    for (const auto& [asin, part] : after)
        EXPECT_LT(part, before.at(asin));

    m_session.reset();
    m_workspace.reset();
    openWorkspace(); // from the cache
    searched(books(20), options());
    EXPECT_EQ(rankParts(), after);
}

TEST_F(SessionTest, AMinimumRoiWithoutACostIsRefusedBeforeAnythingIsSpent)
{
    auto query = books(20);
    query.filters[QStringLiteral("min_roi")] = domain::Bounds{3000, std::nullopt};
    auto noCost = options();
    noCost.profile.cost.kind = domain::CostRule::Kind::None;
    const auto summary = searched(query, noCost);
    ASSERT_TRUE(summary.endedBy);
    EXPECT_EQ(summary.endedBy->kind, base::ErrorKind::Input);
    EXPECT_EQ(m_server->counters().requests, 0);
}

TEST_F(SlowSessionTest, WhatWasPaidForBeforeACancelIsKept)
{
    // The finder's answer comes first; the products are on their way when the search is ended.
    QObject::connect(m_session.get(), &SearchSession::discovered,
                     [this] { QTimer::singleShot(30ms, m_session.get(), [this] { m_session->cancel(); }); });
    const auto summary = searched(books(100), options());
    ASSERT_TRUE(summary.endedBy);
    EXPECT_EQ(summary.endedBy->kind, base::ErrorKind::Cancelled);
    ASSERT_TRUE(test::waitUntil([this] { return m_server->counters().productsDelivered == 100; }));
    const auto allStored = [this] {
        const auto status = test::await(m_workspace->cacheCare().status(std::stop_token()));
        return status && status->of(domain::CacheLevel::Scoring).entries == 100;
    };
    EXPECT_TRUE(test::waitUntil(allStored));
    const auto spent = m_server->counters().tokensConsumed;
    m_session->disconnect();
    m_finished.clear();
    QObject::connect(m_session.get(), &SearchSession::finished,
                     [this](int, const domain::Summary& again) { m_finished.push_back(again); });
    const auto again = searched(books(100), options());
    EXPECT_EQ(again.scoring.hits, 100);
    EXPECT_EQ(m_server->counters().tokensConsumed, spent);
}

TEST_F(SlowSessionTest, ANewSearchSilencesTheOldOne)
{
    const int first = m_session->start(books(100), options());
    const int second = m_session->start(books(10), options());
    EXPECT_NE(first, second);
    ASSERT_TRUE(test::waitUntil([this] { return !m_session->isRunning(); }));
    ASSERT_EQ(m_finished.size(), 1U);
    EXPECT_EQ(m_finished.front().query.limit(), 10);
}

TEST_F(SlowSessionTest, GoingAwayInMidSearchHarmsNothing)
{
    m_session->start(books(100), options());
    QTimer::singleShot(50ms, m_workspace.get(), [this] { m_session.reset(); });
    ASSERT_TRUE(test::waitUntil([this] { return !m_session; }));
    m_workspace.reset();
    openWorkspace();
    EXPECT_TRUE(test::await(m_workspace->cacheCare().status(std::stop_token())));
}

TEST_F(SessionTest, WithoutACacheTheRunKeepsItsAnswersAndSaysSo)
{
    m_session.reset();
    openWorkspace(false);
    const auto first = searched(books(20), options());
    EXPECT_FALSE(first.endedBy);
    EXPECT_EQ(first.discovery.outcome, domain::Outcome::Off);
    ASSERT_EQ(m_rows.size(), 20U);
    for (const auto& row : m_rows)
        EXPECT_EQ(row.outcome, domain::Outcome::Miss);
    const auto requests = m_server->counters().requests;
    const auto second = searched(books(20), options());
    ASSERT_EQ(m_rows.size(), 20U);
    for (const auto& row : m_rows)
        EXPECT_EQ(row.outcome, domain::Outcome::Hit);
    EXPECT_EQ(second.tokens.spent.count, 0);
    EXPECT_EQ(m_server->counters().requests, requests);

    const auto status = test::await(m_workspace->cacheCare().status(std::stop_token()));
    ASSERT_TRUE(status);
    EXPECT_FALSE(status->persistent);
    EXPECT_FALSE(status->problem); // switched off is no problem
    EXPECT_EQ(status->backend, u"memory");
    EXPECT_EQ(status->of(domain::CacheLevel::Scoring).fresh, 20);
    EXPECT_EQ(status->of(domain::CacheLevel::Scoring).today.outcomes.hits, 20);
    const auto entries = test::await(m_workspace->cacheCare().discoveries(std::stop_token(), 10));
    ASSERT_TRUE(entries && entries->size() == 1);
    EXPECT_EQ(entries->front().hits, 1);

    m_session.reset();
    openWorkspace(false);
    EXPECT_EQ(test::await(m_workspace->cacheCare().status(std::stop_token()))->of(domain::CacheLevel::Scoring).entries,
              0);
}

TEST_F(SessionTest, KeptListsTellTheCategoriesThatAreKnownByName)
{
    ASSERT_FALSE(searched(books(20), options()).endedBy);
    ASSERT_FALSE(m_rows.empty());
    ASSERT_FALSE(m_rows.front().facts->categories.empty());
    const auto id = m_rows.front().facts->categories.front();
    const QString number = QString::number(id.value);
    auto query = books(10);
    query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155"), number};
    ASSERT_FALSE(searched(query, options()).endedBy);
    const auto words = [&] {
        const auto entries = test::await(m_workspace->cacheCare().discoveries(std::stop_token(), 10));
        for (const auto& entry : entries.value()) {
            if (entry.key == query.discoveryKey())
                return domain::queryText(entry.query.value(), entry.categoryNames);
        }
        return QString();
    };
    EXPECT_EQ(words(), QString(QStringLiteral("Category: Books, ") + number)) << "nobody has asked for its name yet";
    const auto category
        = test::await(m_workspace->categories().find(std::stop_token(), domain::Marketplace::Us, number));
    ASSERT_TRUE(category) << category.error().detail.toStdString();
    ASSERT_FALSE(category->name.isEmpty());
    EXPECT_EQ(words(), QString(QStringLiteral("Category: Books, ") + category->name));
}

TEST_F(SessionTest, ExportsWholeOrNotAtAll)
{
    const auto summary = searched(books(20), options());
    const auto profile = options().profile;
    const QString path = m_folder.filePath(QStringLiteral("rows.csv"));
    sourcing::ExportOptions csv;
    ASSERT_TRUE(sourcing::exportToFile(path, m_rows, summary, profile, csv));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("\r\n"), 21);

    const auto failed
        = sourcing::exportToFile(m_folder.filePath(QStringLiteral("missing/rows.csv")), m_rows, summary, profile, csv);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, base::ErrorKind::Storage);

    QBuffer json;
    ASSERT_TRUE(json.open(QIODevice::WriteOnly));
    sourcing::ExportOptions asJson;
    asJson.format = sourcing::ExportFormat::Json;
    ASSERT_TRUE(sourcing::exportRows(json, m_rows, summary, profile, asJson));
    const auto document = QJsonDocument::fromJson(json.data());
    EXPECT_EQ(document.object().value(u"total_count").toInt(), 20);
}

TEST(Settings, ValuesThatDoNotFitAreTheDefault)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(QStringLiteral("cache/scoringHours"), 100'000);
        raw.setValue(QStringLiteral("search/marketplace"), QStringLiteral("fr"));
    }
    sourcing::Settings settings(file);
    EXPECT_EQ(settings.get(sourcing::settings::kScoringHours), 6);
    EXPECT_EQ(settings.get(sourcing::settings::kMarketplace), u"fr");
    settings.set(sourcing::settings::kScoringHours, 12);
    EXPECT_EQ(settings.get(sourcing::settings::kScoringHours), 12);
    settings.set(sourcing::settings::kScoringHours, 0);
    EXPECT_EQ(settings.get(sourcing::settings::kScoringHours), 12);
}
