// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/faults.h"

#include "simulator/random.h"

#include <algorithm>
#include <array>
#include <utility>

namespace simulator {

namespace {

constexpr std::array<std::pair<Fault, const char*>, 9> kFaultNames{{
    {Fault::Throttled, "429"},
    {Fault::ServerError, "500"},
    {Fault::Unavailable, "503"},
    {Fault::Drop, "drop"},
    {Fault::Stall, "stall"},
    {Fault::NotJson, "not-json"},
    {Fault::Truncate, "truncate"},
    {Fault::WrongType, "wrong-type"},
    {Fault::BadGzip, "bad-gzip"},
}};

} // namespace

const char* faultName(Fault fault)
{
    const auto found = std::ranges::find(kFaultNames, fault, &std::pair<Fault, const char*>::first);
    return found == kFaultNames.end() ? "" : found->second;
}

base::Result<FaultRate> faultRateFromText(const QString& text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QString name = text.left(equals);
    const auto found
        = std::ranges::find_if(kFaultNames, [&name](const auto& entry) { return name == QLatin1String(entry.second); });
    if (equals < 0 || found == kFaultNames.end()) {
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("a fault is KIND=RATE, with KIND one of 429, 500, 503, drop, truncate, "
                                            "stall, not-json, wrong-type, bad-gzip"));
    }
    bool isNumber = false;
    const double rate = text.mid(equals + 1).toDouble(&isNumber);
    if (!isNumber || !(rate >= 0.0 && rate <= 1.0))
        return base::failure(base::ErrorKind::Input, QStringLiteral("the rate of a fault lies between 0 and 1"));
    return FaultRate{found->first, rate};
}

Fault FaultPlan::draw()
{
    if (m_rates.empty())
        return Fault::None;
    const std::uint64_t number = m_requests.fetch_add(1);
    double drawn = Random(Random::mixed(m_seed, number)).unit();
    for (const FaultRate& entry : m_rates) {
        if (drawn < entry.rate)
            return entry.fault;
        drawn -= entry.rate;
    }
    return Fault::None;
}

} // namespace simulator
