// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cache_report.h"

#include "base/log.h"
#include "domain/query_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cli {

namespace {

using domain::CacheLevel;

QString line(const QString& text)
{
    return text + QLatin1Char('\n');
}

QString shareText(std::optional<double> share)
{
    return share ? QStringLiteral("%1 %").arg(*share * 100.0, 0, 'f', 1) : QStringLiteral("–");
}

QString bytesText(std::int64_t bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// "3 d", "5 h", "12 min", "0 min".
QString spanText(std::chrono::milliseconds span)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::max(span, std::chrono::milliseconds(0))).count();
    constexpr int kHour = 60;
    constexpr int kDay = 24 * kHour;
    if (minutes >= 2 * kDay)
        return QStringLiteral("%1 d").arg(minutes / kDay);
    return minutes >= 2 * kHour ? QStringLiteral("%1 h").arg(minutes / kHour) : QStringLiteral("%1 min").arg(minutes);
}

QString useText(const QString& when, const domain::CacheUse& use)
{
    return line(QStringLiteral("  %1: %2 hits, %3 misses, %4 stale, %5 bypass; hit rate %6; %7 tokens saved")
                    .arg(when)
                    .arg(use.outcomes.hits)
                    .arg(use.outcomes.misses)
                    .arg(use.outcomes.stale)
                    .arg(use.outcomes.bypass)
                    .arg(shareText(use.outcomes.hitRate()))
                    .arg(use.tokensSaved));
}

QString levelText(const QString& name, const domain::CacheLevelStatus& level, base::Timestamp now)
{
    QString text = QStringLiteral("%1: %2 entries, %3 fresh, %4 stale, %5 expired, %6")
                       .arg(name)
                       .arg(level.entries)
                       .arg(level.fresh)
                       .arg(level.stale)
                       .arg(level.expired)
                       .arg(bytesText(level.bytes));
    if (level.oldest && level.newest)
        text += QStringLiteral(", made %1 to %2 ago").arg(spanText(now - *level.newest), spanText(now - *level.oldest));
    return line(text) + useText(QStringLiteral("today"), level.today)
        + useText(QStringLiteral("7 days"), level.sevenDays) + useText(QStringLiteral("ever"), level.ever);
}

QJsonValue timeJson(const std::optional<base::Timestamp>& time)
{
    return time ? QJsonValue(base::isoUtc(*time)) : QJsonValue();
}

QJsonObject useJson(const domain::CacheUse& use)
{
    const auto rate = use.outcomes.hitRate();
    return {
        {QStringLiteral("hits"), static_cast<qint64>(use.outcomes.hits)},
        {QStringLiteral("misses"), static_cast<qint64>(use.outcomes.misses)},
        {QStringLiteral("stale"), static_cast<qint64>(use.outcomes.stale)},
        {QStringLiteral("bypass"), static_cast<qint64>(use.outcomes.bypass)},
        {QStringLiteral("hit_rate"), rate ? QJsonValue(*rate) : QJsonValue()},
        {QStringLiteral("tokens_saved"), static_cast<qint64>(use.tokensSaved)},
    };
}

QJsonObject levelJson(const domain::CacheLevelStatus& level)
{
    return {
        {QStringLiteral("entries"), static_cast<qint64>(level.entries)},
        {QStringLiteral("fresh"), static_cast<qint64>(level.fresh)},
        {QStringLiteral("stale"), static_cast<qint64>(level.stale)},
        {QStringLiteral("expired"), static_cast<qint64>(level.expired)},
        {QStringLiteral("bytes"), static_cast<qint64>(level.bytes)},
        {QStringLiteral("hits"), static_cast<qint64>(level.ever.outcomes.hits)},
        {QStringLiteral("misses"), static_cast<qint64>(level.ever.outcomes.misses)},
        {QStringLiteral("bypass"), static_cast<qint64>(level.ever.outcomes.bypass)},
        {QStringLiteral("oldest"), timeJson(level.oldest)},
        {QStringLiteral("newest"), timeJson(level.newest)},
        {QStringLiteral("today"), useJson(level.today)},
        {QStringLiteral("seven_days"), useJson(level.sevenDays)},
        {QStringLiteral("ever"), useJson(level.ever)},
    };
}

QJsonObject entryJson(const domain::DiscoveryEntry& entry, base::Timestamp now)
{
    return {
        {QStringLiteral("key"), entry.key},
        {QStringLiteral("marketplace"), domain::codeOf(entry.marketplace)},
        {QStringLiteral("query"), entry.query ? QJsonValue(domain::toJson(*entry.query)) : QJsonValue()},
        {QStringLiteral("count"), static_cast<qint64>(entry.count)},
        {QStringLiteral("total_available"), static_cast<qint64>(entry.totalAvailable)},
        {QStringLiteral("hits"), static_cast<qint64>(entry.hits)},
        {QStringLiteral("created_at"), base::isoUtc(entry.createdAt)},
        {QStringLiteral("stale_at"), base::isoUtc(entry.staleAt)},
        {QStringLiteral("fresh"), entry.staleAt > now},
    };
}

