// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of an answer as JSON text with the padding that the decoder reads past the end. Any thread.
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <cstddef>

namespace keepa {

/// JSON text in memory that is allocated for some bytes more than it holds, all of them zero.
class JsonText final {
public:
    static constexpr qsizetype kPadding = 64;

    /// `bytes` must have kPadding zeros behind the first `length`.
    JsonText(QByteArray bytes, qsizetype length) : m_bytes(std::move(bytes)), m_length(length) { }
    [[nodiscard]] static JsonText from(const QByteArray& text);

    [[nodiscard]] const char* data() const { return m_bytes.constData(); }
    [[nodiscard]] std::size_t length() const { return static_cast<std::size_t>(m_length); }
    [[nodiscard]] std::size_t capacity() const { return static_cast<std::size_t>(m_bytes.size()); }

private:
    QByteArray m_bytes;
    qsizetype m_length;
};

inline constexpr qint64 kMostInflated = qint64{256} * 1024 * 1024;

/// Inflates one gzip member. Protocol error when it is damaged, longer than `most` when inflated, or lies about its
/// length; nothing is allocated for a length that cannot be.
[[nodiscard]] base::Result<JsonText> inflate(const QByteArray& gzip, qint64 most = kMostInflated);

} // namespace keepa
