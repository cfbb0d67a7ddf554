// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/prefetch.h"

namespace scoring {

namespace {

using domain::Series;

// Of most products; what is read of few is left to chance.
constexpr std::array kSeriesRead{Series::New,         Series::Sales,  Series::CountNew,
                                 Series::CountNewFba, Series::Amazon, Series::BuyBoxShipping};

void prefetchSeries(const domain::SeriesStatistics& series)
{
    // Longer than a line of the cache: both ends.
    __builtin_prefetch(&series.delivered);
    __builtin_prefetch(&series.outOfStock90);
}

} // namespace

void prefetch(const domain::ProductFacts& facts)
{
    __builtin_prefetch(&facts.marketplace);
    __builtin_prefetch(&facts.rootCategory);
    __builtin_prefetch(&facts.rankCategory);
    __builtin_prefetch(&facts.lastUpdate);
    for (const Series series : kSeriesRead)
        prefetchSeries(facts.of(series));
    __builtin_prefetch(&facts.of(Series::NewFba).current);
    __builtin_prefetch(&facts.digest.days90.front()); // of Series::New
    __builtin_prefetch(&facts.digest.days90[3]); // of Series::BuyBoxShipping
    __builtin_prefetch(&facts.rankDrops30);
    __builtin_prefetch(&facts.amazon);
    __builtin_prefetch(&facts.offersFba);
    __builtin_prefetch(&facts.pickAndPackFee);
    __builtin_prefetch(&facts.package);
    __builtin_prefetch(&facts.isVariation);
}

} // namespace scoring
