// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a product's pictures at Amazon. They become parts of addresses and of file names, so they are checked.
#include "keepa/field_readers.h"

namespace keepa {

namespace {

using domain::ProductImage;

constexpr size_t kMostImages = 200;

std::optional<ProductImage> readImage(JsonValue value, Reading& reading)
{
    ProductImage large, medium;
    const auto side = [&](JsonValue member) { return readFigure(member, reading, 1).value_or(0); };
    if (isNull(value, reading))
        reading.wrong(QStringLiteral("an object"));
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "l")
            large.name = readText(member, reading);
        else if (key == "lW")
            large.width = side(member);
        else if (key == "lH")
            large.height = side(member);
        else if (key == "m")
            medium.name = readText(member, reading);
        else if (key == "mW")
            medium.width = side(member);
        else if (key == "mH")
            medium.height = side(member);
    });
    const auto& best = isImageName(large.name) ? large : medium;
    return isImageName(best.name) ? std::optional(best) : std::nullopt;
}

void images(JsonValue value, ProductDraft& draft, Reading& reading)
{
    readEntries<ProductImage>(value, reading, draft.notes, kMostImages, draft.product.details.images,
                              [&](JsonValue image) { return readImage(image, reading); });
}

/// Of older answers: names alone, one text.
void imagesCsv(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.imagesCsv.clear();
    const QString names = readText(value, reading);
    for (const auto name : QStringView(names).split(u',')) {
        if (draft.imagesCsv.size() < kMostImages && isImageName(name))
            draft.imagesCsv.push_back({name.toString(), 0, 0});
    }
}

constexpr auto kImageFields = std::to_array<ProductField>({
    {"images", images},
    {"imagesCSV", imagesCsv},
});

} // namespace

bool isImageName(QStringView name)
{
    constexpr qsizetype kLongestName = 120;
    const auto harmless = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || QStringView(u"+-_.%,").contains(c);
    };
    return !name.isEmpty() && name.size() <= kLongestName && !name.startsWith(u'.')
        && std::ranges::all_of(name, harmless);
}

std::span<const ProductField> imageFields()
{
    return kImageFields;
}

} // namespace keepa
