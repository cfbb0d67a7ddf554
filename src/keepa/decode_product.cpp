// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decode_parts.h"

#include <algorithm>
#include <array>

namespace keepa {

namespace {

using domain::Asin;
using domain::Figure;
using domain::KeepaTime;
using domain::PackageSize;
using domain::ProductFacts;
using ProductReader = void (*)(JsonValue, ProductDraft&, Reading&);

// Until the object tells its own; a draft that never got one is not used.
Asin placeholderAsin()
{
    static const Asin asin = *Asin::parse(u"B000000001");
    return asin;
}

template <QString ProductFacts::* Member> void plainText(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.*Member = readPlainText(value, reading);
}

/// Less than `Least` is how Keepa says unknown here.
template <Figure ProductFacts::* Member, std::int32_t Least = 0>
void factsFigure(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.*Member = readFigure(value, reading, Least);
}

template <std::optional<bool> ProductFacts::* Member>
void factsFlag(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.*Member = readBoolean(value, reading);
}

template <std::optional<KeepaTime> ProductFacts::* Member>
void pastTime(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto minutes = readFigure(value, reading, 1);
    draft.product.facts.*Member = minutes ? std::optional(KeepaTime{*minutes}) : std::nullopt;
}

void listedSince(JsonValue value, ProductDraft& draft, Reading& reading)
{
    // Books were listed before Keepa's time began: only 0, -1 and -2 stand for unknown.
    const auto minutes = readInt32(value, reading);
    const bool known = minutes && (*minutes > 0 || *minutes < -2);
    draft.product.facts.listedSince = known ? std::optional(KeepaTime{*minutes}) : std::nullopt;
}

void asin(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto characters = readCharacters(value, reading);
    const auto parsed = characters ? asinFrom(*characters) : std::nullopt;
    if (!parsed) {
        reading.wrong(QStringLiteral("an ASIN"));
        return;
    }
    draft.product.facts.asin = *parsed;
    draft.hasAsin = true;
}

void domainId(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto id = readInt32(value, reading);
    const auto marketplace = id ? domain::marketplaceFromId(*id) : std::nullopt;
    if (marketplace)
        draft.product.facts.marketplace = *marketplace;
    else
        reading.wrong(QStringLiteral("a marketplace"));
}

void productType(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto type = readInt32(value, reading);
    if (type && *type >= 0 && *type <= static_cast<int>(domain::ProductType::VariationParent))
        draft.product.facts.type = static_cast<domain::ProductType>(*type);
    else
        reading.wrong(QStringLiteral("a product type that is known here"));
}

void parentAsin(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto characters = readCharacters(value, reading);
    draft.product.facts.parentAsin = characters ? asinFrom(*characters) : std::nullopt;
    draft.product.facts.isVariation = draft.product.facts.parentAsin.has_value();
}

template <QStringList ProductFacts::* Member> void productCodes(JsonValue value, ProductDraft& draft, Reading& reading)
{
    QStringList codes;
    eachElement(value, reading, [&](JsonValue item) {
        const QString code = readText(item, reading);
        const bool digits = std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!code.isEmpty() && digits)
            codes += code;
    });
    draft.product.facts.*Member = codes;
}

void rootCategory(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.rootCategory = readCategoryId(value, reading);
}

void rankCategory(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.facts.rankCategory = readCategoryId(value, reading);
}

void categories(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& nodes = draft.product.facts.categories;
    nodes.clear();
    eachElement(value, reading, [&](JsonValue item) {
        if (const auto id = readCategoryId(item, reading))
            nodes.push_back(*id);
    });
}

void categoryTree(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.categoryTree.clear();
    eachElement(value, reading, [&](JsonValue node) {
        std::optional<domain::CategoryId> id;
        QString name;
        eachField(node, reading, [&](std::string_view key, JsonValue member) {
            if (key == "catId")
                id = readCategoryId(member, reading);
            else if (key == "name")
                name = readPlainText(member, reading);
        });
        if (id)
            draft.categoryTree.emplace_back(*id, name);
    });
}

void availabilityAmazon(JsonValue value, ProductDraft& draft, Reading& reading)
{
    using domain::AmazonAvailability;
    const auto state = readInt32(value, reading);
    const bool known = state && *state >= static_cast<int>(AmazonAvailability::None)
        && *state <= static_cast<int>(AmazonAvailability::Delayed);
    draft.product.facts.amazon = known ? std::optional(static_cast<AmazonAvailability>(*state)) : std::nullopt;
}

void fbaFees(JsonValue value, ProductDraft& draft, Reading& reading)
{
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "pickAndPackFee")
            draft.product.facts.pickAndPackFee = readFigure(member, reading, 1); // no fulfilment is free
    });
}

void referralFeePercentage(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.referralPercentage = readNumber(value, reading);
}

void referralFeePercent(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.referralPercent = readFigure(value, reading);
}

template <std::int32_t PackageSize::* Side> void packageSide(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& package = draft.product.facts.package;
    if (!package)
        package.emplace();
    (*package).*Side = readFigure(value, reading, 1).value_or(0);
}

bool isImageName(const QString& name)
{
    const auto harmless = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || QStringView(u"+-_.%,").contains(c);
    };
    return !name.isEmpty() && !name.startsWith(u'.') && std::ranges::all_of(name, harmless);
}

