// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a score came about, one line per input: what the details panel, the JSON output and the tests all read.
#pragma once

#include <QString>

#include <cstdint>

namespace domain {

enum class ExplainGroup : std::uint8_t { Price, Proceeds, Profit, Limits, Demand, Velocity, Verdict, Coverage };

struct ExplainRow {
    ExplainGroup group = ExplainGroup::Price;
    const char* key = ""; // "referral_fee": stable, for JSON
    const char* label = ""; // English, marked for translation in the context "domain::ExplainRow"
    QString value; // plain text without locale: "24.99 USD", "15 %"; empty = unknown
    QString source; // "keepa", "us table of 2026-01-15", "assumed 40 %", …
    // What the row adds to its group's total: a plain number in major units or points. Empty where it adds nothing. The
    // contributions of a group's rows before its total add up to the total exactly.
    QString contribution;
    bool isTotal = false;

    friend bool operator==(const ExplainRow&, const ExplainRow&) = default;
};

} // namespace domain
