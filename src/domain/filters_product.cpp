// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What it is: maker, kind, size, flags, dates.
#include "domain/filter_rows.h"

namespace domain {

namespace {

struct NamedType {
    const char* key;
    ProductType type;
};

constexpr std::array kNamedTypes = std::to_array<NamedType>({
    {"standard", ProductType::Standard},
    {"download", ProductType::Downloadable},
    {"ebook", ProductType::Ebook},
    {"parent", ProductType::VariationParent},
});

constexpr std::array kTypeChoices = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "Any")},
    {"standard", QT_TRANSLATE_NOOP("Filters", "Goods with offers")},
    {"download", QT_TRANSLATE_NOOP("Filters", "Downloads")},
    {"ebook", QT_TRANSLATE_NOOP("Filters", "E-books")},
    {"parent", QT_TRANSLATE_NOOP("Filters", "Parents of variations")},
});

std::optional<ProductType> wantedType(const FilterValue& value)
{
    const QString choice = choiceOf(value);
    const auto named
        = std::ranges::find_if(kNamedTypes, [&choice](const NamedType& t) { return choice == QLatin1String(t.key); });
    return named == kNamedTypes.end() ? std::nullopt : std::optional(named->type);
}

bool findType(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    if (const auto type = wantedType(value))
        selection.insert(QStringLiteral("productType"), QJsonArray{static_cast<int>(*type)});
    return true;
}

Passes passesType(const FilterValue& value, Depth, const Row& row)
{
    const auto type = wantedType(value);
    return !type || row.facts->type == *type ? Passes::Yes : Passes::No;
}

/// Several authors stand in one text, parted by commas.
Passes passesAuthor(const FilterValue& value, Depth, const Row& row)
{
    const QString& author = row.facts->author;
    QStringList known = author.split(u',', Qt::SkipEmptyParts);
    if (known.size() > 1)
        known += author;
    return amongTexts(value, known, true);
}

/// Deals can be had without adult products, not with them alone.
bool dealAdult(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const QString choice = choiceOf(value);
    if (choice == u"no")
        selection.insert(QStringLiteral("filterErotic"), true);
    return choice != u"yes";
}

template <auto box, auto side> Passes checkSide(const FilterValue& value, Depth, const Row& row)
{
    const std::optional<PackageSize>& size = std::invoke(box, *row.facts);
    const auto length = size ? Figure(std::invoke(side, *size)) : Figure();
    return within(value, length && *length > 0 ? length : Figure(), true);
}

using enum FilterShape;

