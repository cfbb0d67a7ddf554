// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/landing.h"

#include <QElapsedTimer>

namespace keepa {

namespace {

/// The body as JSON text, inflated where it is compressed.
base::Result<JsonText> bodyText(const HttpReply& reply)
{
    if (reply.gzip)
        return inflate(reply.body);
    if (reply.body.size() > kMostInflated)
        return base::failure(base::ErrorKind::Protocol, QStringLiteral("the answer is too large"));
    return JsonText::from(reply.body);
}

/// The verdict on every reply but a whole 200.
std::optional<Verdict> verdictOnReply(const HttpReply& reply, const ApiKey& key, base::Timestamp answeredAt,
                                      std::optional<Envelope>& envelope)
{
    if (reply.status == 0)
        return verdictOnNetwork(reply.error, reply.stopped);
    if (reply.status == 200) {
        if (reply.error == QNetworkReply::NoError && reply.stopped.isEmpty())
            return std::nullopt;
        // Keepa charges when it has run the request, and it had begun to answer.
        const QString why = reply.stopped.isEmpty() ? QStringLiteral("the answer broke off") : reply.stopped;
        return Verdict{Attempt::Damaged, base::Error{base::ErrorKind::Protocol, why}};
    }
    // An error's body may be JSON or not: the status alone is enough.
    if (const auto text = bodyText(reply)) {
        if (const auto read = decodeEnvelope(*text, AnswerContext{answeredAt}))
            envelope = *read;
    }
    return verdictOnStatus(reply.status, envelope, key);
}

} // namespace

Landing land(const HttpReply& reply, const Decode& decode, const ApiKey& key, base::Timestamp answeredAt)
{
    QElapsedTimer clock;
    clock.start();
    Landing landing;
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
        if (const auto read = decodeEnvelope(*text, AnswerContext{answeredAt}))
            landing.envelope = *read;
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
