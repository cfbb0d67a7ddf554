// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a program says it is about to ask of Keepa, so that no other one asks and pays for the same: plain values.
#pragma once

#include "base/clock.h"
#include "domain/asin.h"
#include "domain/depth.h"
#include "domain/marketplace.h"

#include <QString>

#include <chrono>
#include <tuple>

namespace cache {

/// How long a claim stands when nothing is heard of its holder, and how often a living holder renews it.
inline constexpr std::chrono::milliseconds kClaimLease = std::chrono::seconds(10);
inline constexpr std::chrono::milliseconds kClaimRenewal = std::chrono::seconds(3);

/// An answer that is going to be asked for. A product's answer serves everybody who needs no more than its depth: who
/// wants it at that depth or a lesser one finds it claimed and waits for the holder's; who wants it deeper would wait
/// in vain, so the claim does not stand in his way. A discovery has no depth: where the holder's turns out to be too
/// short for who waited, that one claims and asks in his turn.
struct Claim {
    QString subject;
    domain::Depth depth = domain::Depth::Basic;

    /// `key` as of a DiscoveryRecord.
    [[nodiscard]] static Claim discovery(const QString& key) { return {QStringLiteral("discovery/%1").arg(key)}; }
    [[nodiscard]] static Claim product(domain::Marketplace marketplace, const domain::Asin& asin, domain::Depth depth)
    {
        return {QStringLiteral("product/%1/%2").arg(static_cast<int>(marketplace)).arg(asin.toString()), depth};
    }
    /// `code` as of a CodeRecord: which products it stands for nobody knows yet.
    [[nodiscard]] static Claim code(domain::Marketplace marketplace, const QString& code, domain::Depth depth)
    {
        return {QStringLiteral("code/%1/%2").arg(QString::number(static_cast<int>(marketplace)), code), depth};
    }
    friend bool operator==(const Claim&, const Claim&) = default;
    friend bool operator<(const Claim& a, const Claim& b)
    {
        return std::tie(a.subject, a.depth) < std::tie(b.subject, b.depth);
    }
};

/// A claim that was wanted and is somebody else's, and until when if nothing is heard of him any more.
struct HeldClaim {
    Claim claim;
    base::Timestamp until{};
};

} // namespace cache
