// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/byte_sink.h"

#include <QIODevice>

namespace report {

namespace {

constexpr qsizetype kPieceSize = 64 * 1024;

} // namespace

ByteSink::ByteSink(QIODevice& device) : m_device(device)
{
    m_pending.reserve(kPieceSize * 2);
}

void ByteSink::add(const QByteArray& bytes)
{
    m_pending += bytes;
    flushWhenFull();
}

void ByteSink::add(const char* ascii)
{
    m_pending += ascii;
    flushWhenFull();
}

void ByteSink::add(QStringView text)
{
    m_pending += text.toUtf8();
    flushWhenFull();
}

base::Status ByteSink::finish()
{
    flush();
    return m_status;
}

void ByteSink::flushWhenFull()
{
    if (m_pending.size() >= kPieceSize)
        flush();
}

void ByteSink::flush()
{
    // A pipe may take less than it is given: go on from there until it takes nothing more.
    qsizetype done = 0;
    while (m_status && done < m_pending.size()) {
        const qint64 taken = m_device.write(m_pending.constData() + done, m_pending.size() - done);
        if (taken <= 0)
            m_status = base::failure(base::ErrorKind::Storage,
                                     QStringLiteral("cannot write: %1").arg(m_device.errorString()));
        else
            done += static_cast<qsizetype>(taken);
    }
    m_pending.resize(0); // keeps the room
}

} // namespace report
