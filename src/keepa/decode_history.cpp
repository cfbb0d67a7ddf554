// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decode_parts.h"

namespace keepa {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;

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
    auto& numbers = reading.scratch();
    eachElement(value, reading, [&](JsonValue list) {
        const size_t which = index++;
        if (which >= domain::kSeriesCount || isNull(list, reading))
            return;
        if (!readIntegers(list, reading, numbers))
            return;
        draft.inCsv.set(which);
        appendPoints(numbers, static_cast<domain::Series>(which), draft, reading);
    });
}

} // namespace keepa
