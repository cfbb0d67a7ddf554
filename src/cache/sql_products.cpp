// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/asin_list.h"
#include "cache/details_codec.h"
#include "cache/facts_codec.h"
#include "cache/history_codec.h"
#include "cache/score_codec.h"
#include "cache/sql_jobs.h"

#include "base/log.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace cache::sql {

namespace {

// The columns hold moments that every backend's calendar has; what a product says of itself is inside its facts.
constexpr base::Timestamp kEarliest = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
constexpr base::Timestamp kLatest = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);

qlonglong toUnixMs(base::Timestamp time)
{
    return std::clamp(time, kEarliest, kLatest).time_since_epoch().count();
}

/// An entry that is found but cannot be used is logged and counts as missing: paid for again, never wrong.
std::optional<CachedProduct> readProduct(const AnswerRow& row, const domain::Asin& asin, const PartitionLookup& lookup,
                                         const Terms& terms)
{
    auto facts = decodeFacts(row.bytes(1));
    const bool agrees
        = facts && facts->asin == asin && facts->marketplace == lookup.marketplace && facts->depth >= lookup.least;
    if (!agrees) {
        qCWarning(base::logCache).noquote() << "[SCORING] Unusable entry for" << asin.toString();
        return std::nullopt;
    }
    CachedProduct product;
    const auto maxAge = lookup.maxAge.value_or(terms.freshness.scoring);
    product.outcome = isFresh(facts->fetchedAt, terms.now, maxAge) ? domain::Outcome::Hit : domain::Outcome::Stale;
    facts->fetchedAt = terms.toOurs(facts->fetchedAt);
    product.facts = std::make_shared<const domain::ProductFacts>(std::move(*facts));
    if (!row.isNull(2)) {
        auto score = decodeScore(row.bytes(2));
        if (score)
            product.lastScore = *score;
    }
    return product;
}

QVariant hundredthsOrNull(const std::optional<domain::Hundredths>& figure)
{
    return figure ? QVariant(figure->toDouble()) : QVariant();
}

/// [history, details]; empty where there is neither, or where they cannot be stored.
QVariantList encodedHistory(const domain::Product& product)
{
    const bool hasHistory = product.history != domain::History();
    const bool hasDetails = product.details != domain::ProductDetails();
    if (!hasHistory && !hasDetails)
        return {};
    const QString asin = product.facts.asin.toString();
    const auto history = encodeHistory(product.history);
    if (!history) {
        qCWarning(base::logCache).noquote() << "[SCORING]" << asin << history.error().detail;
        return {};
    }
    QVariant packedDetails;
    if (hasDetails) {
        const auto details = encodeDetails(product.details, product.history.of(domain::Series::Sales));
        if (details)
            packedDetails = *details;
        else
            qCWarning(base::logCache).noquote() << "[SCORING]" << asin << details.error().detail;
    }
    return {*history, packedDetails};
}

} // namespace

