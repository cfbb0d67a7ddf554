// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fixture with several programs on one cache, here as workspaces of their own in one process, and a simulator that
// counts what they pay for.
#pragma once

#include "cache/claims.h"
#include "cache/product_cache.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <deque>

namespace test {

inline const QString kOther = QStringLiteral("another program");

/// A workspace with one session; what it says is written down.
struct Program {
    std::unique_ptr<sourcing::Workspace> workspace;
    std::unique_ptr<sourcing::SearchSession> session;
    std::vector<domain::Row> rows;
    std::vector<sourcing::Wait> waits; // for another program
    std::optional<domain::Summary> finished;

    void listen()
    {
        session = std::make_unique<sourcing::SearchSession>(*workspace, nullptr);
        QObject::connect(session.get(), &sourcing::SearchSession::rowsReady, session.get(),
                         [this](int, const auto& more) { rows.insert(rows.end(), more.begin(), more.end()); });
        QObject::connect(session.get(), &sourcing::SearchSession::progressed, session.get(),
                         [this](int, const auto& progress) {
                             if (progress.wait && progress.wait->what == sourcing::WaitingFor::OtherProgram)
                                 waits.push_back(*progress.wait);
                         });
        QObject::connect(session.get(), &sourcing::SearchSession::finished, session.get(),
                         [this](int, const domain::Summary& summary) { finished = summary; });
    }
    void start(const domain::SearchQuery& query, const sourcing::RunOptions& options)
    {
        rows.clear();
        waits.clear();
        finished.reset();
        session->start(query, options);
    }
    void startList(const QStringList& codes, const sourcing::RunOptions& options)
    {
        rows.clear();
        waits.clear();
        finished.reset();
        std::vector<sourcing::WantedProduct> products;
        for (const QString& code : codes)
            products.push_back({std::nullopt, code, std::nullopt});
        session->startList(domain::SearchQuery(), std::move(products), options);
    }
    [[nodiscard]] bool isDone() const { return finished.has_value(); }
    [[nodiscard]] bool isWaiting() const { return !waits.empty() && !finished; }
};

/// By the kind of backend.
class Sharing : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override { startServer(150ms); }

    void startServer(std::chrono::milliseconds latency)
    {
        simulator::Options options;
        options.products = 4000;
        options.latencyLeast = options.latencyMost = latency;
        auto started = simulator::Server::start(options);
        ASSERT_TRUE(started) << started.error().detail.toStdString();
        m_server = std::move(*started);
    }

    [[nodiscard]] QString database() const
    {
        return QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("shared.db"));
    }

    Program& open()
    {
        sourcing::WorkspaceOptions options;
        options.dataDir = m_folder.path();
        options.database = database();
        options.keepaUrl = m_server->url();
        options.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = await(sourcing::Workspace::open(&m_clock, options));
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
        Program& program = m_programs.emplace_back();
        program.workspace = std::move(opened->workspace);
        program.listen();
        return program;
    }

    [[nodiscard]] sourcing::RunOptions options() const
    {
        sourcing::RunOptions options;
        options.profile = *m_programs.front().workspace->profile(QStringLiteral("balanced"));
        return options;
    }

    static domain::SearchQuery books(int max, domain::Depth depth = domain::Depth::Basic)
    {
        domain::SearchQuery query;
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, max};
        query.depth = depth;
        return query;
    }

    [[nodiscard]] bool allDone()
    {
        return waitUntil([this] { return std::ranges::all_of(m_programs, &Program::isDone); }, 60s);
    }

    /// The products of the query, with the discovery then in the cache.
    std::vector<domain::Asin> discovered(Program& program, const domain::SearchQuery& query)
    {
        auto idsOnly = options();
        idsOnly.idsOnly = true;
        program.start(query, idsOnly);
        EXPECT_TRUE(waitUntil([&program] { return program.isDone(); }));
        return program.finished->asins;
    }

    static std::vector<cache::Claim> claimsOf(const std::vector<domain::Asin>& asins,
                                              domain::Depth depth = domain::Depth::Basic)
    {
        std::vector<cache::Claim> claims;
        for (const auto& asin : asins)
            claims.push_back(cache::Claim::product(domain::Marketplace::Us, asin, depth));
        return claims;
    }

    static size_t refused(Program& by, const QString& owner, const std::vector<cache::Claim>& wanted)
    {
        const auto held = await(by.workspace->services()->store().claim(owner, wanted));
        EXPECT_TRUE(held) << held.error().detail.toStdString();
        return held ? held->size() : 0;
    }
    static void release(Program& by, const std::vector<cache::Claim>& claims)
    {
        EXPECT_TRUE(await(by.workspace->services()->store().releaseClaims(kOther, claims)));
    }

    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::Server> m_server;
    std::deque<Program> m_programs;
};

} // namespace test
