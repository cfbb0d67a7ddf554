// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/depth.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

struct DepthFacts {
    Depth depth;
    const char* name;
    Tokens cost;
};

constexpr std::array<DepthFacts, 3> kDepths{
    {{Depth::Basic, "basic", {1}}, {Depth::BuyBox, "buybox", {3}}, {Depth::Offers, "offers", {6}}}};

} // namespace

QString depthName(Depth depth)
{
    return QString::fromLatin1(kDepths[static_cast<size_t>(depth)].name);
}

std::optional<Depth> depthFromName(QStringView name)
{
    const auto found
        = std::ranges::find_if(kDepths, [name](const DepthFacts& d) { return name == QLatin1String(d.name); });
    return found == kDepths.end() ? std::nullopt : std::optional(found->depth);
}

Tokens costPerProduct(Depth depth)
{
    return kDepths[static_cast<size_t>(depth)].cost;
}

} // namespace domain
