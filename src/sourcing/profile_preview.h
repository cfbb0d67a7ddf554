// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a change of the assumptions would do to the products in the cache. For Workspace.
#pragma once

#include "base/task.h"
#include "domain/profile.h"

#include <memory>
#include <stop_token>

namespace sourcing {

struct Services;

struct ProfilePreview {
    static constexpr int kMost = 5000; // of a larger cache the first so many tell enough

    int products = 0; // looked at
    int better = 0, worse = 0; // whose verdict would change
};

/// Cancelled when a stop was requested, Storage when the cache cannot be read.
[[nodiscard]] base::Task<base::Result<ProfilePreview>> profilePreviewed(std::stop_token stop,
                                                                        std::shared_ptr<Services> services,
                                                                        domain::Profile before, domain::Profile after);

} // namespace sourcing
