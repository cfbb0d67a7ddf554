// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds a claim, told so that others can see whether he still lives. A plain value; any thread.
#pragma once

#include <QString>

#include <optional>

namespace cache {

struct Claimant {
    QString owner; // START/NAME: when his process began, which tells it from a later one of the same number
    QString host; // within which process numbers mean the same
    qint64 process = 0;

    /// One of those in this process, told apart by `name`.
    [[nodiscard]] static Claimant here(const QString& name);

    /// He is of this host, and his process is no more. False where that cannot be known.
    [[nodiscard]] bool isDead() const;
};

} // namespace cache
