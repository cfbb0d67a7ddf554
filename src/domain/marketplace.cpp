// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/marketplace.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array<MarketplaceFacts, 11> kMarketplaces{{
    {Marketplace::Us, "us", "com", "en_US", Currency::USD, true, true},
    {Marketplace::Uk, "uk", "co.uk", "en_GB", Currency::GBP, true, true},
    {Marketplace::De, "de", "de", "de_DE", Currency::EUR, true, true},
    {Marketplace::Fr, "fr", "fr", "fr_FR", Currency::EUR, true, true},
    {Marketplace::Jp, "jp", "co.jp", "ja_JP", Currency::JPY, true, true},
    {Marketplace::Ca, "ca", "ca", "en_CA", Currency::CAD, true, true},
    {Marketplace::It, "it", "it", "it_IT", Currency::EUR, true, true},
    {Marketplace::Es, "es", "es", "es_ES", Currency::EUR, true, true},
    {Marketplace::In, "in", "in", "en_IN", Currency::INR, true, true},
    {Marketplace::Mx, "mx", "com.mx", "es_MX", Currency::MXN, true, true},
    {Marketplace::Br, "br", "com.br", "pt_BR", Currency::BRL, false, false},
}};

} // namespace

std::span<const MarketplaceFacts> marketplaces()
{
    return kMarketplaces;
}

const MarketplaceFacts& factsOf(Marketplace marketplace)
{
    return *std::ranges::find(kMarketplaces, marketplace, &MarketplaceFacts::id);
}

QString codeOf(Marketplace marketplace)
{
    return QString::fromLatin1(factsOf(marketplace).code);
}

std::optional<Marketplace> marketplaceFromCode(QStringView code)
{
    const QString lower = code.trimmed().toString().toLower();
    const auto found = std::ranges::find_if(
        kMarketplaces, [&lower](const MarketplaceFacts& m) { return lower == QLatin1String(m.code); });
    return found == kMarketplaces.end() ? std::nullopt : std::optional(found->id);
}

std::optional<Marketplace> marketplaceFromId(int keepaDomain)
{
    const auto found = std::ranges::find_if(
        kMarketplaces, [keepaDomain](const MarketplaceFacts& m) { return static_cast<int>(m.id) == keepaDomain; });
    return found == kMarketplaces.end() ? std::nullopt : std::optional(found->id);
}

} // namespace domain