base::Result<PartitionAnswer> partition(Connection& connection, const PartitionLookup& lookup, const Terms& terms)
{
    // Each once, and in the order of the index: neighbours share its pages.
    auto inOrder = lookup.asins;
    std::ranges::sort(inOrder);
    inOrder.erase(std::ranges::unique(inOrder).begin(), inOrder.end());
    const auto placeOf = [&inOrder](const domain::Asin& asin) {
        return static_cast<size_t>(std::ranges::lower_bound(inOrder, asin) - inOrder.begin());
    };
    std::vector<std::optional<CachedProduct>> found(inOrder.size());
    PartitionAnswer answer;
    const auto maxAge = lookup.maxAge.value_or(terms.freshness.scoring);
    const auto oldest = lookup.acceptStale ? toUnixMs(kEarliest) - 1 : toUnixMs(terms.now - maxAge);
    const QVariantList values{asinsToJson(inOrder), static_cast<int>(lookup.marketplace),
                              static_cast<int>(lookup.least), oldest};
    const auto read = connection.each("partition", values, [&](const AnswerRow& row) {
        const auto asin = domain::Asin::parse(row.text(0));
        const size_t place = asin ? placeOf(*asin) : inOrder.size();
        if (place == inOrder.size() || inOrder[place] != *asin)
            return base::Status(); // never asked for
        auto product = readProduct(row, *asin, lookup, terms);
        if (!product)
            answer.broken.push_back(*asin);
        else if (lookup.acceptStale || product->outcome == domain::Outcome::Hit)
            found[place] = std::move(*product);
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());

    std::vector<char> isTold(inOrder.size());
    for (const auto& asin : lookup.asins) {
        const size_t place = placeOf(asin);
        if (std::exchange(isTold[place], 1) != 0)
            continue;
        if (found[place])
            answer.partition.found.push_back(std::move(*found[place]));
        else
            answer.partition.missing.push_back(asin);
    }
    return answer;
}

base::Status countProductHits(Connection& connection, domain::Marketplace marketplace,
                              const std::vector<domain::Asin>& asins, const Terms& terms)
{
    const auto counted = connection.run("count_product_hits",
                                        {toUnixMs(terms.now), static_cast<int>(marketplace), asinsToJson(asins)});
    return counted ? base::Status() : std::unexpected(counted.error());
}

base::Status deleteProducts(Connection& connection, domain::Marketplace marketplace,
                            const std::vector<domain::Asin>& asins)
{
    for (const auto& asin : asins) {
        const auto deleted = connection.run("delete_product", {static_cast<int>(marketplace), asin.toString()});
        if (!deleted)
            return std::unexpected(deleted.error());
    }
    return {};
}

EncodedProduct encoded(const ScoredProduct& product, const Terms& terms)
{
    auto facts = product.product.facts;
    facts.fetchedAt = terms.toDatabase(facts.fetchedAt);
    const auto* score = product.score ? &*product.score : nullptr;
    const int marketplace = static_cast<int>(facts.marketplace);
    const int depth = static_cast<int>(facts.depth);
    const QString asin = facts.asin.toString();
    const qlonglong fetched = toUnixMs(facts.fetchedAt);
    const QByteArray factsBytes = encodeFacts(facts);
    const QByteArray scoreBytes = score ? encodeScore(*score) : QByteArray();

    EncodedProduct encoded;
    encoded.product = {marketplace,
                       asin,
                       depth,
                       facts.title,
                       score && score->price ? QVariant(qlonglong{score->price->now.amount}) : QVariant(),
                       facts.rank() ? QVariant(*facts.rank()) : QVariant(),
                       score ? hundredthsOrNull(score->roi) : QVariant(),
                       score ? hundredthsOrNull(score->velocity.total) : QVariant(),
                       score ? QVariant(domain::verdictName(score->verdict)) : QVariant(),
                       score ? QVariant(score->profile.toString()) : QVariant(),
                       factsBytes,
                       score ? QVariant(scoreBytes) : QVariant(),
                       fetched,
                       toUnixMs(facts.fetchedAt + terms.freshness.scoring),
                       toUnixMs(terms.now),
                       factsBytes.size() + scoreBytes.size() + facts.title.size()};
    encoded.history = encodedHistory(product.product);
    if (!encoded.history.isEmpty()) {
        encoded.history.prepend(depth);
        encoded.history.prepend(asin);
        encoded.history.prepend(marketplace);
        encoded.history += fetched;
    }
    return encoded;
}

std::vector<ScoredProduct> orderedForStoring(std::vector<ScoredProduct> products, const Terms& terms)
{
    const auto freshAfter = terms.toOurs(terms.now - terms.freshness.scoring);
    const auto rank = [freshAfter](const ScoredProduct& p) {
        const auto& facts = p.product.facts;
        return std::tuple(facts.fetchedAt > freshAfter, facts.depth, facts.fetchedAt);
    };
    std::map<std::pair<domain::Marketplace, domain::Asin>, ScoredProduct*> best;
    for (auto& product : products) {
        const auto& facts = product.product.facts;
        const auto [at, isFirst] = best.try_emplace({facts.marketplace, facts.asin}, &product);
        if (!isFirst && rank(product) >= rank(*at->second))
            at->second = &product;
    }
    std::vector<ScoredProduct> ordered;
    ordered.reserve(best.size());
    for (const auto& [key, product] : best)
        ordered.push_back(std::move(*product));
    return ordered;
}

base::Status storeProducts(Connection& connection, const std::vector<EncodedProduct>& products, const Terms& terms)
{
    std::vector<QVariantList> rows, histories;
    rows.reserve(products.size());
    for (const auto& product : products) {
        rows.push_back(product.product);
        if (!product.history.isEmpty())
            histories.push_back(product.history);
    }
    const qlonglong freshAfter = toUnixMs(terms.now - terms.freshness.scoring);
    const auto stored = connection.runRows("store_product", rows, {freshAfter, freshAfter});
    return stored ? connection.runRows("store_history", histories, {freshAfter, freshAfter}) : stored;
}

base::Result<std::optional<domain::History>> history(Connection& connection, domain::Marketplace marketplace,
                                                     const domain::Asin& asin)
{
    std::optional<domain::History> found;
    const auto read
        = connection.each("history", {static_cast<int>(marketplace), asin.toString()}, [&](const AnswerRow& row) {
              auto decoded = decodeHistory(row.bytes(0));
              if (!decoded)
                  return base::Status(std::unexpected(decoded.error()));
              if (*decoded != domain::History())
                  found = std::move(*decoded);
              return base::Status();
          });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

base::Result<std::optional<domain::ProductDetails>> details(Connection& connection, domain::Marketplace marketplace,
                                                            const domain::Asin& asin)
{
    std::optional<domain::ProductDetails> found;
    const auto read
        = connection.each("details", {static_cast<int>(marketplace), asin.toString()}, [&](const AnswerRow& row) {
              const auto beside = decodeHistory(row.bytes(1));
              if (!beside)
                  return base::Status(std::unexpected(beside.error()));
              auto decoded = decodeDetails(row.bytes(0), beside->of(domain::Series::Sales));
              if (!decoded)
                  return base::Status(std::unexpected(decoded.error()));
              found = std::move(*decoded);
              return base::Status();
          });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

} // namespace cache::sql
