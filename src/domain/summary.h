// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a search did, told when it ends: outcomes, tokens, times and where rows were lost. A plain value.
#pragma once

#include "base/error.h"
#include "domain/outcome.h"
#include "domain/profile.h"
#include "domain/search_query.h"
#include "domain/tokens.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace domain {

struct DiscoveryReport {
    Outcome outcome = Outcome::Off;
    std::chrono::seconds age{0};
    QString key;
};

/// How many rows had which outcome at the scoring level.
struct ScoringReport {
    int hits = 0, misses = 0, stale = 0, bypass = 0;

    [[nodiscard]] double hitRate() const
    {
        const int all = hits + misses + stale + bypass;
        return all == 0 ? 0.0 : static_cast<double>(hits) / all;
    }
};

struct TokenReport {
    Tokens forecast, spent;
    Tokens saved; // what the hits would have cost
    std::optional<Tokens> left; // unknown when Keepa was never asked
    std::optional<int> refillRate; // per minute
};

struct Timings {
    std::chrono::microseconds total{0}, discovery{0}, fetch{0}, decode{0}, score{0}, cache{0};
};

/// One line of the funnel: how many there were at a step, or how many a step removed.
struct FunnelStep {
    QString step; // "discovered", "not_on_amazon", or a filter's key
    std::optional<int> count;
    std::optional<int> removed;
};

struct Summary {
    SearchQuery query;
    QString profileName;
    ProfileHash profile;
    base::Timestamp finishedAt{};
    DiscoveryReport discovery;
    ScoringReport scoring;
    TokenReport tokens;
    Timings timings;
    std::vector<FunnelStep> funnel;
    std::vector<Asin> asins; // looked at, in Keepa's order
    std::int64_t totalAvailable = 0; // Keepa's estimate of all matches
    int rows = 0; // that passed
    int requests = 0; // asked of Keepa; 0 means that the cache answered it all
    QStringList warnings; // in English, for the log and JSON
    std::optional<base::Error> endedBy; // set when not all that was asked for came; what came is in the rows
};

/// What a search would cost, told before it runs.
struct Forecast {
    Tokens tokens;
    int wanted = 0; // products looked at
    int cached = 0; // of them known to be fresh in the cache; only known when the discovery is
    Outcome discovery = Outcome::Miss;
    bool exact = false; // false: an upper bound, the list of products is not known yet
    std::optional<Tokens> balance; // projected to now; unknown before the first answer of this key
    std::optional<std::chrono::milliseconds> wait; // until the balance reaches
};

} // namespace domain
