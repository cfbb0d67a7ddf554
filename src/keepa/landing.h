// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a reply's bytes to what an attempt amounts to: inflate, decode, judge. Runs on a worker thread.
#pragma once

#include "keepa/exchange.h"
#include "keepa/order.h"

namespace keepa {

struct Landing {
    Verdict verdict;
    std::optional<Envelope> envelope; // also of answers that cannot be used, where it can be read: the cost is in it
    AnyValue value; // when answered
    std::chrono::microseconds decode{0};
};

[[nodiscard]] Landing land(const HttpReply& reply, const Decode& decode, const ApiKey& key, base::Timestamp answeredAt);

} // namespace keepa
