// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/root_sizes.h"

#include "base/log.h"
#include "sourcing/services.h"

namespace sourcing {

base::Task<> learnRootSizes(std::shared_ptr<Services> services, domain::Marketplace marketplace)
{
    if (services->sizedMarketplaces.contains(marketplace))
        co_return;
    std::vector<domain::CategoryId> roots;
    for (const auto& root : domain::rootCategories(marketplace))
        roots.push_back({root.id});
    const auto records = co_await services->store().findCategories(marketplace, std::move(roots));
    if (!records) {
        qCWarning(base::logSourcing).noquote() << "category sizes cannot be read:" << records.error().detail;
        co_return; // tried again with the next search
    }
    std::vector<domain::Category> told;
    for (const cache::CategoryRecord& record : *records) {
        if (record.known)
            told.push_back(record.category);
    }
    takeRootSizes(*services, marketplace, told);
    services->sizedMarketplaces.insert(marketplace);
}

void takeRootSizes(Services& services, domain::Marketplace marketplace, const std::vector<domain::Category>& told)
{
    std::shared_ptr<scoring::Reference> changed;
    for (const domain::Category& category : told) {
        if (!category.productCount || domain::findRootCategory(marketplace, category.id) == nullptr)
            continue;
        if (!changed)
            changed = std::make_shared<scoring::Reference>(*services.reference);
        changed->categorySizes.set(marketplace, category.id, *category.productCount);
    }
    if (changed)
        services.reference = std::move(changed);
}

} // namespace sourcing
