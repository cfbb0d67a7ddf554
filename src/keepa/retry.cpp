// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/retry.h"

#include "keepa/token_bucket.h"

#include <QMetaEnum>
#include <QRegularExpression>

#include <algorithm>

namespace keepa {

namespace {

using base::Error;
using base::ErrorKind;

// QNetworkReply::errorString() holds the URL and so the key; the enumerator's name holds neither.
QString networkErrorName(QNetworkReply::NetworkError error)
{
    const char* name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return name ? QString::fromLatin1(name) : QStringLiteral("network error %1").arg(int{error});
}

bool speaksOfTheKey(const ServerError& error)
{
    static const QRegularExpression words(QStringLiteral(R"(\b(api|access)[\s_-]*key\b|\bkey\b)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return error.type.compare(u"unauthorized", Qt::CaseInsensitive) == 0 || error.message.contains(words);
}

QString statusText(int status, const std::optional<Envelope>& envelope, const ApiKey& key)
{
    const QString text = QStringLiteral("HTTP %1").arg(status);
    if (!envelope || !envelope->error)
        return text;
    return key.removedFrom(text + u": " + envelope->error->text());
}

} // namespace

QString ServerError::text() const
{
    QString text = type;
    if (!message.isEmpty())
        text = text.isEmpty() ? message : QString(text + u": " + message);
    if (!details.isEmpty())
        text += u" (" + details + u')';
    return text;
}

Verdict verdictOnNetwork(QNetworkReply::NetworkError error, const QString& stopped)
{
    if (!stopped.isEmpty())
        return {Attempt::Lost, Error{ErrorKind::Network, stopped}};
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return {Attempt::Unreachable, Error{ErrorKind::Network, networkErrorName(error)}};
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Attempt::Refused, Error{ErrorKind::Network, networkErrorName(error)}};
    case QNetworkReply::OperationCanceledError: // nobody here cancelled it, so it is Qt's transfer time-out
        return {Attempt::Lost, Error{ErrorKind::Network, QStringLiteral("no answer in time")}};
    default:
        return {Attempt::Lost, Error{ErrorKind::Network, networkErrorName(error)}};
    }
}

Verdict verdictOnStatus(int status, const std::optional<Envelope>& envelope, const ApiKey& key)
{
    Error error{ErrorKind::Protocol, statusText(status, envelope, key)};
    if (status == 429) {
        error.kind = ErrorKind::Throttled;
        if (envelope && envelope->tokens)
            error.retryAfter = waitForPositive(*envelope->tokens);
        return {Attempt::Throttled, error};
    }
    if (status >= 500) {
        error.kind = ErrorKind::Network;
        return {Attempt::ServerFault, error};
    }
    if (status >= 300 && status < 400) {
        // Where to is not followed and not told: the key is in the URL.
        error.detail += QStringLiteral(": a redirect, which is not followed");
        return {Attempt::Refused, error};
    }
    const bool keyRefused = status == 401 || status == 402 || status == 403
        || (status == 400
            && (!key.isWellFormed() || (envelope && envelope->error && speaksOfTheKey(*envelope->error))));
    if (keyRefused)
        error.kind = ErrorKind::Auth;
    else if (status == 400 || status == 404 || status == 405)
        error.kind = ErrorKind::BadRequest;
    return {Attempt::Refused, error};
}

Verdict verdictOnServerError(const ServerError& error, const ApiKey& key)
{
    const bool unauthorized = error.type.compare(u"unauthorized", Qt::CaseInsensitive) == 0;
    const auto kind = unauthorized ? ErrorKind::Auth : ErrorKind::BadRequest;
    const QString words = key.removedFrom(error.text());
    return {Attempt::Refused, Error{kind, words.isEmpty() ? QStringLiteral("refused without a reason") : words}};
}

std::chrono::milliseconds waitForPositive(const TokenState& tokens)
{
    constexpr std::chrono::minutes kWithoutRefills(60); // the plan is used up by trackings: look again in an hour
    TokenBucket bucket;
    bucket.observe(tokens);
    // The server has just said no, so wait for a refill even where the balance looks positive.
    const auto nextRefill = tokens.asOf + tokens.refillIn;
    const auto from = bucket.affordableFrom(nextRefill);
    return from ? *from - tokens.asOf : std::chrono::milliseconds(kWithoutRefills);
}

std::optional<std::chrono::milliseconds> Retries::delayAfter(Attempt attempt, const std::optional<TokenState>& tokens,
                                                             bool isProven)
{
    switch (attempt) {
    case Attempt::Throttled: {
        if (++m_throttles >= m_policy.mostThrottles)
            return std::nullopt;
        const auto wait = tokens ? waitForPositive(*tokens) : std::chrono::milliseconds(std::chrono::minutes(1));
        return wait <= m_policy.patience ? std::optional(wait) : std::nullopt;
    }
    case Attempt::Damaged:
        if (++m_damaged >= (isProven ? m_policy.mostDamaged : m_policy.mostDamagedAtFirst))
            return std::nullopt;
        [[fallthrough]];
    case Attempt::ServerFault:
    case Attempt::Unreachable:
    case Attempt::Lost:
        if (++m_failures >= m_policy.mostTries)
            return std::nullopt;
        return backOff();
    case Attempt::Answered:
    case Attempt::Refused:
        break;
    }
    return std::nullopt;
}

std::chrono::milliseconds Retries::backOff()
{
    // Full jitter: many clients that failed together do not come back together.
    auto most = m_policy.firstDelay;
    for (int i = 1; i < m_failures && most < m_policy.longestDelay; ++i)
        most *= 2;
    most = std::min(most, m_policy.longestDelay);
    std::uniform_int_distribution<std::int64_t> delay(0, most.count());
    return std::chrono::milliseconds(delay(m_random));
}

} // namespace keepa
