// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/token_bucket.h"

#include <algorithm>

namespace keepa {

namespace {

constexpr std::chrono::milliseconds kMinute = std::chrono::minutes(1);
} // namespace

std::optional<Tokens> TokenBucket::balanceAt(base::Timestamp time) const
{
    if (!m_state)
        return std::nullopt;
    const auto sinceFirstRefill = time - (m_state->asOf + m_state->refillIn);
    if (sinceFirstRefill.count() < 0)
        return m_state->left;
    const std::int64_t refills = 1 + sinceFirstRefill / kMinute;
    // Past this many the bucket is full whatever it held, short of a debt that no plan allows.
    constexpr std::int64_t kMostRefills = 10'000'000;
    const std::int64_t filled = m_state->left.count + std::min(refills, kMostRefills) * refillOf(*m_state).count;
    const std::int64_t most = std::max(capacityOf(*m_state).count, m_state->left.count);
    return Tokens{saturated(std::min(filled, most))};
}

std::optional<Tokens> TokenBucket::availableAt(base::Timestamp time) const
{
    const auto balance = balanceAt(time);
    if (!balance)
        return std::nullopt;
    return Tokens{saturated(std::int64_t{balance->count} - reserved().count)};
}

std::optional<base::Timestamp> TokenBucket::affordableFrom(base::Timestamp now, Tokens wanted) const
{
    const auto available = availableAt(now);
    if (!available || *available >= wanted)
        return now;
    const int perMinute = refillOf(*m_state).count;
    const std::int64_t missing
        = std::int64_t{wanted.count} + reserved().count - m_state->left.count; // counted from the last answer
    if (perMinute == 0
        || std::int64_t{wanted.count} + reserved().count > std::max(capacityOf(*m_state).count, m_state->left.count))
        return std::nullopt;
    const std::int64_t refills = (missing + perMinute - 1) / perMinute;
    return std::max(now, m_state->asOf + m_state->refillIn + (refills - 1) * kMinute);
}

TokenBucket::ReservationId TokenBucket::reserve(Tokens expected)
{
    m_reservations.emplace(m_nextReservation, expected);
    return m_nextReservation++;
}

void TokenBucket::settle(ReservationId reservation)
{
    m_reservations.erase(reservation);
}

Tokens TokenBucket::reserved() const
{
    std::int64_t sum = 0;
    for (const auto& [id, tokens] : m_reservations)
        sum += tokens.count;
    return Tokens{saturated(sum)};
}

} // namespace keepa
