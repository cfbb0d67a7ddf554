// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/request_log.h"

#include "simulator/json_writer.h"

#include <QtDebug>

namespace simulator {

namespace {

/// The members in the order the contract names them.
std::string lineOf(const LogEntry& entry)
{
    JsonObject params;
    for (const auto& [name, value] : entry.params)
        params.text(name, value);
    const std::string fault = entry.fault == Fault::None ? "null" : jsonText(faultName(entry.fault));
    std::string line = "{\"time\":" + jsonText(base::isoUtc(entry.time).toStdString());
    line += ",\"path\":" + jsonText(entry.path);
    line += ",\"params\":" + params.toString();
    line += ",\"asins\":" + jsonArray(entry.asins);
    line += ",\"tokens_consumed\":" + std::to_string(entry.tokensConsumed);
    line += ",\"tokens_left\":" + std::to_string(entry.tokensLeft);
    line += ",\"status\":" + std::to_string(entry.status);
    line += ",\"fault\":" + fault + "}\n";
    return line;
}

} // namespace

base::Status RequestLog::open(const QString& fileName)
{
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        const QString detail = QStringLiteral("cannot write %1: %2").arg(fileName, m_file.errorString());
        return base::failure(base::ErrorKind::Storage, detail);
    }
    return {};
}

void RequestLog::add(const LogEntry& entry)
{
    const std::lock_guard lock(m_mutex);
    ++m_counters.requests;
    m_counters.tokensConsumed += entry.tokensConsumed;
    m_counters.productsDelivered += static_cast<std::int64_t>(entry.asins.size());
    if (entry.fault != Fault::None)
        ++m_counters.faults;
    if (!m_file.isOpen())
        return;
    const std::string line = lineOf(entry);
    const auto size = static_cast<qint64>(line.size());
    if ((m_file.write(line.data(), size) != size || !m_file.flush()) && !m_warned) {
        m_warned = true;
        qWarning("the request log is incomplete: %ls", qUtf16Printable(m_file.errorString()));
    }
}

Counters RequestLog::counters() const
{
    const std::lock_guard lock(m_mutex);
    return m_counters;
}

} // namespace simulator
