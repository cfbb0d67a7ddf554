// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a reply's bytes to what an attempt amounts to: inflate, decode, judge. Runs on a worker thread.
#pragma once

#include "keepa/decoder.h"
#include "keepa/exchange.h"
#include "keepa/retry.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace keepa {

/// Turns the JSON of a 200 into the request's value.
template <typename T>
using Decode = std::function<base::Result<Decoded<T>>(const JsonText& json, base::Timestamp answeredAt)>;

template <typename T> struct Landing {
    Verdict verdict;
    std::optional<Envelope> envelope;
    std::optional<T> value; // when answered
    std::chrono::microseconds decode{0};
};

/// The body as JSON text, inflated where it is compressed.
[[nodiscard]] base::Result<JsonText> bodyText(const HttpReply& reply);
/// The verdict on every reply but a whole 200.
[[nodiscard]] std::optional<Verdict> verdictOnReply(const HttpReply& reply, const ApiKey& key,
                                                    base::Timestamp answeredAt, std::optional<Envelope>& envelope);

template <typename T>
Landing<T> land(const HttpReply& reply, const Decode<T>& decode, const ApiKey& key, base::Timestamp answeredAt)
{
    QElapsedTimer clock;
    clock.start();
    Landing<T> landing;
    if (const auto verdict = verdictOnReply(reply, key, answeredAt, landing.envelope)) {
        landing.verdict = *verdict;
        return landing;
    }
    const auto text = bodyText(reply);
    if (!text) {
        landing.verdict = {Attempt::Damaged, text.error()};
        return landing;
    }
    auto decoded = decode(*text, answeredAt);
    if (!decoded) {
        landing.verdict = {Attempt::Damaged, decoded.error()};
        return landing;
    }
    landing.envelope = decoded->envelope;
    if (decoded->envelope.error)
        landing.verdict = verdictOnServerError(*decoded->envelope.error, key);
    else
        landing.value = std::move(decoded->value);
    landing.decode = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
    return landing;
}

} // namespace keepa
