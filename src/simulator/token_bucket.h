// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The balances of all keys: a bucket each, refilled in lumps at the minute boundaries of the key's own phase, and
// overdrawn by the last request that was let in. Thread-safe.
#pragma once

#include "base/clock.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace simulator {

struct Balance {
    int left = 0;
    int refillInMs = 0; // until the next lump
};

class TokenBuckets final {
public:
    TokenBuckets(const base::Clock& clock, int tokensAtStart, int refillRate, std::chrono::milliseconds minute);

    [[nodiscard]] int refillRate() const { return m_refillRate; }
    /// What the key has now, after taking `tokens` from it.
    Balance charge(const std::string& key, int tokens);
    Balance balance(const std::string& key) { return charge(key, 0); }

private:
    struct Bucket {
        int left;
        base::Timestamp lastLump;
    };

    const base::Clock& m_clock;
    const int m_tokensAtStart;
    const int m_refillRate;
    const std::chrono::milliseconds m_minute;
    std::mutex m_mutex;
    std::map<std::string, Bucket> m_buckets;
};

} // namespace simulator
