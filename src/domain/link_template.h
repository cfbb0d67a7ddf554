// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of the user's own with places for a product's numbers, "https://example.com/?q={ean}". Pure functions.
#pragma once

#include "domain/product_facts.h"

#include <QUrl>

#include <optional>
#include <span>
#include <vector>

namespace domain {

struct LinkTemplate {
    QString name, address;

    friend bool operator==(const LinkTemplate&, const LinkTemplate&) = default;
};

/// What may stand in an address in braces: asin, isbn13, ean, title, tld.
[[nodiscard]] std::span<const char* const> linkPlaces();

enum class LinkFault : std::uint8_t { NoName, NoWebAddress, UnknownPlace };
/// Why it cannot be used; nothing: it can.
[[nodiscard]] std::optional<LinkFault> faultOf(const LinkTemplate& link);

/// Of a product; nothing where the product lacks what the address asks for.
[[nodiscard]] std::optional<QUrl> addressFor(const LinkTemplate& link, const ProductFacts& facts);

/// A line each: the name, a tab, the address. Lines that are none are left out.
[[nodiscard]] std::vector<LinkTemplate> linksFromText(const QString& text);
[[nodiscard]] QString linksToText(std::span<const LinkTemplate> links);

} // namespace domain
