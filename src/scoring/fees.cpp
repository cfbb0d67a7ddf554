// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fees.h"

#include "scoring/fulfilment.h"
#include "scoring/referral.h"

#include <algorithm>
#include <initializer_list>

namespace scoring {

using domain::FeeSource;

namespace {

/// Keepa's closing fee, else the table's. A category that the table does not count as media has none.
std::optional<domain::Fee> closingFee(const domain::ProductFacts& facts, const FeeTable* table,
                                      domain::Currency currency)
{
    if (facts.closingFee && *facts.closingFee >= 0)
        return domain::Fee{{*facts.closingFee, currency}, FeeSource::Keepa};
    if (table == nullptr || !facts.rootCategory)
        return std::nullopt;
    const CategoryClosing* media = table->closingOf(*facts.rootCategory);
    if (media == nullptr)
        return domain::Fee{{0, currency}, FeeSource::Table};
    if (!media->amount)
        return std::nullopt;
    return domain::Fee{{*media->amount, currency}, FeeSource::Table};
}

/// The sum of what is known of these; nothing where none is.
std::optional<std::int64_t> sumOfKnown(std::initializer_list<std::optional<std::int64_t>> parts)
{
    std::optional<std::int64_t> sum;
    for (const auto& part : parts) {
        if (part)
            sum = sum.value_or(0) + *part;
    }
    return sum;
}

std::optional<std::int64_t> closingDifference(const domain::ProductFacts& facts, const FeeTable* table)
{
    if (!facts.closingFee || *facts.closingFee < 0 || table == nullptr || !facts.rootCategory)
        return std::nullopt;
    const CategoryClosing* media = table->closingOf(*facts.rootCategory);
    return media != nullptr && media->amount ? std::optional(*facts.closingFee - *media->amount) : std::nullopt;
}

/// Where segments begin, sorted and without doubles.
class Starts final {
public:
    void add(std::int64_t price, bool startsBand)
    {
        if (price < 1 || price >= kNoLimit)
            return;
        size_t at = m_count;
        while (at > 0 && m_starts[at - 1].price > price)
            --at;
        if (at > 0 && m_starts[at - 1].price == price) {
            m_starts[at - 1].startsBand |= startsBand;
            return;
        }
        std::move_backward(m_starts.begin() + at, m_starts.begin() + m_count, m_starts.begin() + m_count + 1);
        m_starts[at] = {price, startsBand};
        ++m_count;
    }

    struct Start {
        std::int64_t price = 0;
        bool startsBand = false;
    };
    [[nodiscard]] std::span<const Start> all() const { return std::span(m_starts).first(m_count); }

private:
    std::array<Start, FeeModel::kMostSegments + 1> m_starts;
    size_t m_count = 0;
};

void fillModel(FeeModel& model, const ReferralFees& referral, const FulfilmentFees& fulfilment, std::int64_t closing)
{
    Starts starts;
    starts.add(1, false);
    for (const std::int64_t start : fulfilment.bandStarts())
        starts.add(start, true);
    referral.forEachStart([&starts](std::int64_t price, bool startsBand) { starts.add(price, startsBand); });

    const auto all = starts.all();
    for (size_t i = 0; i < all.size(); ++i) {
        const auto [from, startsBand] = all[i];
        const std::int64_t to = i + 1 < all.size() ? all[i + 1].price - 1 : kNoLimit;
        const auto line = referral.lineFrom(from);
        const std::int64_t flat = closing + fulfilment.at(from) + fulfilment.surchargeAt(from);
        model.append({from, to, line.base, line.basisPoints, flat, startsBand});
    }
}

} // namespace

const FeeSegment& FeeModel::segmentAt(std::int64_t price) const
{
    size_t i = 0;
    while (i + 1 < m_count && price > m_segments[i].to)
        ++i;
    return m_segments[i];
}

PricedFees feesOf(const domain::ProductFacts& facts, const domain::Profile& profile, std::int64_t price,
                  std::optional<std::int64_t> keepasPrice, const FeeTable* table, base::Timestamp now)
{
    const domain::Currency currency = domain::currencyOf(facts.marketplace);
    const auto referral = ReferralFees::of(facts, profile, keepasPrice, price, table);
    const auto fulfilment = FulfilmentFees::of(facts, profile, keepasPrice, table, now);

    PricedFees priced;
    domain::Fees& fees = priced.fees;
    fees.closing = closingFee(facts, table, currency);
    if (referral)
        fees.referral = domain::Fee{{referral->at(price), currency}, referral->sourceAt(price)};
    if (fulfilment) {
        fees.fulfilment = domain::Fee{{fulfilment->at(price), currency}, fulfilment->sourceAt(price)};
        if (const std::int64_t surcharge = fulfilment->surchargeAt(price); surcharge > 0)
            fees.surcharge = domain::Fee{{surcharge, currency}, FeeSource::Table};
    }
    if (const auto difference
        = sumOfKnown({referral ? referral->keepaOverTable() : std::nullopt,
                      fulfilment ? fulfilment->keepaOverTable() : std::nullopt, closingDifference(facts, table)}))
        fees.difference = domain::Money{*difference, currency};
    if (!referral || !fulfilment || !fees.closing)
        return priced;
    fillModel(priced.model.emplace(), *referral, *fulfilment, fees.closing->amount.amount);
    fees.total = domain::Money{priced.model->total(price), currency};
    return priced;
}

} // namespace scoring
