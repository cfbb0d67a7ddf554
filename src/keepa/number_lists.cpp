// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/number_lists.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace keepa {

namespace {

constexpr std::array<std::string_view, 2> kFlatLists{"offerCSV", "stockCSV"};
constexpr std::string_view kListOfLists = "csv";
constexpr std::ptrdiff_t kShortList = 48; // characters that are not worth the while

bool isCategoryId(std::string_view key)
{
    return !key.empty() && std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
}

/// The key of the member whose value begins at `value`; empty when that is no member, or one with spaces around the
/// colon. Quotation marks within a text are escaped, so none of the keys looked for can be found inside of one.
std::string_view keyBefore(const char* begin, const char* value)
{
    constexpr std::size_t kLongestKey = 24;
    const auto length = static_cast<std::size_t>(value - begin);
    std::string_view before(value - std::min(length, kLongestKey), std::min(length, kLongestKey));
    if (!before.ends_with("\":"))
        return {};
    before.remove_suffix(2);
    const auto quote = before.rfind('"');
    return quote == std::string_view::npos ? std::string_view() : before.substr(quote + 1);
}

/// From '+' to '9' are the signs and the digits that numbers and their lists are made of; a superset, read exactly
/// later.
bool mayBeInList(char c)
{
    return static_cast<unsigned char>(c - '+') <= '9' - '+';
}

/// The first character that cannot be in a flat list of numbers. The padding cannot, so that the end needs no look.
const char* endOfNumbers(const char* at)
{
    constexpr std::ptrdiff_t kBlock = JsonText::kPadding;
    while (true) {
        bool all = true;
        for (std::ptrdiff_t i = 0; i < kBlock; ++i)
            all &= mayBeInList(at[i]);
        if (!all)
            break;
        at += kBlock;
    }
    while (mayBeInList(*at))
        ++at;
    return at;
}

} // namespace

/// One pass over the document that leaves the lists behind.
class NumberLists::Sieve final {
public:
    explicit Sieve(NumberLists& lists)
        : m_lists(lists), m_begin(lists.m_whole.data()), m_end(m_begin + lists.m_whole.length()), m_copied(m_begin)
    {
        constexpr std::size_t kUsualPart = 4;
        m_rest.reserve(static_cast<qsizetype>(lists.m_whole.length() / kUsualPart));
    }

    void run()
    {
        const char* at = m_begin;
        while ((at = bracketFrom(at))) {
            const std::string_view key = keyBefore(m_begin, at);
            if (key == kListOfLists)
                at = takeListsIn(at + 1);
            else if (std::ranges::find(kFlatLists, key) != kFlatLists.end() || isCategoryId(key))
                at = take(at);
            else
                ++at;
        }
        copyUpTo(m_end);
        const qsizetype length = m_rest.size();
        m_rest.append(JsonText::kPadding, '\0');
        m_lists.m_sifted.emplace(std::move(m_rest), length);
    }

private:
    [[nodiscard]] const char* bracketFrom(const char* at) const
    {
        return static_cast<const char*>(std::memchr(at, '[', static_cast<std::size_t>(m_end - at)));
    }

    void copyUpTo(const char* to)
    {
        m_rest.append(m_copied, static_cast<qsizetype>(to - m_copied));
        m_copied = to;
    }

    /// Takes out the list whose bracket is at `open` if it is a long one; where to go on.
    const char* take(const char* open)
    {
        const char* const close = endOfNumbers(open + 1);
        if (*close != ']')
            return open + 1; // spaces, something that is no number, or the end: left to the parser
        if (close - open >= kShortList) {
            copyUpTo(open);
            m_lists.m_taken.push_back({static_cast<std::size_t>(m_rest.size()), open});
            m_rest.append('0');
            m_copied = close + 1;
        }
        return close + 1;
    }

    /// The same for each of the lists from `at` on, which null may stand between.
    const char* takeListsIn(const char* at)
    {
        constexpr std::string_view kNull = "null";
        while (true) {
            if (*at == '[') {
                const char* const after = take(at);
                if (after[-1] != ']')
                    return after;
                at = after;
            } else if (std::strncmp(at, kNull.data(), kNull.size()) == 0) {
                at += kNull.size();
            } else {
                return at;
            }
            if (*at != ',')
                return at;
            ++at;
        }
    }

    NumberLists& m_lists;
    const char* m_begin;
    const char* m_end;
    const char* m_copied; // up to here
    QByteArray m_rest;
};

NumberLists NumberLists::takenFrom(const JsonText& json)
{
    NumberLists lists(json);
    Sieve(lists).run();
    return lists;
}

const char* NumberLists::listAt(const char* token) const
{
    if (m_taken.empty())
        return nullptr;
    const auto at = static_cast<std::size_t>(token - rest().data());
    const auto found = std::ranges::lower_bound(m_taken, at, {}, &Taken::at);
    return found != m_taken.end() && found->at == at ? found->list : nullptr;
}

const char* scanInt32(const char* at, std::int32_t& out)
{
    const bool negative = *at == '-';
    const char* const first = at + (negative ? 1 : 0);
    std::uint64_t number = 0; // of too many digits: overflows without harm
    at = first;
    for (unsigned digit = 0; (digit = static_cast<unsigned char>(*at) - unsigned{'0'}) <= 9; ++at)
        number = number * 10 + digit;
    constexpr std::ptrdiff_t kMostDigits = 10;
    const std::ptrdiff_t digits = at - first;
    const std::uint64_t most = std::numeric_limits<std::int32_t>::max() + std::uint64_t{negative};
    const bool leadingZero = *first == '0' && digits > 1;
    if (digits == 0 || digits > kMostDigits || number > most || leadingZero)
        return nullptr;
    const auto magnitude = static_cast<std::int64_t>(number);
    out = static_cast<std::int32_t>(negative ? -magnitude : magnitude);
    return at;
}

} // namespace keepa
