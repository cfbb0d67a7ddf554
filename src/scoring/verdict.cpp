// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/verdict.h"

#include "scoring/demand.h"
#include "scoring/sell_price.h"

#include <algorithm>

namespace scoring {

using domain::Reason;
using domain::Verdict;

namespace {

/// Where nothing is invested there is no ROI; if the unit earns anything, it passes every minimum.
bool earnsForNothing(const domain::Score& score)
{
    return !score.roi && score.profit && score.profit->amount > 0;
}

bool reachesRoi(const domain::Score& score, domain::Hundredths least)
{
    return earnsForNothing(score) || (score.roi && *score.roi >= least);
}

void noteWhatIsUnknown(const domain::ProductFacts& facts, domain::Score& score)
{
    const auto note = [&score](Reason reason) { score.reasons.set(static_cast<size_t>(reason)); };
    if (facts.type == domain::ProductType::Invalid)
        note(Reason::NotOnAmazon);
    if (!score.price)
        note(Reason::NoPrice);
    if (score.price && !score.fees.total)
        note(Reason::NoFees);
    const bool priceAndFees = score.price && score.fees.total;
    if (priceAndFees && !score.profit)
        note(Reason::NoCost);
    // Offers that were never asked for are not unknown; a rank or a count that was and did not come is.
    const bool offersMissing = !facts.fbaOffers() && facts.of(domain::Series::CountNewFba).delivered;
    if (!score.velocity.total || !facts.rank() || offersMissing)
        note(Reason::NoDemand);
}

} // namespace

void judge(const domain::ProductFacts& facts, const domain::Profile& profile, domain::Score& score)
{
    score.reasons.reset();
    noteWhatIsUnknown(facts, score);
    const bool unknown = score.reasons.any();

    const auto note = [&score](Reason reason) { score.reasons.set(static_cast<size_t>(reason)); };
    if (const auto rank = facts.rank(); rank && *rank > profile.rankLimit)
        note(Reason::RankOverLimit);
    if (const auto offers = facts.fbaOffers(); offers && *offers > profile.fbaOfferLimit)
        note(Reason::FbaOffersOverLimit);
    if (score.profit && !reachesRoi(score, profile.consider.roi))
        note(Reason::RoiBelow);
    if (score.velocity.total && *score.velocity.total < profile.consider.velocity)
        note(Reason::VelocityBelow);

    if (unknown) {
        score.verdict = Verdict::Unknown;
        return;
    }
    score.verdict = Verdict::Skip;
    if (score.reasons.any())
        return;
    const auto reaches = [&score](const domain::VerdictThreshold& least) {
        return reachesRoi(score, least.roi) && *score.velocity.total >= least.velocity;
    };
    if (reaches(profile.strongBuy))
        score.verdict = Verdict::StrongBuy;
    else if (reaches(profile.buy))
        score.verdict = Verdict::Buy;
    else if (reaches(profile.consider))
        score.verdict = Verdict::Consider;
}

std::optional<domain::Hundredths> displayRankOf(const domain::Score& score)
{
    constexpr domain::Hundredths kMostRoi{200'00};
    if (score.velocity.total && (score.roi || earnsForNothing(score))) {
        const auto roi = std::min(score.roi.value_or(kMostRoi), kMostRoi);
        return domain::Hundredths{domain::mulDivHalfUp(6 * roi.value + 4 * score.velocity.total->value, 1, 10)};
    }
    if (score.cost || !score.proceeds || !score.sales)
        return std::nullopt;
    // Known proceeds without a max cost: not even a unit for nothing would pay.
    return domain::Hundredths{score.maxCost ? score.maxCost->amount * score.sales->low : 0};
}

domain::Hundredths coverageOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                              const domain::Score& score)
{
    const auto series = score.price ? std::optional(seriesOf(score.price->source)) : std::nullopt;
    const std::array present{
        score.price.has_value(),
        score.price && score.price->conservative,
        series && corridor(facts, *series, profile.priceWindowDays),
        series && facts.of(*series).outOfStock90,
        series && digest(facts, *series, 90).variation,
        score.fees.referral.has_value(),
        score.fees.closing.has_value(),
        score.fees.fulfilment.has_value(),
        score.cost.has_value(),
        score.handling.has_value(),
        facts.rank().has_value(),
        averageRank(facts).has_value(),
        rankDrops30(facts).has_value(),
        facts.fbaOffers().has_value(),
        facts.amazonOnListing().has_value(),
        amazonInStock90(facts).has_value(),
    };
    const auto count = std::ranges::count(present, true);
    return {domain::mulDivHalfUp(count, 100'00, std::int64_t(present.size()))};
}

} // namespace scoring
