// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/comparison.h"

#include <unordered_map>
#include <unordered_set>

namespace domain {

namespace {

template <typename T> bool differs(const std::optional<T>& before, const std::optional<T>& after)
{
    return before && after && *before != *after;
}

std::optional<Money> priceOf(const Row& row)
{
    return row.score.price ? std::optional(row.score.price->now) : std::nullopt;
}

std::bitset<kComparedFigures> changesOf(const Row& before, const Row& after)
{
    std::bitset<kComparedFigures> changed;
    const auto set
        = [&changed](ComparedFigure figure, bool isChanged) { changed.set(static_cast<size_t>(figure), isChanged); };
    set(ComparedFigure::Price, differs(priceOf(before), priceOf(after)));
    set(ComparedFigure::Rank, differs(before.facts->rank(), after.facts->rank()));
    set(ComparedFigure::Offers,
        differs(before.facts->of(Series::CountNew).current, after.facts->of(Series::CountNew).current));
    set(ComparedFigure::Verdict,
        before.score.verdict != Verdict::Unknown && after.score.verdict != Verdict::Unknown
            && before.score.verdict != after.score.verdict);
    set(ComparedFigure::Velocity, differs(before.score.velocity.total, after.score.velocity.total));
    return changed;
}

} // namespace

std::vector<ComparedPair> compared(std::span<const ComparedProduct> before, std::span<const ComparedProduct> after)
{
    std::unordered_map<Asin, const ComparedProduct*> earlier;
    for (const ComparedProduct& product : before)
        earlier.emplace(product.asin, &product);
    std::vector<ComparedPair> pairs;
    std::unordered_set<Asin> seen;
    for (const ComparedProduct& product : after) {
        if (!seen.insert(product.asin).second)
            continue;
        ComparedPair pair{.asin = product.asin, .after = product.row};
        if (const auto found = earlier.find(product.asin); found == earlier.end()) {
            pair.kind = ComparisonKind::New;
        } else {
            pair.before = found->second->row;
            if (pair.before && pair.after)
                pair.changed = changesOf(*pair.before, *pair.after);
            pair.kind = pair.changed.any() ? ComparisonKind::Changed : ComparisonKind::Same;
        }
        pairs.push_back(std::move(pair));
    }
    for (const ComparedProduct& product : before) {
        if (seen.insert(product.asin).second)
            pairs.push_back({.asin = product.asin, .kind = ComparisonKind::Gone, .before = product.row});
    }
    return pairs;
}

} // namespace domain
