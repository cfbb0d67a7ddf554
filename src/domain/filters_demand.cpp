// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well it sells and what buyers say of it.
#include "domain/filter_rows.h"

namespace domain {

namespace {

/// The deal service knows a least rating only.
bool dealRating(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const Bounds& bounds = boundsOf(value);
    if (bounds.min)
        selection.insert(QStringLiteral("minRating"), static_cast<qint64>(*bounds.min));
    return !bounds.max;
}

constexpr std::array kReturnRates = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "Any")},
    {"low", QT_TRANSLATE_NOOP("Filters", "Low")},
    {"high", QT_TRANSLATE_NOOP("Filters", "High")},
});

std::optional<ReturnRate> wantedReturnRate(const FilterValue& value)
{
    const QString choice = choiceOf(value);
    if (choice == u"low")
        return ReturnRate::Low;
    return choice == u"high" ? std::optional(ReturnRate::High) : std::nullopt;
}

bool findReturnRate(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    if (const auto rate = wantedReturnRate(value))
        selection.insert(QStringLiteral("returnRate"), QJsonArray{static_cast<int>(*rate)});
    return true;
}

Passes passesReturnRate(const FilterValue& value, Depth, const Row& row)
{
    const auto rate = wantedReturnRate(value);
    return !rate || row.facts->returnRate == rate ? Passes::Yes : Passes::No;
}

using enum FilterShape;

// clang-format off
constexpr std::array kDemandFilters = std::to_array<Filter>({
    {"min_drops30", "min-drops30", QT_TRANSLATE_NOOP("Filters", "Rank drops 30d (≈ sales)"),
     QT_TRANSLATE_NOOP("Filters", "At least so many falls of the rank in 30 days; each is a sale or several"),
     FilterGroup::Demand, AtLeast, FilterUnit::Count, {}, {.finder = findBounds<"salesRankDrops30">},
     checkFigure<&ProductFacts::rankDrops30>},
    {"min_drops90", "min-drops90", QT_TRANSLATE_NOOP("Filters", "Rank drops 90d"),
     QT_TRANSLATE_NOOP("Filters", "At least so many falls of the rank in 90 days"),
     FilterGroup::Demand, AtLeast, FilterUnit::Count, {}, {.finder = findBounds<"salesRankDrops90">},
     checkFigure<&ProductFacts::rankDrops90>},
    {"min_drops180", "min-drops180", QT_TRANSLATE_NOOP("Filters", "Rank drops 180d"),
     QT_TRANSLATE_NOOP("Filters", "At least so many falls of the rank in 180 days"),
     FilterGroup::Demand, AtLeast, FilterUnit::Count, {}, {.finder = findBounds<"salesRankDrops180">},
     checkFigure<&ProductFacts::rankDrops180>},
    {"min_drops365", "min-drops365", QT_TRANSLATE_NOOP("Filters", "Rank drops 365d"),
     QT_TRANSLATE_NOOP("Filters", "At least so many falls of the rank in 365 days"),
     FilterGroup::Demand, AtLeast, FilterUnit::Count, {}, {.finder = findBounds<"salesRankDrops365">},
     checkFigure<&ProductFacts::rankDrops365>},
    {"bought", "bought", QT_TRANSLATE_NOOP("Filters", "Bought in past month"),
     QT_TRANSLATE_NOOP("Filters", "Amazon's own figure, a lower bound; two products in three have none"),
     FilterGroup::Demand, Range, FilterUnit::Count, {}, {.finder = findBounds<"monthlySold">},
     checkFigure<&ProductFacts::monthlySold>},
    {"bsr_avg30", "bsr-avg30", QT_TRANSLATE_NOOP("Filters", "Sales rank, 30-day average"),
     QT_TRANSLATE_NOOP("Filters", "Best sellers rank, average of 30 days"),
     FilterGroup::Demand, Range, FilterUnit::Rank, {}, {.finder = findBounds<"avg30_SALES">},
     checkSeries<Series::Sales, &SeriesStatistics::avg30>},
    {"bsr_avg90", "bsr-avg90", QT_TRANSLATE_NOOP("Filters", "Sales rank, 90-day average"),
     QT_TRANSLATE_NOOP("Filters", "Best sellers rank, average of 90 days"),
     FilterGroup::Demand, Range, FilterUnit::Rank, {}, {.finder = findBounds<"avg90_SALES">},
     checkSeries<Series::Sales, &SeriesStatistics::avg90>},
    {"top_percent", "top-percent", QT_TRANSLATE_NOOP("Filters", "Top of its category"),
     QT_TRANSLATE_NOOP("Filters", "Among the best so many percent of its main category by rank"),
     FilterGroup::Demand, AtMost, FilterUnit::WholePercent, {}, {.finder = findBounds<"salesRankTopPct">}, nullptr},
    {"rating", "rating", QT_TRANSLATE_NOOP("Filters", "Rating"),
     QT_TRANSLATE_NOOP("Filters", "Stars from 0 to 5"),
     FilterGroup::Reviews, Range, FilterUnit::Stars, {}, {.finder = findBounds<"current_RATING">, .deals = dealRating},
     checkSeries<Series::Rating, &SeriesStatistics::current>, Depth::Offers},
    {"reviews", "reviews", QT_TRANSLATE_NOOP("Filters", "Number of ratings"),
     QT_TRANSLATE_NOOP("Filters", "How many buyers have rated it"),
     FilterGroup::Reviews, Range, FilterUnit::Count, {}, {.finder = findBounds<"current_COUNT_REVIEWS">},
     checkSeries<Series::CountReviews, &SeriesStatistics::current>, Depth::Offers},
    {"has_reviews", "has-reviews", QT_TRANSLATE_NOOP("Filters", "Has reviews"),
     QT_TRANSLATE_NOOP("Filters", "Only products with at least one review"),
     FilterGroup::Reviews, Choice, FilterUnit::None, kOnlyYes,
     {.finder = writeFlag<"hasReviews">, .deals = writeFlag<"hasReviews">}, checkFlag<&ProductFacts::hasReviews>},
    {"return_rate", "return-rate", QT_TRANSLATE_NOOP("Filters", "Return rate"),
     QT_TRANSLATE_NOOP("Filters", "How often it comes back, against its category; Keepa tells it of few products"),
     FilterGroup::Reviews, Choice, FilterUnit::None, kReturnRates, {.finder = findReturnRate}, passesReturnRate},
});
// clang-format on

} // namespace

std::span<const Filter> demandFilters()
{
    return kDemandFilters;
}

} // namespace domain
