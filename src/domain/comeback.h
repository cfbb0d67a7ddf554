// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a product that was rejected is shown again: what has changed since. A plain value.
#pragma once

#include "base/clock.h"
#include "domain/money.h"

#include <QString>

#include <optional>

namespace domain {

struct Comeback {
    template <typename T> struct Change {
        T before, now;

        friend bool operator==(const Change&, const Change&) = default;
    };

    bool amazonLeft = false;
    std::optional<Change<Money>> price; // risen
    std::optional<Change<int>> offers; // fallen
    QString reason; // why it had been rejected
    base::Timestamp rejectedAt{};

    friend bool operator==(const Comeback&, const Comeback&) = default;
};

} // namespace domain
