// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Amazon marketplaces that Keepa serves, and what differs between them.
#pragma once

#include "domain/money.h"

#include <QString>

#include <optional>
#include <span>

namespace domain {

/// The value is Keepa's domain id. 7 is reserved and not a marketplace.
enum class Marketplace : std::uint8_t {
    Us = 1,
    Uk = 2,
    De = 3,
    Fr = 4,
    Jp = 5,
    Ca = 6,
    It = 8,
    Es = 9,
    In = 10,
    Mx = 11,
    Br = 12
};

struct MarketplaceFacts {
    Marketplace id;
    const char* code; // "us": the option, settings and file names
    const char* tld; // "com": amazon.com
    const char* locale; // Amazon's usual locale there
    Currency currency;
    bool hasBestSellers, hasDeals; // Keepa keeps neither for Brazil
    const char* amazonSeller; // the id under which Amazon itself sells there; nullptr: it does not, or none is known
};

[[nodiscard]] std::span<const MarketplaceFacts> marketplaces();
[[nodiscard]] const MarketplaceFacts& factsOf(Marketplace marketplace);
[[nodiscard]] inline Currency currencyOf(Marketplace marketplace)
{
    return factsOf(marketplace).currency;
}
[[nodiscard]] QString codeOf(Marketplace marketplace);
/// From "us", "UK", … or nothing.
[[nodiscard]] std::optional<Marketplace> marketplaceFromCode(QStringView code);
/// From Keepa's domain id, or nothing.
[[nodiscard]] std::optional<Marketplace> marketplaceFromId(int keepaDomain);

} // namespace domain
