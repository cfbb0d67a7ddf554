// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every score, for ten thousand random products and profiles a property.
#include "scoring/explain.h"
#include "scoring/explained_sum.h"
#include "scoring/plain_fees.h"
#include "scoring/random_scoring.h"
#include "scoring/verdict.h"

#include <cstring>

using namespace domain;
using namespace test;

namespace {

/// Thresholds and limits in any order, so that nothing rests on a sensible profile.
Profile anyVerdicts(Draw& draw)
{
    auto profile = randomProfile(draw);
    for (VerdictThreshold* least : {&profile.strongBuy, &profile.buy, &profile.consider})
        *least = {{draw.between(0, 8'000)}, {draw.between(0, 9'000)}};
    profile.rankLimit = draw.small(1'000, 300'000);
    profile.fbaOfferLimit = draw.small(1, 12);
    return profile;
}

/// From the best to the worst; UNKNOWN is none of them.
bool improved(Verdict from, Verdict to)
{
    return from != Verdict::Unknown && to != Verdict::Unknown && to < from;
}

void checkSum(const std::vector<ExplainRow>& rows, ExplainGroup group, int decimals, std::optional<std::int64_t> shown)
{
    const auto sum = explainedSum(rows, group, decimals);
    RC_ASSERT(sum.totals == 1);
    RC_ASSERT(sum.total == shown);
    if (shown)
        RC_ASSERT(sum.parts == *shown);
}

std::optional<std::int64_t> plain(const std::optional<Money>& money)
{
    return money ? std::optional(money->amount) : std::nullopt;
}

/// Yen or dollars, and now and then without a fact.
ProductFacts anyProduct(Draw& draw)
{
    auto facts = randomProduct(draw);
    if (draw.chance(10)) {
        facts.marketplace = Marketplace::Jp;
        facts.pickAndPackFee = 434;
        facts.referralFeeBasisPoints = 1'000;
    }
    if (draw.chance(10))
        facts.of(Series::New).current.reset();
    if (draw.chance(10))
        facts.of(Series::Sales).avg90.reset();
    if (draw.chance(10))
        facts.rankDrops30.reset();
    if (draw.chance(10))
        facts.of(Series::New).outOfStock90.reset();
    if (draw.chance(10))
        facts.digest.days90[0].variation.reset();
    if (draw.chance(10))
        facts.packageWeight.reset();
    return facts;
}

} // namespace

