// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fields compared as whole strings: names, descriptive members, sellers.
#include "simulator/query_tables.h"

#include "simulator/attributes.h"
#include "simulator/product_json.h"

#include <algorithm>
#include <array>

namespace simulator {

namespace {

using Values = std::vector<std::string>;

Values oneOrNone(std::string_view text)
{
    return text.empty() ? Values() : Values{std::string(text)};
}

template <std::string Texts::* Member> Values textOf(Candidate& c)
{
    return oneOrNone(c.texts().*Member);
}

enum class Fulfilment { Any, Amazon, Merchant };

template <Fulfilment By> Values sellers(Candidate& c)
{
    Values ids;
    for (const Offer& offer : c.offers()) {
        if (By == Fulfilment::Any || offer.fulfilledByAmazon == (By == Fulfilment::Amazon))
            ids.push_back(offer.sellerId);
    }
    return ids;
}

/// Live ones and those that have gone.
Values everySeller(Candidate& c)
{
    Values ids = sellers<Fulfilment::Any>(c);
    for (const Offer& offer : historicalOffers(c.product()))
        ids.push_back(offer.sellerId);
    return ids;
}

Values formerParents(Candidate& c)
{
    Values parents;
    const std::vector<std::string> history = parentHistory(c.product());
    for (std::size_t i = 1; i < history.size(); i += 2) {
        if (history[i] != "-1")
            parents.push_back(history[i]);
    }
    return parents;
}

Values languageNames(Candidate& c)
{
    Values names;
    for (const auto& language : languagesOf(c.product())) {
        if (std::ranges::find(names, language[0]) == names.end())
            names.push_back(language[0]);
    }
    return names;
}

Values displayGroupName(Candidate& c)
{
    return {rootCategories(c.product().marketplace)[static_cast<std::size_t>(c.product().root)].name};
}

Values sellerOf(const Offer* offer)
{
    return offer == nullptr ? Values() : Values{offer->sellerId};
}

constexpr std::array kTexts{
    NamedText{"manufacturer", textOf<&Texts::manufacturer>},
    NamedText{"brand", textOf<&Texts::brand>},
    NamedText{"productGroup", textOf<&Texts::productGroup>},
    NamedText{"color", textOf<&Texts::color>},
    NamedText{"edition", textOf<&Texts::edition>},
    NamedText{"author", textOf<&Texts::author>},
    NamedText{"binding", textOf<&Texts::binding>},
    NamedText{"type", textOf<&Texts::type>},
    NamedText{"brandStoreName", textOf<&Texts::brandStore>},
    NamedText{"brandStoreUrlName", textOf<&Texts::brandStore>},
    NamedText{"languages", languageNames},
    NamedText{"unitType", [](Candidate& c) { return oneOrNone(c.traits().unitType); }},
    NamedText{"dealType",
              [](Candidate& c) { return oneOrNone(c.traits().limitedTimeDeal ? "LIMITED_TIME_DEAL" : ""); }},
    NamedText{"frequentlyBoughtTogether", [](Candidate& c) { return boughtTogether(c.product(), c.shelf()); }},
    NamedText{"websiteDisplayGroup", [](Candidate& c) { return Values{websiteDisplayGroupOf(c.product())}; }},
    NamedText{"websiteDisplayGroupName", displayGroupName},
    NamedText{"historicalParentASIN", formerParents},
    NamedText{"sellerIds", sellers<Fulfilment::Any>, true},
    NamedText{"sellerIdsFBA", sellers<Fulfilment::Amazon>, true},
    NamedText{"sellerIdsFBM", sellers<Fulfilment::Merchant>, true},
    NamedText{"sellerIdsLowestFBA", [](Candidate& c) { return lowestSellers(c.offers(), true); }, true},
    NamedText{"sellerIdsLowestFBM", [](Candidate& c) { return lowestSellers(c.offers(), false); }, true},
    NamedText{"historicalSellerIds", everySeller, true},
    NamedText{"buyBoxSellerId", [](Candidate& c) { return sellerOf(buyBoxWinner(c.product(), c.offers())); }, true},
    NamedText{"buyBoxUsedSellerId", [](Candidate& c) { return sellerOf(usedBoxWinner(c.product(), c.offers())); },
              true},
    NamedText{"buyBoxShippingCountry", [](Candidate& c) { return oneOrNone(buyBoxShippingCountry(c.product())); }},
};

/// Rows of attributes() that can be filtered by.
constexpr std::array<std::string_view, 13> kAttributeTexts{"partNumber",
                                                           "model",
                                                           "size",
                                                           "format",
                                                           "activeIngredients",
                                                           "specialIngredients",
                                                           "itemTypeKeyword",
                                                           "targetAudienceKeyword",
                                                           "itemForm",
                                                           "scent",
                                                           "pattern",
                                                           "style",
                                                           "material"};

/// Members that product objects lost years ago: nothing has a value.
constexpr std::array<std::string_view, 5> kTextsOfNothing{"genre", "publisher", "platform", "studio", "label"};

std::optional<TextField> topSellerText(std::string_view name)
{
    constexpr std::string_view kPrefix = "buyBoxStatsTopSellerId";
    if (!name.starts_with(kPrefix))
        return std::nullopt;
    const std::string_view days = name.substr(kPrefix.size());
    const auto found = std::ranges::find_if(kDropDays, [days](int each) { return days == std::to_string(each); });
    if (found == kDropDays.end())
        return std::nullopt;
    const auto window = static_cast<std::size_t>(found - kDropDays.begin());
    return TextField{[window](Candidate& c) { return oneOrNone(c.figures().box[window].topSeller); }, true};
}

} // namespace

std::optional<TextField> namedText(std::string_view name)
{
    const auto found = std::ranges::find(kTexts, name, &NamedText::name);
    if (found != kTexts.end())
        return TextField{found->read, found->dear};
    if (std::ranges::find(kTextsOfNothing, name) != kTextsOfNothing.end())
        return TextField{[](Candidate&) { return Values(); }};
    const Attribute* attribute = attributeNamed(name);
    if (attribute != nullptr && std::ranges::find(kAttributeTexts, name) != kAttributeTexts.end())
        return TextField{[attribute](Candidate& c) { return oneOrNone(valueOf(*attribute, c.product())); }};
    return topSellerText(name);
}

} // namespace simulator
