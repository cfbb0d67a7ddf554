// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The offers of a product, live and past, and their order on Amazon's page.
#include "keepa/decoder.h"
#include "keepa/field_readers.h"

namespace keepa {

namespace {

using domain::Figure;
using domain::KeepaTime;
using domain::Offer;

constexpr size_t kMostOffers = 10'000; // the most recorded are 1,210

/// An offer while its members come in.
struct OfferDraft {
    Offer offer;
    DroppedNotes& notes;
};
using OfferField = Field<OfferDraft>;

Figure knownFrom0(std::int32_t told)
{
    return told >= 0 ? Figure(told) : std::nullopt; // -1 and -2 tell of none
}

void offerId(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.id = readInt32(value, reading).value_or(0);
}

template <QString Offer::* Member> void offerText(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.*Member = readPlainText(value, reading);
}

template <bool Offer::* Member> void offerFlag(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.*Member = readBoolean(value, reading).value_or(draft.offer.*Member);
}

void offerCondition(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.condition = conditionOf(readInteger(value, reading));
}

void lastSeen(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.lastSeen = readPastTime(value, reading);
}

void shipsFromChina(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.shipsFromChina = readBoolean(value, reading);
}

void minimumQuantity(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.minimumQuantity = readFigure(value, reading, 1);
}

void offerCoupon(JsonValue value, OfferDraft& draft, Reading& reading)
{
    draft.offer.coupon = couponOf(readInt32(value, reading).value_or(0));
}

void offerPrices(JsonValue value, OfferDraft& draft, Reading& reading)
{
    readTimeline(value, reading, draft.notes, 3, draft.offer.prices, [](const std::int32_t* entry) {
        return domain::OfferPoint{KeepaTime{entry[0]}, knownFrom0(entry[1]), knownFrom0(entry[2])};
    });
}

void offerStock(JsonValue value, OfferDraft& draft, Reading& reading)
{
    readTimeline(value, reading, draft.notes, 2, draft.offer.stock, [](const std::int32_t* entry) {
        return domain::CountPoint{KeepaTime{entry[0]}, knownFrom0(entry[1])};
    });
}

constexpr auto kOfferFields = fieldTable<OfferDraft>({
    {"condition", offerCondition},
    {"conditionComment", offerText<&Offer::comment>},
    {"coupon", offerCoupon},
    {"isAddonItem", offerFlag<&Offer::isAddonItem>},
    {"isAmazon", offerFlag<&Offer::isAmazon>},
    {"isFBA", offerFlag<&Offer::isFba>},
    {"isMAP", offerFlag<&Offer::isMapPriced>},
    {"isPreorder", offerFlag<&Offer::isPreorder>},
    {"isPrime", offerFlag<&Offer::isPrime>},
    {"isPrimeExcl", offerFlag<&Offer::isPrimeExclusive>},
    {"isScam", offerFlag<&Offer::isScam>},
    {"isShippable", offerFlag<&Offer::isShippable>},
    {"isWarehouseDeal", offerFlag<&Offer::isWarehouseDeal>},
    {"lastSeen", lastSeen},
    {"minOrderQty", minimumQuantity},
    {"offerCSV", offerPrices},
    {"offerId", offerId},
    {"sellerId", offerText<&Offer::seller>},
    {"shipsFromChina", shipsFromChina},
    {"stockCSV", offerStock},
});

void offers(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& all = draft.product.details.offers;
    std::int32_t index = 0;
    draft.offerIndexes.clear();
    readEntries<Offer>(value, reading, draft.notes, kMostOffers, all, [&](JsonValue item) -> std::optional<Offer> {
        // Where a dropped one stood, nothing will be found under its index.
        draft.offerIndexes.push_back(index++);
        OfferDraft offer{{}, draft.notes};
        if (isNull(item, reading))
            reading.wrong(QStringLiteral("an object"));
        readObject<OfferDraft>(kOfferFields, item, offer, reading);
        if (reading.hasWrong()) {
            draft.offerIndexes.back() = ProductDraft::kDroppedOffer;
            --index;
        }
        return std::move(offer.offer);
    });
}

void liveOffersOrder(JsonValue value, ProductDraft& draft, Reading& reading)
{
    if (!readIntegers(value, reading, draft.liveOrder))
        draft.liveOrder.clear();
    draft.liveOrder.resize(std::min(draft.liveOrder.size(), kMostOffers));
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

constexpr auto kProductOfferFields = std::to_array<ProductField>({
    {"buyBoxEligibleOfferCounts", eligibleOffers},
    {"liveOffersOrder", liveOffersOrder},
    {"offers", offers},
    {"offersSuccessful", optionalFlagField<&ProductDraft::offersSuccessful>},
});

} // namespace

domain::OfferCondition conditionOf(std::optional<std::int64_t> told)
{
    using domain::OfferCondition;
    if (!told || *told < 0 || *told > static_cast<int>(OfferCondition::Rental))
        return OfferCondition::Unknown;
    return static_cast<OfferCondition>(*told);
}

std::vector<std::string_view> knownOfferMembers()
{
    return keysOf<OfferDraft>(kOfferFields);
}

std::span<const ProductField> offerFields()
{
    return kProductOfferFields;
}

} // namespace keepa
