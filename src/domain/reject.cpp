// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reject.h"

namespace domain {

namespace {

bool hasRisenEnough(Money before, Money now)
{
    constexpr int kWhole = 100;
    if (before.currency != now.currency || before.amount <= 0 || now.amount <= before.amount)
        return false;
    std::int64_t least = 0;
    std::int64_t reached = 0;
    if (__builtin_mul_overflow(before.amount, kWhole + kComebackPricePercent, &least)
        || __builtin_mul_overflow(now.amount, kWhole, &reached))
        return false; // no price is that high
    return reached >= least;
}

} // namespace

RejectSnapshot snapshotOf(const Row& row)
{
    RejectSnapshot snapshot;
    snapshot.title = row.facts->title;
    if (row.score.price) {
        snapshot.price = row.score.price->now;
        snapshot.priceSource = row.score.price->source;
    }
    snapshot.offers = row.facts->of(Series::CountNew).current;
    snapshot.amazon = row.facts->amazonOnListing();
    return snapshot;
}

std::optional<Comeback> comebackOf(const Rejection& rejection, const Row& now)
{
    const auto& then = rejection.snapshot;
    const auto seen = snapshotOf(now);
    Comeback comeback;
    comeback.amazonLeft = then.amazon == true && seen.amazon == false;
    if (then.price && seen.price && then.priceSource == seen.priceSource && hasRisenEnough(*then.price, *seen.price))
        comeback.price = {*then.price, *seen.price};
    if (then.offers && seen.offers && std::int64_t{*then.offers} - *seen.offers >= kComebackOffers)
        comeback.offers = {*then.offers, *seen.offers};
    if (!comeback.amazonLeft && !comeback.price && !comeback.offers)
        return std::nullopt;
    comeback.reason = rejection.reason;
    comeback.rejectedAt = rejection.rejectedAt;
    return comeback;
}

} // namespace domain
