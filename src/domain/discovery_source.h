// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the list of ASINs comes from. A plain value.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace domain {

enum class DiscoverySource : std::uint8_t { Finder, BestSellers, Deals };
inline constexpr std::array kDiscoverySources{DiscoverySource::Finder, DiscoverySource::BestSellers,
                                              DiscoverySource::Deals};

[[nodiscard]] QString sourceName(DiscoverySource source); // "finder", "bestsellers", "deals"
[[nodiscard]] std::optional<DiscoverySource> sourceFromName(QStringView name);

} // namespace domain
