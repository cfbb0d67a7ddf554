// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scoring level: facts from the cache, the missing ones from Keepa, each scored, stored and shown.
#include "sourcing/search_run.h"

#include "base/log.h"
#include "sourcing/product_codes.h"
#include "sourcing/workspace.h"

namespace sourcing {

using domain::Outcome;
using domain::Tokens;

base::Task<std::vector<domain::Asin>> SearchRun::showCached(Shared run, std::vector<domain::Asin> asins)
{
    if (run->m_options.refresh)
        co_return asins;
    const cache::PartitionLookup lookup{.marketplace = run->m_query.marketplace,
                                        .asins = std::move(asins),
                                        .least = run->m_query.depth,
                                        .acceptStale = run->m_options.offline};
    co_return co_await showKept(run, lookup);
}

base::Task<std::vector<domain::Asin>> SearchRun::showKept(Shared run, cache::PartitionLookup lookup)
{
    QElapsedTimer timer;
    timer.start();
    auto partition = co_await run->m_services->store().partition(lookup);
    run->m_summary.timings.cache += std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    if (!partition) {
        // A broken cache costs tokens, not the search.
        run->warn(partition.error().detail);
        co_return std::move(lookup.asins);
    }
    std::vector<domain::Row> rows;
    rows.reserve(partition->found.size());
    for (auto& found : partition->found)
        rows.push_back(run->scored(std::move(found.facts), found.outcome, Tokens()));
    if (!rows.empty())
        run->show(std::move(rows));
    co_return std::move(partition->missing);
}

base::Task<> SearchRun::consumePortions(std::stop_token stop, Shared run)
{
    while (!run->m_portions.empty() && run->m_fetchStatus && !stop.stop_requested()) {
        auto portion = std::move(run->m_portions.front());
        run->m_portions.pop_front();
        auto own = co_await ownPart(run, std::move(portion));
        if (own.size() == 0)
            continue;
        const auto status = co_await fetchPortion(stop, run, std::move(own));
        if (!status && run->m_fetchStatus)
            run->m_fetchStatus = status;
    }
    if (stop.stop_requested() && run->m_fetchStatus)
        run->m_fetchStatus = base::failure(base::ErrorKind::Cancelled, QStringLiteral("the search was ended"));
}

base::Task<base::Status> SearchRun::fetchPortion(std::stop_token stop, Shared run, Portion portion)
{
    const Tokens perProduct = domain::costPerProduct(run->m_query.depth);
    auto claims = run->claimsOf(portion.asins);
    std::ranges::copy(run->claimsOfCodes(portion.codes), std::back_inserter(claims));
    const bool cut = run->cutToAllowance(portion);
    const int count = portion.size();
    if (count == 0) {
        co_await FetchClaims::release(run->m_claims, claims);
        co_return std::unexpected(run->allowanceUsedUp());
    }
    const Tokens expected{count * perProduct.count};

    keepa::ProductRequest request;
    request.marketplace = run->m_query.marketplace;
    request.asins = std::move(portion.asins);
    request.codes = std::move(portion.codes);
    request.depth = run->m_query.depth;
    run->m_underWay += expected;
    auto answer = co_await run->m_services->client->products(stop, request);
    run->m_underWay = run->m_underWay - expected;
    if (!answer) {
        co_await giveUp(run, request, claims);
        co_return std::unexpected(answer.error());
    }
    run->book(*answer);
    auto& batch = answer->value;
    run->takeUnusable(batch, portion.isSecondTry);
    const int delivered = std::max<int>(static_cast<int>(batch.products.size()), 1);
    const Tokens each{answer->consumed.count / delivered};
    auto codes = codeRecords(request.codes, batch);
    std::vector<domain::Row> rows;
    std::vector<cache::ScoredProduct> scoredProducts;
    for (domain::Product& product : batch.products) {
        auto facts = std::make_shared<const domain::ProductFacts>(product.facts);
        rows.push_back(run->scored(facts, run->m_options.refresh ? Outcome::Bypass : Outcome::Miss, each));
        scoredProducts.push_back({std::move(product), rows.back().score});
    }
    // Stored before it is shown: it was paid for.
    co_await keep(run, std::move(scoredProducts), std::move(codes));
    co_await FetchClaims::release(run->m_claims, claims);
    if (run->m_workspace)
        Q_EMIT run->m_workspace->cacheChanged();
    run->show(std::move(rows));
    co_return cut ? base::Status(std::unexpected(run->allowanceUsedUp())) : base::Status();
}

base::Task<> SearchRun::keep(Shared run, std::vector<cache::ScoredProduct> products,
                             std::vector<cache::CodeRecord> codes)
{
    QElapsedTimer timer;
    timer.start();
    auto stored = co_await run->m_services->store().storeProducts(std::move(products));
    if (stored && !codes.empty())
        stored = co_await run->m_services->store().storeCodes(run->m_query.marketplace, std::move(codes));
    run->m_summary.timings.cache += std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    if (!stored)
        run->warn(stored.error().detail);
}

/// Products that came damaged are asked for once more; what is then missing is told.
void SearchRun::takeUnusable(const keepa::ProductBatch& batch, bool isSecondTry)
{
    Portion again{.asins = {}, .codes = {}, .isSecondTry = true};
    bool namesAreMissing = false;
    for (const auto& skipped : batch.skipped) {
        warn(skipped.error.detail);
        if (skipped.asin)
            again.asins.push_back(*skipped.asin);
        else
            namesAreMissing = true;
    }
    // A product without a legible ASIN is one of those that seem not to have come at all.
    if (namesAreMissing)
        again.asins.insert(again.asins.end(), batch.absent.begin(), batch.absent.end());
    const bool isWorthIt = !isSecondTry && !again.asins.empty();
    const auto unusable = batch.absent.size() + batch.skipped.size();
    m_absent += static_cast<int>(isWorthIt ? unusable - std::min(unusable, again.asins.size()) : unusable);
    if (isWorthIt)
        m_portions.push_back(std::move(again));
}

bool SearchRun::cutToAllowance(Portion& portion) const
{
    const auto allowed = allowance();
    if (!allowed)
        return false;
    const int most = std::max(allowed->count / domain::costPerProduct(m_query.depth).count, 0);
    if (portion.size() <= most)
        return false;
    if (portion.asins.size() > static_cast<size_t>(most))
        portion.asins.erase(portion.asins.begin() + most, portion.asins.end());
    portion.codes = portion.codes.mid(0, most - static_cast<int>(portion.asins.size()));
    return true;
}

std::optional<domain::Money> SearchRun::typedCostOf(const domain::ProductFacts& facts) const
{
    if (const auto typed = m_typedCosts.constFind(facts.asin); typed != m_typedCosts.constEnd())
        return *typed;
    const QStringList codes = m_typedCostsOfCodes.isEmpty() ? QStringList() : facts.eans + facts.upcs;
    for (const QString& code : codes) {
        const auto typed = m_typedCostsOfCodes.constFind(canonicalCode(code));
        if (typed != m_typedCostsOfCodes.constEnd())
            return *typed;
    }
    return m_services->typedCosts.find(facts.marketplace, facts.asin);
}

domain::Row SearchRun::scored(std::shared_ptr<const domain::ProductFacts> facts, Outcome outcome, Tokens spent)
{
    QElapsedTimer timer;
    timer.start();
    domain::Row row;
    row.outcome = outcome;
    row.tokensSpent = spent;
    row.shownAt = m_services->clock.now();
    row.profileName = m_options.profile.name;
    row.typedCost = typedCostOf(*facts);
    row.score
        = scoring::score(*facts, m_options.profile, m_profileHash, row.typedCost, row.shownAt, *m_services->reference);
    row.facts = std::move(facts);
    m_summary.timings.score += std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    return row;
}

void SearchRun::count(Outcome outcome)
{
    auto& scoring = m_summary.scoring;
    switch (outcome) {
    case Outcome::Hit:
        ++scoring.hits;
        break;
    case Outcome::Stale:
        ++scoring.stale;
        break;
    case Outcome::Bypass:
        ++scoring.bypass;
        break;
    case Outcome::Miss:
    case Outcome::Off:
        ++scoring.misses;
        break;
    }
}

void SearchRun::show(std::vector<domain::Row> rows)
{
    std::vector<domain::Row> passing;
    std::vector<domain::Row> heldBack;
    passing.reserve(rows.size());
    for (domain::Row& row : rows) {
        count(row.outcome);
        ++m_done;
        const auto* failed = m_list ? nullptr : domain::firstFailed(m_query, row);
        if (failed)
            ++m_removed[QLatin1String(failed->key)];
        if (!failed)
            passing.push_back(std::move(row));
        else if (failed->readsScore())
            heldBack.push_back(std::move(row));
    }
    for (const domain::Row& row : passing)
        m_shown.push_back(row.facts->asin);
    m_summary.rows += static_cast<int>(passing.size());
    if (!passing.empty() && m_session)
        Q_EMIT m_session->rowsReady(m_generation, passing);
    if (!heldBack.empty() && m_session)
        Q_EMIT m_session->rowsHeldBack(m_generation, heldBack);
    tellProgress();
}

std::optional<Tokens> SearchRun::allowance() const
{
    if (!m_options.mostTokens)
        return std::nullopt;
    return *m_options.mostTokens - m_summary.tokens.spent - lostTokens() - m_underWay;
}

base::Error SearchRun::allowanceUsedUp() const
{
    return {base::ErrorKind::OutOfTokens,
            QStringLiteral("the limit of %1 tokens does not reach for all of the search")
                .arg(m_options.mostTokens.value_or(Tokens()).count),
            std::nullopt};
}

void SearchRun::tellProgress()
{
    if (m_session)
        Q_EMIT m_session->progressed(m_generation, Progress{m_done, m_wanted, std::nullopt});
}

void SearchRun::tellWait(keepa::WaitReason reason, base::Timestamp until)
{
    const auto what = reason == keepa::WaitReason::Retry ? WaitingFor::Keepa : WaitingFor::Tokens;
    if (m_session)
        Q_EMIT m_session->progressed(m_generation, Progress{m_done, m_wanted, Wait{what, until}});
}

void SearchRun::tellWaitForOthers(size_t products, base::Timestamp until)
{
    const Wait wait{WaitingFor::OtherProgram, until, static_cast<int>(products)};
    if (m_session)
        Q_EMIT m_session->progressed(m_generation, Progress{m_done, m_wanted, wait});
}

void SearchRun::warn(const QString& text)
{
    qCWarning(base::logSourcing).noquote() << text;
    if (!m_summary.warnings.contains(text))
        m_summary.warnings += text;
}

} // namespace sourcing
