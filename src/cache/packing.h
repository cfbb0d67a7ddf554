// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compact bytes, written and read by the same list of fields: a codec is one `transfer(archive, value)` that serves
// both ways. Numbers are variable-length, small ones of either sign short; optional values are a mask and the present
// ones.
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

namespace cache {

class Packer final {
public:
    void unsignedNumber(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_bytes += static_cast<char>(value | 0x80);
            value >>= 7;
        }
        m_bytes += static_cast<char>(value);
    }

    template <typename T>
        requires std::is_integral_v<T>
    void number(const T& value)
    {
        const auto wide = static_cast<std::int64_t>(value);
        unsignedNumber((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    }

    /// `last` is the greatest value of the enumeration, `first` its least.
    template <typename E> void choice(const E& value, E /*last*/, E first = E{})
    {
        unsignedNumber(static_cast<std::uint64_t>(static_cast<std::int64_t>(value) - static_cast<std::int64_t>(first)));
    }

    void text(const QString& value)
    {
        const QByteArray utf8 = value.toUtf8();
        unsignedNumber(static_cast<std::uint64_t>(utf8.size()));
        m_bytes += utf8;
    }

    void raw(const char* data, size_t size) { m_bytes.append(data, static_cast<qsizetype>(size)); }

    /// The mask of those that are there, then `transfer` of each.
    template <typename... Optionals> void maybe(const Optionals&... values)
    {
        std::uint64_t mask = 0;
        int bit = 0;
        ((mask |= static_cast<std::uint64_t>(values.has_value()) << bit++), ...);
        unsignedNumber(mask);
        ((values ? transfer(*this, *values) : void()), ...);
    }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }
    void reserve(qsizetype size) { m_bytes.reserve(size); }

private:
    QByteArray m_bytes;
};

/// Reads what Packer wrote, or anything: bytes that are not so make failed() true, every value after that is empty, and
/// nothing is allocated that the bytes at hand could not hold. The bytes must outlive it.
class Unpacker final {
public:
    explicit Unpacker(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) { }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] size_t left() const { return static_cast<size_t>(m_end - m_at); }
    void fail()
    {
        m_failed = true;
        m_at = m_end;
    }

    std::uint64_t unsignedNumber()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && m_at != m_end; shift += 7) {
            const auto byte = static_cast<std::uint8_t>(*m_at++);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
        return 0;
    }

    template <typename T>
        requires std::is_integral_v<T>
    void number(T& value)
    {
        const std::uint64_t coded = unsignedNumber();
        const auto wide = static_cast<std::int64_t>((coded >> 1) ^ (~(coded & 1) + 1));
        if (wide < static_cast<std::int64_t>(std::numeric_limits<T>::min())
            || wide > static_cast<std::int64_t>(std::numeric_limits<T>::max()))
            return fail();
        value = static_cast<T>(wide);
    }

    template <typename E> void choice(E& value, E last, E first = E{})
    {
        const std::uint64_t offset = unsignedNumber();
        if (offset > static_cast<std::uint64_t>(static_cast<std::int64_t>(last) - static_cast<std::int64_t>(first)))
            return fail();
        value = static_cast<E>(static_cast<std::int64_t>(first) + static_cast<std::int64_t>(offset));
    }

    void text(QString& value)
    {
        const size_t size = count();
        value = QString::fromUtf8(m_at, static_cast<qsizetype>(size));
        m_at += size;
    }

    void raw(char* data, size_t size)
    {
        if (size > left())
            return fail();
        std::copy_n(m_at, size, data);
        m_at += size;
    }

    /// How many elements follow, of at least a byte each.
    size_t count()
    {
        const std::uint64_t size = unsignedNumber();
        if (size > left()) {
            fail();
            return 0;
        }
        return static_cast<size_t>(size);
    }

    template <typename... Optionals> void maybe(Optionals&... values)
    {
        const std::uint64_t mask = unsignedNumber();
        if (mask >> sizeof...(values) != 0)
            return fail();
        int bit = 0;
        (one(values, (mask >> bit++ & 1) != 0), ...);
    }

private:
    template <typename T> void one(std::optional<T>& value, bool present)
    {
        if (present)
            transfer(*this, makeIn(value));
        else
            value.reset();
    }

    template <typename T> static T& makeIn(std::optional<T>& value) { return value.emplace(); }

    const char* m_at;
    const char* m_end;
    bool m_failed = false;
};

template <typename Archive, typename T>
    requires std::is_integral_v<std::remove_const_t<T>>
void transfer(Archive& archive, T& value)
{
    archive.number(value);
}

} // namespace cache
