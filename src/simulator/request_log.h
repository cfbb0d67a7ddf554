// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked and what it cost: one JSON line a request in a file, and sums for tests. Thread-safe.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "simulator/faults.h"
#include "simulator/http_listener.h"
#include "simulator/server.h"

#include <QFile>

#include <mutex>
#include <string>
#include <vector>

namespace simulator {

struct LogEntry {
    base::Timestamp time;
    std::string path; // without a slash at the end
    Parameters params; // without the key
    std::vector<std::string> asins; // of /product: those that arrive intact
    int tokensConsumed = 0;
    int tokensLeft = 0;
    int status = 200; // 0: nothing was sent
    Fault fault = Fault::None;
};

class RequestLog final {
public:
    RequestLog() = default;

    /// Appends to the file from here on. Storage error when it cannot be opened.
    [[nodiscard]] base::Status open(const QString& fileName);
    /// Flushed when it returns.
    void add(const LogEntry& entry);
    [[nodiscard]] Counters counters() const;

private:
    mutable std::mutex m_mutex;
    QFile m_file;
    bool m_warned = false;
    Counters m_counters;
};

} // namespace simulator
