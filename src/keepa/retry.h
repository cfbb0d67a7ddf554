// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one retry policy of the Keepa client: what an attempt's end means, and whether and when to try again.
// Pure: the random seed comes in from outside.
#pragma once

#include "base/error.h"
#include "keepa/api_key.h"
#include "keepa/envelope.h"

#include <QNetworkReply>

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>

namespace keepa {

/// How an attempt ended.
enum class Attempt : std::uint8_t {
    Answered, // usable
    Throttled, // 429: not run, not charged
    ServerFault, // 5xx: not run as far as one can tell
    Unreachable, // no connection was made: not charged
    Lost, // the connection broke or fell silent after the request was sent: may have been charged
    Damaged, // a 200 that cannot be used: may have been charged
    Refused, // another try would be refused again
};

/// What an attempt's HTTP status, network state and body amount to.
struct Verdict {
    Attempt attempt = Attempt::Answered;
    base::Error error; // unless Answered

    [[nodiscard]] bool mayHaveBeenCharged() const { return attempt == Attempt::Lost || attempt == Attempt::Damaged; }
};

/// A reply without an HTTP status: what the network said of it. `stopped` is why this program ended it itself, if so.
[[nodiscard]] Verdict verdictOnNetwork(QNetworkReply::NetworkError error, const QString& stopped);
/// A reply with an HTTP status other than 200. `envelope` where the body had one.
[[nodiscard]] Verdict verdictOnStatus(int status, const std::optional<Envelope>& envelope, const ApiKey& key);
/// An answered request whose body says that it was refused all the same.
[[nodiscard]] Verdict verdictOnServerError(const ServerError& error, const ApiKey& key);

struct RetryPolicy {
    int mostTries = 12; // attempts in all that end by a server fault or the network: rides out about a minute
    int mostThrottles = 20; // 429s: they cost nothing, and each tells how long to wait
    int mostDamaged = 5; // attempts in all that end by a damaged answer: each may have been charged
    int mostDamagedAtFirst = 3; // the same while no answer of the service ever came intact
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds longestDelay{std::chrono::seconds(30)};
    std::chrono::milliseconds patience{std::chrono::hours(6)}; // the longest single wait for tokens
};

/// Counts the attempts of one request.
class Retries final {
public:
    Retries(const RetryPolicy& policy, std::uint64_t seed) : m_policy(policy), m_random(seed) { }

    /// How long to wait before the next attempt after one that ended with `attempt`; nothing when it is time to give
    /// up. After a 429 the delay is what Keepa's token state asks for. `isProven`: an answer has come intact before.
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    delayAfter(Attempt attempt, const std::optional<TokenState>& tokens, bool isProven);

private:
    [[nodiscard]] std::chrono::milliseconds backOff();

    RetryPolicy m_policy;
    std::mt19937_64 m_random;
    int m_failures = 0, m_throttles = 0, m_damaged = 0;
};

/// From a 429 to the moment the balance is positive again: the next refill, and a minute for each further lump it
/// takes.
[[nodiscard]] std::chrono::milliseconds waitForPositive(const TokenState& tokens);

} // namespace keepa
