// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, fees, flags and the other single figures of a product.
#include "keepa/field_readers.h"

namespace keepa {

namespace {

using domain::PackageSize;
using domain::ProductDetails;
using domain::ProductFacts;

void availabilityAmazon(JsonValue value, ProductDraft& draft, Reading& reading)
{
    using domain::AmazonAvailability;
    const auto state = readInt32(value, reading);
    const bool known = state && *state >= static_cast<int>(AmazonAvailability::None)
        && *state <= static_cast<int>(AmazonAvailability::Delayed);
    draft.product.facts.amazon = known ? std::optional(static_cast<AmazonAvailability>(*state)) : std::nullopt;
}

void fbaFees(JsonValue value, ProductDraft& draft, Reading& reading)
{
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "pickAndPackFee")
            draft.product.facts.pickAndPackFee = readFigure(member, reading, 1); // no fulfilment is free
    });
}

void referralFeePercentage(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.referralPercentage = readNumber(value, reading);
}

template <std::optional<PackageSize> ProductFacts::* Size, std::int32_t PackageSize::* Side>
void sideField(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& size = draft.product.facts.*Size;
    if (!size)
        size.emplace();
    (*size).*Side = readFigure(value, reading, 1).value_or(0);
}

/// [one-time, subscribe & save]
void coupon(JsonValue value, ProductDraft& draft, Reading& reading)
{
    std::vector<std::int32_t> told;
    if (!readIntegers(value, reading, told))
        return;
    draft.product.facts.coupon = couponOf(told.empty() ? 0 : told[0]);
    draft.product.details.subscribeCoupon = couponOf(told.size() < 2 ? 0 : told[1]);
}

void returnRate(JsonValue value, ProductDraft& draft, Reading& reading)
{
    using domain::ReturnRate;
    const auto rate = readInt32(value, reading);
    const bool known = rate == static_cast<int>(ReturnRate::Low) || rate == static_cast<int>(ReturnRate::High);
    draft.product.facts.returnRate = known ? std::optional(static_cast<ReturnRate>(*rate)) : std::nullopt;
}

void hazardousMaterials(JsonValue value, ProductDraft& draft, Reading& reading)
{
    bool any = false;
    eachElement(value, reading, [&](JsonValue) { any = true; });
    if (any)
        draft.product.facts.isHazmat = true; // its absence tells nothing
}

template <std::int32_t PackageSize::* Side> constexpr auto kPackageSide = sideField<&ProductFacts::package, Side>;
template <std::int32_t PackageSize::* Side> constexpr auto kItemSide = sideField<&ProductFacts::item, Side>;

constexpr auto kTraitFields = std::to_array<ProductField>({
    {"availabilityAmazon", availabilityAmazon},
    {"businessDiscount", figureField<&ProductDetails::businessDiscount, 1>},
    {"competitivePriceThreshold", figureField<&ProductDetails::competitivePrice, 1>},
    {"coupon", coupon},
    {"fbaFees", fbaFees},
    {"hasReviews", optionalFlagField<&ProductFacts::hasReviews>},
    {"hazardousMaterials", hazardousMaterials},
    {"isAdultProduct", optionalFlagField<&ProductFacts::isAdult>},
    {"isEligibleForTradeIn", optionalFlagField<&ProductFacts::isTradeInEligible>},
    {"isHeatSensitive", optionalFlagField<&ProductFacts::isHeatSensitive>},
    {"isRedirectASIN", optionalFlagField<&ProductFacts::isRedirect>},
    {"isSNS", optionalFlagField<&ProductFacts::isSubscribeAndSave>},
    {"itemHeight", kItemSide<&PackageSize::height>},
    {"itemLength", kItemSide<&PackageSize::length>},
    {"itemWeight", figureField<&ProductFacts::itemWeight, 1>},
    {"itemWidth", kItemSide<&PackageSize::width>},
    {"launchpad", optionalFlagField<&ProductFacts::isLaunchpad>},
    {"monthlySold", figureField<&ProductFacts::monthlySold>},
    {"newPriceIsMAP", optionalFlagField<&ProductFacts::isMapPriced>},
    {"numberOfItems", figureField<&ProductFacts::numberOfItems, 1>},
    {"numberOfPages", figureField<&ProductFacts::numberOfPages, 1>},
    {"packageHeight", kPackageSide<&PackageSize::height>},
    {"packageLength", kPackageSide<&PackageSize::length>},
    {"packageQuantity", figureField<&ProductFacts::packageQuantity, 1>},
    {"packageWeight", figureField<&ProductFacts::packageWeight, 1>},
    {"packageWidth", kPackageSide<&PackageSize::width>},
    {"referralFeePercent", figureField<&ProductDraft::referralPercent>},
    {"referralFeePercentage", referralFeePercentage},
    {"returnRate", returnRate},
    {"suggestedLowerPrice", figureField<&ProductDetails::suggestedLowerPrice, 1>},
    {"variableClosingFee", figureField<&ProductFacts::closingFee>},
});

} // namespace

std::span<const ProductField> traitFields()
{
    return kTraitFields;
}

domain::Coupon couponOf(std::int32_t told)
{
    constexpr std::int32_t kWhole = 100;
    domain::Coupon coupon;
    if (told > 0)
        coupon.amount = told;
    else if (told < 0 && told >= -kWhole)
        coupon.percent = -told;
    return coupon;
}

} // namespace keepa
