// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sql_claims.h"

#include "base/log.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <set>

namespace cache::sql {

namespace {

QString rowKey(const QString& subject, int depth)
{
    return QStringLiteral("%1/%2").arg(subject).arg(depth);
}

QString rowKey(const Claim& claim)
{
    return rowKey(claim.subject, static_cast<int>(claim.depth));
}

/// In one order for all programs, so that two that take many at once never wait for each other crosswise.
QString asJson(QStringList keys)
{
    keys.sort();
    keys.removeDuplicates();
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact));
}

QString keysOf(const std::vector<Claim>& claims)
{
    QStringList keys;
    for (const Claim& claim : claims)
        keys += rowKey(claim);
    return asJson(std::move(keys));
}

/// Of every claim that would bring what one of these is to bring: as deep, or deeper.
QString servingKeysOf(const std::vector<Claim>& claims)
{
    QStringList keys;
    for (const Claim& claim : claims) {
        for (int depth = static_cast<int>(claim.depth); depth <= static_cast<int>(domain::Depth::Offers); ++depth)
            keys += rowKey(claim.subject, depth);
    }
    return asJson(std::move(keys));
}

qlonglong toMs(base::Timestamp time)
{
    return time.time_since_epoch().count();
}

struct Others {
    std::map<QString, base::Timestamp> until; // by key
    std::set<QString> deadOwners;
};

base::Result<Others> othersOf(Connection& connection, const Claimant& claimant, const QString& serving,
                              base::Timestamp now)
{
    Others others;
    std::map<QString, bool> isDead; // by owner: asked of the system once
    const auto read = connection.each(
        "claims_of_others", {serving, claimant.owner, toMs(now)}, [&](const AnswerRow& row) {
            const Claimant other{row.text(1), row.text(2), row.integer(3)};
            const auto [known, isNew] = isDead.try_emplace(other.owner, false);
            if (isNew)
                known->second = other.isDead();
            if (known->second)
                others.deadOwners.insert(other.owner);
            else
                others.until.insert_or_assign(row.text(0), base::Timestamp(std::chrono::milliseconds(row.integer(4))));
            return base::Status();
        });
    if (!read)
        return std::unexpected(read.error());
    return others;
}

base::Result<Others> takeFree(Connection& connection, const Claimant& claimant, const std::vector<Claim>& wanted,
                              base::Timestamp now)
{
    const QVariantList values{claimant.owner,          claimant.host,  claimant.process, toMs(now),
                              toMs(now + kClaimLease), keysOf(wanted), toMs(now)};
    const auto taken = connection.run("take_claims", values);
    if (!taken)
        return std::unexpected(taken.error());
    return othersOf(connection, claimant, servingKeysOf(wanted), now);
}

/// When the last of those stands down that are to bring what `claim` is to bring.
std::optional<base::Timestamp> heldUntil(const Others& others, const Claim& claim)
{
    std::optional<base::Timestamp> until;
    for (int depth = static_cast<int>(claim.depth); depth <= static_cast<int>(domain::Depth::Offers); ++depth) {
        const auto held = others.until.find(rowKey(claim.subject, depth));
        if (held != others.until.end())
            until = std::max(until.value_or(held->second), held->second);
    }
    return until;
}

} // namespace

base::Result<std::vector<HeldClaim>> claim(Connection& connection, const Claimant& claimant,
                                           const std::vector<Claim>& wanted, base::Timestamp now)
{
    auto others = takeFree(connection, claimant, wanted, now);
    if (others && !others->deadOwners.empty()) {
        for (const QString& owner : others->deadOwners) {
            qCInfo(base::logCache).noquote() << "[CACHE] The claims of a program that has ended are taken over";
            const auto dropped = connection.run("drop_claims_of", {owner});
            if (!dropped)
                return std::unexpected(dropped.error());
        }
        others = takeFree(connection, claimant, wanted, now);
    }
    if (!others)
        return std::unexpected(others.error());
    std::vector<HeldClaim> held;
    std::vector<Claim> servedDeeper; // our own row was free, and yet there is nothing to ask
    for (const Claim& one : wanted) {
        const auto until = heldUntil(*others, one);
        if (!until)
            continue;
        held.push_back({one, *until});
        if (!others->until.contains(rowKey(one)))
            servedDeeper.push_back(one);
    }
    if (!servedDeeper.empty()) {
        const auto released = releaseClaims(connection, claimant, servedDeeper);
        if (!released)
            return std::unexpected(released.error());
    }
    return held;
}

base::Status renewClaims(Connection& connection, const Claimant& claimant, base::Timestamp now)
{
    const auto renewed = connection.run("renew_claims", {toMs(now + kClaimLease), claimant.owner});
    return renewed ? base::Status() : std::unexpected(renewed.error());
}

base::Status releaseClaims(Connection& connection, const Claimant& claimant, const std::vector<Claim>& claims)
{
    const auto released = connection.run("release_claims", {claimant.owner, keysOf(claims)});
    return released ? base::Status() : std::unexpected(released.error());
}

base::Status dropEndedClaims(Connection& connection, base::Timestamp now)
{
    const auto dropped = connection.run("drop_ended_claims", {toMs(now)});
    return dropped ? base::Status() : std::unexpected(dropped.error());
}

} // namespace cache::sql
