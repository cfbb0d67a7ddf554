// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/marketplace.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array<MarketplaceFacts, 11> kMarketplaces{{
    {Marketplace::Us, "us", "com", "en_US", Currency::USD, true, true, "ATVPDKIKX0DER"},
    {Marketplace::Uk, "uk", "co.uk", "en_GB", Currency::GBP, true, true, "A3P5ROKL5A1OLE"},
    {Marketplace::De, "de", "de", "de_DE", Currency::EUR, true, true, "A3JWKAKR8XB7XF"},
    {Marketplace::Fr, "fr", "fr", "fr_FR", Currency::EUR, true, true, "A1X6FK5RDHNB96"},
    {Marketplace::Jp, "jp", "co.jp", "ja_JP", Currency::JPY, true, true, "AN1VRQENFRJN5"},
    {Marketplace::Ca, "ca", "ca", "en_CA", Currency::CAD, true, true, "A3DWYIK6Y9EEQB"},
    {Marketplace::It, "it", "it", "it_IT", Currency::EUR, true, true, "A11IL2PNWYJU7H"},
    {Marketplace::Es, "es", "es", "es_ES", Currency::EUR, true, true, "A1AT7YVPFBWXBL"},
    {Marketplace::In, "in", "in", "en_IN", Currency::INR, true, true, nullptr},
    {Marketplace::Mx, "mx", "com.mx", "es_MX", Currency::MXN, true, true, "AVDBXBAVVSXLQ"},
    {Marketplace::Br, "br", "com.br", "pt_BR", Currency::BRL, false, false, "A1ZZFT5FULY4LN"},
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
