// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the cache and what comes out of it: plain values.
#pragma once

#include "domain/cache_status.h"
#include "domain/category.h"
#include "domain/outcome.h"
#include "domain/product_facts.h"
#include "domain/score.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace cache {

using Level = domain::CacheLevel;
using domain::OutcomeCounts;

/// How long what is kept counts as fresh, how long it is kept at all, and how much of it.
struct Freshness {
    std::chrono::milliseconds discovery = std::chrono::hours(24); // also for what a code stands for
    std::chrono::milliseconds emptyDiscovery = std::chrono::hours(1); // likewise, when that is nothing
    std::chrono::milliseconds scoring = std::chrono::hours(6);
    std::chrono::milliseconds categories = std::chrono::days(28); // also for "Keepa knows no such category"
    std::chrono::milliseconds retention = std::chrono::days(30); // of stale entries, for offline use
    std::int64_t mostBytes = 0; // beyond it the least used entries go; 0: no end
};

struct DiscoveryRecord {
    QString key; // SHA-256 of canonicalText, in hex
    QString canonicalText; // everything that changes what is asked of Keepa
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::vector<domain::CategoryId> categories;
    std::optional<std::int64_t> rankMin, rankMax;
    std::optional<std::int64_t> priceMin, priceMax; // minor units
    QString source; // "finder", "bestsellers", "deals"
    QByteArray filtersJson;
    std::vector<domain::Asin> asins; // in Keepa's order
    std::int64_t totalAvailable = 0; // as Keepa counts them
    bool complete = false; // there are no more than these
    base::Timestamp createdAt{}; // when Keepa answered
};

struct DiscoveryLookup {
    QString key;
    int wanted = 0;
    bool acceptStale = false; // offline, or asked to
    std::optional<std::chrono::milliseconds> maxAge = std::nullopt; // beats Freshness
    bool countHit = true; // a forecast only looks
};

struct FoundDiscovery {
    std::vector<domain::Asin> asins; // all that are kept, also beyond what was wanted
    std::int64_t totalAvailable = 0;
    bool complete = false;
    base::Timestamp createdAt{};
    domain::Outcome outcome = domain::Outcome::Hit; // Hit or Stale
};

struct PartitionLookup {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::vector<domain::Asin> asins;
    domain::Depth least = domain::Depth::Basic;
    bool acceptStale = false;
    std::optional<std::chrono::milliseconds> maxAge = std::nullopt; // beats Freshness
    bool countHits = true; // a forecast only looks
};

struct CachedProduct {
    std::shared_ptr<const domain::ProductFacts> facts; // never null
    domain::Outcome outcome = domain::Outcome::Hit; // Hit or Stale
    std::optional<domain::Score> lastScore; // good only under the profile whose hash it bears
};

/// Every ASIN asked for once, in one of the two lists, in the order asked.
struct Partition {
    std::vector<CachedProduct> found;
    std::vector<domain::Asin> missing;
};

struct ScoredProduct {
    domain::Product product;
    std::optional<domain::Score> score;
};

/// Which products Keepa knows under a product code, be it UPC, EAN or ISBN-13.
struct CodeRecord {
    QString code; // without leading zeros: then a UPC and its EAN are one
    std::vector<domain::Asin> asins; // none: it knows no product of this code
};

struct CodeLookup {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QStringList codes; // as of a CodeRecord
    bool acceptStale = false;
    std::optional<std::chrono::milliseconds> maxAge = std::nullopt; // beats Freshness
};

/// Where a page of the scoring level ended.
struct CataloguePlace {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    domain::Asin asin;
};

struct CataloguePage {
    std::vector<std::shared_ptr<const domain::ProductFacts>> products; // never null
    std::optional<CataloguePlace> next; // where the next page begins; nothing: this was the last
};

struct NewScore {
    std::shared_ptr<const domain::ProductFacts> facts; // as they were read; never null
    domain::Score score;
};

/// One category of a marketplace, or the knowledge that there is none with this id.
struct CategoryRecord {
    domain::Category category; // where unknown to Keepa, only the id
    bool known = true;
};

/// How far in the future an entry may have been made by another clock.
inline constexpr std::chrono::milliseconds kClockSlack = std::chrono::minutes(10);

/// An age below `maxAge`. A clock that was put back makes entries from the future: a little is taken as now, more is
/// not.
[[nodiscard]] inline bool isFresh(base::Timestamp made, base::Timestamp now, std::chrono::milliseconds maxAge)
{
    return made > now - maxAge && made <= now + kClockSlack;
}

/// Never negative, whatever the clocks say.
[[nodiscard]] inline std::chrono::seconds ageAt(base::Timestamp now, base::Timestamp made)
{
    return std::max(std::chrono::floor<std::chrono::seconds>(now - made), std::chrono::seconds(0));
}

} // namespace cache
