// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/rejects.h"

#include "sourcing/services.h"
#include "sourcing/workspace.h"

#include <QPointer>

#include <algorithm>

namespace sourcing {

namespace {

ProductKey keyOf(const domain::Rejection& rejection)
{
    return {rejection.marketplace, rejection.asin};
}

base::Error noLibraryForRejects()
{
    return {base::ErrorKind::Storage, QStringLiteral("the library cannot be used, so no reject can be kept"), {}};
}

} // namespace

Rejects::Rejects(Workspace& workspace) : m_workspace(workspace) { }

base::Task<> Rejects::load(std::shared_ptr<Services> services)
{
    const auto kept = co_await services->library->rejections();
    if (!kept) {
        services->notices += QStringLiteral("the rejects of the library cannot be read: %1").arg(kept.error().detail);
        co_return;
    }
    for (const domain::Rejection& rejection : *kept)
        services->rejected.insert_or_assign(keyOf(rejection), rejection);
}

bool Rejects::contains(domain::Marketplace marketplace, domain::Asin asin) const
{
    return m_workspace.services()->rejected.contains({marketplace, asin});
}

std::vector<domain::Rejection> Rejects::all() const
{
    std::vector<domain::Rejection> all;
    for (const auto& [key, rejection] : m_workspace.services()->rejected)
        all.push_back(rejection);
    std::ranges::sort(all, [](const domain::Rejection& a, const domain::Rejection& b) {
        return a.rejectedAt != b.rejectedAt ? a.rejectedAt > b.rejectedAt : keyOf(a) < keyOf(b);
    });
    return all;
}

base::Task<base::Status> Rejects::reject(std::vector<domain::Row> rows, QString reason)
{
    const auto now = m_workspace.services()->clock.now();
    std::vector<domain::Rejection> rejections;
    for (const domain::Row& row : rows) {
        domain::Rejection rejection{.marketplace = row.facts->marketplace, .asin = row.facts->asin};
        rejection.reason = reason.trimmed();
        rejection.snapshot = domain::snapshotOf(row);
        rejection.rejectedAt = now;
        rejections.push_back(std::move(rejection));
    }
    return put(std::move(rejections));
}

base::Task<base::Status> Rejects::put(std::vector<domain::Rejection> rejections)
{
    const QPointer<Rejects> self(this);
    const auto services = m_workspace.services();
    if (!services->library)
        co_return std::unexpected(noLibraryForRejects());
    const auto stored = co_await services->library->putRejections(rejections);
    if (!stored)
        co_return stored;
    for (const domain::Rejection& rejection : rejections)
        services->rejected.insert_or_assign(keyOf(rejection), rejection);
    if (self)
        Q_EMIT self->changed();
    co_return stored;
}

base::Task<base::Status> Rejects::unreject(std::vector<domain::Rejection> rejections)
{
    const QPointer<Rejects> self(this);
    const auto services = m_workspace.services();
    if (!services->library)
        co_return std::unexpected(noLibraryForRejects());
    base::Status status;
    for (const domain::Rejection& rejection : rejections) {
        const auto removed = co_await services->library->removeRejection(rejection.marketplace, rejection.asin);
        if (!removed) {
            status = std::unexpected(removed.error());
            break;
        }
        services->rejected.erase(keyOf(rejection));
    }
    if (self)
        Q_EMIT self->changed();
    co_return status;
}

} // namespace sourcing
