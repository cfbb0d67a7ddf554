// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/preset.h"

#include "domain/category.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <span>

namespace domain {

namespace {

using base::ErrorKind;
using base::failure;

struct CategoryHere {
    Marketplace marketplace;
    std::int64_t id;
};

using enum Marketplace;

constexpr CategoryHere kBooks[]
    = {{Us, 283155},    {Uk, 266239},    {De, 186606},    {Fr, 301061},     {Jp, 465392},    {Ca, 916520},
       {It, 411663031}, {Es, 599364031}, {In, 976389031}, {Mx, 9298576011}, {Br, 6740748011}};
constexpr CategoryHere kToys[]
    = {{Us, 165793011}, {Uk, 468292},    {De, 12950651},   {Fr, 322086011},   {Jp, 13299531},   {Ca, 6205517011},
       {It, 523997031}, {Es, 599385031}, {In, 1350380031}, {Mx, 11260442011}, {Br, 16194299011}};
constexpr CategoryHere kHome[]
    = {{Us, 1055398},   {Uk, 11052681},  {De, 3167641},   {Fr, 57004031},   {Jp, 3828871},    {Ca, 2206275011},
       {It, 524015031}, {Es, 599391031}, {In, 976442031}, {Mx, 9482593011}, {Br, 16191000011}};
constexpr CategoryHere kHealth[]
    = {{Us, 3760901},    {Uk, 65801031},   {De, 64187031},   {Fr, 197861031},  {Jp, 160384011},  {Ca, 6205177011},
       {It, 1571289031}, {Es, 3677430031}, {In, 1350384031}, {Mx, 9482610011}, {Br, 16215417011}};
// Sub-categories below Books. Elsewhere books are sorted in other ways.
constexpr CategoryHere kTextbooks[] = {{Us, 465600}};
constexpr CategoryHere kProgramming[] = {{Us, 3839}};
constexpr CategoryHere kMedical[] = {{Us, 173514}};

struct Recipe {
    const char* name;
    const char* category;
    std::span<const CategoryHere> categories;
    Bounds rank;
    std::int64_t priceFrom, priceTo; // dollars
    std::optional<std::int64_t> mostFba;
    bool withoutAmazon = false;
};

// clang-format off
constexpr Recipe kRecipes[] = {
    {QT_TRANSLATE_NOOP("Presets", "Smart velocity books"), QT_TRANSLATE_NOOP("Presets", "Books"), kBooks,
     {10'000, 80'000}, 15, 60, 5},
    {QT_TRANSLATE_NOOP("Presets", "Textbooks"), QT_TRANSLATE_NOOP("Presets", "Textbooks"), kTextbooks,
     {30'000, 250'000}, 30, 150, 3},
    {QT_TRANSLATE_NOOP("Presets", "Textbooks, patience"), QT_TRANSLATE_NOOP("Presets", "Textbooks"), kTextbooks,
     {100'000, 400'000}, 40, 200, std::nullopt},
    {QT_TRANSLATE_NOOP("Presets", "Programming books"), QT_TRANSLATE_NOOP("Presets", "Programming books"), kProgramming,
     {10'000, 80'000}, 20, 50, std::nullopt},
    {QT_TRANSLATE_NOOP("Presets", "Medical and nursing"), QT_TRANSLATE_NOOP("Presets", "Medical books"), kMedical,
     {10'000, 150'000}, 30, 150, std::nullopt},
    {QT_TRANSLATE_NOOP("Presets", "Toys"), QT_TRANSLATE_NOOP("Presets", "Toys"), kToys,
     {1'000, 75'000}, 15, 60, std::nullopt, true},
    {QT_TRANSLATE_NOOP("Presets", "Home & Kitchen"), QT_TRANSLATE_NOOP("Presets", "Home & Kitchen"), kHome,
     {1'000, 75'000}, 15, 60, std::nullopt, true},
    {QT_TRANSLATE_NOOP("Presets", "Health"), QT_TRANSLATE_NOOP("Presets", "Health"), kHealth,
     {1'000, 75'000}, 15, 60, std::nullopt, true},
};
// clang-format on

/// A dollar's worth in whole units of another currency, as a round figure: these are filters, not conversions.
std::int64_t unitsPerDollar(Currency currency)
{
    switch (currency) {
    case Currency::JPY:
        return 150;
    case Currency::INR:
        return 80;
    case Currency::MXN:
        return 20;
    case Currency::BRL:
        return 5;
    case Currency::USD:
    case Currency::GBP:
    case Currency::EUR:
    case Currency::CAD:
        break;
    }
    return 1;
}

std::optional<SearchQuery> queryOfRecipe(const Recipe& recipe, Marketplace marketplace)
{
    const auto category = std::ranges::find(recipe.categories, marketplace, &CategoryHere::marketplace);
    if (category == recipe.categories.end())
        return std::nullopt;
    const Currency currency = currencyOf(marketplace);
    std::int64_t unit = unitsPerDollar(currency);
    for (int i = 0; i < currencyDecimals(currency); ++i)
        unit *= 10;
    SearchQuery query{.marketplace = marketplace};
    query.filters = {
        {QStringLiteral("category"), QStringList{QString::number(category->id)}},
        {QStringLiteral("bsr"), recipe.rank},
        {QStringLiteral("price"), Bounds{recipe.priceFrom * unit, recipe.priceTo * unit}},
    };
    if (recipe.mostFba)
        query.filters.emplace(QStringLiteral("max_fba"), Bounds{std::nullopt, *recipe.mostFba});
    if (recipe.withoutAmazon)
        query.filters.emplace(QStringLiteral("amazon"), QStringList{QStringLiteral("absent")});
    return query;
}

} // namespace

base::Status checkedPresetName(const QString& name)
{
    const bool printable = std::ranges::all_of(name, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (name.isEmpty() || name != name.trimmed() || name.size() > kLongestPresetName || !printable)
        return failure(ErrorKind::Input,
                       QStringLiteral("a preset needs a name of at most %1 characters").arg(kLongestPresetName));
    return {};
}

QByteArray presetToJson(const Preset& preset, int order)
{
    QJsonObject json = toJson(preset.query);
    json.insert(QStringLiteral("name"), preset.name);
    json.insert(QStringLiteral("order"), order);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

base::Result<KeptPreset> presetFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto query = searchQueryFromJson(object);
    if (!query)
        return std::unexpected(query.error());
    KeptPreset kept{{object.value(u"name").toString(), *query}, object.value(u"order").toInt()};
    if (const auto usable = checkedPresetName(kept.preset.name); !usable)
        return std::unexpected(usable.error());
    return kept;
}

std::vector<ShippedPreset> shippedPresets(Marketplace marketplace)
{
    std::vector<ShippedPreset> presets;
    for (const Recipe& recipe : kRecipes)
        presets.push_back({recipe.name, recipe.category, queryOfRecipe(recipe, marketplace)});
    return presets;
}

} // namespace domain
