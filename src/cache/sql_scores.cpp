// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of the scoring level made anew under other assumptions: entries page by page, and their scores put in
// place. Facts and times stay what they are.
#include "base/log.h"
#include "cache/database.h"
#include "cache/facts_codec.h"
#include "cache/score_codec.h"
#include "cache/sql_cache.h"

namespace cache {

namespace {

base::Result<CataloguePage> readPage(Connection& connection, const domain::ProfileHash& profile,
                                     const std::optional<CataloguePlace>& after, int limit)
{
    CataloguePage page;
    int rows = 0;
    const QVariantList values{after ? static_cast<int>(after->marketplace) : 0,
                              after ? after->asin.toString() : QStringLiteral(""), profile.toString(), limit};
    const auto read = connection.each("scored_otherwise", values, [&](const AnswerRow& row) {
        ++rows;
        const auto marketplace = domain::marketplaceFromId(static_cast<int>(row.integer(0)));
        const auto asin = domain::Asin::parse(row.text(1));
        if (marketplace && asin)
            page.next = CataloguePlace{*marketplace, *asin};
        auto facts = decodeFacts(row.bytes(2));
        // What cannot be used is left to whoever looks the product up.
        if (facts && asin && facts->asin == *asin && facts->marketplace == marketplace)
            page.products.push_back(std::make_shared<const domain::ProductFacts>(std::move(*facts)));
        else
            qCWarning(base::logCache).noquote() << "[SCORING] Unusable entry for" << row.text(1);
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    if (rows < limit)
        page.next.reset();
    return page;
}

/// The values of store_score.
QVariantList valuesOf(const NewScore& given)
{
    const auto& [facts, score] = given;
    const QByteArray bytes = encodeScore(score);
    const auto figure = [](const std::optional<domain::Hundredths>& value) {
        return value ? QVariant(value->toDouble()) : QVariant();
    };
    return {score.price ? QVariant(qlonglong{score.price->now.amount}) : QVariant(),
            figure(score.roi),
            figure(score.velocity.total),
            domain::verdictName(score.verdict),
            score.profile.toString(),
            bytes.size(),
            bytes,
            static_cast<int>(facts->marketplace),
            facts->asin.toString(),
            static_cast<int>(facts->depth),
            qlonglong{facts->fetchedAt.time_since_epoch().count()}};
}

} // namespace

base::Task<base::Result<CataloguePage>> SqlCache::scoredOtherwise(domain::ProfileHash profile,
                                                                  std::optional<CataloguePlace> after, int limit)
{
    auto future = m_database->read([=](Connection& c) { return readPage(c, profile, after, limit); });
    auto page = co_await answer(future);
    co_return page;
}

base::Task<base::Status> SqlCache::storeScores(std::vector<NewScore> scores)
{
    // Encoded before the transaction, which other programs wait for, begins.
    auto future = m_database->maintain([scores = std::move(scores)](Connection& writing) {
        std::vector<QVariantList> encoded;
        encoded.reserve(scores.size());
        std::ranges::transform(scores, std::back_inserter(encoded), valuesOf);
        return inTransaction(writing, writing.dialect().beginWriting(), [&encoded](Connection& c) -> base::Status {
            for (const QVariantList& values : encoded) {
                const auto stored = c.run("store_score", values);
                if (!stored)
                    return std::unexpected(stored.error());
            }
            return {};
        });
    });
    auto stored = co_await answer(future);
    co_return stored;
}

} // namespace cache
