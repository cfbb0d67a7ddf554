// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/attributes.h"

#include "simulator/random.h"

namespace simulator {

namespace {

constexpr std::uint32_t bitOf(Kind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

using enum Attribute::Form;

constexpr std::uint32_t kEvery = (1U << kKindCount) - 1;
constexpr std::uint32_t kGoods
    = kEvery & ~(bitOf(Kind::Book) | bitOf(Kind::Media) | bitOf(Kind::Digital) | bitOf(Kind::Game));
constexpr std::uint32_t kCare = bitOf(Kind::Beauty) | bitOf(Kind::Food);
constexpr std::uint32_t kWorks = bitOf(Kind::Media) | bitOf(Kind::Game);

constexpr std::array kAttributes{
    Attribute{"activeIngredients", Text, kCare, 0.3, {"oat_extract", "aloe_vera", "zinc_oxide", "green_tea"}},
    Attribute{"audienceRating", Text, kWorks, 0.6, {"Everyone", "Teen", "PG (Parental Guidance)", "Mature"}},
    Attribute{"format", TextOrNull, kWorks | bitOf(Kind::Digital), 0.7, {"Kindle eBook", "Import", "Box set", "Vinyl"}},
    Attribute{"includedComponents", Text, kGoods, 0.25, {"Manual", "Bag", "Screws", "Cable"}},
    Attribute{"ingredients", Text, kCare, 0.5, {"Water, Oats", "Aqua, Glycerin", "Sugar, Cocoa", "Shea butter"}},
    Attribute{"itemForm", Text, kCare, 0.5, {"Cream", "Powder", "Liquid", "Drop"}},
    Attribute{"itemTypeKeyword", Text, kEvery, 0.9, {"household-goods", "reading", "gifts", "everyday-use"}},
    Attribute{"material", Text, kGoods, 0.4, {"Cotton", "Steel", "Bamboo", "Glass"}},
    Attribute{"materials", List, kGoods, 0.35, {"Cotton", "Steel", "Bamboo", "Glass"}},
    Attribute{"model", TextOrNull, kGoods, 0.6, {"M-100", "HX2", "Series 7", "Type R"}},
    Attribute{"partNumber", TextOrNull, kEvery, 0.4, {"PN-4471", "88-120", "KT9", "ZX-81B"}},
    Attribute{"pattern", Text, kGoods, 0.3, {"Striped", "Plain", "Floral", "Dotted"}},
    Attribute{"productBenefit", Text, kCare, 0.4, {"Hydrating", "Soothing", "Firming", "Energizing"}},
    Attribute{"recommendedUsesForProduct", Text, kGoods, 0.2, {"Travel", "Office", "Garden", "Camping"}},
    Attribute{"safetyWarning", Text, kGoods, 0.2, {"Keep away from fire", "Small parts", "Not a toy", "Keep dry"}},
    Attribute{"scent", Text, kCare | bitOf(Kind::Home), 0.4, {"Unscented", "Lavender", "Citrus", "Cedar"}},
    Attribute{"size", TextOrNull, kGoods, 0.5, {"Small", "Medium", "Large", "2-Pack"}},
    Attribute{"specialFeatures", List, kGoods, 0.3, {"Foldable", "Cordless", "Washable", "Rust proof"}},
    Attribute{"specialIngredients", Text, kCare, 0.3, {"Honey", "Vitamin C", "Ginger", "Argan oil"}},
    Attribute{"specificUsesForProduct", List, kGoods, 0.25, {"Indoor", "Outdoor", "Kitchen", "Bathroom"}},
    Attribute{"style", Text, kGoods, 0.4, {"Modern", "Classic", "Rustic", "Compact"}},
    Attribute{"targetAudienceKeyword", Text, kGoods, 0.4, {"adults", "kids", "unisex", "pets"}},
};

} // namespace

std::span<const Attribute> attributes()
{
    return kAttributes;
}

const Attribute* attributeNamed(std::string_view name)
{
    const auto found = std::ranges::find(kAttributes, name, &Attribute::name);
    return found == kAttributes.end() ? nullptr : &*found;
}

std::string_view valueOf(const Attribute& attribute, const Product& product)
{
    if ((attribute.kinds & bitOf(product.kind)) == 0)
        return {};
    Random random(Random::mixed(product.seed, 1'000 + static_cast<std::uint64_t>(&attribute - kAttributes.data())));
    return random.chance(attribute.share) ? random.pick(attribute.words) : std::string_view();
}

} // namespace simulator
