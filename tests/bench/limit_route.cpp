// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/limit_route.h"

#include <libdeflate.h>
#include <simdjson.h>

namespace bench {

namespace {

constexpr char kHistoryKey[] = R"("csv":[)";

/// The position behind the bracket that closes the list at `from`.
qsizetype endOfList(const QByteArray& json, qsizetype from)
{
    int depth = 0;
    for (qsizetype at = from; at < json.size(); ++at) {
        if (json[at] == '[')
            ++depth;
        else if (json[at] == ']' && --depth == 0)
            return at + 1;
    }
    return json.size();
}

std::uint64_t sumOfNumbers(const char* at, const char* end)
{
    std::uint64_t sum = 0;
    while (at < end) {
        unsigned number = 0;
        unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
        while (digit <= 9) {
            number = number * 10 + digit;
            digit = static_cast<unsigned char>(*++at) - unsigned{'0'};
        }
        sum += number;
        ++at;
    }
    return sum;
}

} // namespace

struct LimitRoute::Parts {
    simdjson::ondemand::parser parser;
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
};

LimitRoute::LimitRoute(const QByteArray& gzip, const QByteArray& json)
    : m_gzip(gzip), m_text(json.size() + qsizetype{simdjson::SIMDJSON_PADDING}, '\0'), m_length(json.size()),
      m_parts(std::make_unique<Parts>())
{
    for (qsizetype at = json.indexOf(kHistoryKey); at >= 0; at = json.indexOf(kHistoryKey, at)) {
        const qsizetype from = at + static_cast<qsizetype>(sizeof kHistoryKey) - 2;
        at = endOfList(json, from);
        m_histories.emplace_back(from, at);
    }
}

LimitRoute::~LimitRoute()
{
    libdeflate_free_decompressor(m_parts->decompressor);
}

std::uint64_t LimitRoute::run()
{
    std::size_t written = 0;
    const auto inflated
        = libdeflate_gzip_decompress(m_parts->decompressor, m_gzip.constData(), static_cast<std::size_t>(m_gzip.size()),
                                     m_text.data(), static_cast<std::size_t>(m_length), &written);
    if (inflated != LIBDEFLATE_SUCCESS)
        return 0;
    const simdjson::padded_string_view text(m_text.constData(), written, static_cast<std::size_t>(m_text.size()));
    if (m_parts->parser.iterate(text).error() != simdjson::SUCCESS) // on demand: this is the first stage alone
        return 0;
    std::uint64_t sum = 0;
    for (const auto& [from, to] : m_histories)
        sum += sumOfNumbers(m_text.constData() + from, m_text.constData() + to);
    return sum;
}

} // namespace bench
