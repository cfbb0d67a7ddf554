// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The costs that a seller has typed, of all products and marketplaces, in memory: a search looks one up for every row.
// Read from the library when the workspace is opened. Owned by Services, GUI thread.
#pragma once

#include "domain/asin.h"
#include "domain/marketplace.h"
#include "domain/money.h"

#include <QHash>

#include <map>
#include <optional>

namespace sourcing {

class TypedCosts final {
public:
    [[nodiscard]] std::optional<domain::Money> find(domain::Marketplace marketplace, domain::Asin asin) const
    {
        const auto costs = m_costs.find(marketplace);
        if (costs == m_costs.end())
            return std::nullopt;
        const auto found = costs->second.constFind(asin);
        return found == costs->second.cend() ? std::nullopt : std::optional(*found);
    }

    void set(domain::Marketplace marketplace, domain::Asin asin, std::optional<domain::Money> cost)
    {
        if (cost)
            m_costs[marketplace].insert(asin, *cost);
        else
            m_costs[marketplace].remove(asin);
    }

private:
    std::map<domain::Marketplace, QHash<domain::Asin, domain::Money>> m_costs;
};

} // namespace sourcing
