// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/graph_memory.h"

namespace simulator {

namespace {

constexpr std::int32_t kMinutesPaidFor = 90;

} // namespace

bool GraphMemory::isPaidFor(const Parameters& params, domain::KeepaTime now)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_paid, [now](const auto& entry) { return entry.second.minutes + kMinutesPaidFor <= now.minutes; });
    return !m_paid.emplace(params, now).second;
}

} // namespace simulator
