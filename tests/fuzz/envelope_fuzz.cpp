// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a reply is, its attempt gets a verdict that ends, never tells the key, and never waits longer than it may.
// The first byte of an input chooses the status, the second how the reply ended and was compressed; the rest is the
// body.
#include "fuzz/invariants.h"
#include "keepa/landing.h"

#include <array>
#include <cstdint>

namespace {

using fuzz::require;
using keepa::Attempt;

const base::Timestamp kNow(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));
const QString kKey(64, u'k');
constexpr auto kStatuses = std::to_array<int>({200, 429, 400, 402, 500, 0, 301, 401, 403, 404, 405, 503, 204, 599, -1});

keepa::HttpReply replyOf(const std::uint8_t* data, std::size_t size)
{
    keepa::HttpReply reply;
    reply.status = kStatuses[data[0] % kStatuses.size()];
    reply.gzip = data[1] & 1U;
    if (data[1] & 2U)
        reply.error = QNetworkReply::RemoteHostClosedError;
    if (data[1] & 4U)
        reply.stopped = QStringLiteral("the time was up");
    if (data[1] & 8U)
        reply.error = QNetworkReply::ConnectionRefusedError;
    reply.body = QByteArray(reinterpret_cast<const char*>(data) + 2, static_cast<qsizetype>(size) - 2);
    return reply;
}

void check(const keepa::Landing& landing, const keepa::HttpReply& reply)
{
    const auto& verdict = landing.verdict;
    const bool answered = verdict.attempt == Attempt::Answered;
    require(!answered || reply.status == 200, "only a 200 is an answer");
    require(!answered || (landing.envelope && landing.envelope->tokens && !landing.envelope->error),
            "an answer tells the balance, and no error");
    require(answered || !verdict.error.detail.isEmpty(), "what is no answer has a reason");
    require(!verdict.error.detail.contains(kKey), "the key is never told");
    require(!verdict.error.retryAfter || verdict.error.retryAfter->count() >= 0, "nobody waits for the past");
    require(reply.status != 429 || verdict.attempt == Attempt::Throttled, "429 is being throttled");
}

/// The same end over and over: it is given up some day, and no wait is longer than it may be.
void checkRetries(const keepa::Landing& landing, std::uint64_t seed)
{
    const keepa::RetryPolicy policy;
    const auto tokens = landing.envelope ? landing.envelope->tokens : std::nullopt;
    const int most = policy.mostTries + policy.mostThrottles + policy.mostDamaged;
    keepa::Retries retries(policy, seed);
    for (int tries = 0;; ++tries) {
        require(tries <= most, "the retries end");
        const auto delay = retries.delayAfter(landing.verdict.attempt, tokens, true);
        if (!delay)
            return;
        require(delay->count() >= 0 && *delay <= std::max(policy.patience, policy.longestDelay), "a delay is bounded");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto reply = replyOf(data, size);
    const auto decode = keepa::decodesAny([](const keepa::JsonText& json, base::Timestamp at) {
        return keepa::decodeProducts(json, {at, std::nullopt, domain::Depth::Basic, {}});
    });
    const auto landing = keepa::land(reply, decode, keepa::ApiKey(kKey), kNow);
    check(landing, reply);
    checkRetries(landing, size);
    return 0;
}
