// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Keepa-compatible HTTP server on loopback: demo data, tests, load and fault trials. Runs on its own threads and
// needs no event loop; its public functions may be called from every thread.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "simulator/faults.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace simulator {

/// A key that every simulator without a key of its own accepts: what the demo uses.
inline constexpr char kDemoKey[] = "demodemodemodemodemodemodemodemodemodemodemodemodemodemodemo2026";

struct Options {
    int port = 0; // 0: any free one
    int products = 20'000; // of the US catalogue; every other marketplace has a tenth of it
    std::uint64_t seed = 1;
    QString recordings; // a folder of recorded product objects that are served instead of made ones
    QString key; // the only key accepted; empty: every well-formed one, each with a bucket of its own
    std::optional<int> tokens = std::nullopt; // at the start; full when absent
    int refillRate = 20; // tokens per token minute; the bucket holds sixty times as many
    double tokenFlowReduction = 0; // tokens per token minute that trackings eat
    std::chrono::milliseconds minute{60'000};
    std::chrono::milliseconds latencyLeast{0};
    std::chrono::milliseconds latencyMost{0};
    std::int64_t bytesPerSecond = 0; // 0: as fast as it goes
    std::vector<FaultRate> faults;
    QString requestLog; // file for one JSON line a request
    int csvLength = 36; // 34: products as they were before 2026
    int searchHits = 100; // the most that a product search finds; the service's own texts say 100, 50 and 20
    std::shared_ptr<const base::Clock> clock; // none: the system's
};

/// True when the text has the form of a Keepa key: 64 lower-case letters and digits.
[[nodiscard]] bool isWellFormedKey(QStringView key);

/// What the server did so far.
struct Counters {
    std::int64_t requests = 0;
    std::int64_t tokensConsumed = 0;
    std::int64_t productsDelivered = 0;
    std::int64_t faults = 0;
};

class Server final {
public:
    /// Input error for options that make no sense, Network when the port is taken, Storage for the log and the
    /// recordings.
    [[nodiscard]] static base::Result<std::unique_ptr<Server>> start(Options options);
    /// Closes every connection, answered or not.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] int port() const;
    /// "http://127.0.0.1:PORT", without a slash at the end.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] Counters counters() const;

private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace simulator
