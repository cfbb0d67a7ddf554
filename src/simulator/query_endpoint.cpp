// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/recordings.h"
#include "simulator/selection.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr int kBaseTokens = 10;
constexpr std::size_t kAsinsPerToken = 100;

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

    std::vector<std::string> all;
    if (call.recordings != nullptr) {
        const auto& roots = selection->rootCategories();
        all = call.recordings->asins(*marketplace, roots.empty() ? 0 : roots.front());
    } else {
        for (const Product* product : selection->matches(call.catalogue.shelf(*marketplace)))
            all.push_back(product->asin);
    }
    const std::size_t from = std::min(all.size(), selection->page() * selection->perPage());
    const std::size_t count = std::min(all.size() - from, selection->perPage());
    Answer answer;
    answer.payload.json("asinList", jsonArray(std::span(all).subspan(from, count)));
    answer.payload.number("totalResults", static_cast<std::int64_t>(all.size()));
    answer.tokens = kBaseTokens + static_cast<int>((count + kAsinsPerToken - 1) / kAsinsPerToken);
    return answer;
}

} // namespace simulator
