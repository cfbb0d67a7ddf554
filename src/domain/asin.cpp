// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/asin.h"

#include <algorithm>

namespace domain {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return std::ranges::all_of(text, isDigit);
}

QString withoutSeparators(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (c != u'-' && c != u' ')
            out += c.toUpper();
    }
    return out;
}

QChar isbn10CheckCharacter(QStringView firstNine)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (10 - i) * firstNine[i].digitValue();
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? QChar(u'X') : QChar(u'0' + check);
}

/// GTIN check digit: weights 3 and 1 from the right.
QChar gtinCheckDigit(QStringView withoutCheck)
{
    int sum = 0;
    int weight = 3;
    for (auto i = withoutCheck.size() - 1; i >= 0; --i) {
        sum += weight * withoutCheck[i].digitValue();
        weight = 4 - weight;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

} // namespace

bool isIsbn10(QStringView text)
{
    return text.size() == 10 && allDigits(text.first(9))
        && text.back().toUpper() == isbn10CheckCharacter(text.first(9));
}

std::optional<Asin> Asin::parse(QStringView text)
{
    const QString upper = text.trimmed().toString().toUpper();
    if (upper.size() != kLength)
        return std::nullopt;
    const bool wellFormed = std::ranges::all_of(upper, [](QChar c) { return isDigit(c) || (c >= u'A' && c <= u'Z'); });
    if (!wellFormed || (isDigit(upper.front()) && !isIsbn10(upper)))
        return std::nullopt;
    // Ten equal characters are what people type when they have no ASIN; Keepa refuses them.
    if (std::ranges::all_of(upper, [&upper](QChar c) { return c == upper.front(); }))
        return std::nullopt;
    std::array<char, kLength> characters{};
    std::ranges::transform(upper, characters.begin(), [](QChar c) { return c.toLatin1(); });
    return Asin(characters);
}

std::optional<QString> isbn13FromIsbn10(QStringView isbn10)
{
    const QString plain = withoutSeparators(isbn10);
    if (!isIsbn10(plain))
        return std::nullopt;
    const QString stem = QStringLiteral("978") + plain.first(9);
    return stem + gtinCheckDigit(stem);
}

std::optional<QString> isbn10FromIsbn13(QStringView isbn13)
{
    const auto plain = parseProductCode(isbn13);
    if (!plain || plain->size() != 13 || !plain->startsWith(u"978"))
        return std::nullopt;
    const QStringView stem = QStringView(*plain).sliced(3, 9);
    return stem.toString() + isbn10CheckCharacter(stem);
}

std::optional<QString> parseProductCode(QStringView text)
{
    const QString plain = withoutSeparators(text.trimmed());
    if ((plain.size() != 12 && plain.size() != 13) || !allDigits(plain))
        return std::nullopt;
    if (gtinCheckDigit(QStringView(plain).chopped(1)) != plain.back())
        return std::nullopt;
    return plain;
}

} // namespace domain
