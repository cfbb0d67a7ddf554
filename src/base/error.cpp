// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace base {

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return QStringLiteral("network");
    case ErrorKind::Throttled:
        return QStringLiteral("throttled");
    case ErrorKind::OutOfTokens:
        return QStringLiteral("out_of_tokens");
    case ErrorKind::Auth:
        return QStringLiteral("auth");
    case ErrorKind::BadRequest:
        return QStringLiteral("bad_request");
    case ErrorKind::Protocol:
        return QStringLiteral("protocol");
    case ErrorKind::Storage:
        return QStringLiteral("storage");
    case ErrorKind::Input:
        return QStringLiteral("input");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Bug:
        break;
    }
    return QStringLiteral("bug");
}

} // namespace base
