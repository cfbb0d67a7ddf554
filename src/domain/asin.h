// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An Amazon Standard Identification Number: ten characters, upper-case letters and digits. For printed books it is the
// ISBN-10.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstring>
#include <functional>
#include <optional>

namespace domain {

class Asin final {
public:
    static constexpr int kLength = 10;

    /// Accepts any case and surrounding space; nothing when it has not the form of an ASIN: a letter first ("B0…"), or
    /// the nine digits and check character of a valid ISBN-10.
    [[nodiscard]] static std::optional<Asin> parse(QStringView text);

    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_text.data(), kLength); }
    [[nodiscard]] const std::array<char, kLength>& characters() const { return m_text; }

    friend auto operator<=>(const Asin&, const Asin&) = default;
    friend size_t qHash(const Asin& asin, size_t seed = 0) { return qHashBits(asin.m_text.data(), kLength, seed); }

private:
    explicit Asin(std::array<char, kLength> text) : m_text(text) { }

    std::array<char, kLength> m_text;
};

/// True when the ten characters are an ISBN-10 with a right check digit (the last may be X).
[[nodiscard]] bool isIsbn10(QStringView text);
/// 978-ISBN-13 of an ISBN-10, and back; nothing for texts that are neither, and for 979 numbers, which have no ISBN-10.
[[nodiscard]] std::optional<QString> isbn13FromIsbn10(QStringView isbn10);
[[nodiscard]] std::optional<QString> isbn10FromIsbn13(QStringView isbn13);
/// A UPC-A, EAN-13 or ISBN-13 with a right check digit, as 12 or 13 digits without separators; nothing otherwise.
[[nodiscard]] std::optional<QString> parseProductCode(QStringView text);

} // namespace domain

template <> struct std::hash<domain::Asin> {
    size_t operator()(const domain::Asin& asin) const noexcept { return qHash(asin); }
};
