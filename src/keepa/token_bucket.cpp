// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/token_bucket.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace keepa {

namespace {

constexpr std::chrono::milliseconds kMinute = std::chrono::minutes(1);
constexpr int kMinutesKept = 60; // tokens unused for an hour are lost

int saturated(std::int64_t count)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(count, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

} // namespace

int TokenBucket::lump() const
{
    // Keepa rounds the reduction to whole tokens in a way it does not tell: assume the worse one.
    const double added = std::floor(m_state->refillRate.count - std::max(0.0, m_state->flowReduction));
    return std::max(0, static_cast<int>(added));
}

int TokenBucket::capacity() const
{
    return saturated(std::int64_t{m_state->refillRate.count} * kMinutesKept);
}

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
    const std::int64_t filled = m_state->left.count + std::min(refills, kMostRefills) * lump();
    const std::int64_t most = std::max(capacity(), m_state->left.count);
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
    const int perMinute = lump();
    const std::int64_t missing
        = std::int64_t{wanted.count} + reserved().count - m_state->left.count; // counted from the last answer
    if (perMinute == 0 || std::int64_t{wanted.count} + reserved().count > std::max(capacity(), m_state->left.count))
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
