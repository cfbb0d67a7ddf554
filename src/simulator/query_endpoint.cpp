// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/recordings.h"
#include "simulator/search_insights.h"
#include "simulator/selection.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr int kBaseTokens = 10;
constexpr std::size_t kAsinsPerToken = 100;
constexpr int kInsightsTokens = 30;
constexpr std::size_t kMatchesPerToken = 1'000'000;

int tokensFor(std::size_t count, std::size_t perToken)
{
    return static_cast<int>((count + perToken - 1) / perToken);
}

} // namespace

Answer runQuery(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    const std::string_view text = call.body.empty() ? parameter(call, "selection") : std::string_view(call.body);
    const auto selection = Selection::read(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    if (!selection && selection.error().empty())
        return refused(400, "The queryJSON is missing or invalid.", "");
    if (!selection)
        return refused(400, "The queryJSON is of invalid format.", selection.error());

    Answer answer;
    std::vector<std::string> all;
    if (call.recordings != nullptr) {
        const auto& roots = selection->rootCategories();
        all = call.recordings->asins(*marketplace, roots.empty() ? 0 : roots.front());
    } else {
        const Shelf& shelf = call.catalogue.shelf(*marketplace);
        const std::vector<const Product*> matches = selection->matches(shelf);
        for (const Product* product : matches)
            all.push_back(product->asin);
        if (isSet(call, "stats")) {
            answer.payload.json("searchInsights", searchInsightsJson(matches, shelf));
            answer.tokens += kInsightsTokens + tokensFor(matches.size(), kMatchesPerToken);
        }
    }
    const std::size_t from = std::min(all.size(), selection->page() * selection->perPage());
    const std::size_t count = std::min(all.size() - from, selection->perPage());
    answer.payload.json("asinList", jsonArray(std::span(all).subspan(from, count)));
    answer.payload.number("totalResults", static_cast<std::int64_t>(all.size()));
    answer.tokens += kBaseTokens + tokensFor(count, kAsinsPerToken);
    return answer;
}

} // namespace simulator
