// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/number_lists.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <memory>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

std::uint64_t eightAt(const char* at)
{
    static_assert(std::endian::native == std::endian::little, "the first character is in the lowest byte");
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof eight); // within the padding of the text at the latest
    return eight;
}

constexpr std::uint64_t inEachByte(std::uint64_t value)
{
    return value * 0x0101010101010101;
}

constexpr std::uint64_t kHighBits = inEachByte(0x80);

#ifdef __SSE2__ // every x86-64 has it
/// A bit for each of 64 characters, set where there is a comma.
std::uint64_t commasInBlock(const char* at)
{
    const __m128i comma = _mm_set1_epi8(',');
    std::uint64_t commas = 0;
    for (int part = 0; part < 4; ++part) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * part));
        const auto mask = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, comma)));
        commas |= std::uint64_t{mask} << (16 * part);
    }
    return commas;
}
#else
/// The high bit of each byte that is a comma.
std::uint64_t commasIn(std::uint64_t eight)
{
    const std::uint64_t others = eight ^ inEachByte(',');
    return ~(((others & ~kHighBits) + ~kHighBits) | others) & kHighBits;
}

std::uint64_t commasInBlock(const char* at)
{
    constexpr std::uint64_t kGather = 0x0102040810204080; // moves the lowest bit of byte i to bit 56 + i
    std::uint64_t commas = 0;
    for (int word = 0; word < 8; ++word)
        commas |= (((commasIn(eightAt(at + 8 * word)) >> 7) * kGather) >> 56) << (8 * word);
    return commas;
}
#endif

/// One integer of 32 bits as JSON writes it, from `at` to `end`.
bool anyInt32Between(const char* at, const char* end, std::int32_t& out)
{
    const bool negative = *at == '-';
    const char* const first = at + (negative ? 1 : 0);
    std::uint64_t number = 0; // of too many digits: overflows without harm
    at = first;
    for (unsigned digit = 0; (digit = static_cast<unsigned char>(*at) - unsigned{'0'}) <= 9; ++at)
        number = number * 10 + digit;
    constexpr std::size_t kMostDigits = 10;
    const auto digits = static_cast<std::size_t>(at - first);
    const bool leadingZero = *first == '0' && digits > 1;
    const std::uint64_t most = std::numeric_limits<std::int32_t>::max() + std::uint64_t{negative};
    if (at != end || digits - 1 >= kMostDigits || number > most || leadingZero)
        return false;
    const auto magnitude = static_cast<std::int64_t>(number);
    out = static_cast<std::int32_t>(negative ? -magnitude : magnitude);
    return true;
}

/// The same, fast for the usual lengths: no branch depends on how many digits there are, which no processor foresees.
bool int32Between(const char* at, const char* end, std::int32_t& out)
{
    const bool negative = *at == '-';
    const char* const first = at + (negative ? 1 : 0);
    const auto digits = end - first;
    if (digits < 1 || digits > 8)
        return anyInt32Between(at, end, out);
    std::uint64_t eight = eightAt(first) ^ inEachByte('0'); // digits become their values, all else more than nine
    const bool leadingZero = (eight & 0xFF) == 0 && digits > 1;
    eight <<= 64 - 8 * digits; // zeros in front, and what follows the number is gone
    const bool allDigits = (((eight + inEachByte(0x7F - 9)) | eight) & kHighBits) == 0;
    eight = (eight * 10 + (eight >> 8)) & 0x00FF00FF00FF00FF; // pairs
    eight = (eight * 100 + (eight >> 16)) & 0x0000FFFF0000FFFF; // fours
    const auto number = static_cast<std::int32_t>((eight * 10'000 + (eight >> 32)) & 0xFFFFFFFF);
    out = negative ? -number : number;
    return allDigits && !leadingZero;
}

/// Room for numbers whose count is not known yet, used again by the same thread: fresh memory costs more than the scan.
class Scratch final {
public:
    [[nodiscard]] std::int32_t* of(std::size_t count)
    {
        if (count > m_capacity) {
            m_numbers = std::make_unique_for_overwrite<std::int32_t[]>(count);
            m_capacity = count;
        }
        return m_numbers.get();
    }
    /// No list of Keepa's needs so much: the next one begins anew.
    void dropIfHuge()
    {
        constexpr std::size_t kKept = 1'000'000;
        if (m_capacity > kKept)
            *this = Scratch();
    }

private:
    std::unique_ptr<std::int32_t[]> m_numbers;
    std::size_t m_capacity = 0;
};

} // namespace

/// One pass over the document that leaves the lists behind.
class NumberLists::Sieve final {
public:
    explicit Sieve(NumberLists& lists)
        : m_lists(lists), m_begin(lists.m_whole.data()), m_end(m_begin + lists.m_whole.length()), m_copied(m_begin),
          // Room for all of it costs nothing: memory that is never written to is never there.
          m_rest(static_cast<qsizetype>(lists.m_whole.length()) + JsonText::kPadding, Qt::Uninitialized),
          m_to(m_rest.data())
    {
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
        const qsizetype length = m_to - m_rest.constData();
        std::memset(m_to, 0, static_cast<std::size_t>(JsonText::kPadding));
        m_rest.truncate(length + JsonText::kPadding);
        m_lists.m_sifted.emplace(std::move(m_rest), length);
    }

private:
    [[nodiscard]] const char* bracketFrom(const char* at) const
    {
        return static_cast<const char*>(std::memchr(at, '[', static_cast<std::size_t>(m_end - at)));
    }

    void copyUpTo(const char* to)
    {
        const auto length = static_cast<std::size_t>(to - m_copied);
        std::memcpy(m_to, m_copied, length);
        m_to += length;
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
            m_lists.m_taken.push_back({static_cast<std::size_t>(m_to - m_rest.constData()),
                                       {open, static_cast<std::size_t>(close + 1 - open)}});
            *m_to++ = '['; // a taken list is longer than these two, so there is room
            *m_to++ = ']';
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
    char* m_to; // the end of what is in it
};

NumberLists NumberLists::takenFrom(const JsonText& json)
{
    NumberLists lists(json);
    Sieve(lists).run();
    return lists;
}

std::string_view NumberLists::takenAt(const char* token) const
{
    if (m_taken.empty())
        return {};
    const auto at = static_cast<std::size_t>(token - rest().data());
    const auto found = std::ranges::lower_bound(m_taken, at, {}, &Taken::at);
    return found != m_taken.end() && found->at == at ? found->list : std::string_view();
}

bool scanIntegers(std::string_view list, std::vector<std::int32_t>& numbers)
{
    numbers.clear();
    if (list == "[]")
        return true;
    thread_local Scratch scratch;
    std::int32_t* const begin = scratch.of(list.size() / 2 + 1); // each takes a digit and a comma or bracket at least
    std::int32_t* to = begin;
    const char* from = list.data() + 1;
    const char* const close = list.data() + list.size() - 1;
    // The commas are found ahead of the numbers, so that no number waits for the end of the one before it.
    for (const char* block = from; block < close; block += 64) {
        for (auto commas = commasInBlock(block); commas != 0; commas &= commas - 1) {
            const char* const comma = block + std::countr_zero(commas);
            if (comma >= close)
                break;
            if (!int32Between(from, comma, *to++))
                return false;
            from = comma + 1;
        }
    }
    if (!int32Between(from, close, *to++))
        return false;
    numbers.assign(begin, to);
    scratch.dropIfHuge();
    return true;
}

} // namespace keepa
