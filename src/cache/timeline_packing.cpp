// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/timeline_packing.h"

namespace cache {

namespace {

constexpr std::int32_t kNoOffer = -1;
constexpr size_t kTimesPerByte = 7; // of a number that takes one byte

/// 0 is "no offer"; others are the difference from the last value that was one, so that coming back from a gap stays
/// short.
void packValues(Packer& archive, const domain::SeriesHistory& points, std::int32_t domain::HistoryPoint::* member)
{
    std::int64_t last = 0;
    for (const auto& point : points) {
        const std::int64_t value = point.*member;
        if (value == kNoOffer) {
            archive.unsignedNumber(0);
            continue;
        }
        const std::int64_t step = value - last;
        archive.unsignedNumber(1 + ((static_cast<std::uint64_t>(step) << 1) ^ static_cast<std::uint64_t>(step >> 63)));
        last = value;
    }
}

void unpackValues(Unpacker& archive, domain::SeriesHistory& points, std::int32_t domain::HistoryPoint::* member)
{
    constexpr std::uint64_t kGreatestStep = std::uint64_t{1} << 34;
    std::int64_t last = 0;
    for (auto& point : points) {
        const std::uint64_t coded = archive.unsignedNumber();
        if (archive.failed() || coded > kGreatestStep)
            return archive.fail();
        if (coded == 0) {
            point.*member = kNoOffer;
            continue;
        }
        const std::uint64_t folded = coded - 1;
        last += static_cast<std::int64_t>((folded >> 1) ^ (~(folded & 1) + 1));
        if (last < std::numeric_limits<std::int32_t>::min() || last > std::numeric_limits<std::int32_t>::max())
            return archive.fail();
        point.*member = static_cast<std::int32_t>(last);
    }
}

} // namespace

void transferStep(Packer& archive, const domain::KeepaTime& time, std::int64_t& last)
{
    archive.number(time.minutes - last);
    last = time.minutes;
}

void transferStep(Unpacker& archive, domain::KeepaTime& time, std::int64_t& last)
{
    constexpr std::int64_t kGreatestStep = std::int64_t{1} << 33;
    std::int64_t step = 0;
    archive.number(step);
    if (step < -kGreatestStep || step > kGreatestStep)
        return archive.fail();
    last += step;
    if (last < std::numeric_limits<std::int32_t>::min() || last > std::numeric_limits<std::int32_t>::max())
        return archive.fail();
    time.minutes = static_cast<std::int32_t>(last);
}

void transferPoints(Packer& archive, const domain::SeriesHistory& points)
{
    archive.unsignedNumber(points.size());
    std::int64_t last = 0;
    for (const auto& point : points)
        transferStep(archive, point.time, last);
    packValues(archive, points, &domain::HistoryPoint::value);
    const bool withShipping = std::ranges::any_of(points, [](const auto& p) { return p.shipping != kNoOffer; });
    archive.number(withShipping);
    if (withShipping)
        packValues(archive, points, &domain::HistoryPoint::shipping);
}

void transferPoints(Unpacker& archive, domain::SeriesHistory& points)
{
    points.resize(archive.count());
    std::int64_t last = 0;
    for (auto& point : points) {
        transferStep(archive, point.time, last);
        if (archive.failed())
            return;
    }
    unpackValues(archive, points, &domain::HistoryPoint::value);
    bool withShipping = false;
    archive.number(withShipping);
    if (withShipping)
        unpackValues(archive, points, &domain::HistoryPoint::shipping);
}

bool areAmong(const domain::SeriesHistory& points, const domain::SeriesHistory& reference)
{
    size_t at = 0;
    for (const auto& point : points) {
        while (at < reference.size() && reference[at].time != point.time)
            ++at;
        if (at == reference.size() || point.shipping != kNoOffer)
            return false;
        ++at;
    }
    return true;
}

void transferPointsAmong(Packer& archive, const domain::SeriesHistory& points, const domain::SeriesHistory& reference)
{
    size_t next = 0;
    for (size_t first = 0; first < reference.size(); first += kTimesPerByte) {
        std::uint64_t taken = 0;
        for (size_t i = first; i < std::min(first + kTimesPerByte, reference.size()); ++i) {
            if (next == points.size() || reference[i].time != points[next].time)
                continue;
            taken |= std::uint64_t{1} << (i - first);
            ++next;
        }
        archive.unsignedNumber(taken);
    }
    packValues(archive, points, &domain::HistoryPoint::value);
}

void transferPointsAmong(Unpacker& archive, domain::SeriesHistory& points, const domain::SeriesHistory& reference)
{
    points.clear();
    for (size_t first = 0; first < reference.size() && !archive.failed(); first += kTimesPerByte) {
        const std::uint64_t taken = archive.unsignedNumber();
        if (taken >> std::min(kTimesPerByte, reference.size() - first) != 0)
            return archive.fail();
        for (size_t i = 0; i < kTimesPerByte; ++i) {
            if ((taken >> i & 1) != 0)
                points.push_back({reference[first + i].time, kNoOffer, kNoOffer});
        }
    }
    unpackValues(archive, points, &domain::HistoryPoint::value);
}

} // namespace cache
