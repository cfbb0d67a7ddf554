// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decode_parts.h"

namespace keepa {

namespace {

void readServerError(JsonValue value, Envelope& envelope, Reading& reading)
{
    ServerError error;
    bool present = false;
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) == simdjson::SUCCESS && type == simdjson::ondemand::json_type::string) {
        envelope.error = ServerError{{}, readText(value, reading), {}};
        return;
    }
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        present = true;
        if (key == "type")
            error.type = readText(member, reading);
        else if (key == "message")
            error.message = readText(member, reading);
        else if (key == "details")
            error.details = readText(member, reading);
    });
    if (present)
        envelope.error = error;
}

TokenState& tokensOf(Envelope& envelope)
{
    if (!envelope.tokens)
        envelope.tokens.emplace();
    return *envelope.tokens;
}

} // namespace

bool readEnvelopeField(std::string_view key, JsonValue value, Envelope& envelope, Reading& reading)
{
    if (key == "tokensLeft") {
        if (const auto count = readInt32(value, reading))
            tokensOf(envelope).left = Tokens{*count};
    } else if (key == "refillIn") {
        if (const auto count = readInt32(value, reading))
            tokensOf(envelope).refillIn = std::chrono::milliseconds(std::max(0, *count));
    } else if (key == "refillRate") {
        if (const auto count = readInt32(value, reading))
            tokensOf(envelope).refillRate = Tokens{std::max(0, *count)};
    } else if (key == "tokenFlowReduction") {
        if (const auto reduction = readNumber(value, reading))
            tokensOf(envelope).flowReduction = *reduction;
    } else if (key == "tokensConsumed") {
        envelope.consumed = Tokens{readInt32(value, reading).value_or(0)};
    } else if (key == "timestamp") {
        envelope.serverTime = readInteger(value, reading).value_or(0);
    } else if (key == "error") {
        readServerError(value, envelope, reading);
    } else {
        return false;
    }
    return true;
}

} // namespace keepa