// clang-format off
constexpr std::array kProductFilters = std::to_array<Filter>({
    {"brand", "brand", QT_TRANSLATE_NOOP("Filters", "Brand"),
     QT_TRANSLATE_NOOP("Filters", "One of these brands, whole names; !name for one that it may not be"),
     FilterGroup::Product, Texts, FilterUnit::None, {}, {.finder = findTexts<"brand">, .deals = dealTexts<"brand">},
     checkText<&ProductFacts::brand>},
    {"manufacturer", "manufacturer", QT_TRANSLATE_NOOP("Filters", "Manufacturer"),
     QT_TRANSLATE_NOOP("Filters", "One of these makers, whole names; !name for one that it may not be"),
     FilterGroup::Product, Texts, FilterUnit::None, {},
     {.finder = findTexts<"manufacturer">, .deals = dealTexts<"manufacturer">},
     checkText<&ProductFacts::manufacturer>},
    {"author", "author", QT_TRANSLATE_NOOP("Filters", "Author"),
     QT_TRANSLATE_NOOP("Filters", "One of these authors, whole names; !name for one that it may not be"),
     FilterGroup::Product, Texts, FilterUnit::None, {}, {.finder = findTexts<"author">, .deals = dealTexts<"author">},
     passesAuthor},
    {"binding", "binding", QT_TRANSLATE_NOOP("Filters", "Binding"),
     QT_TRANSLATE_NOOP("Filters", "Amazon's word for the form: Paperback, say; !word for one that it may not be"),
     FilterGroup::Product, Texts, FilterUnit::None, {}, {.finder = findTexts<"binding">, .deals = dealTexts<"binding">},
     checkText<&ProductFacts::binding>},
    {"product_type", "product-type", QT_TRANSLATE_NOOP("Filters", "Product type"),
     QT_TRANSLATE_NOOP("Filters", "What kind of product it is to Keepa"),
     FilterGroup::Product, Choice, FilterUnit::None, kTypeChoices, {.finder = findType}, passesType},
    {"single_variation", "single-variation", QT_TRANSLATE_NOOP("Filters", "One of each variation"),
     QT_TRANSLATE_NOOP("Filters", "Only one of the variations of a product, not every colour and size"),
     FilterGroup::Product, Choice, FilterUnit::None, kOnlyYes,
     {.finder = writeFlag<"singleVariation">, .deals = writeFlag<"singleVariation">}, nullptr},

    {"weight", "weight", QT_TRANSLATE_NOOP("Filters", "Package weight"),
     QT_TRANSLATE_NOOP("Filters", "Weight of the package in grams"),
     FilterGroup::Size, Range, FilterUnit::Grams, {}, {.finder = findBounds<"packageWeight">},
     checkFigure<&ProductFacts::packageWeight>},
    {"length", "length", QT_TRANSLATE_NOOP("Filters", "Package length"),
     QT_TRANSLATE_NOOP("Filters", "Length of the package in millimetres"),
     FilterGroup::Size, Range, FilterUnit::Millimetres, {}, {.finder = findBounds<"packageLength">},
     checkSide<&ProductFacts::package, &PackageSize::length>},
    {"width", "width", QT_TRANSLATE_NOOP("Filters", "Package width"),
     QT_TRANSLATE_NOOP("Filters", "Width of the package in millimetres"),
     FilterGroup::Size, Range, FilterUnit::Millimetres, {}, {.finder = findBounds<"packageWidth">},
     checkSide<&ProductFacts::package, &PackageSize::width>},
    {"height", "height", QT_TRANSLATE_NOOP("Filters", "Package height"),
     QT_TRANSLATE_NOOP("Filters", "Height of the package in millimetres"),
     FilterGroup::Size, Range, FilterUnit::Millimetres, {}, {.finder = findBounds<"packageHeight">},
     checkSide<&ProductFacts::package, &PackageSize::height>},
    {"item_weight", "item-weight", QT_TRANSLATE_NOOP("Filters", "Item weight"),
     QT_TRANSLATE_NOOP("Filters", "Weight without the package in grams"),
     FilterGroup::Size, Range, FilterUnit::Grams, {}, {.finder = findBounds<"itemWeight">},
     checkFigure<&ProductFacts::itemWeight>},
    {"item_length", "item-length", QT_TRANSLATE_NOOP("Filters", "Item length"),
     QT_TRANSLATE_NOOP("Filters", "Length without the package in millimetres"),
     FilterGroup::Size, Range, FilterUnit::Millimetres, {}, {.finder = findBounds<"itemLength">},
     checkSide<&ProductFacts::item, &PackageSize::length>},
    {"item_width", "item-width", QT_TRANSLATE_NOOP("Filters", "Item width"),
     QT_TRANSLATE_NOOP("Filters", "Width without the package in millimetres"),
     FilterGroup::Size, Range, FilterUnit::Millimetres, {}, {.finder = findBounds<"itemWidth">},
     checkSide<&ProductFacts::item, &PackageSize::width>},
    {"item_height", "item-height", QT_TRANSLATE_NOOP("Filters", "Item height"),
     QT_TRANSLATE_NOOP("Filters", "Height without the package in millimetres"),
     FilterGroup::Size, Range, FilterUnit::Millimetres, {}, {.finder = findBounds<"itemHeight">},
     checkSide<&ProductFacts::item, &PackageSize::height>},

    {"hazmat", "hazmat", QT_TRANSLATE_NOOP("Filters", "Hazmat"),
     QT_TRANSLATE_NOOP("Filters", "Dangerous goods: storing them at Amazon needs approval"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"isHazMat">}, checkFlag<&ProductFacts::isHazmat>},
    {"heat_sensitive", "heat-sensitive", QT_TRANSLATE_NOOP("Filters", "Heat-sensitive"),
     QT_TRANSLATE_NOOP("Filters", "Melts: Amazon does not store it in summer"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"isHeatSensitive">},
     checkFlag<&ProductFacts::isHeatSensitive>},
    {"adult", "adult", QT_TRANSLATE_NOOP("Filters", "Adult product"),
     QT_TRANSLATE_NOOP("Filters", "Not sold to minors"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"isAdultProduct">, .deals = dealAdult},
     checkFlag<&ProductFacts::isAdult>},
    {"map", "map", QT_TRANSLATE_NOOP("Filters", "MAP price"),
     QT_TRANSLATE_NOOP("Filters", "The maker sets a least advertised price, which hides the real one"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"newPriceIsMAP">},
     checkFlag<&ProductFacts::isMapPriced>},
    {"subscribe_save", "subscribe-save", QT_TRANSLATE_NOOP("Filters", "Subscribe & save"),
     QT_TRANSLATE_NOOP("Filters", "Buyers can subscribe to it"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"isSNS">},
     checkFlag<&ProductFacts::isSubscribeAndSave>},
    {"trade_in", "trade-in", QT_TRANSLATE_NOOP("Filters", "Trade-in"),
     QT_TRANSLATE_NOOP("Filters", "Amazon takes it back for a gift card"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"isEligibleForTradeIn">},
     checkFlag<&ProductFacts::isTradeInEligible>},
    {"launchpad", "launchpad", QT_TRANSLATE_NOOP("Filters", "Launchpad"),
     QT_TRANSLATE_NOOP("Filters", "Amazon's programme for young makers"),
     FilterGroup::Flags, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"launchpad">},
     checkFlag<&ProductFacts::isLaunchpad>},

    {"released", "released", QT_TRANSLATE_NOOP("Filters", "Released"),
     QT_TRANSLATE_NOOP("Filters", "When it came out"),
     FilterGroup::Dates, Range, FilterUnit::Date, {}, {.finder = findDays<"releaseDate">}, checkDays<&ProductFacts::released>},
    {"listed", "listed", QT_TRANSLATE_NOOP("Filters", "Listed on Amazon"),
     QT_TRANSLATE_NOOP("Filters", "Since when Amazon lists it"),
     FilterGroup::Dates, Range, FilterUnit::Date, {}, {.finder = findDays<"listedSince">}, checkDays<&ProductFacts::listedSince>},
    {"tracked", "tracked", QT_TRANSLATE_NOOP("Filters", "Tracked by Keepa"),
     QT_TRANSLATE_NOOP("Filters", "Since when Keepa has watched it"),
     FilterGroup::Dates, Range, FilterUnit::Date, {}, {.finder = findDays<"trackingSince">},
     checkDays<&ProductFacts::trackingSince>},
});
// clang-format on

} // namespace

std::span<const Filter> productFilters()
{
    return kProductFilters;
}

} // namespace domain
