// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which graph images a key has paid for lately: the same one is free for 90 minutes. Thread-safe.
#pragma once

#include "domain/keepa_time.h"
#include "simulator/http_listener.h"

#include <map>
#include <mutex>
#include <string>

namespace simulator {

class GraphMemory final {
public:
    GraphMemory() = default;

    /// Whether the image is paid for still; when it is not, it counts as paid for from now on. `params` hold the key.
    [[nodiscard]] bool isPaidFor(const Parameters& params, domain::KeepaTime now);

private:
    std::mutex m_mutex;
    std::map<Parameters, domain::KeepaTime> m_paid;
};

} // namespace simulator
