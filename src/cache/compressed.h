// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Packed bytes, deflated behind a version and their size. Pure; every thread. For the codecs of what is large.
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <cstdint>

namespace cache {

/// The most that is taken, before compression.
inline constexpr size_t kMaxPackedBytes = 4U << 20;

/// Storage error, which names `what` was to be stored, for bytes over the limit.
[[nodiscard]] base::Result<QByteArray> compressed(const QByteArray& raw, std::uint64_t version, const char* what);
/// Storage error when the bytes are not what `compressed` wrote, or of another version.
[[nodiscard]] base::Result<QByteArray> decompressed(QByteArrayView bytes, std::uint64_t version, const char* what);

/// "stored history: not whole"
[[nodiscard]] std::unexpected<base::Error> brokenBytes(const char* what, const char* why);

} // namespace cache
