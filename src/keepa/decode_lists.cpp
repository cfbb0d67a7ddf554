// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decode_parts.h"

#include <QLatin1String>

namespace keepa {

std::optional<domain::Asin> asinFrom(std::string_view characters)
{
    if (characters.size() != domain::Asin::kLength)
        return std::nullopt;
    return domain::Asin::parse(QString::fromLatin1(characters.data(), static_cast<qsizetype>(characters.size())));
}

std::optional<domain::CategoryId> readCategoryId(JsonValue value, Reading& reading)
{
    constexpr auto kPseudoCategory = std::numeric_limits<std::int64_t>::max(); // products in no or in dead categories
    const auto id = readInteger(value, reading);
    if (!id || *id <= 0 || *id == kPseudoCategory)
        return std::nullopt;
    return domain::CategoryId{*id};
}

size_t readAsinList(JsonValue value, Discovery& discovery, size_t most, Reading& reading)
{
    size_t came = 0;
    eachElement(value, reading, [&](JsonValue item) {
        ++came;
        if (discovery.asins.size() >= most)
            return; // counted alone: reading half a million texts to drop them takes longer than all the rest
        const auto characters = readCharacters(item, reading);
        const auto asin = characters ? asinFrom(*characters) : std::nullopt;
        if (asin)
            discovery.asins.push_back(*asin);
        else
            ++discovery.unusable;
    });
    return came;
}

void readBestSellerList(JsonValue value, Discovery& discovery, size_t most, Reading& reading)
{
    size_t came = 0;
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "asinList")
            came = readAsinList(member, discovery, most, reading);
        else if (key == "lastUpdate") {
            if (const auto minutes = readFigure(member, reading, 1))
                discovery.listUpdated = domain::KeepaTime{*minutes};
        }
    });
    discovery.total = static_cast<qint64>(came);
}

namespace {

std::vector<domain::CategoryId> readChildren(JsonValue value, Reading& reading)
{
    constexpr size_t kMostChildren = 10'000;
    std::vector<domain::CategoryId> children;
    eachElement(value, reading, [&](JsonValue item) {
        const auto id = readCategoryId(item, reading);
        if (id && children.size() < kMostChildren)
            children.push_back(*id);
    });
    return children;
}

} // namespace

void readCategories(JsonValue value, std::vector<domain::Category>& categories, Reading& reading)
{
    eachField(value, reading, [&](std::string_view, JsonValue object) {
        domain::Category category;
        eachField(object, reading, [&](std::string_view key, JsonValue member) {
            if (key == "catId") {
                category.id = readCategoryId(member, reading).value_or(domain::CategoryId{});
            } else if (key == "name") {
                category.name = readPlainText(member, reading);
            } else if (key == "parent") {
                category.parent = readCategoryId(member, reading);
            } else if (key == "productCount") {
                const auto count = readInteger(member, reading);
                category.productCount = count && *count >= 0 ? count : std::nullopt;
            } else if (key == "children") {
                category.children = readChildren(member, reading); // of a leaf: null or none
            }
        });
        // Promotional nodes and the pseudo category have no id or name to work with.
        if (category.id.value > 0 && !category.name.isEmpty())
            categories.push_back(std::move(category));
    });
}

} // namespace keepa
