// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the courier carries and what it brings back, whatever the request's type. The client's own files alone.
#pragma once

#include "keepa/answer.h"
#include "keepa/any_value.h"
#include "keepa/decoder.h"
#include "keepa/request.h"
#include "keepa/retry.h"

#include <functional>

namespace keepa {

/// Turns the JSON of a 200 into the request's value.
using Decode = std::function<base::Result<Decoded<AnyValue>>(const JsonText& json, base::Timestamp answeredAt)>;

/// Hides the type that `decode` answers with.
template <typename F> Decode decodesAny(F decode)
{
    return [decode = std::move(decode)](const JsonText& json, base::Timestamp at) -> base::Result<Decoded<AnyValue>> {
        auto typed = decode(json, at);
        if (!typed)
            return std::unexpected(std::move(typed.error()));
        return Decoded<AnyValue>{std::move(typed->envelope), AnyValue::of(std::move(typed->value))};
    };
}

using Delivery = Answer<AnyValue>;

template <typename T> Answer<T> typed(Delivery delivery)
{
    return {delivery.value.take<T>(), delivery.tokens, delivery.consumed,           delivery.bytes,   delivery.fetch,
            delivery.decode,          delivery.tries,  delivery.mayHaveBeenCharged, delivery.isShared};
}

struct Order {
    Wire wire;
    Decode decode;
    std::function<void(const Delivery&)> late; // when it comes and nobody waits; empty: end it instead
    std::chrono::milliseconds silence{0}; // give up when nothing moves for so long
    RetryPolicy retry;
    bool takesSlot = false; // of those that product requests share
    Tokens keeps; // that must be there beyond the one which Keepa wants
};

} // namespace keepa