void takeImage(const QString& name, ProductDraft& draft)
{
    if (draft.product.facts.imageName.isEmpty() && isImageName(name))
        draft.product.facts.imageName = name;
}

void images(JsonValue value, ProductDraft& draft, Reading& reading)
{
    eachElement(value, reading, [&](JsonValue image) {
        QString large, medium;
        eachField(image, reading, [&](std::string_view key, JsonValue member) {
            if (key == "l")
                large = readText(member, reading);
            else if (key == "m")
                medium = readText(member, reading);
        });
        takeImage(large.isEmpty() ? medium : large, draft);
    });
}

void imagesCsv(JsonValue value, ProductDraft& draft, Reading& reading)
{
    takeImage(readText(value, reading).section(u',', 0, 0), draft);
}

void contributors(JsonValue value, ProductDraft& draft, Reading& reading)
{
    eachElement(value, reading, [&](JsonValue person) {
        QStringList parts;
        eachElement(person, reading, [&](JsonValue part) { parts += readPlainText(part, reading); });
        const bool isAuthor = parts.size() >= 2 && parts[1].compare(u"author", Qt::CaseInsensitive) == 0;
        if (isAuthor && draft.contributor.isEmpty())
            draft.contributor = parts[0];
    });
}

void hazardousMaterials(JsonValue value, ProductDraft& draft, Reading& reading)
{
    bool any = false;
    eachElement(value, reading, [&](JsonValue) { any = true; });
    if (any)
        draft.product.facts.isHazmat = true; // its absence tells nothing
}

void eligibleOffers(JsonValue value, ProductDraft& draft, Reading& reading)
{
    int which = 0;
    eachElement(value, reading, [&](JsonValue item) {
        const auto count = readFigure(item, reading);
        if (which == 0)
            draft.eligibleFba = count;
        else if (which == 1)
            draft.eligibleFbm = count;
        ++which;
    });
}

void offersSuccessful(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.offersSuccessful = readBoolean(value, reading);
}

struct ProductField {
    std::string_view key;
    ProductReader read;
};

// One row per member of Keepa's product object that is taken over. All others are ignored.
constexpr auto kProductFields = std::to_array<ProductField>({
    {"asin", asin},
    {"author", plainText<&ProductFacts::author>},
    {"availabilityAmazon", availabilityAmazon},
    {"binding", plainText<&ProductFacts::binding>},
    {"brand", plainText<&ProductFacts::brand>},
    {"buyBoxEligibleOfferCounts", eligibleOffers},
    {"categories", categories},
    {"categoryTree", categoryTree},
    {"contributors", contributors},
    {"csv", readHistory},
    {"domainId", domainId},
    {"eanList", productCodes<&ProductFacts::eans>},
    {"fbaFees", fbaFees},
    {"hazardousMaterials", hazardousMaterials},
    {"images", images},
    {"imagesCSV", imagesCsv},
    {"isAdultProduct", factsFlag<&ProductFacts::isAdult>},
    {"isHeatSensitive", factsFlag<&ProductFacts::isHeatSensitive>},
    {"isRedirectASIN", factsFlag<&ProductFacts::isRedirect>},
    {"lastPriceChange", pastTime<&ProductFacts::lastPriceChange>},
    {"lastUpdate", pastTime<&ProductFacts::lastUpdate>},
    {"listedSince", listedSince},
    {"manufacturer", plainText<&ProductFacts::manufacturer>},
    {"monthlySold", factsFigure<&ProductFacts::monthlySold>},
    {"newPriceIsMAP", factsFlag<&ProductFacts::isMapPriced>},
    {"numberOfItems", factsFigure<&ProductFacts::numberOfItems, 1>},
    {"numberOfPages", factsFigure<&ProductFacts::numberOfPages, 1>},
    {"offersSuccessful", offersSuccessful},
    {"packageHeight", packageSide<&PackageSize::height>},
    {"packageLength", packageSide<&PackageSize::length>},
    {"packageQuantity", factsFigure<&ProductFacts::packageQuantity, 1>},
    {"packageWeight", factsFigure<&ProductFacts::packageWeight, 1>},
    {"packageWidth", packageSide<&PackageSize::width>},
    {"parentAsin", parentAsin},
    {"productType", productType},
    {"referralFeePercent", referralFeePercent},
    {"referralFeePercentage", referralFeePercentage},
    {"rootCategory", rootCategory},
    {"salesRankReference", rankCategory},
    {"stats", readStatistics},
    {"title", plainText<&ProductFacts::title>},
    {"trackingSince", pastTime<&ProductFacts::trackingSince>},
    {"upcList", productCodes<&ProductFacts::upcs>},
    {"variableClosingFee", factsFigure<&ProductFacts::closingFee>},
});
static_assert(std::ranges::is_sorted(kProductFields, {}, &ProductField::key));

} // namespace

ProductDraft::ProductDraft() : product{ProductFacts{.asin = placeholderAsin()}, {}} { }

void readProductField(std::string_view key, JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto* field = std::ranges::lower_bound(kProductFields, key, {}, &ProductField::key);
    if (field != kProductFields.end() && field->key == key)
        field->read(value, draft, reading);
}

} // namespace keepa
