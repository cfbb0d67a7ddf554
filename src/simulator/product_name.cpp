// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_name.h"

#include "simulator/random.h"

namespace simulator {

namespace {

using domain::Marketplace;

char isbn10CheckCharacter(const std::string& nine)
{
    int sum = 0;
    for (std::size_t i = 0; i < nine.size(); ++i)
        sum += (10 - static_cast<int>(i)) * (nine[i] - '0');
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

char eanCheckDigit(const std::string& twelve)
{
    int sum = 0;
    for (std::size_t i = 0; i < twelve.size(); ++i)
        sum += (i % 2 == 0 ? 1 : 3) * (twelve[i] - '0');
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string digits(std::uint64_t value, int count)
{
    std::string text(static_cast<std::size_t>(count), '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value /= 10)
        *digit = static_cast<char>('0' + value % 10);
    return text;
}

/// Registration groups of ISBNs.
const char* isbnGroup(Marketplace marketplace)
{
    switch (marketplace) {
    case Marketplace::De:
        return "3";
    case Marketplace::Fr:
        return "2";
    case Marketplace::Jp:
        return "4";
    case Marketplace::It:
        return "88";
    case Marketplace::Es:
        return "84";
    case Marketplace::In:
        return "81";
    case Marketplace::Mx:
        return "607";
    case Marketplace::Br:
        return "85";
    case Marketplace::Uk:
        return "1";
    case Marketplace::Us:
    case Marketplace::Ca:
        return "0";
    }
    return "0";
}

/// Numbers 0, 1, 2 … spread over [0, size) without a collision: `size` and the factor have no common divisor.
std::uint64_t scattered(std::uint64_t number, std::uint64_t size, std::uint64_t seed)
{
    constexpr std::uint64_t kFactor = 60'700'337; // a prime
    return (number * kFactor % size + seed % size) % size;
}

} // namespace

void nameProduct(Product& product, std::uint64_t number, std::uint64_t catalogueSeed)
{
    const std::uint64_t spread = Random::mixed(catalogueSeed, 77);
    if (product.isPrinted()) {
        const std::string group = isbnGroup(product.marketplace);
        const int rest = 9 - static_cast<int>(group.size());
        std::uint64_t size = 1;
        for (int i = 0; i < rest; ++i)
            size *= 10;
        const std::string nine = group + digits(scattered(number, size, spread), rest);
        product.asin = nine + isbn10CheckCharacter(nine);
        const std::string twelve = "978" + nine;
        product.ean = twelve + eanCheckDigit(twelve);
        return;
    }
    constexpr std::string_view kLetters = "0123456789BCDFGHJKLMNPQRSTVWXYZ";
    std::uint64_t size = 1;
    for (int i = 0; i < 7; ++i)
        size *= kLetters.size();
    std::uint64_t code = scattered(number, size, spread);
    product.asin = "B000000000";
    for (std::size_t i = 9; i > 2; --i, code /= kLetters.size())
        product.asin[i] = kLetters[code % kLetters.size()];
    product.asin[2] = kLetters[static_cast<std::size_t>(product.marketplace) + 10];
    const std::string twelve = (product.marketplace == Marketplace::Us ? "08" : "50")
        + digits(scattered(number, 10'000'000'000ULL, spread), 10);
    product.ean = twelve + eanCheckDigit(twelve);
}

} // namespace simulator
