// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money as integers of the smallest unit (US cents, yen) with their currency, and figures with two decimals
// (percentages, scores) as integers of hundredths. No floating point anywhere.
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace domain {

enum class Currency : std::uint8_t { USD, GBP, EUR, JPY, CAD, INR, MXN, BRL };

/// ISO 4217 code: "USD".
[[nodiscard]] QString currencyCode(Currency currency);
/// How many decimals the smallest unit stands behind: 2, and 0 for yen.
[[nodiscard]] int currencyDecimals(Currency currency);

struct Money {
    std::int64_t amount = 0; // in the smallest unit
    Currency currency = Currency::USD;

    friend auto operator<=>(const Money&, const Money&) = default;
    friend Money operator+(Money a, Money b) { return {a.amount + b.amount, a.currency}; }
    friend Money operator-(Money a, Money b) { return {a.amount - b.amount, a.currency}; }
};

/// "1234.56" in major units, dot decimals, no separators; "1234" for yen.
[[nodiscard]] QString plainText(Money money);

/// A figure with two decimals: 52.1 % is 5210, a velocity of 74.91 is 7491.
struct Hundredths {
    std::int64_t value = 0;

    friend auto operator<=>(const Hundredths&, const Hundredths&) = default;
    [[nodiscard]] double toDouble() const { return static_cast<double>(value) / 100.0; }
};

/// "52.1", "74.91", "-3": dot decimals, no trailing zeros.
[[nodiscard]] QString plainText(Hundredths figure);

/// Reads a decimal number of at most `decimals` places into an integer scaled by 10^decimals; takes dot or comma as the
/// decimal sign, and the suffixes k and M. "12,50" with 2 decimals is 1250, and "10,000" with none is
/// nothing. Nothing when it is not exactly such a
/// number.
[[nodiscard]] std::optional<std::int64_t> parseDecimal(QStringView text, int decimals);

/// As mulDivHalfUp, by a division of twice the width; for what does not fit on the way.
[[nodiscard]] std::int64_t mulDivHalfUpWide(std::int64_t a, std::int64_t b, std::int64_t c);

/// a·b/c rounded half up (towards positive infinity on a tie), without overflow on the way. c > 0.
[[nodiscard]] inline std::int64_t mulDivHalfUp(std::int64_t a, std::int64_t b, std::int64_t c)
{
    // floor((2ab + c) / 2c); 64 bits hold that of every amount that is a price, which is ten times as fast.
    std::int64_t product = 0;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    if (__builtin_mul_overflow(a, b, &product) || __builtin_mul_overflow(product, 2, &numerator)
        || __builtin_add_overflow(numerator, c, &numerator) || __builtin_mul_overflow(c, 2, &denominator))
        return mulDivHalfUpWide(a, b, c);
    const std::int64_t quotient = numerator / denominator;
    return numerator % denominator < 0 ? quotient - 1 : quotient;
}

} // namespace domain
