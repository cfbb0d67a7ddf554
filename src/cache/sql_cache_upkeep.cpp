// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlCache that a user asks for by name: entries listed and removed, space given back, everything checked.
#include "cache/sql_cache.h"

#include "base/log.h"
#include "cache/database.h"
#include "cache/sql_jobs.h"

namespace cache {

namespace {

/// Runs `slice` until it removes nothing more, each time as a job of its own. When the cache goes meanwhile, it ends.
template <typename Slice>
base::Task<base::Result<domain::CacheRemoval>> inSlices(std::stop_token gone, Database* database, sql::Terms terms,
                                                        Slice slice)
{
    domain::CacheRemoval all;
    for (bool more = true; more && !gone.stop_requested();) {
        auto future = database->write(slice, Database::Again::NotLater);
        const auto removed = co_await answer(future);
        if (!removed)
            co_return std::unexpected(removed.error());
        more = !removed->isNone();
        all += *removed;
    }
    if (!all.isNone() && !gone.stop_requested()) {
        // The entries are gone even where they cannot be counted now.
        auto future = database->write([terms](Connection& c) { return sql::renewKeptCounts(c, terms); },
                                      Database::Again::NotLater);
        const auto counted = co_await answer(future);
        Q_UNUSED(counted) // the database remembers its failure; the next status tells counts that are due
    }
    co_return all;
}

/// Slice by slice, so that a look-up gets its turn in between. When the cache goes meanwhile, nobody knows the rest.
base::Task<base::Result<domain::CacheVerification>> verified(std::stop_token gone, Database* database)
{
    domain::CacheVerification report;
    auto checking = database->read([](Connection& c) { return sql::verifyFile(c); });
    auto file = co_await answer(checking);
    if (!file)
        co_return std::unexpected(file.error());
    report.findings = std::move(*file);
    for (const auto table : {sql::Scanned::Discoveries, sql::Scanned::Products, sql::Scanned::Histories}) {
        auto& rows = table == sql::Scanned::Discoveries ? report.discoveries
            : table == sql::Scanned::Products           ? report.products
                                                        : report.histories;
        QVariantList after = sql::firstKey(table);
        for (bool more = true; more;) {
            if (gone.stop_requested())
                co_return base::failure(base::ErrorKind::Cancelled,
                                        QStringLiteral("the cache was closed before all of it was checked"));
            auto scanning = database->read([table, after](Connection& c) { return sql::verifySlice(c, table, after); });
            auto slice = co_await answer(scanning);
            if (!slice)
                co_return std::unexpected(slice.error());
            rows += slice->rows;
            after = slice->last;
            more = slice->rows > 0;
            std::ranges::move(slice->findings, std::back_inserter(report.findings));
        }
    }
    co_return report;
}

} // namespace

base::Task<base::Result<domain::CacheRemoval>> SqlCache::purge(Purge what)
{
    const auto terms = this->terms();
    const auto slice = [what, terms](Connection& c) {
        return what == Purge::Expired ? sql::purgeExpired(c, terms) : sql::purgePastRetention(c, terms);
    };
    return inSlices(m_gone.get_token(), m_database.get(), terms, slice);
}

base::Task<base::Result<domain::CacheRemoval>> SqlCache::clear(std::optional<Level> level)
{
    const auto gone = m_gone.get_token();
    auto* const database = m_database.get();
    const auto terms = this->terms();
    const auto slice = [level](Connection& c) { return sql::clear(c, level); };
    auto removed = co_await inSlices(gone, database, terms, slice);
    if (!removed || gone.stop_requested())
        co_return removed;
    // The entries are gone even where their space cannot be given back now.
    auto future = database->maintain([](Connection& c) { return c.run("compact"); });
    const auto compacted = co_await answer(future);
    if (!compacted)
        qCInfo(base::logCache).noquote() << "[CACHE] Not compacted:" << compacted.error().detail;
    co_return removed;
}

base::Task<base::Status> SqlCache::compact()
{
    auto future = m_database->maintain([](Connection& c) { return c.run("compact"); });
    const auto compacted = co_await answer(future);
    co_return compacted ? base::Status() : std::unexpected(compacted.error());
}

base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> SqlCache::discoveries(int limit)
{
    const auto terms = this->terms();
    auto future = m_database->read([limit, terms](Connection& c) { return sql::discoveries(c, limit, terms); });
    auto entries = co_await answer(future);
    co_return entries;
}

base::Task<base::Result<bool>> SqlCache::removeDiscovery(QString key)
{
    auto job = [key](Connection& c) -> base::Result<bool> {
        const auto removed = c.run("delete_discovery", {key});
        if (!removed)
            return std::unexpected(removed.error());
        return *removed > 0;
    };
    auto future = m_database->write(std::move(job), Database::Again::NotLater);
    auto removed = co_await answer(future);
    co_return removed;
}

base::Task<base::Result<domain::CacheVerification>> SqlCache::verify()
{
    return verified(m_gone.get_token(), m_database.get());
}

} // namespace cache
