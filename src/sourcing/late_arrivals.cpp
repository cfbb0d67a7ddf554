// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/late_arrivals.h"

#include "base/log.h"
#include "sourcing/ledger.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

namespace sourcing {

namespace {

base::Task<> storeLate(Services* services, std::vector<cache::ScoredProduct> products)
{
    const auto stored = co_await services->store().storeProducts(std::move(products));
    if (!stored)
        qCWarning(base::logSourcing).noquote() << "a late answer could not be stored:" << stored.error().detail;
}

} // namespace

void keepLateArrivals(Workspace& workspace, Services& services)
{
    const auto keepProducts = [&services](const keepa::ProductRequest&,
                                          const keepa::Answer<keepa::ProductBatch>& answer) {
        bookInLedger(services, "product", answer.consumed, answer.consumed, answer.tokens, answer.mayHaveBeenCharged);
        std::vector<cache::ScoredProduct> products;
        for (const domain::Product& product : answer.value.products)
            products.push_back({product, std::nullopt});
        services.tasks.add(storeLate(&services, std::move(products)));
    };
    const auto bookDiscovery = [&services](const auto&, const keepa::Answer<keepa::Discovery>& answer) {
        bookInLedger(services, "discovery", answer.consumed, answer.consumed, answer.tokens, answer.mayHaveBeenCharged);
    };
    auto* client = services.client.get();
    QObject::connect(client, &keepa::Client::productsArrivedLate, &workspace, keepProducts);
    QObject::connect(client, &keepa::Client::discoveryArrivedLate, &workspace, bookDiscovery);
    QObject::connect(client, &keepa::Client::bestSellersArrivedLate, &workspace, bookDiscovery);
}

} // namespace sourcing