TEST(EngineProperty, ProfitFallsByWhatTheCostRises)
{
    int compared = 0;
    EXPECT_TRUE(holds("profit falls by what the unit costs more", [&](Draw& draw) {
        const std::int64_t cost = draw.between(1, 5'000);
        const std::int64_t more = draw.between(1, 500);
        const auto facts = randomProduct(draw);
        const auto profile = anyVerdicts(draw);
        const Score cheap = scored(facts, profile, cost);
        const Score dear = scored(facts, profile, cost + more);
        if (!cheap.profit)
            return;
        ++compared;
        const auto paid = [&profile](std::int64_t amount) { // by hand: less the discount, plus the tax
            const std::int64_t left = amount - mulDivHalfUp(amount, profile.discount.value, 10'000);
            return left + mulDivHalfUp(left, profile.salesTax.value, 10'000);
        };
        RC_ASSERT(cheap.profit->amount - dear.profit->amount == paid(cost + more) - paid(cost));
        if (profile.discount.value == 0)
            RC_ASSERT(dear.profit->amount < cheap.profit->amount);
        RC_ASSERT(dear.maxCost == cheap.maxCost); // what may be paid does not depend on what is
        RC_ASSERT(dear.proceeds == cheap.proceeds);
        if (cheap.breakeven && dear.breakeven)
            RC_ASSERT(*dear.breakeven >= *cheap.breakeven);
        if (cheap.roi && dear.roi && cheap.profit->amount >= 0)
            RC_ASSERT(*dear.roi <= *cheap.roi);
        RC_ASSERT(!improved(cheap.verdict, dear.verdict));
    }));
    EXPECT_GT(compared, kCases / 2);
}

TEST(EngineProperty, TheVerdictNeverImprovesWhenRoiOrVelocityFalls)
{
    std::array<int, 5> seen{};
    EXPECT_TRUE(holds("less ROI or velocity, no better verdict", [&](Draw& draw) {
        const auto facts = randomProduct(draw);
        const auto profile = anyVerdicts(draw);
        Score score = scored(facts, profile, draw.between(0, 2'000));
        const Verdict before = score.verdict;
        ++seen[static_cast<size_t>(before)];
        Score lessRoi = score;
        if (lessRoi.roi)
            lessRoi.roi->value -= draw.between(1, 5'000);
        scoring::judge(facts, profile, lessRoi);
        RC_ASSERT(!improved(before, lessRoi.verdict));
        Score slower = score;
        if (slower.velocity.total)
            slower.velocity.total->value -= draw.between(1, 3'000);
        scoring::judge(facts, profile, slower);
        RC_ASSERT(!improved(before, slower.verdict));
    }));
    for (const Verdict verdict : {Verdict::StrongBuy, Verdict::Buy, Verdict::Consider, Verdict::Skip, Verdict::Unknown})
        EXPECT_GT(seen[static_cast<size_t>(verdict)], kCases / 200) << verdictName(verdict).toStdString();
}

TEST(EngineProperty, WorseDemandNeverMakesItFasterOrBetter)
{
    EXPECT_TRUE(holds("worse demand is no faster", [](Draw& draw) {
        const auto facts = randomProduct(draw);
        const auto profile = anyVerdicts(draw);
        auto worse = facts;
        *worse.of(Series::Sales).avg90 += draw.small(0, 100'000);
        *worse.rankDrops30 = draw.small(0, *facts.rankDrops30);
        *worse.of(Series::New).outOfStock90 = draw.small(*facts.of(Series::New).outOfStock90, 100);
        *worse.digest.days90[0].variation += draw.small(0, 2'000);
        const Score before = scored(facts, profile);
        const Score after = scored(worse, profile);
        for (size_t i = 0; i < kVelocityParts; ++i)
            RC_ASSERT(*after.velocity.parts[i] <= *before.velocity.parts[i]);
        RC_ASSERT(!improved(before.verdict, after.verdict));
        RC_ASSERT(before.velocity.total->value >= 0 && before.velocity.total->value <= 100'00);
        RC_ASSERT(after.proceeds == before.proceeds); // money does not hang on demand
        RC_ASSERT(after.maxCost == before.maxCost);
    }));
}

TEST(EngineProperty, UnrelatedFactsChangeNothing)
{
    EXPECT_TRUE(holds("unrelated facts change nothing", [](Draw& draw) {
        const auto facts = anyProduct(draw);
        const auto profile = anyVerdicts(draw);
        auto other = facts;
        other.asin = *Asin::parse(u"0306406152");
        other.title = QStringLiteral("Other");
        other.brand = other.author = other.buyBoxSeller = QStringLiteral("Somebody");
        other.eans = {QStringLiteral("4006381333931")};
        other.rootCategoryName = QStringLiteral("Renamed");
        other.categories = {CategoryId{draw.between(1, 1'000)}, CategoryId{7}};
        other.released = other.trackingSince = KeepaTime{draw.small(0, 1'000'000)};
        other.numberOfPages = 300;
        other.returnRate = ReturnRate::High;
        other.rankDrops90 = other.rankDrops180 = draw.small(0, 500);
        // Series that no figure of a new product comes from, the used ones among them.
        for (const Series series : {Series::Rating, Series::EbayNewShipping, Series::Used, Series::BuyBoxUsedShipping,
                                    Series::ListPrice, Series::Collectible, Series::CountUsed})
            other.of(series).current = other.of(series).avg90 = draw.small(-2, 90'000);
        other.of(Series::New).avg365 = other.of(Series::New).lowest = draw.small(1, 9'000);
        other.digest.days90[1] = steady(draw.small(1, 9'000), 4'000);
        RC_ASSERT(scored(other, profile) == scored(facts, profile));
        RC_ASSERT(scoring::explain(other, scored(other, profile), profile)
                  == scoring::explain(facts, scored(facts, profile), profile));
    }));
}

TEST(EngineProperty, TheSameInputsGiveTheSameScore)
{
    EXPECT_TRUE(holds("the same inputs give the same score", [](Draw& draw) {
        const auto facts = anyProduct(draw);
        const auto profile = anyVerdicts(draw);
        const Score first = scored(facts, profile);
        const auto rows = scoring::explain(facts, first, profile);
        // What lies in memory where the score is made must not show.
        alignas(Score) std::array<std::byte, sizeof(Score)> dirt;
        dirt.fill(std::byte(draw.between(0, 255)));
        auto* again = new (dirt.data()) Score(scored(ProductFacts(facts), Profile(profile)));
        RC_ASSERT(*again == first);
        RC_ASSERT(scoring::explain(facts, *again, profile) == rows);
        again->~Score();
    }));
}

TEST(EngineProperty, ExplainsPartsAddUpToWhatIsShown)
{
    int complete = 0;
    EXPECT_TRUE(holds("explain's parts add up", [&](Draw& draw) {
        const auto facts = anyProduct(draw);
        auto profile = anyVerdicts(draw);
        profile.velocityWeights = {draw.small(0, 50), draw.small(0, 50), draw.small(0, 50), draw.small(0, 50)};
        const Score score = draw.chance(50) ? scored(facts, profile, draw.between(0, 5'000)) : scored(facts, profile);
        const auto rows = scoring::explain(facts, score, profile);
        const int decimals = currencyDecimals(currencyOf(facts.marketplace));
        checkSum(rows, ExplainGroup::Proceeds, decimals, plain(score.proceeds));
        checkSum(rows, ExplainGroup::Profit, decimals, plain(score.profit));
        const auto velocity = score.velocity.total;
        checkSum(rows, ExplainGroup::Velocity, 2, velocity ? std::optional(velocity->value) : std::nullopt);
        checkSum(rows, ExplainGroup::Coverage, 2, score.coverage.value);
        complete += score.profit && velocity ? 1 : 0;
    }));
    EXPECT_GT(complete, kCases / 3);
}
