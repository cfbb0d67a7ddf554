// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/inflate.h"

#include <libdeflate.h>

#include <cstring>
#include <memory>

namespace keepa {

namespace {

using base::ErrorKind;

// The last four bytes of a gzip member: the inflated length modulo 2³², little endian.
qint64 claimedLength(const QByteArray& gzip)
{
    qint64 length = 0;
    for (int i = 0; i < 4; ++i)
        length |= qint64{static_cast<unsigned char>(gzip[gzip.size() - 4 + i])} << (8 * i);
    return length;
}

struct FreeDecompressor {
    void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
};

} // namespace

JsonText JsonText::from(const QByteArray& text)
{
    QByteArray padded(text.size() + kPadding, Qt::Uninitialized);
    std::memcpy(padded.data(), text.constData(), static_cast<std::size_t>(text.size()));
    std::memset(padded.data() + text.size(), 0, kPadding);
    return {std::move(padded), text.size()};
}

base::Result<JsonText> inflate(const QByteArray& gzip, qint64 most)
{
    constexpr qsizetype kShortest = 18; // header and trailer
    constexpr qint64 kBestRatio = 1032; // deflate cannot do better
    if (gzip.size() < kShortest)
        return base::failure(ErrorKind::Protocol, QStringLiteral("the compressed answer is cut off"));
    const qint64 length = claimedLength(gzip);
    if (length > most)
        return base::failure(
            ErrorKind::Protocol,
            QStringLiteral("the answer says that it inflates to %1 bytes; %2 are allowed").arg(length).arg(most));
    if (length > gzip.size() * kBestRatio)
        return base::failure(ErrorKind::Protocol,
                             QStringLiteral("the compressed answer is damaged: it cannot inflate to what it says"));

    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(libdeflate_alloc_decompressor());
    if (!decompressor)
        return base::failure(ErrorKind::Protocol, QStringLiteral("no memory for inflating"));
    QByteArray bytes(length + JsonText::kPadding, Qt::Uninitialized);
    std::size_t read = 0;
    std::size_t written = 0;
    const auto result
        = libdeflate_gzip_decompress_ex(decompressor.get(), gzip.constData(), static_cast<std::size_t>(gzip.size()),
                                        bytes.data(), static_cast<std::size_t>(length), &read, &written);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE)
        return base::failure(ErrorKind::Protocol, QStringLiteral("the answer inflates to more than it says"));
    if (result != LIBDEFLATE_SUCCESS || read != static_cast<std::size_t>(gzip.size())
        || written != static_cast<std::size_t>(length))
        return base::failure(ErrorKind::Protocol, QStringLiteral("the compressed answer is damaged or cut off"));
    std::memset(bytes.data() + length, 0, static_cast<std::size_t>(JsonText::kPadding));
    return JsonText(std::move(bytes), length);
}

} // namespace keepa
