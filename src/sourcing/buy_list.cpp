// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/buy_list.h"

#include "sourcing/services.h"
#include "sourcing/workspace.h"

#include <QPointer>

#include <algorithm>

namespace sourcing {

namespace {

base::Error noLibraryForPurchases()
{
    return {base::ErrorKind::Storage, QStringLiteral("the library cannot be used, so no buy list can be kept"), {}};
}

const domain::Purchase* purchaseIn(const Services& services, domain::Marketplace marketplace, domain::Asin asin)
{
    const auto found = std::ranges::find_if(services.purchases, [&](const domain::Purchase& purchase) {
        return purchase.asin == asin && purchase.marketplace == marketplace;
    });
    return found == services.purchases.end() ? nullptr : &*found;
}

base::Task<base::Status> storePurchase(std::shared_ptr<Services> services, domain::Purchase purchase)
{
    const auto* known = purchaseIn(*services, purchase.marketplace, purchase.asin);
    const bool isNoteNew = known ? known->note != purchase.note : !purchase.note.isEmpty();
    const auto stored = co_await services->library->putPurchase(purchase);
    if (!stored || !isNoteNew)
        co_return stored;
    const auto noted = co_await services->library->putNote(purchase.marketplace, purchase.asin, purchase.note);
    co_return noted;
}

/// As it is in the file: notes of products that had been there before come back with them.
base::Task<base::Status> readPurchases(std::shared_ptr<Services> services)
{
    auto kept = co_await services->library->purchases();
    if (!kept)
        co_return std::unexpected(kept.error());
    services->purchases = std::move(*kept);
    co_return base::Status();
}

} // namespace

BuyList::BuyList(Workspace& workspace) : m_workspace(workspace) { }

base::Task<> BuyList::load(std::shared_ptr<Services> services)
{
    const auto read = co_await readPurchases(services);
    if (!read)
        services->notices += QStringLiteral("the buy list of the library cannot be read: %1").arg(read.error().detail);
}

const std::vector<domain::Purchase>& BuyList::purchases() const
{
    return m_workspace.services()->purchases;
}

const domain::Purchase* BuyList::find(domain::Marketplace marketplace, domain::Asin asin) const
{
    return purchaseIn(*m_workspace.services(), marketplace, asin);
}

base::Task<base::Status> BuyList::put(std::vector<domain::Purchase> purchases)
{
    const QPointer<BuyList> self(this);
    const auto services = m_workspace.services();
    if (!services->library)
        co_return std::unexpected(noLibraryForPurchases());
    base::Status status;
    for (const domain::Purchase& purchase : purchases) {
        status = co_await storePurchase(services, purchase);
        if (!status)
            break;
    }
    const auto read = co_await readPurchases(services);
    if (self)
        Q_EMIT self->changed();
    co_return status ? read : status;
}

base::Task<base::Status> BuyList::remove(std::vector<domain::Purchase> purchases)
{
    const QPointer<BuyList> self(this);
    const auto services = m_workspace.services();
    if (!services->library)
        co_return std::unexpected(noLibraryForPurchases());
    base::Status status;
    for (const domain::Purchase& purchase : purchases) {
        const auto removed = co_await services->library->removePurchase(purchase.marketplace, purchase.asin);
        if (!removed) {
            status = std::unexpected(removed.error());
            break;
        }
    }
    const auto read = co_await readPurchases(services);
    if (self)
        Q_EMIT self->changed();
    co_return status ? read : status;
}

} // namespace sourcing
