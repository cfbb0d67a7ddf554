// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a warm search takes: fifty products whose list and facts are fresh in the cache, from the call to the rows
// in the table's model, and to the end, when the search's own record is kept too. Beside it, in the same run, the same
// rows read through the cache's connection, and by the database's own library and nothing else.
// GLEANER_BENCH_POSTGRESQL (an address as --database takes it) adds a cache in PostgreSQL.
#include "bench/raw_reads.h"
#include "cache/database.h"
#include "desktop/results_model.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kWanted = 50;
constexpr int kBesides = 3'000; // that are in the cache too
constexpr int kLeastRank = 2; // in a list of their own
constexpr int kRounds = 300;

struct Bounds {
    double milliseconds; // on the kind of machine that the project is measured on
    double timesRaw;
};

double median(std::vector<double> figures)
{
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::ranges::nth_element(figures, middle);
    return *middle;
}

/// A workspace on a filled cache, and a table.
class WarmSearch final {
public:
    /// Empty: SQLite in a folder of its own.
    bool open(const QString& database)
    {
        simulator::Options options;
        options.products = 2 * kBesides;
        options.tokens = options.refillRate = 100'000;
        auto started = simulator::Server::start(options);
        if (!started)
            return failed(started.error());
        m_server = std::move(*started);
        sourcing::WorkspaceOptions wanted;
        wanted.dataDir = m_folder.path();
        wanted.keepaUrl = m_server->url();
        wanted.apiKey = QLatin1String(simulator::kDemoKey);
        wanted.database = database;
        auto opened = test::await(sourcing::Workspace::open(&m_clock, wanted));
        if (!opened)
            return failed(opened.error());
        m_workspace = std::move(opened->workspace);
        m_session = std::make_unique<sourcing::SearchSession>(*m_workspace, nullptr);
        QObject::connect(m_session.get(), &sourcing::SearchSession::rowsReady, [this](int, const auto& rows) {
            m_model.append(rows);
            m_lastRows = Clock::now();
        });
        QObject::connect(m_session.get(), &sourcing::SearchSession::finished,
                         [this](int, const domain::Summary& summary) { m_summary = summary; });
        m_options.profile = *m_workspace->profile(QStringLiteral("balanced"));
        search(kBesides, 1);
        search(kWanted, kLeastRank);
        return true;
    }

    /// Whether all of it came from the cache.
    bool isWarm()
    {
        search(kWanted, kLeastRank);
        return m_summary.requests == 0 && m_summary.scoring.hits == kWanted && m_model.rowCount() == kWanted;
    }

    struct Times {
        double toRows;
        double toEnd;
    };

    Times run()
    {
        std::vector<double> toRows, toEnd;
        for (int round = 0; round < kRounds; ++round) {
            const auto begin = Clock::now();
            search(kWanted, kLeastRank);
            toEnd.push_back(Milliseconds(Clock::now() - begin).count());
            toRows.push_back(Milliseconds(m_lastRows - begin).count());
        }
        return {median(std::move(toRows)), median(std::move(toEnd))};
    }

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("cache.db")); }

private:
    static bool failed(const base::Error& error)
    {
        std::fprintf(stderr, "%s\n", qPrintable(error.detail));
        return false;
    }

    void search(int max, int leastRank)
    {
        m_model.clear();
        domain::SearchQuery query;
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, max};
        query.filters[QStringLiteral("bsr")] = domain::Bounds{leastRank, std::nullopt};
        m_session->start(query, m_options);
        QEventLoop loop;
        const auto ended
            = QObject::connect(m_session.get(), &sourcing::SearchSession::finished, &loop, &QEventLoop::quit);
        if (m_session->isRunning())
            loop.exec();
        QObject::disconnect(ended);
    }

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<simulator::Server> m_server;
    std::unique_ptr<sourcing::Workspace> m_workspace;
    std::unique_ptr<sourcing::SearchSession> m_session;
    sourcing::RunOptions m_options;
    desktop::ResultsModel m_model;
    domain::Summary m_summary;
    Clock::time_point m_lastRows;
};

/// Milliseconds of the same two reads, nothing decoded: what is comparable.
struct Reads {
    double raw; // by the database's own library
    double ours; // as the cache sends them and takes their values
};

