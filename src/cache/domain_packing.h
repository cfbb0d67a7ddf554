// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the small domain values are packed. Pure; for the codecs of this layer.
#pragma once

#include "cache/packing.h"

#include "domain/product_facts.h"
#include "domain/score.h"

#include <array>
#include <bitset>
#include <concepts>

namespace cache {

template <typename T, typename Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

template <typename Archive, Is<domain::KeepaTime> T> void transfer(Archive& archive, T& time)
{
    archive.number(time.minutes);
}

template <typename Archive, Is<domain::CategoryId> T> void transfer(Archive& archive, T& id)
{
    archive.number(id.value);
}

template <typename Archive, Is<domain::Hundredths> T> void transfer(Archive& archive, T& figure)
{
    archive.number(figure.value);
}

template <typename Archive, Is<domain::Money> T> void transfer(Archive& archive, T& money)
{
    archive.number(money.amount);
    archive.choice(money.currency, domain::Currency::BRL);
}

template <typename Archive, Is<domain::PackageSize> T> void transfer(Archive& archive, T& size)
{
    archive.number(size.length);
    archive.number(size.width);
    archive.number(size.height);
}

template <typename Archive, Is<domain::AmazonAvailability> T> void transfer(Archive& archive, T& amazon)
{
    archive.choice(amazon, domain::AmazonAvailability::Delayed, domain::AmazonAvailability::None);
}

template <typename Archive, Is<domain::ReturnRate> T> void transfer(Archive& archive, T& rate)
{
    archive.choice(rate, domain::ReturnRate::High, domain::ReturnRate::Low);
}

template <typename Archive, Is<domain::BuyBoxShares> T> void transfer(Archive& archive, T& shares)
{
    archive.maybe(shares.amazon, shares.topSeller);
    archive.number(shares.sellers);
}

template <typename Archive, Is<domain::Coupon> T> void transfer(Archive& archive, T& coupon)
{
    archive.maybe(coupon.amount, coupon.percent);
}

inline void transfer(Packer& archive, const domain::Asin& asin)
{
    archive.raw(asin.characters().data(), asin.characters().size());
}

inline void transfer(Unpacker& archive, domain::Asin& asin)
{
    std::array<char, domain::Asin::kLength> characters{};
    archive.raw(characters.data(), characters.size());
    const auto parsed = domain::Asin::parse(QString::fromLatin1(characters.data(), domain::Asin::kLength));
    if (parsed)
        asin = *parsed;
    else
        archive.fail();
}

/// What an ASIN is unpacked into.
[[nodiscard]] inline domain::Asin blankAsin()
{
    static const domain::Asin blank = *domain::Asin::parse(u"B000000001");
    return blank;
}

inline void transfer(Packer& archive, const std::optional<domain::Asin>& asin)
{
    archive.number(asin.has_value());
    if (asin)
        transfer(archive, *asin);
}

inline void transfer(Unpacker& archive, std::optional<domain::Asin>& asin)
{
    bool present = false;
    archive.number(present);
    asin = present ? std::optional(blankAsin()) : std::nullopt;
    if (present)
        transfer(archive, *asin);
}

inline void transfer(Packer& archive, const QStringList& texts)
{
    archive.unsignedNumber(static_cast<std::uint64_t>(texts.size()));
    for (const QString& text : texts)
        archive.text(text);
}

inline void transfer(Unpacker& archive, QStringList& texts)
{
    texts.clear();
    for (size_t left = archive.count(); left > 0 && !archive.failed(); --left) {
        QString text;
        archive.text(text);
        texts += text;
    }
}

inline void transfer(Packer& archive, const base::Timestamp& time)
{
    archive.number(time.time_since_epoch().count());
}

inline void transfer(Unpacker& archive, base::Timestamp& time)
{
    std::int64_t milliseconds = 0;
    archive.number(milliseconds);
    time = base::Timestamp(std::chrono::milliseconds(milliseconds));
}

template <size_t N> void transfer(Packer& archive, const std::bitset<N>& bits)
{
    archive.unsignedNumber(bits.to_ullong());
}

template <size_t N> void transfer(Unpacker& archive, std::bitset<N>& bits)
{
    const std::uint64_t value = archive.unsignedNumber();
    if (value >> N != 0)
        return archive.fail();
    bits = std::bitset<N>(value);
}

} // namespace cache
