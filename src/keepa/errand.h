// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One order under way with all its attempts, shared by everyone who waits for the same answer. The courier's own.
#pragma once

#include "keepa/exchange.h"
#include "keepa/order.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <stop_token>

namespace keepa {

struct Errand {
    explicit Errand(Order theOrder) : order(std::make_shared<const Order>(std::move(theOrder))) { }

    const std::shared_ptr<const Order> order; // the workers hold it too
    std::shared_ptr<LiveReply> live = std::make_shared<LiveReply>(); // of the attempt on the wire
    int waiters = 0;
    std::stop_source idle; // when nobody waits any more; a new one when somebody comes after all
    std::stop_source ended; // when there is an outcome
    std::optional<base::Result<Delivery>> outcome;
    bool isAccountedFor = false; // somebody has taken the outcome and with it the cost
};

/// The same for orders that Keepa would answer alike.
[[nodiscard]] inline QByteArray identityOf(const Wire& wire)
{
    return wire.path.toUtf8() + '?' + wire.query.toString(QUrl::FullyEncoded).toUtf8() + '\n' + wire.body;
}

} // namespace keepa
