// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace is made of, for this layer's own files: the window and the command line see none of it. Every
// coroutine of the layer holds a share, so that one that is still waiting when the workspace goes finds its services
// alive.
#pragma once

#include "base/worker_thread.h"
#include "cache/library.h"
#include "cache/product_cache.h"
#include "keepa/client.h"
#include "scoring/engine.h"
#include "sourcing/open_discoveries.h"
#include "sourcing/settings.h"
#include "sourcing/typed_costs.h"

#include <QNetworkAccessManager>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace sourcing {

using ProductKey = std::pair<domain::Marketplace, domain::Asin>;

struct Services {
    explicit Services(const base::Clock& theClock) : clock(theClock) { }

    [[nodiscard]] cache::ProductCache& store() { return *cache.cache; }

    const base::Clock& clock;
    // Never null. Replaced as a whole: who scores on another thread holds a share of the one he began with.
    std::shared_ptr<const scoring::Reference> reference = std::make_shared<const scoring::Reference>();
    std::set<domain::Marketplace> sizedMarketplaces; // whose root categories' sizes were read from the cache
    cache::OpenedCache cache;
    std::unique_ptr<cache::Library>
        library; // none when it cannot be opened: then nothing is remembered beyond this run
    std::map<ProductKey, domain::Rejection> rejected; // as the library keeps them
    std::vector<domain::Purchase> purchases; // likewise
    QNetworkAccessManager network;
    std::unique_ptr<keepa::Client> client;
    std::vector<std::unique_ptr<keepa::Client>> formerClients; // of other keys: what they began may be under way
    QString keyFingerprint;
    QString databaseText; // for people
    QStringList notices; // of the opening, in plain words: told with the next search, then forgotten
    bool workspaceIsLast = false; // nobody else holds these services when the workspace goes
    base::WorkerThread scorer{QStringLiteral("scorer")};
    OpenDiscoveries openDiscoveries;
    TypedCosts typedCosts;
    base::TaskGroup tasks; // work that outlives the search that began it
};

/// Deleted at once when the workspace held the last share, else from the event loop: a coroutine that held it may have
/// been resumed by one of these very services.
[[nodiscard]] std::shared_ptr<Services> makeServices(const base::Clock& clock);

/// How long the settings let the cache keep what it is given.
[[nodiscard]] cache::Freshness freshnessOf(const Settings& settings);

} // namespace sourcing
