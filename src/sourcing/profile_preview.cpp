// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/profile_preview.h"

#include "sourcing/rescoring.h"
#include "sourcing/root_sizes.h"
#include "sourcing/services.h"

namespace sourcing {

namespace {

constexpr int kPreviewPage = 250; // some milliseconds of the reader, so that searches get their turn in between

std::unexpected<base::Error> previewLeft()
{
    return base::failure(base::ErrorKind::Cancelled, QStringLiteral("overtaken by other assumptions"));
}

} // namespace

base::Task<base::Result<ProfilePreview>> profilePreviewed(std::stop_token stop, std::shared_ptr<Services> services,
                                                          domain::Profile before, domain::Profile after)
{
    const domain::ProfileHash nobodys; // so that none is left out
    ProfilePreview preview;
    std::optional<cache::CataloguePlace> place;
    do {
        auto page = co_await services->store().scoredOtherwise(nobodys, place, kPreviewPage);
        if (!page)
            co_return std::unexpected(page.error());
        place = page->next;
        std::vector<Scorable> subjects;
        std::set<domain::Marketplace> marketplaces;
        for (auto& facts : page->products) {
            marketplaces.insert(facts->marketplace);
            subjects.push_back({std::move(facts), std::nullopt});
        }
        for (const domain::Marketplace marketplace : marketplaces)
            co_await learnRootSizes(services, marketplace);
        auto old = co_await rescored(stop, services, std::move(subjects), before);
        if (!old)
            co_return previewLeft();
        auto made = co_await rescored(stop, services, std::move(old->subjects), after);
        if (!made)
            co_return previewLeft();
        for (size_t i = 0; i < made->scores.size(); ++i) {
            // Verdicts are told from the best to the worst.
            preview.better += made->scores[i].verdict < old->scores[i].verdict ? 1 : 0;
            preview.worse += made->scores[i].verdict > old->scores[i].verdict ? 1 : 0;
        }
        preview.products += static_cast<int>(made->scores.size());
    } while (place && preview.products < ProfilePreview::kMost);
    co_return preview;
}

} // namespace sourcing
