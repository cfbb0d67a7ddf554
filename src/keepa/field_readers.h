// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a member of Keepa's objects finds its reader: tables of one row per member, and the readers that most rows share.
// Included by the decoder's own translation units only.
#pragma once

#include "keepa/decode_parts.h"
#include "keepa/optional_entries.h"

#include <algorithm>
#include <array>
#include <span>

namespace keepa {

/// One member of an object that is read into a `Target`.
template <typename Target> struct Field {
    std::string_view key;
    void (*read)(JsonValue, Target&, Reading&);
};
using ProductField = Field<ProductDraft>;

/// The order of the tables that are searched: by length, then by the characters. Keys of one length are few, so that
/// most steps of a search compare two numbers.
struct ByLength {
    constexpr bool operator()(std::string_view a, std::string_view b) const
    {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
};

/// Rows as they are read best, in the order that they are searched in.
template <typename Target, std::size_t N> consteval std::array<Field<Target>, N> fieldTable(Field<Target> (&&rows)[N])
{
    auto table = std::to_array(std::move(rows));
    std::ranges::sort(table, ByLength(), &Field<Target>::key);
    return table;
}

/// `fields` as fieldTable() makes them. Members without a row are ignored.
template <typename Target>
void readField(std::span<const Field<Target>> fields, std::string_view key, JsonValue value, Target& target,
               Reading& reading)
{
    const auto field = std::ranges::lower_bound(fields, key, ByLength(), &Field<Target>::key);
    if (field != fields.end() && field->key == key)
        field->read(value, target, reading);
}

template <typename Target>
void readObject(std::span<const Field<Target>> fields, JsonValue value, Target& target, Reading& reading)
{
    eachField(value, reading,
              [&](std::string_view key, JsonValue member) { readField(fields, key, member, target, reading); });
}

template <typename Target> std::vector<std::string_view> keysOf(std::span<const Field<Target>> fields)
{
    std::vector<std::string_view> keys;
    for (const auto& field : fields)
        keys.push_back(field.key);
    std::ranges::sort(keys);
    return keys;
}

template <typename T, typename Owner> Owner ownerOf(T Owner::*);

/// The member of the facts, of the details or of the draft itself; of anything else, its own.
template <auto Member, typename Target> auto& memberOf(Target& target)
{
    using Owner = decltype(ownerOf(Member));
    if constexpr (std::same_as<Owner, domain::ProductFacts>)
        return target.product.facts.*Member;
    else if constexpr (std::same_as<Owner, domain::ProductDetails>)
        return target.product.details.*Member;
    else
        return target.*Member;
}

template <auto Member, typename Target = ProductDraft>
void plainTextField(JsonValue value, Target& target, Reading& reading)
{
    memberOf<Member>(target) = readPlainText(value, reading);
}

/// Less than `Least` is how Keepa says unknown here.
template <auto Member, std::int32_t Least = 0, typename Target = ProductDraft>
void figureField(JsonValue value, Target& target, Reading& reading)
{
    memberOf<Member>(target) = readFigure(value, reading, Least);
}

template <auto Member, typename Target = ProductDraft>
void optionalFlagField(JsonValue value, Target& target, Reading& reading)
{
    memberOf<Member>(target) = readBoolean(value, reading);
}

template <auto Member, typename Target = ProductDraft> void timeField(JsonValue value, Target& target, Reading& reading)
{
    memberOf<Member>(target) = readPastTime(value, reading);
}

template <auto Member, typename Target = ProductDraft>
void categoryField(JsonValue value, Target& target, Reading& reading)
{
    memberOf<Member>(target) = readCategoryId(value, reading);
}

// The tables of the product object, by meaning.
[[nodiscard]] std::span<const ProductField> identityFields();
[[nodiscard]] std::span<const ProductField> textFields();
[[nodiscard]] std::span<const ProductField> imageFields();
[[nodiscard]] std::span<const ProductField> traitFields();
[[nodiscard]] std::span<const ProductField> offerFields();
[[nodiscard]] std::span<const ProductField> timelineFields();
[[nodiscard]] std::span<const ProductField> statisticsFields(); // of `stats`

/// Above 0 an amount, below it a percentage.
[[nodiscard]] domain::Coupon couponOf(std::int32_t told);
[[nodiscard]] domain::OfferCondition conditionOf(std::optional<std::int64_t> told);
/// Of `stats.buyBoxStats` and its like: by seller.
[[nodiscard]] std::vector<domain::BuyBoxShare> readBuyBoxShares(JsonValue value, ProductDraft& draft, Reading& reading);

} // namespace keepa
