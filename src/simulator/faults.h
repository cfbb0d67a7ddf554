// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on purpose, and how often. The draw depends on the seed and the number of the request alone.
#pragma once

#include "base/error.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace simulator {

enum class Fault : std::uint8_t {
    None,
    // strike before the request is run, and cost nothing
    Throttled,
    ServerError,
    Unavailable,
    Drop,
    Stall,
    NotJson,
    // strike after it was run and charged
    Truncate,
    WrongType,
    BadGzip,
};

struct FaultRate {
    Fault fault = Fault::None;
    double rate = 0; // share of the requests, 0…1
};

/// "429", "drop", "bad-gzip", …; empty for None.
[[nodiscard]] const char* faultName(Fault fault);
[[nodiscard]] inline bool strikesBeforeRun(Fault fault)
{
    return fault >= Fault::Throttled && fault <= Fault::NotJson;
}
/// Reads `KIND=RATE`, the rate between 0 and 1. Input error otherwise.
[[nodiscard]] base::Result<FaultRate> faultRateFromText(const QString& text);

/// The fault that strikes a request, and a number that decides between the forms it may take.
struct Stroke {
    Fault fault = Fault::None;
    std::uint64_t dice = 0;
};

/// The JSON object with one of its members turned into another type: one that every reader of products has to use.
[[nodiscard]] std::string withOneWrongType(const std::string& object, std::uint64_t dice);

class FaultPlan final {
public:
    FaultPlan(std::vector<FaultRate> rates, std::uint64_t seed) : m_rates(std::move(rates)), m_seed(seed) { }

    /// The fault of the next request. Thread-safe.
    [[nodiscard]] Stroke draw();

private:
    std::vector<FaultRate> m_rates;
    std::uint64_t m_seed;
    std::atomic<std::uint64_t> m_requests{0};
};

} // namespace simulator
