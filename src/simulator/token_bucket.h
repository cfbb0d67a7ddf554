// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The balances of all keys: a bucket each, refilled in lumps at the minute boundaries of the key's own phase, capped at
// sixty lumps, and overdrawn by the last request that was let in. Thread-safe.
#pragma once

#include "base/clock.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace simulator {

struct Balance {
    int left = 0;
    int refillInMs = 0; // until the next lump; less than a minute
};

struct RefillTerms {
    int tokensAtStart = 0;
    int rate = 0; // tokens a minute
    double reduction = 0; // tokens a minute that trackings eat; the lump loses it rounded
    std::chrono::milliseconds minute{60'000};
};

class TokenBuckets final {
public:
    TokenBuckets(const base::Clock& clock, const RefillTerms& terms) : m_clock(clock), m_terms(terms) { }

    [[nodiscard]] const RefillTerms& terms() const { return m_terms; }
    /// What the key has now, after taking `tokens` from it.
    Balance charge(const std::string& key, int tokens);
    Balance balance(const std::string& key) { return charge(key, 0); }

private:
    struct Bucket {
        int left;
        base::Timestamp lastLump;
    };

    const base::Clock& m_clock;
    const RefillTerms m_terms;
    std::mutex m_mutex;
    std::map<std::string, Bucket> m_buckets;
};

} // namespace simulator
