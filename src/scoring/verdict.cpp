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

std::bitset<kInputs> inputsPresent(const domain::ProductFacts& facts, const domain::Profile& profile,
                                   const domain::Score& score)
{
    const auto series = score.price ? std::optional(seriesOf(score.price->source)) : std::nullopt;
    std::bitset<kInputs> present;
    const auto note = [&present](Input input, bool isThere) { present.set(static_cast<size_t>(input), isThere); };
    note(Input::SellPrice, score.price.has_value());
    note(Input::ConservativePrice, score.price && score.price->conservative);
    note(Input::PriceCorridor, series && corridor(facts, *series, profile.priceWindowDays));
    note(Input::Availability, series && facts.of(*series).outOfStock90);
    note(Input::PriceStability, series && digest(facts, *series, 90).variation);
    note(Input::ReferralFee, score.fees.referral.has_value());
    note(Input::ClosingFee, score.fees.closing.has_value());
    note(Input::FulfilmentFee, score.fees.fulfilment.has_value());
    note(Input::Cost, score.cost.has_value());
    note(Input::Handling, score.handling.has_value());
    note(Input::Rank, facts.rank().has_value());
    note(Input::AverageRank, averageRank(facts).has_value());
    note(Input::RankDrops, rankDrops30(facts).has_value());
    note(Input::FbaOffers, facts.fbaOffers().has_value());
    note(Input::AmazonOnListing, facts.amazonOnListing().has_value());
    note(Input::AmazonInStock, amazonInStock90(facts).has_value());
    return present;
}

domain::Hundredths coverageOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                              const domain::Score& score)
{
    return {std::int64_t(inputsPresent(facts, profile, score).count()) * kInputShare.value};
}

} // namespace scoring
