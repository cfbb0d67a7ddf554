// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/rescoring.h"

#include "base/log.h"
#include "scoring/prefetch.h"
#include "sourcing/root_sizes.h"
#include "sourcing/services.h"

#include <set>

namespace sourcing {

namespace {

constexpr size_t kBetweenLooks = 512; // products scored between two looks at the stop token: under a millisecond
constexpr int kPageSize = 250; // of the catalogue: some milliseconds for the reader, and for the writer

/// The scores of all, or fewer when a stop was requested.
std::vector<domain::Score> scoresOf(std::stop_token stop, const std::vector<Scorable>& subjects,
                                    const domain::Profile& profile, base::Timestamp now,
                                    const scoring::Reference& reference)
{
    const domain::ProfileHash hash = domain::hashOf(profile);
    std::vector<domain::Score> scores;
    scores.reserve(subjects.size());
    for (size_t i = 0; i < subjects.size(); ++i) {
        if (i % kBetweenLooks == 0 && stop.stop_requested())
            break;
        if (i + scoring::kPrefetchAhead < subjects.size())
            scoring::prefetch(*subjects[i + scoring::kPrefetchAhead].facts);
        scores.push_back(scoring::score(*subjects[i].facts, profile, hash, subjects[i].typedCost, now, reference));
    }
    return scores;
}

/// What each of them fails now.
std::vector<const domain::Filter*> failedBy(const domain::SearchQuery& query, const Rescored& made)
{
    std::vector<const domain::Filter*> failed(made.scores.size(), nullptr);
    const domain::ScoreFilters filters(query);
    for (size_t i = 0; i < failed.size() && !filters.isEmpty(); ++i) {
        domain::Row row;
        row.facts = made.subjects[i].facts;
        row.typedCost = made.subjects[i].typedCost;
        row.score = made.scores[i];
        failed[i] = filters.firstFailed(row);
    }
    return failed;
}

void noteFailure(const base::Error& error)
{
    qCWarning(base::logSourcing).noquote() << "the cached catalogue keeps older scores:" << error.detail;
}

} // namespace

base::Status checkedUnder(const domain::SearchQuery& query, const domain::Profile& profile)
{
    if (const auto status = domain::checked(query); !status)
        return status;
    if (profile.cost.kind == domain::CostRule::Kind::None && query.filters.contains(QStringLiteral("min_roi")))
        return base::failure(
            base::ErrorKind::Input,
            QStringLiteral("a minimum ROI needs a cost: without one, ROI is unknown for every product"));
    return {};
}

base::Task<std::optional<Rescored>> rescored(std::stop_token stop, std::shared_ptr<Services> services,
                                             std::vector<Scorable> subjects, domain::Profile profile,
                                             std::optional<domain::SearchQuery> query)
{
    const auto now = services->clock.now();
    const size_t wanted = subjects.size();
    // The services outlive the job: this coroutine holds a share until it has answered.
    auto work = [stop, subjects = std::move(subjects), profile = std::move(profile), query = std::move(query), now,
                 reference = services->reference]() mutable {
        Rescored made;
        made.scores = scoresOf(stop, subjects, profile, now, *reference);
        made.subjects = std::move(subjects);
        if (query)
            made.failed = failedBy(*query, made);
        return made;
    };
    auto future = services->scorer.run(std::move(work));
    Rescored made = co_await base::answer(std::move(future));
    if (stop.stop_requested() || made.scores.size() < wanted)
        co_return std::nullopt;
    co_return std::move(made);
}

base::Task<base::Result<int>> catalogueRescored(std::stop_token stop, std::shared_ptr<Services> services,
                                                domain::Profile profile)
{
    const auto hash = domain::hashOf(profile);
    std::optional<cache::CataloguePlace> place;
    int count = 0;
    do {
        auto page = co_await services->store().scoredOtherwise(hash, place, kPageSize);
        if (!page) {
            noteFailure(page.error());
            co_return std::unexpected(page.error());
        }
        place = page->next;
        std::vector<Scorable> subjects;
        subjects.reserve(page->products.size());
        std::set<domain::Marketplace> marketplaces;
        for (auto& facts : page->products) {
            marketplaces.insert(facts->marketplace);
            subjects.push_back({std::move(facts), std::nullopt});
        }
        for (const domain::Marketplace marketplace : marketplaces)
            co_await learnRootSizes(services, marketplace);
        auto made = co_await rescored(stop, services, std::move(subjects), profile);
        if (!made)
            co_return base::failure(base::ErrorKind::Cancelled, QStringLiteral("overtaken by other assumptions"));
        std::vector<cache::NewScore> scores;
        scores.reserve(made->scores.size());
        for (size_t i = 0; i < made->scores.size(); ++i)
            scores.push_back({std::move(made->subjects[i].facts), made->scores[i]});
        count += static_cast<int>(scores.size());
        const auto stored = co_await services->store().storeScores(std::move(scores));
        if (!stored) {
            noteFailure(stored.error());
            co_return std::unexpected(stored.error());
        }
    } while (place);
    co_return count;
}

} // namespace sourcing
