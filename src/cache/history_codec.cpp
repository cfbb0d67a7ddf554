// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/history_codec.h"

#include "cache/timeline_packing.h"

namespace cache {

namespace {

constexpr std::uint64_t kHistoryVersion = 1;
constexpr const char* kHistory = "history";

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
            transferPoints(archive, points);
    }
    return compressed(archive.take(), kHistoryVersion, kHistory);
}

base::Result<domain::History> decodeHistory(QByteArrayView bytes)
{
    const auto raw = decompressed(bytes, kHistoryVersion, kHistory);
    if (!raw)
        return std::unexpected(raw.error());
    Unpacker archive(*raw);
    base::Result<domain::History> result;
    const std::uint64_t mask = archive.unsignedNumber();
    if (mask >> result->series.size() != 0)
        return brokenBytes(kHistory, "of unknown series");
    for (size_t i = 0; i < result->series.size() && !archive.failed(); ++i) {
        if ((mask >> i & 1) != 0)
            transferPoints(archive, result->series[i]);
    }
    if (archive.failed() || archive.left() != 0)
        return brokenBytes(kHistory, "not whole");
    return result;
}

} // namespace cache
