// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, as values. Lower layers fill in the kind and an untranslated detail for the log;
// the sentence a user reads is made from the kind in one place (desktop/error_text, cli/exit_code).
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace base {

enum class ErrorKind {
    Network, // no connection, connection dropped, timed out
    Throttled, // asked to slow down; retryAfter says for how long
    OutOfTokens, // the token balance or the user's token limit does not reach
    Auth, // the key is unknown, expired or malformed
    BadRequest, // the service refused the request's content
    Protocol, // an answer that cannot be used: truncated, not JSON, wrong types
    Storage, // a database or file failed
    Input, // what the user gave cannot be used
    Cancelled,
    Bug, // a broken promise of this program itself
};

struct Error {
    ErrorKind kind = ErrorKind::Bug;
    QString detail; // for the log and for "details"; never holds a key or a password
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;
};

template <typename T> using Result = std::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorKind kind, QString detail)
{
    return std::unexpected(Error{kind, std::move(detail), std::nullopt});
}

/// The kind's name in English, for logs and JSON: "network", "out_of_tokens", …
[[nodiscard]] QString kindName(ErrorKind kind);

} // namespace base
