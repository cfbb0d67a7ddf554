// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much a cached product weighs: facts at the least depth with a year of history, as the simulated catalogue has
// them, in the file where a seller's cache lies.
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>
#include <numeric>

using namespace std::chrono_literals;

namespace {

constexpr int kProducts = 1000; // of them those are found that have a rank
// Most of it are the changes of rank: sixteen hundred a year, and when and by how much are 14 bits that nothing
// predicts.
constexpr double kMostFacts = 512, kMostScore = 160, kMostOfProduct = 4096; // with its history
constexpr double kMostDetails = 1536, kMostOfAll = 7168;

/// The lengths of one column, in bytes.
using Lengths = std::vector<double>;

Lengths lengthsOf(const QString& sql)
{
    Lengths lengths;
    QSqlQuery query(QSqlDatabase::database(QStringLiteral("behind")));
    EXPECT_TRUE(query.exec(sql)) << sql.toStdString();
    while (query.next())
        lengths.push_back(query.value(0).toDouble());
    return lengths;
}

double mean(const Lengths& lengths)
{
    return std::accumulate(lengths.begin(), lengths.end(), 0.0) / static_cast<double>(lengths.size());
}

double median(Lengths lengths)
{
    std::ranges::sort(lengths);
    return lengths.at(lengths.size() / 2);
}

/// Finds what a simulated catalogue has, of every rank, and leaves them in the cache at `folder`.
void fillCache(const QString& folder)
{
    simulator::Options options;
    options.products = kProducts;
    options.tokens = options.refillRate = 100'000;
    const auto server = simulator::Server::start(options);
    ASSERT_TRUE(server) << server.error().detail.toStdString();
    const base::SystemClock clock;
    sourcing::WorkspaceOptions wanted;
    wanted.dataDir = folder;
    wanted.keepaUrl = (*server)->url();
    wanted.apiKey = QLatin1String(simulator::kDemoKey);
    const auto opened = test::await(sourcing::Workspace::open(&clock, wanted));
    ASSERT_TRUE(opened) << opened.error().detail.toStdString();
    sourcing::SearchSession session(*opened->workspace, nullptr);
    std::optional<domain::Summary> finished;
    QObject::connect(&session, &sourcing::SearchSession::finished, &session,
                     [&finished](int, const domain::Summary& summary) { finished = summary; });
    domain::SearchQuery query;
    query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, kProducts};
    query.filters[QStringLiteral("bsr")] = domain::Bounds{1, std::nullopt};
    sourcing::RunOptions run;
    run.profile = *opened->workspace->profile(QStringLiteral("balanced"));
    session.start(query, run);
    ASSERT_TRUE(test::waitUntil([&finished] { return finished.has_value(); }, 60s));
    ASSERT_FALSE(finished->endedBy) << finished->endedBy->detail.toStdString();
}

} // namespace

TEST(StoredSize, OfAProductWithAYearOfHistoryStaysSmall)
{
    const QTemporaryDir folder;
    ASSERT_NO_FATAL_FAILURE(fillCache(folder.path()));
    {
        auto behind = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("behind"));
        behind.setDatabaseName(folder.filePath(QStringLiteral("cache.db")));
        ASSERT_TRUE(behind.open());
        const auto facts = lengthsOf(QStringLiteral("SELECT length(facts) FROM product_scoring_cache"));
        const auto histories = lengthsOf(QStringLiteral("SELECT length(history) FROM product_history"));
        const auto details = lengthsOf(QStringLiteral("SELECT COALESCE(length(details), 0) FROM product_history"));
        const auto scores = lengthsOf(QStringLiteral("SELECT COALESCE(length(score), 0) FROM product_scoring_cache"));
        const auto sums = [](const QString& what) {
            return lengthsOf(QStringLiteral("SELECT %1 FROM product_scoring_cache JOIN product_history "
                                            "USING (domain, asin)")
                                 .arg(what));
        };
        const QString product = QStringLiteral("length(facts) + COALESCE(length(score), 0) + length(history)");
        const auto products = sums(product);
        const QString blobs = product + QStringLiteral(" + COALESCE(length(details), 0)");
        const auto together = sums(blobs);
        ASSERT_EQ(together.size(), facts.size()) << "each has its history";
        ASSERT_GT(std::ssize(facts), kProducts / 2);
        const auto count = static_cast<double>(facts.size());
        // What pages, rows, keys, readable columns and indexes add, shared out evenly.
        const double onDisk = lengthsOf(QStringLiteral("SELECT (page_count - freelist_count) * page_size FROM "
                                                       "pragma_page_count, pragma_freelist_count, pragma_page_size"))
                                  .at(0)
            / count;
        const double overhead = onDisk - mean(together);
        std::printf("a cached product, median of %.0f: facts %.0f, score %.0f, history %.0f, details %.0f bytes\n"
                    "rows, keys, readable columns, indexes and free space in pages: %.0f bytes each\n"
                    "facts, score and history: median %.0f; all: median %.0f, mean %.0f bytes\n",
                    count, median(facts), median(scores), median(histories), median(details), overhead,
                    median(products), median(together) + overhead, onDisk);
        EXPECT_GT(median(histories), 100) << "a year of history is more than that";
        EXPECT_LE(median(facts), kMostFacts);
        EXPECT_LE(median(scores), kMostScore);
        EXPECT_LE(median(products), kMostOfProduct);
        EXPECT_LE(median(details), kMostDetails);
        EXPECT_LE(median(together) + overhead, kMostOfAll);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("behind"));
}
