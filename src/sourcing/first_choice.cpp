// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/first_choice.h"

#include "domain/category.h"
#include "sourcing/workspace.h"

namespace sourcing {

base::Task<base::Status> takeOn(Workspace* workspace, FirstChoice choice)
{
    if (const auto usable = domain::checked(choice.profile); !usable)
        co_return usable;
    Settings& settings = workspace->settings();
    settings.set(settings::kMarketplace, domain::codeOf(choice.marketplace));
    settings.set(settings::kProfile, choice.profile.name);
    settings.set(settings::kWelcomed, true);
    if (workspace->profile(choice.profile.name) == choice.profile)
        co_return base::Status();
    auto saved = co_await workspace->saveProfile(choice.profile);
    co_return saved;
}

domain::SearchQuery exampleSearch(domain::Marketplace marketplace)
{
    constexpr std::int64_t kMostRank = 50'000;
    constexpr std::int64_t kExampleLimit = 20;
    domain::SearchQuery query{.marketplace = marketplace};
    const auto& books = domain::rootCategories(marketplace).front();
    query.filters = {
        {QStringLiteral("category"), QStringList{QString::number(books.id)}},
        {QStringLiteral("bsr"), domain::Bounds{std::nullopt, kMostRank}},
        {QStringLiteral("max"), domain::Bounds{std::nullopt, kExampleLimit}},
    };
    return query;
}

} // namespace sourcing
