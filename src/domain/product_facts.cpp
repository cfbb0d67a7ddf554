// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/product_facts.h"

namespace domain {

Figure ProductFacts::rank() const
{
    const bool ofMainCategory = !rankCategory || !rootCategory || *rankCategory == *rootCategory;
    return ofMainCategory ? of(Series::Sales).current : std::nullopt;
}

Figure ProductFacts::fbaOffers() const
{
    return offersFba ? offersFba : of(Series::CountNewFba).current;
}

std::optional<bool> ProductFacts::amazonOnListing() const
{
    if (amazon && *amazon != AmazonAvailability::Unknown)
        return *amazon != AmazonAvailability::None;
    const auto& price = of(Series::Amazon);
    if (price.current)
        return true;
    return price.delivered ? std::optional(false) : std::nullopt;
}

} // namespace domain
