// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon's fees in one marketplace from one day on: data, loaded from resources/fees and checked. Immutable once
// loaded, readable from every thread.
#pragma once

#include "base/error.h"
#include "domain/category.h"
#include "domain/product_facts.h"

#include <QStringList>

#include <chrono>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace scoring {

inline constexpr std::int64_t kNoLimit = std::numeric_limits<std::int32_t>::max(); // dearer than any price of Keepa's

inline constexpr size_t kMostReferralBands = 6;
inline constexpr size_t kMostFulfilmentBands = 6;

/// How a referral rate that differs by price applies: the rate of the band to the whole price, or each band's rate to
/// the part of the price that lies in it.
enum class BandKind : std::uint8_t { WholePrice, Marginal };

struct ReferralBand {
    std::int64_t upTo = kNoLimit; // minor units, inclusive
    std::int64_t basisPoints = 0;
};

struct ReferralRule {
    BandKind kind = BandKind::WholePrice;
    std::vector<ReferralBand> bands; // rising; the last has no limit

    [[nodiscard]] std::int64_t at(std::int64_t price) const; // without the minimum
};

/// The rules that a root category's products may fall under. Where there are several, Keepa's percentage tells which.
struct CategoryReferral {
    std::vector<domain::CategoryId> categories;
    std::vector<ReferralRule> rules;
};

struct CategoryClosing {
    std::vector<domain::CategoryId> categories;
    std::optional<std::int64_t> amount; // unknown = only Keepa can tell
};

struct FulfilmentRow {
    std::int32_t upToGrams = 0;
    std::vector<std::int64_t> fees; // by price band
};

struct SizeTier {
    std::array<std::int32_t, 3> sides{}; // millimetres, longest first
    std::int32_t grams = 0; // the most a unit may weigh
    bool billsVolume = false; // where the volume weighs more than the unit, it is billed
    std::vector<FulfilmentRow> rows; // rising
    // Above the last row: its own base fees, and so much for each step begun beyond the last row's weight.
    std::vector<std::int64_t> excessBase;
    std::int64_t excessFee = 0;
    std::int32_t excessOunces = 0;
    std::int32_t lastOunces = 0; // of the last row
};

struct Surcharge {
    std::chrono::sys_days from;
    std::optional<std::chrono::sys_days> to;
    std::int64_t basisPoints = 0; // of the fulfilment fee
};

struct FeeTable {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::chrono::sys_days validFrom;
    std::optional<std::chrono::sys_days> validTo; // inclusive
    QString source;
    std::chrono::sys_days checkedOn;
    QString userFile; // where a user wrote it; empty: built in

    std::int64_t referralMinimum = 0;
    std::vector<CategoryReferral> referral;
    std::optional<ReferralRule> otherReferral; // of categories not named
    std::vector<CategoryClosing> closing;
    std::vector<std::int64_t> priceBandStarts; // the fulfilment bands: 0, and where each next one begins
    std::vector<domain::CategoryId> notFulfilment; // categories with a price list of their own
    std::int64_t volumeDivisor = 0; // cubic inches per pound
    std::vector<SizeTier> tiers; // smallest first
    std::vector<Surcharge> surcharges;

    /// Null for a category that is not media.
    [[nodiscard]] const CategoryClosing* closingOf(domain::CategoryId root) const;
    /// The rules one of which holds for the category; empty when the table has none.
    [[nodiscard]] std::span<const ReferralRule> referralOf(domain::CategoryId root) const;
    [[nodiscard]] bool pricesFulfilmentOf(domain::CategoryId root) const;
    [[nodiscard]] std::int64_t surchargeBasisPoints(base::Timestamp now) const;
    /// Of the surcharges in force, those that began after `seen`.
    [[nodiscard]] std::int64_t surchargeBasisPointsSince(base::Timestamp seen, base::Timestamp now) const;
};

class FeeTables final {
public:
    /// None: everything by Keepa's figures.
    FeeTables() = default;

    /// The tables the program was built with. Bug error when one of them is bad.
    [[nodiscard]] static base::Result<FeeTables> builtIn();

    /// Whose a table is: a user's takes precedence over a built-in one on each day that it is valid.
    enum class Origin : std::uint8_t { BuiltIn, User };

    /// Adds a table, which takes the place of one of the same origin, marketplace and first day. Input error naming the
    /// line and the member.
    [[nodiscard]] base::Status add(const QByteArray& json, const QString& fileName, Origin origin = Origin::BuiltIn);
    /// Adds the user's tables: all `*.json` of a folder, which need not exist. What was wrong with the files that were
    /// left out, a line each.
    [[nodiscard]] QStringList addFolder(const QString& folder);

    /// The table in force in that marketplace then, or null.
    [[nodiscard]] const FeeTable* find(domain::Marketplace marketplace, base::Timestamp now) const;
    [[nodiscard]] const std::vector<FeeTable>& all() const { return m_tables; }

private:
    std::vector<FeeTable> m_tables;
};

/// Whole grams, rounded half up, as Keepa tells package weights.
[[nodiscard]] std::int32_t gramsOf(std::int64_t ounces);

/// Reads and checks one file's content.
[[nodiscard]] base::Result<FeeTable> feeTableFromJson(const QByteArray& json, const QString& fileName);

} // namespace scoring
