// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <algorithm>
#include <array>
#include <limits>

namespace domain {

namespace {

__extension__ using Wide = __int128; // a product of two 64-bit amounts

struct CurrencyFacts {
    const char* code;
    int decimals;
};

constexpr std::array<CurrencyFacts, 8> kCurrencies{
    {{"USD", 2}, {"GBP", 2}, {"EUR", 2}, {"JPY", 0}, {"CAD", 2}, {"INR", 2}, {"MXN", 2}, {"BRL", 2}}};

const CurrencyFacts& factsOf(Currency currency)
{
    return kCurrencies[static_cast<size_t>(currency)];
}

/// The digits of `scaled` with a dot before the last `decimals` of them.
QString fixedPoint(std::int64_t scaled, int decimals)
{
    const bool negative = scaled < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
    QString digits = QString::number(magnitude).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

} // namespace

QString currencyCode(Currency currency)
{
    return QString::fromLatin1(factsOf(currency).code);
}

int currencyDecimals(Currency currency)
{
    return factsOf(currency).decimals;
}

QString plainText(Money money)
{
    return fixedPoint(money.amount, currencyDecimals(money.currency));
}

QString plainText(Hundredths figure)
{
    QString text = fixedPoint(figure.value, 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

std::optional<std::int64_t> parseDecimal(QStringView text, int decimals)
{
    QString plain = text.trimmed().toString();
    std::int64_t factor = 1;
    if (plain.endsWith(u'k', Qt::CaseInsensitive))
        factor = 1'000;
    else if (plain.endsWith(u'm', Qt::CaseInsensitive))
        factor = 1'000'000;
    if (factor != 1)
        plain.chop(1);
    plain.replace(u',', u'.');

    const bool negative = plain.startsWith(u'-');
    const QStringView body = QStringView(plain).sliced(negative ? 1 : 0);
    const auto dot = body.indexOf(u'.');
    const QStringView whole = dot < 0 ? body : body.first(dot);
    const QStringView fraction = dot < 0 ? QStringView() : body.sliced(dot + 1);
    const auto onlyDigits
        = [](QStringView part) { return std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; }); };
    constexpr qsizetype kMostDigits = 15;
    // "10,000" may be ten thousand or ten: what has more places than the figure can have is not guessed at.
    const qsizetype mostPlaces = decimals + (factor == 1'000'000 ? 6 : factor == 1'000 ? 3 : 0);
    if (fraction.size() > mostPlaces || (whole.isEmpty() && fraction.isEmpty())
        || whole.size() + fraction.size() > kMostDigits || !onlyDigits(whole) || !onlyDigits(fraction))
        return std::nullopt;

    // digits · 10^decimals · factor / 10^fraction must come out even, or precision would be lost silently.
    const QString digits = whole.toString() + fraction.toString();
    Wide scaled = digits.toLongLong();
    scaled *= factor;
    for (int i = 0; i < decimals; ++i)
        scaled *= 10;
    for (qsizetype i = 0; i < fraction.size(); ++i) {
        if (scaled % 10 != 0)
            return std::nullopt;
        scaled /= 10;
    }
    if (scaled > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    const auto value = static_cast<std::int64_t>(scaled);
    return negative ? -value : value;
}

std::int64_t mulDivHalfUpWide(std::int64_t a, std::int64_t b, std::int64_t c)
{
    const Wide numerator = 2 * static_cast<Wide>(a) * b + c;
    const Wide denominator = 2 * static_cast<Wide>(c);
    Wide quotient = numerator / denominator;
    if (numerator % denominator < 0)
        --quotient;
    return static_cast<std::int64_t>(quotient);
}

} // namespace domain