/// Why the cache is none, or what went wrong last; empty when all is well.
QString troubleText(const domain::CacheStatus& status)
{
    if (status.problem)
        return base::scrubbed(status.problem->detail);
    if (!status.persistent)
        return QStringLiteral("switched off");
    return status.lastError ? base::scrubbed(status.lastError->detail) : QString();
}

} // namespace

QString cacheText(const domain::CacheStatus& status, base::Timestamp now)
{
    if (!status.persistent)
        return line(QStringLiteral("cache: none (%1)").arg(troubleText(status)));
    QString text = line(QStringLiteral("cache: %1, %2, %3 of %4")
                            .arg(status.backendTitle(), status.location, bytesText(status.bytesOnDisk),
                                 status.mostBytes > 0 ? bytesText(status.mostBytes) : QStringLiteral("any size")));
    if (!status.notice.isEmpty())
        text += line(QStringLiteral("notice: ") + status.notice);
    if (status.lastError)
        text += line(QStringLiteral("last error: ") + troubleText(status));
    text += levelText(QStringLiteral("discovery"), status.of(CacheLevel::Discovery), now);
    text += levelText(QStringLiteral("scoring"), status.of(CacheLevel::Scoring), now);
    text += line(QStringLiteral("claims held: %1").arg(status.claimsHeld));
    if (status.lastLookup)
        text += line(QStringLiteral("last look-up: %1 ms")
                         .arg(static_cast<double>(status.lastLookup->count()) / 1000.0, 0, 'f', 2));
    return text + line(QStringLiteral("tokens saved: %1").arg(status.tokensSaved));
}

QString entriesText(const DiscoveryEntries& entries, base::Timestamp now)
{
    QString text;
    for (const auto& entry : entries) {
        const QString left
            = entry.staleAt > now ? spanText(entry.staleAt - now) + QStringLiteral(" left") : QStringLiteral("stale");
        const QString what = entry.query ? domain::queryText(*entry.query, entry.categoryNames)
                                         : QStringLiteral("(made by another version)");
        const QString source = entry.query ? domain::sourceName(entry.query->source) : QString();
        text += line(QStringLiteral("%1  %2 %3  %4 of %5  age %6, %7  %8 hits  %9")
                         .arg(entry.key.left(12), domain::codeOf(entry.marketplace), source)
                         .arg(entry.count)
                         .arg(entry.totalAvailable)
                         .arg(spanText(now - entry.createdAt), left)
                         .arg(entry.hits)
                         .arg(what));
    }
    return text;
}

QByteArray cacheJson(const domain::CacheStatus& status, const std::optional<DiscoveryEntries>& entries,
                     base::Timestamp now)
{
    const QString trouble = troubleText(status);
    QJsonObject json{
        {QStringLiteral("available"), status.persistent},
        {QStringLiteral("backend"), status.backend},
        {QStringLiteral("server_version"),
         status.serverVersion.isEmpty() ? QJsonValue() : QJsonValue(status.serverVersion)},
        {QStringLiteral("location"), status.location},
        {QStringLiteral("bytes"), static_cast<qint64>(status.bytesOnDisk)},
        {QStringLiteral("most_bytes"),
         status.mostBytes > 0 ? QJsonValue(static_cast<qint64>(status.mostBytes)) : QJsonValue()},
        {QStringLiteral("tokens_saved"), static_cast<qint64>(status.tokensSaved)},
        {QStringLiteral("claims_held"), static_cast<qint64>(status.claimsHeld)},
        {QStringLiteral("last_lookup_us"),
         status.lastLookup ? QJsonValue(static_cast<qint64>(status.lastLookup->count())) : QJsonValue()},
        {QStringLiteral("discovery"), levelJson(status.of(CacheLevel::Discovery))},
        {QStringLiteral("scoring"), levelJson(status.of(CacheLevel::Scoring))},
        {QStringLiteral("problem"), trouble.isEmpty() ? QJsonValue() : QJsonValue(trouble)},
        {QStringLiteral("notice"), status.notice.isEmpty() ? QJsonValue() : QJsonValue(status.notice)},
    };
    if (entries) {
        QJsonArray list;
        for (const auto& entry : *entries)
            list.append(entryJson(entry, now));
        json.insert(QStringLiteral("entries"), list);
    }
    return QJsonDocument(json).toJson();
}

QString removalText(const domain::CacheRemoval& removed)
{
    return line(QStringLiteral("removed: %1 lists, %2 products, %3 histories")
                    .arg(removed.discoveries)
                    .arg(removed.products)
                    .arg(removed.histories));
}

QString verificationText(const domain::CacheVerification& verification)
{
    QString text
        = line(QStringLiteral("read: %1 lists, %2 products, %3 histories; %4")
                   .arg(verification.discoveries)
                   .arg(verification.products)
                   .arg(verification.histories)
                   .arg(verification.findings.empty() ? QStringLiteral("all is well")
                                                      : QStringLiteral("%1 broken").arg(verification.findings.size())));
    for (const QString& finding : verification.findings)
        text += line(finding);
    return text;
}

} // namespace cli
