// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/late_arrivals.h"

#include "base/log.h"
#include "sourcing/ledger.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

namespace sourcing {

namespace {

base::Task<> storeLate(std::shared_ptr<Services> services, std::vector<cache::ScoredProduct> products)
{
    const auto stored = co_await services->store().storeProducts(std::move(products));
    if (!stored)
        qCWarning(base::logSourcing).noquote() << "a late answer could not be stored:" << stored.error().detail;
}

} // namespace

void keepLateArrivals(Workspace& workspace, const std::shared_ptr<Services>& services)
{
    // Weak: the client, whose signals these are, belongs to the services.
    const std::weak_ptr<Services> weak = services;
    const auto keepProducts = [weak](const keepa::ProductRequest&, const keepa::Answer<keepa::ProductBatch>& answer) {
        const auto alive = weak.lock();
        if (!alive)
            return;
        bookInLedger(alive, "product", answer.consumed, answer.consumed, answer.tokens, answer.mayHaveBeenCharged);
        std::vector<cache::ScoredProduct> products;
        for (const domain::Product& product : answer.value.products)
            products.push_back({product, std::nullopt});
        alive->tasks.add(storeLate(alive, std::move(products)));
    };
    const auto bookDiscovery = [weak](const auto&, const keepa::Answer<keepa::Discovery>& answer) {
        if (const auto alive = weak.lock())
            bookInLedger(alive, "discovery", answer.consumed, answer.consumed, answer.tokens,
                         answer.mayHaveBeenCharged);
    };
    auto* client = services->client.get();
    QObject::connect(client, &keepa::Client::productsArrivedLate, &workspace, keepProducts);
    QObject::connect(client, &keepa::Client::discoveryArrivedLate, &workspace, bookDiscovery);
    QObject::connect(client, &keepa::Client::bestSellersArrivedLate, &workspace, bookDiscovery);
}

} // namespace sourcing
