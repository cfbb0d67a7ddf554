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

cache::Freshness freshnessOf(const Settings& settings)
{
    cache::Freshness freshness;
    freshness.discovery = std::chrono::hours(settings.get(settings::kDiscoveryHours));
    freshness.scoring = std::chrono::hours(settings.get(settings::kScoringHours));
    freshness.retention = std::chrono::days(settings.get(settings::kRetentionDays));
    freshness.mostBytes = std::int64_t{settings.get(settings::kCacheMegabytes)} * 1'000'000;
    return freshness;
}

} // namespace sourcing
