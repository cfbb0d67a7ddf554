// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

#include "base/log.h"

namespace cli {

ExitCode exitCodeOf(base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::Input:
    case base::ErrorKind::BadRequest:
        return ExitCode::BadInput;
    case base::ErrorKind::Auth:
        return ExitCode::KeyRefused;
    case base::ErrorKind::OutOfTokens:
    case base::ErrorKind::Throttled:
        return ExitCode::OutOfTokens;
    case base::ErrorKind::Network:
    case base::ErrorKind::Protocol:
        return ExitCode::Network;
    case base::ErrorKind::Storage:
        return ExitCode::Storage;
    case base::ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case base::ErrorKind::Bug:
        break;
    }
    return ExitCode::Internal;
}

QString sentence(const base::Error& error)
{
    const QString detail = base::scrubbed(error.detail);
    switch (error.kind) {
    case base::ErrorKind::Input:
        return detail;
    case base::ErrorKind::BadRequest:
        return QStringLiteral("Keepa refused the search: %1. Change the filters.").arg(detail);
    case base::ErrorKind::Auth:
        return QStringLiteral("Keepa refused the key (%1). Set KEEPA_API_KEY to a valid key, or try --demo.")
            .arg(detail);
    case base::ErrorKind::OutOfTokens:
        return QStringLiteral("Out of tokens: %1. Raise --max-tokens or wait for the refill.").arg(detail);
    case base::ErrorKind::Throttled:
        return QStringLiteral("Keepa asks to wait: %1. Try again later.").arg(detail);
    case base::ErrorKind::Network:
        return QStringLiteral("Keepa cannot be reached: %1. Check the connection and try again.").arg(detail);
    case base::ErrorKind::Protocol:
        return QStringLiteral("Keepa's answer cannot be used: %1. Try again.").arg(detail);
    case base::ErrorKind::Storage:
        return QStringLiteral("Storage failed: %1.").arg(detail);
    case base::ErrorKind::Cancelled:
        return QStringLiteral("Interrupted. What came by then is kept.");
    case base::ErrorKind::Bug:
        break;
    }
    return QStringLiteral("Internal error: %1. Please report it.").arg(detail);
}

} // namespace cli
