// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decode_parts.h"

#include <algorithm>
#include <array>

namespace keepa {

namespace {

using domain::Figure;
using domain::ProductFacts;
using domain::SeriesStatistics;
using StatisticsReader = void (*)(JsonValue, ProductDraft&, Reading&);

/// Calls `onEntry` for the entries that belong to a series we know: lists are 32 to 36 long, and may grow.
template <typename F> void eachSeries(JsonValue list, Reading& reading, F onEntry)
{
    size_t index = 0;
    eachElement(list, reading, [&](JsonValue entry) {
        if (index < domain::kSeriesCount)
            onEntry(index, entry);
        ++index;
    });
}

template <Figure SeriesStatistics::* Member> void seriesFigures(JsonValue list, ProductDraft& draft, Reading& reading)
{
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        draft.product.facts.series[index].*Member = readFigure(entry, reading);
    });
}

void currentValues(JsonValue list, ProductDraft& draft, Reading& reading)
{
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        draft.product.facts.series[index].current = readFigure(entry, reading);
        draft.inStatistics.set(index);
    });
}

template <Figure SeriesStatistics::* Member> void percentages(JsonValue list, ProductDraft& draft, Reading& reading)
{
    constexpr int kWhole = 100;
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        const auto percent = readFigure(entry, reading);
        draft.product.facts.series[index].*Member = percent && *percent <= kWhole ? percent : std::nullopt;
    });
}

/// Entries are null or [time, value].
template <Figure SeriesStatistics::* Member> void extremes(JsonValue list, ProductDraft& draft, Reading& reading)
{
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        int part = 0;
        eachElement(entry, reading, [&](JsonValue number) {
            if (part++ == 1)
                draft.product.facts.series[index].*Member = readFigure(number, reading);
        });
    });
}

template <Figure ProductFacts::* Member> void factFigure(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.*Member = readFigure(value, reading);
}

template <std::optional<bool> ProductFacts::* Member>
void factFlag(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.*Member = readBoolean(value, reading);
}

template <Figure ProductDraft::* Member> void draftFigure(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.*Member = readFigure(value, reading);
}

void buyBoxSeller(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const QString seller = readText(value, reading);
    // "-1": nobody qualified; "-2": unknown.
    draft.product.facts.buyBoxSeller = seller.startsWith(u'-') ? QString() : seller;
}

struct StatisticsField {
    std::string_view key;
    StatisticsReader read;
};

constexpr auto kStatisticsFields = std::to_array<StatisticsField>({
    {"avg180", seriesFigures<&SeriesStatistics::avg180>},
    {"avg30", seriesFigures<&SeriesStatistics::avg30>},
    {"avg365", seriesFigures<&SeriesStatistics::avg365>},
    {"avg90", seriesFigures<&SeriesStatistics::avg90>},
    {"buyBoxIsAmazon", factFlag<&ProductFacts::buyBoxIsAmazon>},
    {"buyBoxIsFBA", factFlag<&ProductFacts::buyBoxIsFba>},
    {"buyBoxPrice", draftFigure<&ProductDraft::buyBoxPrice>},
    {"buyBoxSellerId", buyBoxSeller},
    {"buyBoxShipping", draftFigure<&ProductDraft::buyBoxShipping>},
    {"current", currentValues},
    {"max", extremes<&SeriesStatistics::highest>},
    {"min", extremes<&SeriesStatistics::lowest>},
    {"offerCountFBA", factFigure<&ProductFacts::offersFba>},
    {"offerCountFBM", factFigure<&ProductFacts::offersFbm>},
    {"outOfStockPercentage30", percentages<&SeriesStatistics::outOfStock30>},
    {"outOfStockPercentage90", percentages<&SeriesStatistics::outOfStock90>},
    {"salesRankDrops180", factFigure<&ProductFacts::rankDrops180>},
    {"salesRankDrops30", factFigure<&ProductFacts::rankDrops30>},
    {"salesRankDrops365", factFigure<&ProductFacts::rankDrops365>},
    {"salesRankDrops90", factFigure<&ProductFacts::rankDrops90>},
});
static_assert(std::ranges::is_sorted(kStatisticsFields, {}, &StatisticsField::key));

} // namespace

void readStatistics(JsonValue value, ProductDraft& draft, Reading& reading)
{
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        const auto* field = std::ranges::lower_bound(kStatisticsFields, key, {}, &StatisticsField::key);
        if (field != kStatisticsFields.end() && field->key == key)
            field->read(member, draft, reading);
    });
}

} // namespace keepa
