// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the pipeline: the state that its coroutines share, and the coroutines. Kept alive by them; GUI thread.
#pragma once

#include "sourcing/fetch_claims.h"
#include "sourcing/search_session.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

#include <deque>
#include <map>

namespace sourcing {

class SearchRun final {
public:
    SearchRun(Workspace& workspace, SearchSession* session, int generation, domain::SearchQuery query,
              std::optional<std::vector<WantedProduct>> list, RunOptions options);

    /// The whole pipeline, to finished().
    [[nodiscard]] static base::Task<> run(std::stop_token stop, std::shared_ptr<SearchRun> run);

private:
    using Shared = std::shared_ptr<SearchRun>;

    /// What is fetched with one request.
    struct Portion {
        std::vector<domain::Asin> asins;
        QStringList codes;
        bool isSecondTry = false; // of products that came damaged

        [[nodiscard]] int size() const { return static_cast<int>(asins.size()) + static_cast<int>(codes.size()); }
    };

    // search_run.cpp
    [[nodiscard]] static base::Task<base::Status> pipeline(std::stop_token stop, Shared run);
    [[nodiscard]] static base::Task<> record(Shared run);
    [[nodiscard]] static base::Task<> remember(Shared run);
    void begin();
    void conclude(const base::Status& status);
    void tellFinished();
    /// Of a list: the products named by ASIN or by a code that is known; the other codes wait in m_codes.
    [[nodiscard]] static base::Task<std::vector<domain::Asin>> listed(Shared run);
    void queueAsins(const std::vector<domain::Asin>& asins);
    void queueCodes(const QStringList& codes);

    /// Asks for the balance (free) where none was ever seen of this key, before the first token is spent.
    [[nodiscard]] static base::Task<base::Status> learnBalance(std::stop_token stop, Shared run);

    // search_discovery.cpp
    [[nodiscard]] static base::Task<base::Result<std::vector<domain::Asin>>> discover(std::stop_token stop, Shared run);
    [[nodiscard]] static base::Task<base::Result<std::optional<cache::FoundDiscovery>>> discoverInCache(Shared run);
    [[nodiscard]] static base::Task<base::Result<cache::DiscoveryRecord>> discoverAtKeepa(std::stop_token stop,
                                                                                          Shared run);
    using ListAnswer = keepa::Client::Answered<keepa::Discovery>;
    template <typename Request>
    [[nodiscard]] static base::Task<base::Status> takeList(Shared run, Request request, int asked, ListAnswer asking,
                                                           cache::DiscoveryRecord* record);
    [[nodiscard]] static base::Task<base::Status> askFinder(std::stop_token stop, Shared run,
                                                            cache::DiscoveryRecord* record);
    [[nodiscard]] static base::Task<base::Status> askBestSellers(std::stop_token stop, Shared run,
                                                                 cache::DiscoveryRecord* record);
    [[nodiscard]] static base::Task<base::Status> askDeals(std::stop_token stop, Shared run,
                                                           cache::DiscoveryRecord* record);

    // search_sharing.cpp
    /// What another program has fetched meanwhile; nothing: the discovery is this search's to ask for, and to release.
    [[nodiscard]] static base::Task<base::Result<std::optional<cache::FoundDiscovery>>>
    claimDiscovery(std::stop_token stop, Shared run);
    /// The part of it that nobody else is fetching, to be released; what has come meanwhile is shown, the rest is left
    /// to others.
    [[nodiscard]] static base::Task<Portion> ownPart(Shared run, Portion portion);
    /// The same of codes; the products of those that are known meanwhile are queued.
    [[nodiscard]] static base::Task<Portion> ownCodes(Shared run, Portion portion);
    struct ResolvedCodes {
        std::vector<domain::Asin> asins;
        QStringList unknown; // to be asked for
    };
    [[nodiscard]] static base::Task<ResolvedCodes> resolveCodes(Shared run, QStringList codes);
    [[nodiscard]] static base::Task<std::optional<cache::FoundDiscovery>> discoveryThatCame(Shared run);
    /// Those of them that another has stored meanwhile.
    [[nodiscard]] static base::Task<std::vector<domain::Asin>> showWhatCame(Shared run,
                                                                            std::vector<domain::Asin> awaited);
    /// A moment later, what was left to others is to be looked at again.
    [[nodiscard]] static base::Task<> awaitOthers(std::stop_token stop, Shared run);
    [[nodiscard]] cache::Claim discoveryClaim() const { return cache::Claim::discovery(m_summary.discovery.key); }
    [[nodiscard]] bool leavesToOthers() const { return !m_leftToOthers.empty() || !m_codesLeftToOthers.isEmpty(); }
    [[nodiscard]] std::vector<cache::Claim> claimsOf(const std::vector<domain::Asin>& asins) const;
    [[nodiscard]] std::vector<cache::Claim> claimsOfCodes(const QStringList& codes) const;
    /// Of what another has fetched, for it to be taken instead of asking.
    [[nodiscard]] std::optional<std::chrono::milliseconds> greatestAge() const;
    void tellWaitForOthers(size_t products, base::Timestamp until);
    /// Ends the claims of a request that failed: at once, or, when its answer may still come, after that.
    template <typename Request>
    [[nodiscard]] static base::Task<> giveUp(Shared run, Request request, std::vector<cache::Claim> claims)
    {
        const auto services = run->m_services;
        const auto isUnderWay = [services, request] { return services->client->isUnderWay(request); };
        if (isUnderWay())
            FetchClaims::releaseWhenLanded(run->m_claims, claims, isUnderWay);
        else
            co_await FetchClaims::release(run->m_claims, std::move(claims));
    }

