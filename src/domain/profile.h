// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The assumptions a score is made under: a named, editable value. Its canonical text is hashed, and the hash travels
// with every score, so that a score is never taken for one made under other assumptions.
#pragma once

#include "base/error.h"
#include "domain/money.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

/// What a unit costs when no cost was typed for the row.
struct CostRule {
    enum class Kind : std::uint8_t { None, Fixed, PercentOfPrice };
    Kind kind = Kind::PercentOfPrice;
    std::int64_t amount = 4000; // minor units for Fixed, hundredths of a percent for PercentOfPrice

    friend bool operator==(const CostRule&, const CostRule&) = default;
};

enum class RoiMethod : std::uint8_t {
    UnitCost, // profit ÷ what the unit cost
    UnitCostAndHandling, // and prep and inbound
    Everything, // and Amazon's fees
};

enum class PriceRule : std::uint8_t { New, Used };
enum class VatMode : std::uint8_t { None, Registered, FlatRate };

/// Least ROI (hundredths of a percent) and velocity (hundredths) of a verdict; both must hold.
struct VerdictThreshold {
    Hundredths roi, velocity;

    friend bool operator==(const VerdictThreshold&, const VerdictThreshold&) = default;
};

struct Profile {
    QString name;

    CostRule cost;
    Hundredths salesTax; // % on the discounted cost
    Hundredths discount; // % off the cost
    std::int64_t prep = 0, inbound = 0, inboundPerKg = 0; // minor units, per unit and per kg
    std::int64_t storagePerMonth = 0; // minor units per unit
    Hundredths storageMonths;
    VatMode vatMode = VatMode::None;
    Hundredths vatRate;
    RoiMethod roiMethod = RoiMethod::UnitCost;
    PriceRule priceRule = PriceRule::New;
    Hundredths targetRoi{3000}; // max cost is computed for it
    std::int64_t minimumProfit = 0; // minor units
    std::optional<std::int64_t> fulfilmentFeeOverride; // minor units
    std::optional<std::int64_t> referralBasisPointsOverride;

    VerdictThreshold strongBuy{{5000}, {8000}}, buy{{3000}, {6000}}, consider{{1500}, {4000}};
    std::int32_t rankLimit = 100'000;
    std::int32_t fbaOfferLimit = 6;
    int priceWindowDays = 90; // 90 or 365
    std::array<int, 4> velocityWeights{30, 25, 25, 20}; // rank level, sale frequency, availability, stability
    int staleAfterHours = 72; // warn when Keepa's own data is older

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Of the formulas that scores are made by. Raised whenever the same facts, assumptions and fee tables no longer give
/// the same score, so that scores kept from before are not taken for current ones.
inline constexpr int kFormulaVersion = 1;

/// SHA-256 of the formulas' version and the canonical text, shortened to 16 hex digits' worth of bytes. The name is not
/// part of it.
struct ProfileHash {
    std::array<std::uint8_t, 8> bytes{};

    friend auto operator<=>(const ProfileHash&, const ProfileHash&) = default;
    [[nodiscard]] QString toString() const; // 16 hex digits
};

/// balanced (the default), velocity, textbook.
[[nodiscard]] const std::vector<Profile>& shippedProfiles();

/// JSON of fixed member order; equal texts for equal assumptions.
[[nodiscard]] QByteArray canonicalText(const Profile& profile);
[[nodiscard]] ProfileHash hashOf(const Profile& profile, int formulaVersion = kFormulaVersion);
/// Reads what canonicalText or a user wrote. Unknown members and values out of range are Input errors that name the
/// member.
[[nodiscard]] base::Result<Profile> profileFromJson(const QByteArray& json);
[[nodiscard]] QByteArray profileToJson(const Profile& profile);

} // namespace domain
