// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an HTTP request to its answer, in the order in which the service checks: path, key, balance, parameters; then
// run, then charge. Called from many threads at once.
#pragma once

#include "simulator/catalogue.h"
#include "simulator/endpoint.h"
#include "simulator/faults.h"
#include "simulator/graph_memory.h"
#include "simulator/recordings.h"
#include "simulator/request_log.h"
#include "simulator/server.h"
#include "simulator/token_bucket.h"

#include <memory>

namespace simulator {

class Service final {
public:
    /// Storage error when the log or the recordings cannot be used.
    [[nodiscard]] static base::Result<std::unique_ptr<Service>> create(const Options& options);

    [[nodiscard]] HttpReply answer(const HttpRequest& request, const std::stop_token& stop);
    [[nodiscard]] Counters counters() const { return m_log.counters(); }

private:
    explicit Service(const Options& options);

    /// Fills in the entry and runs what is to be run.
    HttpReply exchange(const HttpRequest& request, LogEntry& entry);
    HttpReply strike(Fault fault, const std::string& key, LogEntry& entry);
    HttpReply refuseKey(int status, std::string type, std::string message, LogEntry& entry);
    [[nodiscard]] JsonObject envelope(const Balance& balance, int consumed, std::int64_t milliseconds) const;

    const Options m_options;
    const std::shared_ptr<const base::Clock> m_clock;
    Catalogue m_catalogue;
    std::unique_ptr<Recordings> m_recordings;
    TokenBuckets m_buckets;
    GraphMemory m_graphs;
    FaultPlan m_faults;
    RequestLog m_log;
};

} // namespace simulator
