// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/token_bucket.h"

#include <algorithm>
#include <cstdint>

namespace simulator {

TokenBuckets::TokenBuckets(const base::Clock& clock, int tokensAtStart, int refillRate,
                           std::chrono::milliseconds minute)
    : m_clock(clock), m_tokensAtStart(tokensAtStart), m_refillRate(refillRate), m_minute(minute)
{
}

Balance TokenBuckets::charge(const std::string& key, int tokens)
{
    const std::lock_guard lock(m_mutex);
    const base::Timestamp now = m_clock.now();
    Bucket& bucket = m_buckets.try_emplace(key, Bucket{m_tokensAtStart, now}).first->second;

    const std::int64_t lumps = std::max<std::int64_t>(0, (now - bucket.lastLump) / m_minute);
    bucket.lastLump += lumps * m_minute;
    const std::int64_t full = std::int64_t{60} * m_refillRate;
    if (bucket.left < full)
        bucket.left = static_cast<int>(std::min(full, bucket.left + lumps * m_refillRate));
    bucket.left -= tokens;

    const auto refillIn = m_minute - (now - bucket.lastLump);
    return Balance{bucket.left, static_cast<int>(std::clamp<std::int64_t>(refillIn.count(), 0, m_minute.count()))};
}

} // namespace simulator
