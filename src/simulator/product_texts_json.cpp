// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_parts.h"

#include "simulator/attributes.h"
#include "simulator/random.h"
#include "simulator/words.h"

namespace simulator {

namespace {

constexpr int kLargePictureWidth = 1000;

std::string imageName(const Product& product, int number, bool large)
{
    return (large ? "7" : "5") + std::to_string(number) + product.asin.substr(2) + "L.jpg";
}

void addImages(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted)
{
    std::vector<std::string> pictures;
    std::string names;
    Random random(Random::mixed(product.seed, 41));
    for (int i = 0; i < traits.imageCount; ++i) {
        const bool large = random.chance(0.65);
        JsonObject picture;
        picture.text("m", imageName(product, i, false));
        if (large) {
            picture.text("l", imageName(product, i, true)).number("lH", 1200).number("lW", kLargePictureWidth);
            picture.number("mH", 500).number("mW", 416);
        }
        pictures.push_back(picture.toString());
        names += (i == 0 ? "" : ",") + imageName(product, i, large);
    }
    object.json("images", jsonArrayOf(pictures));
    if (wanted.oldSpellings())
        object.text("imagesCSV", names);
}

void addAttributes(JsonObject& object, const Product& product)
{
    for (const Attribute& attribute : attributes()) {
        const std::string_view value = valueOf(attribute, product);
        if (attribute.form == Attribute::Form::TextOrNull)
            textOrNull(object, attribute.name, value);
        else if (value.empty())
            continue;
        else if (attribute.form == Attribute::Form::List)
            object.json(attribute.name, "[" + jsonText(value) + "]");
        else
            object.text(attribute.name, value);
    }
}

void addCodes(JsonObject& object, const Product& product)
{
    object.null("upcList").null("eanList");
    if (product.isParent)
        return;
    object.json("eanList", "[" + jsonText(product.ean) + "]");
    if (!product.isPrinted() && product.ean.starts_with('0'))
        object.json("upcList", "[" + jsonText(product.ean.substr(1)) + "]");
    if (product.seed % 3 == 0)
        object.json("gtinList", "[" + jsonText("0" + product.ean) + "]");
}

void addVideosAndStories(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted)
{
    if (wanted.videos && traits.videoCount > 0) {
        std::vector<std::string> videos;
        for (int i = 0; i < traits.videoCount; ++i) {
            JsonObject video;
            video.text("creator", i == 0 && traits.mainVideo ? "Main" : "Influencer");
            video.text("image", imageName(product, i, true));
            video.text("url", "https://videos.example/" + product.asin + "/" + std::to_string(i) + ".m3u8");
            if (i > 0)
                video.text("title", "A look at it")
                    .number("duration", 20 + i)
                    .text("name", "Video " + std::to_string(i));
            videos.push_back(video.toString());
        }
        object.json("videos", jsonArrayOf(videos));
    }
    if (wanted.aPlus && traits.aPlus) {
        JsonObject module;
        module.json("image", "[" + jsonText("https://images.example/" + product.asin + ".png") + "]");
        module.json("imageAltText", "[" + jsonText("The product in use") + "]");
        module.json("text", "[" + jsonText("What it is made of.") + "]");
        JsonObject comparison;
        comparison.json("asin", "[" + jsonText(product.asin) + "]");
        JsonObject story;
        story.flag("fromManufacturer", traits.aPlusFromManufacturer)
            .json("module", "[" + module.toString() + "," + comparison.toString() + "]");
        object.json("aPlus", "[" + story.toString() + "]");
    }
}

std::string languagesJson(const Product& product)
{
    std::vector<std::string> entries;
    for (const auto& language : languagesOf(product)) {
        const bool kindKnown = !language[1].empty();
        entries.push_back(jsonArray(std::span<const std::string>(language).first(kindKnown ? 2 : 1)));
    }
    return entries.empty() ? "null" : jsonArrayOf(entries);
}

} // namespace

void textOrNull(JsonObject& object, std::string_view name, std::string_view text)
{
    if (text.empty())
        object.null(name);
    else
        object.text(name, text);
}

std::vector<std::array<std::string, 2>> languagesOf(const Product& product)
{
    Random random(Random::mixed(product.seed, 42));
    if (product.kind != Kind::Book && product.kind != Kind::Media && product.kind != Kind::Digital)
        return {};
    constexpr std::array<const char*, 4> kLanguages{"English", "German", "French", "Spanish"};
    const std::string language = random.chance(0.8) ? kLanguages[0] : random.pick(kLanguages);
    if (random.chance(0.1))
        return {};
    if (random.chance(0.2))
        return {{language, ""}};
    return {{language, "Published"}, {language, "Original Language"}};
}

void addTextMembers(JsonObject& object, const Product& product, const Traits& traits, const Wanted& wanted)
{
    const Texts texts = textsOf(product);
    object.text("title", texts.title);
    if (const std::string slug = slugOf(texts.title); !slug.empty() && !(product.isDigital() && product.seed % 2 == 0))
        object.text("urlSlug", slug);
    textOrNull(object, "brand", texts.brand);
    textOrNull(object, "author", texts.author);
    textOrNull(object, "manufacturer", texts.manufacturer);
    textOrNull(object, "binding", texts.binding);
    textOrNull(object, "productGroup", texts.productGroup);
    textOrNull(object, "type", texts.type);
    textOrNull(object, "color", texts.color);
    textOrNull(object, "edition", texts.edition);
    textOrNull(object, "description", texts.description);
    if (!texts.brandStore.empty()) {
        object.text("brandStoreName", texts.brandStore).text("brandStoreUrlName", texts.brandStore);
        object.text("brandStoreUrl", "/stores/" + texts.brandStore + "/page/0000-" + texts.brandStore);
    }
    object.null("features");
    if (product.seed % 4 == 0) {
        const std::array<std::string, 2> features{"Made to last", "Easy to clean"};
        object.json("features", jsonArray(features));
    }
    if (product.seed % 97 == 0)
        object.text("shortDescription", "In short: " + texts.title);
    if (!texts.author.empty()) {
        const std::array<std::string, 2> person{texts.author, "author"};
        object.json("contributors", "[" + jsonArray(person) + "]");
    }
    object.json("languages", languagesJson(product));
    addAttributes(object, product);
    addImages(object, product, traits, wanted);
    addCodes(object, product);
    addVideosAndStories(object, product, traits, wanted);
}

} // namespace simulator