    // search_rejects.cpp
    /// Takes those out of them that the seller has rejected.
    [[nodiscard]] std::vector<domain::Asin> takeRejected(std::vector<domain::Asin>& asins) const;
    /// Shows those of them that come back.
    [[nodiscard]] static base::Task<> reconsider(Shared run, std::vector<domain::Asin> rejected);

    // search_fetch.cpp
    [[nodiscard]] static base::Task<std::vector<domain::Asin>> showCached(Shared run, std::vector<domain::Asin> asins);
    /// Shows what the cache holds of them; the missing ones.
    [[nodiscard]] static base::Task<std::vector<domain::Asin>> showKept(Shared run, cache::PartitionLookup lookup);
    [[nodiscard]] static base::Task<> consumePortions(std::stop_token stop, Shared run);
    [[nodiscard]] static base::Task<base::Status> fetchPortion(std::stop_token stop, Shared run, Portion portion);
    /// What was typed beside the product's ASIN or one of its codes.
    [[nodiscard]] std::optional<domain::Money> typedCostOf(const domain::ProductFacts& facts) const;
    [[nodiscard]] domain::Row scored(std::shared_ptr<const domain::ProductFacts> facts, domain::Outcome outcome,
                                     domain::Tokens spent);
    /// What was paid for, and what it tells about the codes that were asked for.
    [[nodiscard]] static base::Task<> keep(Shared run, std::vector<cache::ScoredProduct> products,
                                           std::vector<cache::CodeRecord> codes);
    void takeUnusable(const keepa::ProductBatch& batch, bool isSecondTry);
    void show(std::vector<domain::Row> rows);
    void count(domain::Outcome outcome);
    /// Drops what the token limit does not reach for; true when it dropped something.
    bool cutToAllowance(Portion& portion) const;

    /// Adds what an answer cost to this search.
    template <typename T> void book(const keepa::Answer<T>& answer)
    {
        ++m_summary.requests;
        m_summary.tokens.spent += answer.consumed;
        m_summary.timings.fetch += answer.fetch;
        m_summary.timings.decode += answer.decode;
    }
    /// What answers of no use have cost since this search began.
    [[nodiscard]] domain::Tokens lostTokens() const { return m_services->client->lostTokens() - m_lostBefore; }
    /// How many tokens may still be spent; nothing when there is no limit.
    [[nodiscard]] std::optional<domain::Tokens> allowance() const;
    [[nodiscard]] base::Error allowanceUsedUp() const;
    void tellProgress();
    void tellWait(keepa::WaitReason reason, base::Timestamp until);
    void warn(const QString& text);

    const QPointer<Workspace> m_workspace;
    const std::shared_ptr<Services> m_services;
    QPointer<SearchSession> m_session;
    const int m_generation;
    const domain::SearchQuery m_query;
    const std::optional<std::vector<WantedProduct>> m_list;
    const RunOptions m_options;
    const domain::ProfileHash m_profileHash;
    const FetchClaims::Shared m_claims;

    domain::Summary m_summary;
    QElapsedTimer m_elapsed;
    base::Timestamp m_startedAt{};
    std::vector<domain::Asin> m_shown; // of the rows that passed
    QHash<domain::Asin, domain::Money> m_typedCosts;
    QHash<QString, domain::Money> m_typedCostsOfCodes; // by canonical code
    std::deque<Portion> m_portions;
    QStringList m_codes; // of a list, to be asked for
    std::vector<domain::Asin> m_leftToOthers; // who are fetching them
    QStringList m_codesLeftToOthers; // likewise
    base::Timestamp m_othersUntil{}; // when their claims end if nothing is heard of them
    std::map<QString, int> m_removed; // by filter key
    base::Status m_fetchStatus; // the first failure of any consumer
    domain::Tokens m_lostBefore;
    domain::Tokens m_underWay; // expected cost of the requests that are out
    bool m_wasKnown = false; // which products there are, by the cache
    int m_done = 0, m_wanted = 0;
    int m_notCached = 0, m_absent = 0, m_rejected = 0;
};

} // namespace sourcing
