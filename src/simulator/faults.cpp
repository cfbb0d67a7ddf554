// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/faults.h"

#include "simulator/random.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

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

std::string withOneWrongType(const std::string& object, std::uint64_t dice)
{
    constexpr std::array kMembers{"asin", "csv", "lastUpdate", "productType", "stats", "title", "trackingSince"};
    QJsonObject members = QJsonDocument::fromJson(QByteArray::fromStdString(object)).object();
    QStringList present;
    for (const char* name : kMembers) {
        const QJsonValue value = members.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull())
            present.append(QLatin1String(name));
    }
    if (present.isEmpty())
        return "7";
    const QString hit = present[static_cast<qsizetype>(dice % static_cast<std::uint64_t>(present.size()))];
    members[hit] = members.value(hit).isString() ? QJsonValue(7) : QJsonValue(QStringLiteral("seven"));
    return QJsonDocument(members).toJson(QJsonDocument::Compact).toStdString();
}

Stroke FaultPlan::draw()
{
    if (m_rates.empty())
        return {};
    Random random(Random::mixed(m_seed, m_requests.fetch_add(1)));
    double drawn = random.unit();
    for (const FaultRate& entry : m_rates) {
        if (drawn < entry.rate)
            return {entry.fault, random.next()};
        drawn -= entry.rate;
    }
    return {};
}

} // namespace simulator
