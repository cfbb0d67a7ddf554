// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/services.h"

#include <QCoreApplication>
#include <QTimer>

namespace sourcing {

std::shared_ptr<Services> makeServices(const base::Clock& clock)
{
    const auto dispose = [](Services* services) {
        if (services->workspaceIsLast)
            delete services;
        else
            QTimer::singleShot(0, QCoreApplication::instance(), [services] { delete services; });
    };
    return {new Services(clock), dispose};
}

} // namespace sourcing
