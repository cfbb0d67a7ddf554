// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The averages computed here from the recorded histories, against Keepa's own in the same answers: within 2 %, or
// within the unit that Keepa rounds down to. Where they differ more, a rule must say why:
//   split   the window reaches over the days in which NEW and USED began to include shipping; Keepa averages across
//   that,
//           here only what was set after it counts
//   spiky   the dearest price in the window is many times the cheapest, or Keepa tells no average and the cheapest
//   price
//           in the window is many times the cheapest ever: Keepa leaves out what it holds for absurd, by a rule that it
//           does not tell; here everything counts
#include "domain/history_digest.h"
#include "sourcing/recorded.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace domain;

namespace {

constexpr std::int32_t kSpiky = 4; // times the cheapest

struct Compared {
    int agreed = 0, split = 0, spiky = 0, leftOut = 0;
    int spikyAgreed = 0; // the rule does not excuse everything it could
    int onlyKeepas = 0;
};

struct Extremes {
    std::int32_t least = 0, most = 0;
};

Extremes extremesOf(const SeriesHistory& history, KeepaTime from)
{
    Extremes found;
    for (size_t i = 0; i < history.size(); ++i) {
        const bool endedBefore = i + 1 < history.size() && history[i + 1].time <= from;
        if (endedBefore || history[i].value <= 0)
            continue;
        found.least = found.least == 0 ? history[i].value : std::min(found.least, history[i].value);
        found.most = std::max(found.most, history[i].value);
    }
    return found;
}

bool agrees(std::int32_t keepas, std::int32_t ours)
{
    const std::int64_t off = std::abs(std::int64_t{keepas} - ours);
    return off <= 1 || off * 50 <= keepas;
}

void compare(const Product& product, const SeriesFacts& kind, int days, Figure keepas, Compared& compared)
{
    const auto& history = product.history.of(kind.series);
    const base::Timestamp now = product.facts.fetchedAt;
    const Figure ours = digestOf(kind.series, history, days, now).mean;
    const Extremes inside = extremesOf(history, KeepaTime::from(now - std::chrono::days(days)));
    const bool isPrice = kind.unit == SeriesUnit::Price;
    if (!keepas && !ours)
        return;
    if (!keepas) {
        const Extremes ever = extremesOf(history, history.front().time);
        EXPECT_TRUE(isPrice && inside.least >= ever.least * std::int64_t{kSpiky})
            << kind.keepaName << " of " << days << " days: none by Keepa, " << *ours << " here";
        ++compared.leftOut;
        return;
    }
    if (mixesShipping(kind.series, days, now)) {
        ++compared.split;
        return;
    }
    if (!ours) {
        ++compared.onlyKeepas;
        return;
    }
    const bool spiky = isPrice && inside.most >= inside.least * std::int64_t{kSpiky};
    if (agrees(*keepas, *ours)) {
        ++compared.agreed;
        compared.spikyAgreed += spiky ? 1 : 0;
        return;
    }
    EXPECT_TRUE(spiky) << kind.keepaName << " of " << days << " days: " << *keepas << " by Keepa, " << *ours << " here";
    ++compared.spiky;
}

} // namespace

TEST(RecordedAverages, AgreeWithKeepasOrARuleSaysWhyNot)
{
    const auto products = test::recordedProducts();
    SKIP_WITHOUT_RECORDINGS(products);
    Compared compared;
    for (const Product& product : *products) {
        SCOPED_TRACE(product.facts.asin.toString().toStdString());
        const bool withStatistics = std::ranges::any_of(
            product.facts.series, [](const SeriesStatistics& statistics) { return statistics.avg365.has_value(); });
        for (const SeriesFacts& kind : allSeries()) {
            // Of the updates of the offers Keepa tells no averages.
            if (!withStatistics || kind.series == Series::ExtraInfoUpdates || product.history.of(kind.series).empty())
                continue;
            const SeriesStatistics& statistics = product.facts.of(kind.series);
            compare(product, kind, 30, statistics.avg30, compared);
            compare(product, kind, 90, statistics.avg90, compared);
            compare(product, kind, 180, statistics.avg180, compared);
        }
    }
    std::printf("averages: %d agree, %d of them of spiky prices; %d differ by spikes, %d have nothing else, %d are "
                "split at the shipping change;"
                " %d only by Keepa\n",
                compared.agreed, compared.spikyAgreed, compared.spiky, compared.leftOut, compared.split,
                compared.onlyKeepas);
    EXPECT_GE(compared.agreed, 1'000);
    EXPECT_LE((compared.spiky + compared.leftOut) * 20, compared.agreed);
    EXPECT_LE(compared.split * 50, compared.agreed);
    EXPECT_EQ(compared.onlyKeepas, 0);
}
