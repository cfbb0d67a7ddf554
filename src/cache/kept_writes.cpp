// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/kept_writes.h"

namespace cache {

qsizetype KeptWrites::keep(Write write)
{
    m_bytes += write.bytes;
    m_writes.push_back(std::move(write));
    qsizetype dropped = 0;
    for (; m_bytes > m_limit; ++dropped)
        dropOldest();
    return dropped;
}

void KeptWrites::dropOldest()
{
    m_bytes -= m_writes.front().bytes;
    m_writes.pop_front();
}

} // namespace cache
