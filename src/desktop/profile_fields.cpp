// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/profile_fields.h"

#include <QtGlobal>

namespace desktop {

namespace {

using domain::Profile;
using Value = std::optional<std::int64_t>;

constexpr std::int64_t kMostAmount = 100'000'000; // minor units
constexpr std::int64_t kMostRank = 2'147'483'647;

template <auto Member> Value getHundredths(const Profile& profile)
{
    return (profile.*Member).value;
}
template <auto Member> void setHundredths(Profile& profile, Value value)
{
    (profile.*Member).value = value.value_or(0);
}
template <auto Member> Value getWhole(const Profile& profile)
{
    return static_cast<std::int64_t>(profile.*Member);
}
template <auto Member> void setWhole(Profile& profile, Value value)
{
    using Whole = std::remove_reference_t<decltype(profile.*Member)>;
    profile.*Member = static_cast<Whole>(value.value_or(0));
}
template <auto Member> Value getOptional(const Profile& profile)
{
    return profile.*Member;
}
template <auto Member> void setOptional(Profile& profile, Value value)
{
    profile.*Member = value;
}
template <auto Threshold> Value getRoi(const Profile& profile)
{
    return (profile.*Threshold).roi.value;
}
template <auto Threshold> void setRoi(Profile& profile, Value value)
{
    (profile.*Threshold).roi.value = value.value_or(0);
}
template <auto Threshold> Value getVelocity(const Profile& profile)
{
    return (profile.*Threshold).velocity.value;
}
template <auto Threshold> void setVelocity(Profile& profile, Value value)
{
    (profile.*Threshold).velocity.value = value.value_or(0);
}
template <size_t At> Value getWeight(const Profile& profile)
{
    return profile.velocityWeights[At];
}
template <size_t At> void setWeight(Profile& profile, Value value)
{
    profile.velocityWeights[At] = static_cast<int>(value.value_or(0));
}

using CostKind = domain::CostRule::Kind;

Value getCostKind(const Profile& profile)
{
    return static_cast<std::int64_t>(profile.cost.kind);
}
void setCostKind(Profile& profile, Value value)
{
    const auto kind = static_cast<CostKind>(value.value_or(0));
    if (kind == profile.cost.kind)
        return;
    constexpr std::int64_t kUsualPercent = 4000;
    profile.cost = {kind, kind == CostKind::PercentOfPrice ? kUsualPercent : 0}; // 40 % is not 40.00
}
template <CostKind Kind> Value getCost(const Profile& profile)
{
    return profile.cost.kind == Kind ? Value(profile.cost.amount) : Value(0);
}
template <CostKind Kind> void setCost(Profile& profile, Value value)
{
    if (profile.cost.kind == Kind)
        profile.cost.amount = value.value_or(0);
}
Value getWindow(const Profile& profile)
{
    return profile.priceWindowDays == 365 ? 1 : 0;
}
void setWindow(Profile& profile, Value value)
{
    profile.priceWindowDays = value.value_or(0) == 1 ? 365 : 90;
}

// clang-format off
#define TEXT(text) QT_TRANSLATE_NOOP("ProfileFields", text)
#define HUNDREDTHS(member) getHundredths<&Profile::member>, setHundredths<&Profile::member>
#define WHOLE(member) getWhole<&Profile::member>, setWhole<&Profile::member>
#define OPTIONAL(member) getOptional<&Profile::member>, setOptional<&Profile::member>
#define ROI(member) getRoi<&Profile::member>, setRoi<&Profile::member>
#define VELOCITY(member) getVelocity<&Profile::member>, setVelocity<&Profile::member>
using enum FieldUnit;
const std::vector<ProfileField> kProfileFields{
    {"cost.rule", TEXT("What a unit costs"), TEXT("Cost rule"), TEXT("Where no cost was typed for a product"), Choice, 0, 2, nullptr,
     {TEXT("unknown"), TEXT("a fixed amount"), TEXT("a share of the price")}, getCostKind, setCostKind},
    {"cost.amount", nullptr, TEXT("Fixed cost"), TEXT("Of one unit, before discount and tax"), Money, 0, kMostAmount, nullptr, {}, getCost<CostKind::Fixed>, setCost<CostKind::Fixed>},
    {"cost.percent", nullptr, TEXT("Share of the price"), TEXT("Cost as a share of the price it sells at"), Percent, 0, 1'000'00, nullptr, {}, getCost<CostKind::PercentOfPrice>, setCost<CostKind::PercentOfPrice>},
    {"discount_percent", nullptr, TEXT("Discount"), TEXT("Off the cost, such as a gift card's or cash back"), Percent, 0, 99'99, nullptr, {}, HUNDREDTHS(discount)},
    {"sales_tax_percent", nullptr, TEXT("Sales tax"), TEXT("On the discounted cost"), Percent, 0, 100'00, nullptr, {}, HUNDREDTHS(salesTax)},
    {"prep", TEXT("Handling"), TEXT("Preparation"), TEXT("Per unit: labels, bags, a prep centre"), Money, 0, kMostAmount, nullptr, {}, WHOLE(prep)},
    {"inbound", nullptr, TEXT("Inbound"), TEXT("Per unit to Amazon's warehouse"), Money, 0, kMostAmount, nullptr, {}, WHOLE(inbound)},
    {"inbound_per_kg", nullptr, TEXT("Inbound per kg"), TEXT("Added by the product's weight"), Money, 0, kMostAmount, nullptr, {}, WHOLE(inboundPerKg)},
    {"storage_per_month", nullptr, TEXT("Storage per month"), TEXT("Per unit"), Money, 0, kMostAmount, nullptr, {}, WHOLE(storagePerMonth)},
    {"storage_months", nullptr, TEXT("Months in storage"), TEXT("Until it is sold"), Months, 0, 120'00, nullptr, {}, HUNDREDTHS(storageMonths)},
    {"vat_mode", TEXT("Tax and fees"), TEXT("VAT"), TEXT("How you are taxed on sales"), Choice, 0, 2, nullptr, {TEXT("none"), TEXT("registered"), TEXT("flat rate")}, WHOLE(vatMode)},
    {"vat_rate_percent", nullptr, TEXT("VAT rate"), TEXT("Of the price"), Percent, 0, 30'00, nullptr, {}, HUNDREDTHS(vatRate)},
    {"fulfilment_fee_override", nullptr, TEXT("Fulfilment fee"), TEXT("In place of the fee tables"), Money, 0, kMostAmount, TEXT("by the fee tables"), {}, OPTIONAL(fulfilmentFeeOverride)},
    {"referral_percent_override", nullptr, TEXT("Referral fee"), TEXT("In place of the fee tables"), Percent, 0, 45'00, TEXT("by the fee tables"), {}, OPTIONAL(referralBasisPointsOverride)},
    {"roi_method", TEXT("Price and return"), TEXT("ROI is profit over"), TEXT("What the profit is divided by"), Choice, 0, 2, nullptr,
     {TEXT("unit cost"), TEXT("unit cost and handling"), TEXT("everything, fees too")}, WHOLE(roiMethod)},
    {"price_rule", nullptr, TEXT("Sold as"), TEXT("Which offers the price is taken from"), Choice, 0, 1, nullptr, {TEXT("new"), TEXT("used")}, WHOLE(priceRule)},
    {"price_window_days", nullptr, TEXT("Price window"), TEXT("How far back averages look"), Choice, 0, 1, nullptr, {TEXT("90 days"), TEXT("365 days")}, getWindow, setWindow},
    {"target_roi_percent", nullptr, TEXT("Target ROI"), TEXT("The most a unit may cost is computed for it"), Percent, 0, 10'000'00, nullptr, {}, HUNDREDTHS(targetRoi)},
    {"minimum_profit", nullptr, TEXT("Least profit"), TEXT("Per unit; less is skipped"), Money, -kMostAmount, kMostAmount, nullptr, {}, WHOLE(minimumProfit)},
    {"strong_buy.roi_percent", TEXT("Verdicts"), TEXT("Strong buy from ROI"), TEXT("And from the velocity below"), Percent, -100'00, 10'000'00, nullptr, {}, ROI(strongBuy)},
    {"strong_buy.velocity", nullptr, TEXT("and velocity"), TEXT("0 to 100; both must hold for a strong buy"), Points, 0, 100'00, nullptr, {}, VELOCITY(strongBuy)},
    {"buy.roi_percent", nullptr, TEXT("Buy from ROI"), TEXT("No more than for a strong buy"), Percent, -100'00, 10'000'00, nullptr, {}, ROI(buy)},
    {"buy.velocity", nullptr, TEXT("and velocity"), TEXT("0 to 100; both must hold for a buy"), Points, 0, 100'00, nullptr, {}, VELOCITY(buy)},
    {"consider.roi_percent", nullptr, TEXT("Consider from ROI"), TEXT("No more than for a buy"), Percent, -100'00, 10'000'00, nullptr, {}, ROI(consider)},
    {"consider.velocity", nullptr, TEXT("and velocity"), TEXT("0 to 100; both must hold to consider it"), Points, 0, 100'00, nullptr, {}, VELOCITY(consider)},
    {"rank_limit", TEXT("Limits"), TEXT("Sales rank at most"), TEXT("Above it a product is skipped"), Rank, 1, kMostRank, nullptr, {}, WHOLE(rankLimit)},
    {"fba_offer_limit", nullptr, TEXT("FBA offers at most"), TEXT("Above it competition is warned of"), Count, 0, 10'000, nullptr, {}, WHOLE(fbaOfferLimit)},
    {"stale_after_hours", nullptr, TEXT("Warn of data older than"), TEXT("Keepa's own, not the cache's"), Hours, 1, 24 * 365, nullptr, {}, WHOLE(staleAfterHours)},
    {"velocity_weights.0", TEXT("What velocity is made of"), TEXT("Rank level"), TEXT("The four add up to 100"), Count, 0, 100, nullptr, {}, getWeight<0>, setWeight<0>},
    {"velocity_weights.1", nullptr, TEXT("Sale frequency"), TEXT("The four add up to 100"), Count, 0, 100, nullptr, {}, getWeight<1>, setWeight<1>},
    {"velocity_weights.2", nullptr, TEXT("Availability"), TEXT("The four add up to 100"), Count, 0, 100, nullptr, {}, getWeight<2>, setWeight<2>},
    {"velocity_weights.3", nullptr, TEXT("Stability"), TEXT("The four add up to 100"), Count, 0, 100, nullptr, {}, getWeight<3>, setWeight<3>},
};
#undef TEXT
#undef HUNDREDTHS
#undef WHOLE
#undef OPTIONAL
#undef ROI
#undef VELOCITY
// clang-format on

} // namespace

std::span<const ProfileField> profileFields()
{
    return kProfileFields;
}

} // namespace desktop
