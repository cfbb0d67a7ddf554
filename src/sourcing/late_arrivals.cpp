// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/late_arrivals.h"

#include "base/log.h"
#include "sourcing/category_lookup.h"
#include "sourcing/product_codes.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

namespace sourcing {

namespace {

using Shared = std::shared_ptr<Services>;

base::Task<> storeLateProducts(Shared services, std::vector<domain::Product> late, domain::Marketplace marketplace,
                               std::vector<cache::CodeRecord> codes)
{
    std::vector<cache::ScoredProduct> products;
    products.reserve(late.size());
    for (domain::Product& product : late)
        products.push_back({std::move(product), std::nullopt});
    auto stored = co_await services->store().storeProducts(std::move(products));
    if (stored && !codes.empty())
        stored = co_await services->store().storeCodes(marketplace, std::move(codes));
    if (!stored)
        qCWarning(base::logSourcing).noquote() << "a late answer could not be stored:" << stored.error().detail;
}

base::Task<> storeLateDiscovery(Shared services, cache::DiscoveryRecord record)
{
    const auto stored = co_await services->store().storeDiscovery(std::move(record));
    if (!stored)
        qCWarning(base::logSourcing).noquote() << "a late list could not be stored:" << stored.error().detail;
}

template <typename Request>
void keepDiscovery(const Shared& services, const Request& request, const keepa::Discovery& answer)
{
    auto open = services->openDiscoveries.take(request);
    if (!open)
        return;
    complete(open->record, answer, open->asked, services->clock.now());
    services->tasks.add(storeLateDiscovery(services, std::move(open->record)));
}

} // namespace

void keepLateArrivals(Workspace& workspace, const std::shared_ptr<Services>& services)
{
    using keepa::Answer;
    using keepa::Client;
    // Weak: the client, whose signals these are, belongs to the services.
    const auto on = [&workspace, &services](auto signal, auto keep) {
        const std::weak_ptr<Services> weak = services;
        const auto whenAlive = [weak, keep](const auto& request, const auto& answer) {
            if (const auto alive = weak.lock())
                keep(alive, request, answer.value);
        };
        QObject::connect(services->client.get(), signal, &workspace, whenAlive);
    };
    on(&Client::productsArrivedLate,
       [](const Shared& alive, const keepa::ProductRequest& request, const keepa::ProductBatch& batch) {
           auto codes = codeRecords(request.codes, batch);
           alive->tasks.add(storeLateProducts(alive, batch.products, request.marketplace, std::move(codes)));
       });
    on(&Client::productHitsArrivedLate, [](const Shared& alive, const auto& request, const keepa::ProductHits& hits) {
        alive->tasks.add(storeLateProducts(alive, hits.batch.products, request.marketplace, {}));
    });
    on(&Client::discoveryArrivedLate, [](const Shared& alive, const auto& request, const keepa::Discovery& answer) {
        keepDiscovery(alive, request, answer);
    });
    on(&Client::bestSellersArrivedLate, [](const Shared& alive, const auto& request, const keepa::Discovery& answer) {
        keepDiscovery(alive, request, answer);
    });
    on(&Client::categoriesArrivedLate,
       [](const Shared& alive, const keepa::CategoryRequest& request, const keepa::CategoryBatch& batch) {
           alive->tasks.add(storeCategories(alive, request.marketplace, request.ids, batch));
       });
    on(&Client::foundCategoriesArrivedLate,
       [](const Shared& alive, const keepa::CategorySearch& request, const keepa::CategoryBatch& batch) {
           alive->tasks.add(storeCategories(alive, request.marketplace, {}, batch));
       });
}

} // namespace sourcing
