// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/reconciliation.h"

#include "keepa/token_bucket.h"

#include <algorithm>
#include <cmath>

namespace keepa {

namespace {

/// What was taken out of the bucket between two balances. A bucket that was full does not tell exactly: a refill that
/// found it full was lost, one that came after a charge was not.
struct Spent {
    int least = 0;
    int most = 0;
};

Spent spentBetween(const TokenState& from, const TokenState& to, std::chrono::milliseconds passed)
{
    // From one next refill to the other it is whole minutes, but for what the clocks are off.
    using Minutes = std::chrono::duration<double, std::ratio<60>>;
    const double minutes = Minutes(passed + to.refillIn - from.refillIn).count();
    constexpr double kMostRefills = 1e6;
    const auto refills = static_cast<std::int64_t>(std::round(std::clamp(minutes, 0.0, kMostRefills)));
    const std::int64_t filled = from.left.count + refills * refillOf(from).count;
    const std::int64_t full = std::max(from.left.count, capacityOf(from).count);
    return {saturated(std::min(filled, full) - to.left.count), saturated(filled - to.left.count)};
}

} // namespace

void Reconciliation::begin(const TokenState& state)
{
    if (!m_from)
        m_from = Told{state};
}

Tokens Reconciliation::answered(const TokenState& state, std::int64_t serverTime, Tokens consumed, bool quiet)
{
    m_consumed += consumed;
    if (!m_newest || serverTime >= m_newest->serverTime)
        m_newest = Told{state, serverTime};
    if (!quiet)
        return {};
    Tokens found;
    if (m_from && m_lost > Tokens{0}) {
        // By Keepa's clock where both tell it: ours has the time of the transfer in it.
        const bool haveServerTimes = m_newest->serverTime > 0 && m_from->serverTime > 0;
        const auto passed = haveServerTimes ? std::chrono::milliseconds(m_newest->serverTime - m_from->serverTime)
                                            : m_newest->state.asOf - m_from->state.asOf;
        const Spent spent = spentBetween(m_from->state, m_newest->state, passed);
        const int least = std::max(spent.least - m_consumed.count, 0);
        const int most = std::max(spent.most - m_consumed.count, 0);
        found = Tokens{std::clamp(m_lost.count, least, most)};
        found = std::min(found, m_lost);
    }
    m_from = std::exchange(m_newest, std::nullopt);
    m_consumed = {};
    m_lost = {};
    return found;
}

} // namespace keepa
