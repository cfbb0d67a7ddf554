// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the Product Finder's selection and what each reads from a made product. Pure.
#pragma once

#include "simulator/catalogue.h"
#include "simulator/words.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace simulator {

/// A product while a selection is applied to it: what is dear to make is made when a field asks for it.
class Candidate final {
public:
    Candidate(const Product& product, const Shelf& shelf) : m_product(product), m_shelf(shelf) { }

    [[nodiscard]] const Product& product() const { return m_product; }
    [[nodiscard]] const Figures& figures() const { return m_shelf.figures(m_product); }
    [[nodiscard]] const Texts& texts()
    {
        if (!m_texts)
            m_texts = textsOf(m_product);
        return *m_texts;
    }

private:
    const Product& m_product;
    const Shelf& m_shelf;
    std::optional<Texts> m_texts;
};

/// Nothing when the product has no such value.
struct NumberField {
    std::function<std::optional<std::int64_t>(Candidate&)> read;
    bool fromHistory; // dear: ask it last
};

struct FlagField {
    std::function<bool(Candidate&)> read;
    bool fromHistory;
};

using TextField = std::function<std::string(Candidate&)>;

/// By the field's name without `_gte` and `_lte`; nothing for a name the service does not have.
[[nodiscard]] std::optional<NumberField> numberField(std::string_view name);
[[nodiscard]] std::optional<FlagField> flagField(std::string_view name);
/// Fields compared as whole strings. Empty texts match nothing.
[[nodiscard]] std::optional<TextField> textField(std::string_view name);
/// Fields that take a list of numbers: "availabilityAmazon", "productType", …
[[nodiscard]] bool isEnumeration(std::string_view name);

} // namespace simulator
