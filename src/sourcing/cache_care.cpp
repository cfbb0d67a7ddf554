// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every coroutine holds a share of the services, so that the cache is there until it ends.
#include "sourcing/cache_care.h"

#include "base/log.h"
#include "domain/query_words.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

#include <QPointer>

#include <map>
#include <set>

namespace sourcing {

namespace {

using Shared = std::shared_ptr<Services>;
using Removal = base::Result<domain::CacheRemoval>;

void tellOfChange(const QPointer<Workspace>& workspace)
{
    if (workspace)
        Q_EMIT workspace->cacheChanged();
}

base::Task<base::Result<domain::CacheStatus>> statusOf(Shared services)
{
    auto status = co_await services->store().status();
    if (!status)
        co_return std::unexpected(status.error());
    status->problem = services->cache.problem;
    status->notice = services->cache.notice;
    co_return status;
}

base::Task<Removal> removedBy(QPointer<Workspace> workspace, Shared services, base::Task<Removal> removal)
{
    auto removed = co_await removal;
    tellOfChange(workspace);
    Q_UNUSED(services) // held until here: what removes goes on in slices
    co_return removed;
}

base::Task<base::Result<domain::CacheVerification>> verified(Shared services)
{
    auto verification = co_await services->store().verify();
    co_return verification;
}

base::Task<base::Status> compacted(QPointer<Workspace> workspace, Shared services)
{
    const auto done = co_await services->store().compact();
    tellOfChange(workspace);
    co_return done;
}

using CategoriesByMarketplace = std::map<domain::Marketplace, std::set<domain::CategoryId>>;

CategoriesByMarketplace categoriesToName(const std::vector<domain::DiscoveryEntry>& entries)
{
    CategoriesByMarketplace categories;
    for (const auto& entry : entries) {
        const auto ids = entry.query ? domain::categoriesToName(*entry.query) : std::vector<domain::CategoryId>();
        if (!ids.empty())
            categories[entry.marketplace].insert(ids.begin(), ids.end());
    }
    return categories;
}

void nameCategories(std::vector<domain::DiscoveryEntry>& entries, domain::Marketplace marketplace,
                    const std::vector<cache::CategoryRecord>& records)
{
    domain::CategoryNames names;
    for (const auto& [category, isKnown] : records) {
        if (isKnown)
            names.emplace(category.id, category.name);
    }
    for (auto& entry : entries) {
        if (!entry.query || entry.marketplace != marketplace)
            continue;
        for (const auto id : domain::categoriesToName(*entry.query)) {
            if (const auto named = names.find(id); named != names.end())
                entry.categoryNames.insert(*named);
        }
    }
}

base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> entriesOf(Shared services, int limit)
{
    auto entries = co_await services->store().discoveries(limit);
    if (!entries)
        co_return entries;
    const auto unnamed = categoriesToName(*entries);
    for (const auto& [marketplace, ids] : unnamed) {
        const std::vector<domain::CategoryId> wanted(ids.begin(), ids.end());
        const auto records = co_await services->store().findCategories(marketplace, wanted);
        if (records) // otherwise they go by their ids; the cache has logged why
            nameCategories(*entries, marketplace, *records);
    }
    co_return entries;
}

base::Task<base::Result<bool>> discoveryRemoved(QPointer<Workspace> workspace, Shared services, QString key)
{
    const auto removed = co_await services->store().removeDiscovery(key);
    tellOfChange(workspace);
    co_return removed;
}

} // namespace

CacheCare::CacheCare(Workspace& workspace) : m_workspace(workspace) { }

base::Task<base::Result<domain::CacheStatus>> CacheCare::status(std::stop_token)
{
    return statusOf(m_workspace.services());
}

base::Task<base::Result<domain::CacheRemoval>> CacheCare::purge(std::stop_token)
{
    return removedBy(&m_workspace, m_workspace.services(),
                     m_workspace.services()->store().purge(cache::ProductCache::Purge::Expired));
}

base::Task<base::Result<domain::CacheRemoval>> CacheCare::clear(std::stop_token,
                                                                std::optional<domain::CacheLevel> level)
{
    return removedBy(&m_workspace, m_workspace.services(), m_workspace.services()->store().clear(level));
}

base::Task<base::Status> CacheCare::compact(std::stop_token)
{
    return compacted(&m_workspace, m_workspace.services());
}

base::Task<base::Result<domain::CacheVerification>> CacheCare::verify(std::stop_token)
{
    return verified(m_workspace.services());
}

base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> CacheCare::discoveries(std::stop_token, int limit)
{
    return entriesOf(m_workspace.services(), limit);
}

base::Task<base::Result<bool>> CacheCare::removeDiscovery(std::stop_token, QString key)
{
    return discoveryRemoved(&m_workspace, m_workspace.services(), std::move(key));
}

base::Task<base::Result<DatabaseTrial>> CacheCare::tryDatabase(std::stop_token stop, QString database, QString password)
{
    auto location = cache::Location::parse(database);
    if (!location)
        co_return std::unexpected(location.error());
    const auto services = m_workspace.services();
    const auto freshness = freshnessOf(m_workspace.settings());
    location->password = password;
    if (password.isEmpty() && m_workspace.secrets() && location->backend == cache::Backend::Postgresql) {
        const auto secrets = m_workspace.secrets();
        const auto found = co_await secrets->find(Secret::DatabasePassword);
        location->password = found.value;
    }
    base::keepOutOfLog(location->password);
    const auto opened = co_await cache::openProductCache(*location, &services->clock, freshness);
    if (opened.problem)
        co_return std::unexpected(*opened.problem);
    if (stop.stop_requested())
        co_return base::failure(base::ErrorKind::Cancelled, QStringLiteral("the trial was left"));
    const auto status = co_await opened.cache->status();
    if (!status)
        co_return std::unexpected(status.error());
    co_return DatabaseTrial{status->backendTitle(), opened.notice, status->of(domain::CacheLevel::Scoring).entries};
}

} // namespace sourcing
