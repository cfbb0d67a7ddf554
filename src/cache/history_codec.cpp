// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/history_codec.h"

#include "cache/packing.h"

#include <libdeflate.h>

#include <memory>

namespace cache {

namespace {

constexpr std::uint64_t kHistoryVersion = 1;
constexpr int kCompressionLevel = 9;
constexpr std::int32_t kNoOffer = -1;

struct FreeCompressor {
    void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
    void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

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

void packHistory(Packer& archive, const domain::SeriesHistory& points)
{
    archive.unsignedNumber(points.size());
    std::int64_t last = 0;
    for (const auto& point : points) {
        archive.number(point.time.minutes - last);
        last = point.time.minutes;
    }
    packValues(archive, points, &domain::HistoryPoint::value);
    const bool withShipping = std::ranges::any_of(points, [](const auto& p) { return p.shipping != kNoOffer; });
    archive.number(withShipping);
    if (withShipping)
        packValues(archive, points, &domain::HistoryPoint::shipping);
}

void unpackHistory(Unpacker& archive, domain::SeriesHistory& points)
{
    points.resize(archive.count());
    std::int64_t last = 0;
    for (auto& point : points) {
        std::int64_t step = 0;
        archive.number(step);
        if (step < -(std::int64_t{1} << 33) || step > std::int64_t{1} << 33)
            return archive.fail();
        last += step;
        if (last < std::numeric_limits<std::int32_t>::min() || last > std::numeric_limits<std::int32_t>::max())
            return archive.fail();
        point.time.minutes = static_cast<std::int32_t>(last);
    }
    unpackValues(archive, points, &domain::HistoryPoint::value);
    bool withShipping = false;
    archive.number(withShipping);
    if (withShipping)
        unpackValues(archive, points, &domain::HistoryPoint::shipping);
}

std::unexpected<base::Error> brokenHistory(const char* what)
{
    return base::failure(base::ErrorKind::Storage, QStringLiteral("stored history: %1").arg(QLatin1String(what)));
}

base::Result<QByteArray> inflated(QByteArrayView packed, size_t size)
{
    const std::unique_ptr<libdeflate_decompressor, FreeCompressor> decompressor(libdeflate_alloc_decompressor());
    QByteArray raw(static_cast<qsizetype>(size), Qt::Uninitialized);
    const auto packedSize = static_cast<size_t>(packed.size());
    size_t used = 0, written = 0;
    const auto result = libdeflate_deflate_decompress_ex(decompressor.get(), packed.data(), packedSize, raw.data(),
                                                         size, &used, &written);
    if (result != LIBDEFLATE_SUCCESS || used != packedSize || written != size)
        return brokenHistory("cannot be unpacked");
    return raw;
}

} // namespace

base::Result<QByteArray> encodeHistory(const domain::History& history)
{
    Packer archive;
    std::uint64_t mask = 0;
    for (size_t i = 0; i < history.series.size(); ++i)
        mask |= static_cast<std::uint64_t>(!history.series[i].empty()) << i;
    archive.unsignedNumber(mask);
    for (const auto& points : history.series) {
        if (!points.empty())
            packHistory(archive, points);
    }
    const QByteArray raw = archive.take();
    const auto rawSize = static_cast<size_t>(raw.size());
    if (rawSize > kMaxHistoryBytes)
        return brokenHistory("too long to store");

    Packer header;
    header.unsignedNumber(kHistoryVersion);
    header.unsignedNumber(rawSize);
    QByteArray packed = header.take();
    const auto headerSize = packed.size();
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(kCompressionLevel));
    packed.resize(headerSize + static_cast<qsizetype>(libdeflate_deflate_compress_bound(compressor.get(), rawSize)));
    const size_t size
        = libdeflate_deflate_compress(compressor.get(), raw.constData(), rawSize, packed.data() + headerSize,
                                      static_cast<size_t>(packed.size() - headerSize));
    if (size == 0)
        return brokenHistory("cannot be packed");
    packed.resize(headerSize + static_cast<qsizetype>(size));
    packed.squeeze();
    return packed;
}

base::Result<domain::History> decodeHistory(QByteArrayView bytes)
{
    Unpacker header(bytes);
    if (header.unsignedNumber() != kHistoryVersion)
        return brokenHistory("of another version");
    const std::uint64_t size = header.unsignedNumber();
    if (header.failed() || size == 0 || size > kMaxHistoryBytes)
        return brokenHistory("of an impossible size");
    const auto raw = inflated(bytes.last(static_cast<qsizetype>(header.left())), static_cast<size_t>(size));
    if (!raw)
        return std::unexpected(raw.error());

    Unpacker archive(*raw);
    base::Result<domain::History> result;
    const std::uint64_t mask = archive.unsignedNumber();
    if (mask >> result->series.size() != 0)
        return brokenHistory("of unknown series");
    for (size_t i = 0; i < result->series.size() && !archive.failed(); ++i) {
        if ((mask >> i & 1) != 0)
            unpackHistory(archive, result->series[i]);
    }
    if (archive.failed() || archive.left() != 0)
        return brokenHistory("not whole");
    return result;
}

} // namespace cache
