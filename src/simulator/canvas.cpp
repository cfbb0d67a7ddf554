// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/canvas.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace simulator {

namespace {

constexpr int kBytesPerPixel = 3;
constexpr int kPngCompression = 6;

std::string bigEndian(std::uint32_t value)
{
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

/// Length, type, data and check sum.
std::string chunk(const std::string& type, const std::string& data)
{
    const std::string body = type + data;
    return bigEndian(static_cast<std::uint32_t>(data.size())) + body
        + bigEndian(libdeflate_crc32(0, body.data(), body.size()));
}

std::string zlibbed(const std::string& plain)
{
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(kPngCompression), &libdeflate_free_compressor);
    if (!compressor)
        throw std::bad_alloc();
    std::string out;
    out.resize(libdeflate_zlib_compress_bound(compressor.get(), plain.size()));
    out.resize(libdeflate_zlib_compress(compressor.get(), plain.data(), plain.size(), out.data(), out.size()));
    return out;
}

} // namespace

Canvas::Canvas(int width, int height, Colour background)
    : m_width(width), m_height(height),
      m_rows(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * kBytesPerPixel, '\0')
{
    for (int y = 0; y < height; ++y)
        horizontal(0, width - 1, y, background);
}

void Canvas::set(int x, int y, Colour colour)
{
    if (x < 0 || y < 0 || x >= m_width || y >= m_height)
        return;
    const std::size_t at
        = (static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x))
        * kBytesPerPixel;
    m_rows[at] = static_cast<char>(colour.red);
    m_rows[at + 1] = static_cast<char>(colour.green);
    m_rows[at + 2] = static_cast<char>(colour.blue);
}

void Canvas::horizontal(int fromX, int toX, int y, Colour colour)
{
    for (int x = std::min(fromX, toX); x <= std::max(fromX, toX); ++x)
        set(x, y, colour);
}

void Canvas::vertical(int x, int fromY, int toY, Colour colour)
{
    for (int y = std::min(fromY, toY); y <= std::max(fromY, toY); ++y)
        set(x, y, colour);
}

std::string Canvas::png() const
{
    // Eight bits a channel, true colour, no filter, not interlaced.
    const std::string header = bigEndian(static_cast<std::uint32_t>(m_width))
        + bigEndian(static_cast<std::uint32_t>(m_height)) + std::string("\x08\x02\x00\x00\x00", 5);
    const std::size_t rowSize = static_cast<std::size_t>(m_width) * kBytesPerPixel;
    std::string rows;
    for (std::size_t from = 0; from < m_rows.size(); from += rowSize) {
        rows += '\0';
        rows += m_rows.substr(from, rowSize);
    }
    return std::string("\x89PNG\r\n\x1a\n") + chunk("IHDR", header) + chunk("IDAT", zlibbed(rows)) + chunk("IEND", {});
}

} // namespace simulator
