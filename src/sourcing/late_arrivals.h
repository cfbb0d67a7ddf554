// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that were paid for and came after their search was ended: stored all the same.
#pragma once

#include <memory>

namespace sourcing {

class Workspace;
struct Services;

void keepLateArrivals(Workspace& workspace, const std::shared_ptr<Services>& services);

} // namespace sourcing
