// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The run as a whole: begin, pipeline, record, finish.
#include "sourcing/search_run.h"

#include "sourcing/forecasting.h"
#include "sourcing/product_codes.h"
#include "sourcing/rescoring.h"
#include "sourcing/root_sizes.h"
#include "sourcing/workspace.h"

#include <QJsonDocument>

namespace sourcing {

namespace {

constexpr size_t kPortionSize = 100; // Keepa's most per request

std::chrono::microseconds sinceStart(const QElapsedTimer& timer)
{
    return std::chrono::microseconds(timer.nsecsElapsed() / 1000);
}

} // namespace

SearchRun::SearchRun(Workspace& workspace, SearchSession* session, int generation, domain::SearchQuery query,
                     std::optional<std::vector<WantedProduct>> list, RunOptions options)
    : m_workspace(&workspace), m_services(workspace.services()), m_session(session), m_generation(generation),
      m_query(std::move(query)), m_list(std::move(list)), m_options(std::move(options)),
      m_profileHash(domain::hashOf(m_options.profile)), m_claims(std::make_shared<FetchClaims>(m_services))
{
}

base::Task<> SearchRun::run(std::stop_token stop, std::shared_ptr<SearchRun> run)
{
    run->begin();
    const std::weak_ptr<SearchRun> weak = run;
    const auto tellWait = [weak](keepa::WaitReason reason, base::Timestamp until) {
        if (const auto alive = weak.lock())
            alive->tellWait(reason, until);
    };
    const auto waits
        = QObject::connect(run->m_services->client.get(), &keepa::Client::waiting, run->m_session.data(), tellWait);
    const auto status = co_await pipeline(stop, run);
    QObject::disconnect(waits);
    run->conclude(status);
    co_await record(run);
    run->tellFinished();
}

void SearchRun::begin()
{
    m_elapsed.start();
    m_startedAt = m_services->clock.now();
    m_lostBefore = m_services->client->lostTokens();
    m_summary.query = m_query;
    m_summary.profileName = m_options.profile.name;
    m_summary.profile = m_profileHash;
    m_summary.warnings = std::exchange(m_services->notices, {});
    m_summary.discovery.key = m_list ? QString() : m_query.discoveryKey();
    for (const auto& wanted : m_list.value_or(std::vector<WantedProduct>())) {
        if (wanted.cost && wanted.asin)
            m_typedCosts.insert(*wanted.asin, *wanted.cost);
        else if (wanted.cost)
            m_typedCostsOfCodes.insert(canonicalCode(wanted.code), *wanted.cost);
    }
}

base::Task<base::Status> SearchRun::pipeline(std::stop_token stop, Shared run)
{
    std::vector<domain::Asin> asins;
    if (run->m_list) {
        asins = co_await listed(run);
    } else {
        if (const auto status = checkedUnder(run->m_query, run->m_options.profile); !status)
            co_return status;
        auto found = co_await discover(stop, run);
        if (!found)
            co_return std::unexpected(found.error());
        asins = std::move(*found);
        run->m_wanted = static_cast<int>(asins.size());
    }
    run->m_summary.asins = asins;
    run->m_summary.funnel.push_back({QStringLiteral("discovered"), run->m_wanted, std::nullopt});
    if (run->m_session)
        Q_EMIT run->m_session->discovered(run->m_generation, asins);
    run->tellProgress();
    if (run->m_options.idsOnly)
        co_return base::Status();

    co_await learnRootSizes(run->m_services, run->m_query.marketplace);
    const auto rejected = run->takeRejected(asins);
    co_await reconsider(run, rejected);
    const auto missing = co_await showCached(run, asins);
    if (run->m_wasKnown)
        run->m_summary.tokens.forecast
            = costAhead(run->m_query, run->m_options, true, static_cast<int>(missing.size()));
    if (run->m_options.offline) {
        run->m_notCached = static_cast<int>(missing.size()) + static_cast<int>(run->m_codes.size());
        co_return base::Status();
    }
    run->queueAsins(missing);
    run->queueCodes(run->m_codes);
    if (!run->m_portions.empty()) {
        const auto known = co_await learnBalance(stop, run);
        if (!known)
            co_return known;
    }
    do {
        // Two consumers: the one runs in this coroutine's place, the other beside it.
        auto second = consumePortions(stop, run);
        co_await consumePortions(stop, run);
        co_await second;
        if (run->m_fetchStatus && run->leavesToOthers())
            co_await awaitOthers(stop, run);
    } while (run->m_fetchStatus && !run->m_portions.empty());
    const auto status = run->m_fetchStatus;
    co_return status;
}

base::Task<std::vector<domain::Asin>> SearchRun::listed(Shared run)
{
    std::vector<domain::Asin> asins;
    QStringList codes;
    for (const WantedProduct& wanted : *run->m_list) {
        if (wanted.asin)
            asins.push_back(*wanted.asin);
        else
            codes += wanted.code;
    }
    run->m_wanted = static_cast<int>(run->m_list->size());
    auto resolved = co_await resolveCodes(run, std::move(codes));
    asins.insert(asins.end(), resolved.asins.begin(), resolved.asins.end());
    run->m_codes = std::move(resolved.unknown);
    co_return asins;
}

base::Task<base::Status> SearchRun::learnBalance(std::stop_token stop, Shared run)
{
    auto& client = *run->m_services->client;
    if (client.lastTokens())
        co_return base::Status();
    const auto answer = co_await client.token(stop, keepa::Urgency::Bulk);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return base::Status();
}

void SearchRun::queueAsins(const std::vector<domain::Asin>& asins)
{
    for (size_t first = 0; first < asins.size(); first += kPortionSize) {
        const auto from = asins.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = asins.begin() + static_cast<std::ptrdiff_t>(std::min(first + kPortionSize, asins.size()));
        m_portions.push_back({std::vector<domain::Asin>(from, to), {}});
    }
}

void SearchRun::queueCodes(const QStringList& codes)
{
    for (qsizetype first = 0; first < codes.size(); first += static_cast<qsizetype>(kPortionSize))
        m_portions.push_back({{}, codes.mid(first, static_cast<qsizetype>(kPortionSize))});
}

void SearchRun::conclude(const base::Status& status)
{
    auto& funnel = m_summary.funnel;
    if (m_rejected > 0)
        funnel.push_back({QStringLiteral("rejected"), std::nullopt, m_rejected});
    if (m_notCached > 0)
        funnel.push_back({QStringLiteral("not_cached"), std::nullopt, m_notCached});
    if (m_absent > 0)
        funnel.push_back({QStringLiteral("not_delivered"), std::nullopt, m_absent});
    for (const domain::Filter& filter : domain::filters()) {
        const QString key = QLatin1String(filter.key);
        if (filter.passes && m_query.filters.contains(key) && !m_list)
            funnel.push_back({key, std::nullopt, m_removed[key]});
    }
    funnel.push_back({QStringLiteral("shown"), m_summary.rows, std::nullopt});

    auto& tokens = m_summary.tokens;
    const int hits = m_summary.scoring.hits + m_summary.scoring.stale;
    tokens.saved = domain::Tokens{hits * domain::costPerProduct(m_query.depth).count};
    const auto discovery = m_summary.discovery.outcome;
    if (!m_list && (discovery == domain::Outcome::Hit || discovery == domain::Outcome::Stale))
        tokens.saved += discoveryCost(m_query.source, m_query.discoveryLimit());
    if (const auto lost = lostTokens(); lost > domain::Tokens()) {
        tokens.spent += lost;
        warn(QStringLiteral("%1 tokens were paid for answers that were lost or damaged on their way").arg(lost.count));
    }
    tokens.left = m_services->client->availableTokens();
    if (const auto state = m_services->client->lastTokens())
        tokens.refillRate = state->refillRate.count;

    if (!status)
        m_summary.endedBy = status.error();
    m_summary.finishedAt = m_services->clock.now();
    m_summary.timings.total = sinceStart(m_elapsed);
}

void SearchRun::tellFinished()
{
    if (!m_session || m_session->generation() != m_generation)
        return;
    m_session->m_running = false;
    Q_EMIT m_session->finished(m_generation, m_summary);
}

/// What a search leaves behind besides the products: counters of the cache and a line of the search history.
base::Task<> SearchRun::record(Shared run)
{
    using domain::Outcome;
    const auto& summary = run->m_summary;
    if (!run->m_list && summary.discovery.outcome != Outcome::Off) {
        cache::OutcomeCounts counts;
        const auto outcome = summary.discovery.outcome;
        (outcome == Outcome::Hit         ? counts.hits
             : outcome == Outcome::Stale ? counts.stale
             : outcome == Outcome::Miss  ? counts.misses
                                         : counts.bypass)
            = 1;
        const bool saved = outcome == Outcome::Hit || outcome == Outcome::Stale;
        const domain::Tokens tokens
            = saved ? discoveryCost(run->m_query.source, run->m_query.discoveryLimit()) : domain::Tokens();
        const auto status = co_await run->m_services->store().recordOutcomes(cache::Level::Discovery, counts, tokens);
        if (!status)
            run->warn(status.error().detail);
    }
    const auto& scoring = summary.scoring;
    cache::OutcomeCounts counts;
    counts.hits = scoring.hits;
    counts.misses = scoring.misses;
    counts.stale = scoring.stale;
    counts.bypass = scoring.bypass;
    const domain::Tokens saved{(scoring.hits + scoring.stale) * domain::costPerProduct(run->m_query.depth).count};
    const auto status = co_await run->m_services->store().recordOutcomes(cache::Level::Scoring, counts, saved);
    if (!status)
        run->warn(status.error().detail);
    co_await remember(run);
}

base::Task<> SearchRun::remember(Shared run)
{
    if (!run->m_services->library || run->m_list)
        co_return;
    const auto& summary = run->m_summary;
    cache::HistoryEntry entry;
    entry.startedAt = run->m_startedAt;
    entry.finishedAt = summary.finishedAt;
    entry.marketplace = run->m_query.marketplace;
    entry.queryJson = QJsonDocument(domain::toJson(run->m_query)).toJson(QJsonDocument::Compact);
    entry.profileName = summary.profileName;
    entry.profileHash = summary.profile.toString();
    entry.totalAvailable = summary.totalAvailable;
    entry.rows = summary.rows;
    entry.hits = summary.scoring.hits;
    entry.misses = summary.scoring.misses;
    entry.stale = summary.scoring.stale;
    entry.forecast = summary.tokens.forecast;
    entry.spent = summary.tokens.spent;
    entry.saved = summary.tokens.saved;
    entry.asins = run->m_shown;
    const auto added = co_await run->m_services->library->addSearch(std::move(entry));
    if (!added)
        run->warn(added.error().detail);
}

} // namespace sourcing