/// In turns, so that a busy moment of the machine weighs on both. Nothing on failure, which was told.
std::optional<Reads> readsSideBySide(const QString& database, const QString& file)
{
    const auto raw = database.isEmpty() ? bench::rawSqlite(file) : bench::rawPostgresql(database);
    if (!raw || raw->read() < kWanted) {
        std::printf("the rows cannot be read by the database's own library\n");
        return std::nullopt;
    }
    const auto location = database.isEmpty() ? cache::Location::sqlite(file) : *cache::Location::parse(database);
    auto opened = test::await(cache::Database::open(location, cache::StoreKind::Cache, base::SystemClock().now()));
    if (!opened) {
        std::printf("the cache cannot be opened: %s\n", qPrintable(opened.error().detail));
        return std::nullopt;
    }
    const auto job = [&raw](cache::Connection& connection) -> base::Result<Reads> {
        QString key, asins;
        int marketplace = 0, products = 0;
        qsizetype bytes = 0;
        auto done = connection.execute(QLatin1String(bench::kSmallestList), [&](const cache::AnswerRow& row) {
            key = row.text(0);
            return base::Status();
        });
        std::vector<double> theirs, ours;
        for (int round = 0; done && round < kRounds; ++round) {
            const auto begin = Clock::now();
            raw->read();
            const auto between = Clock::now();
            done = connection.each("find_discovery", {key}, [&](const cache::AnswerRow& row) {
                marketplace = static_cast<int>(row.integer(0));
                asins = row.text(1);
                return base::Status();
            });
            if (!done)
                break;
            done = connection.each("partition", {asins, marketplace, 0, 0}, [&](const cache::AnswerRow& row) {
                bytes += row.text(0).size() + row.bytes(1).size() + row.bytes(2).size();
                ++products;
                return base::Status();
            });
            theirs.push_back(Milliseconds(between - begin).count());
            ours.push_back(Milliseconds(Clock::now() - between).count());
        }
        if (done && (products < kWanted * kRounds || bytes == 0))
            done = base::failure(base::ErrorKind::Storage, QStringLiteral("not all of them came"));
        if (!done)
            return std::unexpected(done.error());
        return Reads{median(std::move(theirs)), median(std::move(ours))};
    };
    const auto took = test::await(base::answer(opened->database->read(job)));
    if (!took) {
        std::printf("the rows cannot be read through the cache's connection: %s\n", qPrintable(took.error().detail));
        return std::nullopt;
    }
    return *took;
}

bool told(const char* what, double figure, const char* unit, double most)
{
    const bool good = figure <= most;
    std::printf("  %-46s %8.3f %s   %s %g\n", what, figure, unit, good ? "ok, wanted <=" : "NOT MET, wanted <=", most);
    return good;
}

bool measured(const char* called, const QString& database, const Bounds& bounds)
{
    WarmSearch search;
    if (!search.open(database))
        return false;
    if (!search.isWarm()) {
        std::printf("%s: the search is not served from the cache alone\n", called);
        return false;
    }
    const auto times = search.run();
    const auto reads = readsSideBySide(database, search.file());
    if (!reads)
        return false;
    std::printf("%s, %d products of %d\n", called, kWanted, kBesides);
    bool good = told("call to rows in the model, median", times.toRows, "ms", bounds.milliseconds);
    std::printf("  %-46s %8.3f ms\n", "call to the end, median", times.toEnd);
    std::printf("  %-46s %8.3f ms\n", "the reads by the database's own library", reads->raw);
    std::printf("  %-46s %8.3f ms\n", "the same reads through the cache's connection", reads->ours);
    good &= told("reads, times the database's own library", reads->ours / reads->raw, "  ", bounds.timesRaw);
    std::printf("  %-46s %8.3f\n", "call to rows, times the database's own library", times.toRows / reads->raw);
    return good;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("gleaner.*.debug=false\ngleaner.*.info=false"));
    bool good = measured("SQLite", QString(), {2.0, 3.0});
    const QString postgresql = qEnvironmentVariable("GLEANER_BENCH_POSTGRESQL");
    if (!postgresql.isEmpty())
        good &= measured("PostgreSQL over loopback", postgresql, {5.0, 3.0});
    return good ? 0 : 1;
}
