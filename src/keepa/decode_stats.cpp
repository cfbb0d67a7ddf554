// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/field_readers.h"

#include <array>

namespace keepa {

namespace {

using domain::Figure;
using domain::ProductDetails;
using domain::ProductFacts;
using domain::SeriesExtremes;
using domain::SeriesStatistics;

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

/// The statistics or the extremes of the series at `index`, whichever has the member.
template <auto Member> auto& ofSeries(ProductDraft& draft, size_t index)
{
    if constexpr (std::same_as<decltype(ownerOf(Member)), SeriesStatistics>)
        return draft.product.facts.series[index].*Member;
    else
        return draft.product.details.extremes[index].*Member;
}

template <auto Member> void seriesFigures(JsonValue list, ProductDraft& draft, Reading& reading)
{
    eachSeries(list, reading,
               [&](size_t index, JsonValue entry) { ofSeries<Member>(draft, index) = readFigure(entry, reading); });
}

void currentValues(JsonValue list, ProductDraft& draft, Reading& reading)
{
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        draft.product.facts.series[index].current = readFigure(entry, reading);
        draft.inStatistics.set(index);
    });
}

template <auto Member> void percentages(JsonValue list, ProductDraft& draft, Reading& reading)
{
    constexpr int kWhole = 100;
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        const auto percent = readFigure(entry, reading);
        ofSeries<Member>(draft, index) = percent && *percent <= kWhole ? percent : std::nullopt;
    });
}

/// Entries are null or [time, value]; [-1, -1] where there is none.
template <auto Value, auto Time = nullptr> void extremes(JsonValue list, ProductDraft& draft, Reading& reading)
{
    eachSeries(list, reading, [&](size_t index, JsonValue entry) {
        int part = 0;
        eachElement(entry, reading, [&](JsonValue number) {
            if (part == 1)
                ofSeries<Value>(draft, index) = readFigure(number, reading);
            if constexpr (!std::is_null_pointer_v<decltype(Time)>) {
                if (part == 0)
                    ofSeries<Time>(draft, index) = readPastTime(number, reading);
            }
            ++part;
        });
    });
}

void buyBoxSeller(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const QString seller = readText(value, reading);
    // "-1": nobody qualified; "-2": unknown.
    draft.product.facts.buyBoxSeller = seller.startsWith(u'-') ? QString() : seller;
}

template <std::vector<domain::BuyBoxShare> ProductDetails::* Member, bool ProductDraft::* Came>
void buyBoxShares(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const bool came = !isNull(value, reading);
    draft.product.details.*Member = readBuyBoxShares(value, draft, reading);
    draft.*Came = came;
}

constexpr auto kStatisticsFields = fieldTable<ProductDraft>({
    {"atIntervalStart", seriesFigures<&SeriesExtremes::atIntervalStart>},
    {"avg", seriesFigures<&SeriesExtremes::averageInInterval>},
    {"avg180", seriesFigures<&SeriesStatistics::avg180>},
    {"avg30", seriesFigures<&SeriesStatistics::avg30>},
    {"avg365", seriesFigures<&SeriesStatistics::avg365>},
    {"avg90", seriesFigures<&SeriesStatistics::avg90>},
    {"buyBoxIsAmazon", optionalFlagField<&ProductFacts::buyBoxIsAmazon>},
    {"buyBoxIsFBA", optionalFlagField<&ProductFacts::buyBoxIsFba>},
    {"buyBoxPrice", figureField<&ProductDraft::buyBoxPrice>},
    {"buyBoxSellerId", buyBoxSeller},
    {"buyBoxShipping", figureField<&ProductDraft::buyBoxShipping>},
    {"buyBoxStats", buyBoxShares<&ProductDetails::buyBoxShares, &ProductDraft::hasBuyBoxShares>},
    {"buyBoxUsedPrice", figureField<&ProductDraft::usedBuyBoxPrice>},
    {"buyBoxUsedShipping", figureField<&ProductDraft::usedBuyBoxShipping>},
    {"buyBoxUsedStats", buyBoxShares<&ProductDetails::usedBuyBoxShares, &ProductDraft::hasUsedBuyBoxShares>},
    {"current", currentValues},
    {"lastOffersUpdate", timeField<&ProductFacts::lastOffersUpdate>},
    {"max", extremes<&SeriesStatistics::highest, &SeriesExtremes::highestAt>},
    {"maxInInterval", extremes<&SeriesExtremes::highestInInterval>},
    {"min", extremes<&SeriesStatistics::lowest, &SeriesExtremes::lowestAt>},
    {"minInInterval", extremes<&SeriesExtremes::lowestInInterval>},
    {"offerCountFBA", figureField<&ProductFacts::offersFba>},
    {"offerCountFBM", figureField<&ProductFacts::offersFbm>},
    {"outOfStockCountAmazon30", figureField<&ProductFacts::outOfStockTimesAmazon30>},
    {"outOfStockCountAmazon90", figureField<&ProductFacts::outOfStockTimesAmazon90>},
    {"outOfStockPercentage180", percentages<&SeriesExtremes::outOfStock180>},
    {"outOfStockPercentage30", percentages<&SeriesStatistics::outOfStock30>},
    {"outOfStockPercentage365", percentages<&SeriesExtremes::outOfStock365>},
    {"outOfStockPercentage90", percentages<&SeriesStatistics::outOfStock90>},
    {"outOfStockPercentageInInterval", percentages<&SeriesExtremes::outOfStockInInterval>},
    {"salesRankDrops180", figureField<&ProductFacts::rankDrops180>},
    {"salesRankDrops30", figureField<&ProductFacts::rankDrops30>},
    {"salesRankDrops365", figureField<&ProductFacts::rankDrops365>},
    {"salesRankDrops90", figureField<&ProductFacts::rankDrops90>},
    {"stockAmazon", figureField<&ProductDetails::stockAmazon>},
    {"stockBuyBox", figureField<&ProductDetails::stockBuyBox>},
    {"totalOfferCount", figureField<&ProductFacts::offersTotal>},
});

} // namespace

std::span<const ProductField> statisticsFields()
{
    return kStatisticsFields;
}

void readStatistics(JsonValue value, ProductDraft& draft, Reading& reading)
{
    readObject<ProductDraft>(kStatisticsFields, value, draft, reading);
}

} // namespace keepa
