// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the scoring engine says of a product: plain values without pointers, so that a hundred thousand of them can be
// made without an allocation. Every figure is unknown (nullopt) when something it needs is unknown.
#pragma once

#include "domain/money.h"
#include "domain/profile.h"

#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>

namespace domain {

enum class PriceSource : std::uint8_t { BuyBox, NewFba, New, BuyBoxUsed, Used };
enum class FeeSource : std::uint8_t { Keepa, Table, Profile };
enum class CostBasis : std::uint8_t { None, Row, AssumedPercent, AssumedFixed };
enum class SalesBasis : std::uint8_t { MonthlySold, RankDrops, RankBand };
enum class Verdict : std::uint8_t { StrongBuy, Buy, Consider, Skip, Unknown };

struct SellPrice {
    Money now;
    PriceSource source = PriceSource::New;
    bool withShipping = false;
    std::optional<Money> conservative; // the least of now, the 90-day average and the 25th percentile

    friend bool operator==(const SellPrice&, const SellPrice&) = default;
};

struct Fee {
    Money amount;
    FeeSource source = FeeSource::Keepa;

    friend bool operator==(const Fee&, const Fee&) = default;
};

struct Fees {
    std::optional<Fee> referral, closing, fulfilment, surcharge;
    std::optional<Money> total; // known only when all that apply are
    // Keepa's figures less the dated table's, of the fees that both tell at the price that Keepa knew; nothing where
    // there is no such fee
    std::optional<Money> difference;

    friend bool operator==(const Fees&, const Fees&) = default;
};

struct UnitCost {
    Money amount; // as paid to the supplier, before discount and tax
    CostBasis basis = CostBasis::AssumedPercent;
    Hundredths percent; // of AssumedPercent

    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

enum class VelocityPart : std::uint8_t { RankLevel, SaleFrequency, Availability, Stability };
inline constexpr int kVelocityParts = 4;

struct Velocity {
    std::array<std::optional<Hundredths>, kVelocityParts> parts; // after re-weighting; they add up to the total
    std::optional<Hundredths> total;

    friend bool operator==(const Velocity&, const Velocity&) = default;
};

struct SalesEstimate {
    std::int32_t low = 0, high = 0; // units a month
    SalesBasis basis = SalesBasis::RankDrops;

    friend bool operator==(const SalesEstimate&, const SalesEstimate&) = default;
};

/// Why a verdict is UNKNOWN (the first four) or SKIP (the others).
enum class Reason : std::uint8_t {
    NoPrice,
    NoFees,
    NoCost,
    NoDemand,
    NotOnAmazon,
    RankOverLimit,
    FbaOffersOverLimit,
    RoiBelow,
    VelocityBelow
};
inline constexpr int kReasons = 9;

enum class WarningKind : std::uint8_t {
    AmazonOnListing,
    AmazonInStockOften,
    AmazonInStockMostly,
    PriceAboveAverage,
    OffersRising,
    Hazmat,
    HeatSensitive,
    Variation,
    RoiImplausible,
    PackSize,
    DataOld,
    FallbackUsed,
    FeeStepNearby,
};
inline constexpr int kWarnings = 13;

/// The warnings raised, each with the figure that raised it (percent, hours, count, minor units; 0 where there is
/// none).
struct Warnings {
    std::bitset<kWarnings> raised;
    std::array<std::int32_t, kWarnings> figures{};

    void raise(WarningKind kind, std::int32_t figure = 0)
    {
        raised.set(static_cast<size_t>(kind));
        figures[static_cast<size_t>(kind)] = figure;
    }
    [[nodiscard]] bool has(WarningKind kind) const { return raised.test(static_cast<size_t>(kind)); }
    [[nodiscard]] std::int32_t figure(WarningKind kind) const { return figures[static_cast<size_t>(kind)]; }
    friend bool operator==(const Warnings&, const Warnings&) = default;
};

struct Score {
    std::optional<SellPrice> price;
    Fees fees;
    std::optional<Money> proceeds; // price net of VAT, less fees
    std::optional<UnitCost> cost;
    std::optional<Money> handling; // prep, inbound and storage
    std::optional<Money> profit, maxCost, breakeven;
    std::optional<Hundredths> roi, margin; // percent
    RoiMethod roiMethod = RoiMethod::UnitCost;
    Velocity velocity;
    std::optional<SalesEstimate> sales;
    std::optional<Money> profitPerMonth; // expected: profit × this seller's share of the sales
    std::optional<Hundredths> stability; // 100 · (1 − variation of the price)
    Hundredths coverage; // percent of the inputs that were present
    std::optional<Hundredths> displayRank; // for "best first" alone
    Verdict verdict = Verdict::Unknown;
    std::bitset<kReasons> reasons;
    Warnings warnings;
    ProfileHash profile;
    // valid_from of the dated fee table that was in force in the facts' marketplace; it is stored with the score
    std::optional<std::chrono::sys_days> feeTable;

    [[nodiscard]] bool because(Reason reason) const { return reasons.test(static_cast<size_t>(reason)); }
    friend bool operator==(const Score&, const Score&) = default;
};

[[nodiscard]] QString verdictName(Verdict verdict); // "STRONG_BUY", "BUY", "CONSIDER", "SKIP", "UNKNOWN"
[[nodiscard]] QString priceSourceName(PriceSource source); // "buy_box", "new_fba", "new", "buy_box_used", "used"
[[nodiscard]] QString feeSourceName(FeeSource source); // "keepa", "table", "profile"
[[nodiscard]] QString roiMethodName(RoiMethod method); // "unit_cost", "unit_cost_and_handling", "everything"
[[nodiscard]] QString salesBasisName(SalesBasis basis); // "monthly_sold", "rank_drops", "rank_band"
[[nodiscard]] QString reasonName(Reason reason); // "no_price", …
[[nodiscard]] QString warningName(WarningKind kind); // "amazon_on_listing", …
/// "assumed 40 %", "assumed", "row", "none".
[[nodiscard]] QString costBasisText(const std::optional<UnitCost>& cost);

} // namespace domain
