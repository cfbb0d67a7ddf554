// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/token_bucket.h"

#include "simulator/random.h"

#include <algorithm>
#include <cmath>

namespace simulator {

namespace {

/// The last minute boundary of the key's own phase, at `now` or before it.
base::Timestamp boundaryBefore(base::Timestamp now, const std::string& key, std::chrono::milliseconds minute)
{
    std::uint64_t spread = 0;
    for (const char letter : key)
        spread = Random::mixed(spread, static_cast<std::uint64_t>(letter));
    const auto phase = static_cast<std::int64_t>(spread % static_cast<std::uint64_t>(minute.count()));
    const std::int64_t since = (now.time_since_epoch().count() - phase) % minute.count();
    return now - std::chrono::milliseconds(since < 0 ? since + minute.count() : since);
}

} // namespace

Balance TokenBuckets::charge(const std::string& key, int tokens)
{
    const std::lock_guard lock(m_mutex);
    const base::Timestamp now = m_clock.now();
    const auto place = m_buckets.find(key);
    Bucket& bucket = place != m_buckets.end()
        ? place->second
        : m_buckets.emplace(key, Bucket{m_terms.tokensAtStart, boundaryBefore(now, key, m_terms.minute)}).first->second;

    const std::int64_t lumps = std::max<std::int64_t>(0, (now - bucket.lastLump) / m_terms.minute);
    bucket.lastLump += lumps * m_terms.minute;
    const std::int64_t lump = std::max<std::int64_t>(0, m_terms.rate - std::lround(m_terms.reduction));
    const std::int64_t full = std::int64_t{60} * m_terms.rate;
    if (bucket.left < full)
        bucket.left = static_cast<int>(std::min(full, bucket.left + lumps * lump));
    bucket.left -= tokens;

    const std::int64_t refillIn = (m_terms.minute - (now - bucket.lastLump)).count();
    return Balance{bucket.left, static_cast<int>(std::clamp<std::int64_t>(refillIn, 0, m_terms.minute.count() - 1))};
}

} // namespace simulator
