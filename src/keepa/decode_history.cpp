// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decode_parts.h"

namespace keepa {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;

const char* afterSpace(const char* at, const char* end)
{
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        ++at;
    return at;
}

/// One integer of 32 bits at `at`; nullptr when it is anything else, else the character after it.
const char* scanInt32(const char* at, const char* end, std::int32_t& out)
{
    const bool negative = at < end && *at == '-';
    if (negative)
        ++at;
    constexpr int kMostDigits = 10;
    std::int64_t number = 0;
    const char* const first = at;
    while (at < end && *at >= '0' && *at <= '9' && at - first <= kMostDigits)
        number = number * 10 + (*at++ - '0');
    if (negative)
        number = -number;
    const auto digits = at - first;
    using Limits = std::numeric_limits<std::int32_t>;
    if (digits == 0 || digits > kMostDigits || number < Limits::min() || number > Limits::max())
        return nullptr;
    out = static_cast<std::int32_t>(number);
    return at;
}

/// The numbers of the flat list whose text starts at `text`. History is nearly all of an answer's bytes, so it is
/// scanned in one go instead of value by value; the parser then steps over the list by its own index.
bool scanList(std::string_view text, Reading& reading, std::vector<std::int32_t>& numbers)
{
    const char* const end = reading.textEnd();
    const char* at = text.data();
    numbers.clear();
    if (at >= end || *at != '[') {
        reading.wrong(QStringLiteral("a list"));
        return false;
    }
    at = afterSpace(at + 1, end);
    if (at < end && *at == ']')
        return true;
    while (true) {
        std::int32_t number = 0;
        const char* const after = scanInt32(at, end, number);
        if (!after) {
            const Reading::Step step(reading, static_cast<qsizetype>(numbers.size()));
            reading.wrong(QStringLiteral("an integer of 32 bits"));
            return false;
        }
        numbers.push_back(number);
        at = afterSpace(after, end);
        if (at < end && *at == ']')
            return true;
        if (at >= end || *at != ',') {
            const Reading::Step step(reading, static_cast<qsizetype>(numbers.size()));
            reading.wrong(QStringLiteral("a list of integers"));
            return false;
        }
        at = afterSpace(at + 1, end);
    }
}

HistoryPoint pointOf(const std::int32_t* numbers, bool withShipping)
{
    HistoryPoint point{KeepaTime{numbers[0]}, numbers[1], -1};
    if (!withShipping || point.value < 0)
        return point;
    point.shipping = std::max(numbers[2], -1);
    if (point.shipping > 0) {
        const std::int64_t landed = std::int64_t{point.value} + point.shipping;
        point.value
            = static_cast<std::int32_t>(std::min<std::int64_t>(landed, std::numeric_limits<std::int32_t>::max()));
    }
    return point;
}

void appendPoints(const std::vector<std::int32_t>& numbers, domain::Series series, ProductDraft& draft,
                  const Reading& reading)
{
    const bool withShipping = domain::factsOf(series).withShipping;
    const size_t stride = withShipping ? 3 : 2;
    auto& points = draft.product.history.of(series);
    points.clear();
    points.reserve(numbers.size() / stride);
    int dropped = 0;
    for (size_t i = 0; i + stride <= numbers.size(); i += stride) {
        const auto point = pointOf(&numbers[i], withShipping);
        if (!points.empty() && point.time <= points.back().time)
            ++dropped;
        else
            points.push_back(point);
    }
    if (dropped > 0)
        draft.notes += QStringLiteral("%1: dropped %2 points that go back in time").arg(reading.path()).arg(dropped);
    if (numbers.size() % stride != 0)
        draft.notes += QStringLiteral("%1: dropped an incomplete last point").arg(reading.path());
}

} // namespace

void readHistory(JsonValue value, ProductDraft& draft, Reading& reading)
{
    if (isNull(value, reading))
        return;
    draft.hasCsv = true;
    size_t index = 0;
    std::vector<std::int32_t> numbers;
    eachElement(value, reading, [&](JsonValue list) {
        const size_t which = index++;
        if (which >= domain::kSeriesCount || isNull(list, reading))
            return;
        if (!scanList(list.raw_json_token(), reading, numbers))
            return;
        draft.inCsv.set(which);
        appendPoints(numbers, static_cast<domain::Series>(which), draft, reading);
    });
}

} // namespace keepa
