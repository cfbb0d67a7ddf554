// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/gzip.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace simulator {

namespace {

constexpr int kCompressionLevel = 4; // answers are read once, on the same machine
constexpr std::size_t kTrailer = 8; // CRC-32 and length

} // namespace

std::string gzipped(std::string_view plain)
{
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(kCompressionLevel), &libdeflate_free_compressor);
    if (!compressor)
        throw std::bad_alloc();
    std::string out;
    out.resize(libdeflate_gzip_compress_bound(compressor.get(), plain.size()));
    out.resize(libdeflate_gzip_compress(compressor.get(), plain.data(), plain.size(), out.data(), out.size()));
    return out;
}

std::string brokenGzip(std::string whole)
{
    const auto flip = [&whole](std::size_t at) { whole[at] = static_cast<char>(whole[at] ^ 0x55); };
    flip(whole.size() / 2);
    for (std::size_t i = whole.size() - kTrailer; i < whole.size() - kTrailer / 2; ++i)
        flip(i);
    return whole;
}

} // namespace simulator
