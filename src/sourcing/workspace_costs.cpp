// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The costs a seller types: there at once for every search, kept in the library behind it.
#include "base/log.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

namespace sourcing {

namespace {

base::Task<> storeCost(std::shared_ptr<Services> services, domain::Marketplace marketplace, domain::Asin asin,
                       std::optional<domain::Money> cost)
{
    base::Status status;
    if (cost) {
        cache::TypedCost typed{marketplace, asin, cost->amount};
        status = co_await services->library->putCost(std::move(typed));
    } else {
        const auto removed = co_await services->library->removeCost(marketplace, asin);
        if (!removed)
            status = std::unexpected(removed.error());
    }
    if (!status)
        qCWarning(base::logSourcing).noquote()
            << "the cost of" << asin.toString() << "is not kept:" << status.error().detail;
}

} // namespace

base::Task<> Workspace::loadCosts(std::shared_ptr<Services> services)
{
    const auto costs = co_await services->library->costs();
    if (!costs) {
        services->notices += QStringLiteral("typed costs cannot be read: %1").arg(costs.error().detail);
        co_return;
    }
    for (const cache::TypedCost& typed : *costs) {
        const domain::Money cost{typed.cost, domain::currencyOf(typed.marketplace)};
        services->typedCosts.set(typed.marketplace, typed.asin, cost);
    }
}

void Workspace::keepCost(domain::Marketplace marketplace, domain::Asin asin, std::optional<domain::Money> cost)
{
    m_services->typedCosts.set(marketplace, asin, cost);
    if (m_services->library)
        m_services->tasks.add(storeCost(m_services, marketplace, asin, cost));
}

} // namespace sourcing
