// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/compressed.h"

#include "cache/packing.h"

#include <libdeflate.h>

#include <memory>

namespace cache {

namespace {

constexpr int kCompressionLevel = 9;

struct FreeCompressor {
    void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
    void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

} // namespace

std::unexpected<base::Error> brokenBytes(const char* what, const char* why)
{
    return base::failure(base::ErrorKind::Storage,
                         QStringLiteral("stored %1: %2").arg(QLatin1String(what), QLatin1String(why)));
}

base::Result<QByteArray> compressed(const QByteArray& raw, std::uint64_t version, const char* what)
{
    const auto rawSize = static_cast<size_t>(raw.size());
    if (rawSize > kMaxPackedBytes)
        return brokenBytes(what, "too long to store");
    Packer header;
    header.unsignedNumber(version);
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
        return brokenBytes(what, "cannot be packed");
    packed.resize(headerSize + static_cast<qsizetype>(size));
    packed.squeeze();
    return packed;
}

base::Result<QByteArray> decompressed(QByteArrayView bytes, std::uint64_t version, const char* what)
{
    Unpacker header(bytes);
    if (header.unsignedNumber() != version)
        return brokenBytes(what, "of another version");
    const std::uint64_t size = header.unsignedNumber();
    if (header.failed() || size == 0 || size > kMaxPackedBytes)
        return brokenBytes(what, "of an impossible size");
    const std::unique_ptr<libdeflate_decompressor, FreeCompressor> decompressor(libdeflate_alloc_decompressor());
    const QByteArrayView packed = bytes.last(static_cast<qsizetype>(header.left()));
    const auto packedSize = static_cast<size_t>(packed.size());
    QByteArray raw(static_cast<qsizetype>(size), Qt::Uninitialized);
    size_t used = 0, written = 0;
    const auto result = libdeflate_deflate_decompress_ex(decompressor.get(), packed.data(), packedSize, raw.data(),
                                                         static_cast<size_t>(size), &used, &written);
    if (result != LIBDEFLATE_SUCCESS || used != packedSize || written != size)
        return brokenBytes(what, "cannot be unpacked");
    return raw;
}

} // namespace cache
