// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the Product Finder's selection and what each reads from a made product: what the product's object tells
// at the depth of offers with stats. Pure.
#pragma once

#include "simulator/catalogue.h"
#include "simulator/offers.h"
#include "simulator/traits.h"
#include "simulator/words.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simulator {

/// A product while a selection is applied to it: what is dear to make is made when a field asks for it.
class Candidate final {
public:
    Candidate(const Product& product, const Shelf& shelf) : m_product(product), m_shelf(shelf) { }

    [[nodiscard]] const Product& product() const { return m_product; }
    [[nodiscard]] const Shelf& shelf() const { return m_shelf; }
    [[nodiscard]] const Figures& figures() const { return m_shelf.figures(m_product); }
    [[nodiscard]] const Texts& texts()
    {
        return made(m_texts, [this] { return textsOf(m_product); });
    }
    [[nodiscard]] const Traits& traits()
    {
        return made(m_traits, [this] { return traitsOf(m_product); });
    }
    /// Every live one.
    [[nodiscard]] const std::vector<Offer>& offers()
    {
        return made(m_offers, [this] { return liveOffers(m_product, kEveryOffer); });
    }

private:
    template <typename Value, typename Make> static const Value& made(std::optional<Value>& place, Make make)
    {
        if (!place)
            place = make();
        return *place;
    }

    const Product& m_product;
    const Shelf& m_shelf;
    std::optional<Texts> m_texts;
    std::optional<Traits> m_traits;
    std::optional<std::vector<Offer>> m_offers;
};

/// Nothing when the product has no such value: no range and no list finds it then.
using Number = std::optional<double>;

struct NumberField {
    std::function<Number(Candidate&)> read;
    bool dear = false; // from histories or offers: ask it last
    bool minusOneIsNone = false; // a range finds -1 only when it names it
    bool fraction = false; // its bounds need not be whole
};

struct FlagField { // what is not told of a product counts as false
    std::function<bool(Candidate&)> read;
    bool dear = false;
};

struct TextField { // a product may have several values, or none
    std::function<std::vector<std::string>(Candidate&)> read;
    bool dear = false;
};

/// By the field's name without `_gte` and `_lte`; nothing for a name the service does not have.
[[nodiscard]] std::optional<NumberField> numberField(std::string_view name);
/// Fields that take a list of numbers: "availabilityAmazon", "productType", …
[[nodiscard]] std::optional<NumberField> enumerationField(std::string_view name);
[[nodiscard]] std::optional<FlagField> flagField(std::string_view name);
/// Fields compared as whole strings.
[[nodiscard]] std::optional<TextField> textField(std::string_view name);
/// Members that the service knows and that say nothing about made products: they are read and let everything pass.
[[nodiscard]] bool isWithoutEffect(std::string_view name);

} // namespace simulator
