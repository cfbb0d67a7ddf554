// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sellers and their storefronts.
#include "keepa/field_readers.h"

#include <cmath>

namespace keepa {

namespace {

using domain::KeepaTime;
using domain::Seller;
using domain::SellerCompetitor;
using domain::SellerFeedback;
using domain::SellerShare;

constexpr size_t kMostStorefront = 100'000; // as Keepa has it
constexpr size_t kMostShares = 10'000;
constexpr size_t kMostFeedback = 1000;
constexpr qsizetype kMostLines = 50;
constexpr std::int32_t kWholePercent = 100;

/// A seller while its members come in.
struct SellerDraft {
    Seller seller;
    std::vector<std::optional<domain::Asin>> asins;
    std::vector<std::int32_t> lastSeen; // of each of them
    DroppedNotes& notes;
};
using SellerField = Field<SellerDraft>;

template <auto Member> void sellerText(JsonValue value, SellerDraft& draft, Reading& reading)
{
    draft.seller.*Member = readPlainText(value, reading);
}

template <auto Member> void sellerLines(JsonValue value, SellerDraft& draft, Reading& reading)
{
    draft.seller.*Member = readPlainTexts(value, reading, kMostLines);
}

template <auto Member> void sellerFigure(JsonValue value, SellerDraft& draft, Reading& reading)
{
    draft.seller.*Member = readFigure(value, reading);
}

template <auto Member> void sellerFlag(JsonValue value, SellerDraft& draft, Reading& reading)
{
    draft.seller.*Member = readBoolean(value, reading);
}

template <auto Member> void sellerTime(JsonValue value, SellerDraft& draft, Reading& reading)
{
    draft.seller.*Member = readPastTime(value, reading);
}

template <auto Member> void sellerRatings(JsonValue value, SellerDraft& draft, Reading& reading)
{
    size_t window = 0;
    eachElement(value, reading, [&](JsonValue item) {
        auto& windows = draft.seller.*Member;
        if (window < windows.size())
            windows[window] = readFigure(item, reading);
        ++window;
    });
}

void sellerDomain(JsonValue value, SellerDraft& draft, Reading& reading)
{
    const auto id = readInt32(value, reading);
    const auto marketplace = id ? domain::marketplaceFromId(*id) : std::nullopt;
    if (marketplace)
        draft.seller.marketplace = *marketplace;
    else
        reading.wrong(QStringLiteral("a marketplace"));
}

/// [rating in percent, how many ratings]
void sellerHistories(JsonValue value, SellerDraft& draft, Reading& reading)
{
    int which = 0;
    eachElement(value, reading, [&](JsonValue list) {
        const int index = which++;
        if (index > 1)
            return;
        auto& history = index == 0 ? draft.seller.ratingHistory : draft.seller.ratingCountHistory;
        readTimeline(list, reading, draft.notes, 2, history, [](const std::int32_t* entry) {
            return domain::HistoryPoint{KeepaTime{entry[0]}, std::max(entry[1], -1), -1};
        });
    });
}

/// [time, how many products]
void storefrontSize(JsonValue value, SellerDraft& draft, Reading& reading)
{
    std::vector<std::int32_t> told;
    if (!readIntegers(value, reading, told) || told.size() < 2)
        return;
    draft.seller.storefrontSize = told[1] >= 0 ? domain::Figure(told[1]) : std::nullopt;
    draft.seller.storefrontCounted = told[0] > 0 ? std::optional(KeepaTime{told[0]}) : std::nullopt;
}

void storefrontAsins(JsonValue value, SellerDraft& draft, Reading& reading)
{
    draft.asins.clear();
    eachElement(value, reading, [&](JsonValue item) {
        if (draft.asins.size() < kMostStorefront)
            draft.asins.push_back(asinFrom(readCharacters(item, reading).value_or(std::string_view())));
    });
}

void storefrontLastSeen(JsonValue value, SellerDraft& draft, Reading& reading)
{
    if (!readIntegers(value, reading, draft.lastSeen))
        draft.lastSeen.clear();
}

std::optional<SellerShare> readShare(JsonValue value, Reading& reading)
{
    SellerShare share;
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "catId")
            share.category = readCategoryId(member, reading).value_or(domain::CategoryId{});
        else if (key == "brand")
            share.brand = readPlainText(member, reading);
        else if (key == "productCount")
            share.products = readFigure(member, reading);
        else if (key == "avg30SalesRank")
            share.averageRank = readFigure(member, reading, 1);
        else if (key == "productCountWithAmazonOffer")
            share.productsWithAmazon = readFigure(member, reading);
    });
    const bool named = share.category.value > 0 || !share.brand.isEmpty();
    return named ? std::optional(share) : std::nullopt;
}

template <auto Member> void sellerShares(JsonValue value, SellerDraft& draft, Reading& reading)
{
    readEntries<SellerShare>(value, reading, draft.notes, kMostShares, draft.seller.*Member,
                             [&](JsonValue item) { return readShare(item, reading); });
}

void competitors(JsonValue value, SellerDraft& draft, Reading& reading)
{
    readEntries<SellerCompetitor>(value, reading, draft.notes, kMostShares, draft.seller.competitors,
                                  [&](JsonValue item) -> std::optional<SellerCompetitor> {
                                      SellerCompetitor competitor;
                                      eachField(item, reading, [&](std::string_view key, JsonValue member) {
                                          if (key == "sellerId")
                                              competitor.seller = readPlainText(member, reading);
                                          else if (key == "percent") {
                                              const auto percent = readNumber(member, reading);
                                              if (percent && *percent >= 0.0 && *percent <= kWholePercent)
                                                  competitor.percent = static_cast<std::int32_t>(std::lround(*percent));
                                          }
                                      });
                                      return competitor.seller.isEmpty() ? std::nullopt : std::optional(competitor);
                                  });
}

void feedback(JsonValue value, SellerDraft& draft, Reading& reading)
{
    readEntries<SellerFeedback>(value, reading, draft.notes, kMostFeedback, draft.seller.feedback,
                                [&](JsonValue item) -> std::optional<SellerFeedback> {
                                    SellerFeedback one;
                                    eachField(item, reading, [&](std::string_view key, JsonValue member) {
                                        if (key == "rating")
                                            one.rating = readFigure(member, reading, 1);
                                        else if (key == "date")
                                            one.time = readPastTime(member, reading);
                                        else if (key == "feedback")
                                            one.text = readPlainText(member, reading);
                                        else if (key == "isStriked")
                                            one.isStruck = readBoolean(member, reading).value_or(false);
                                    });
                                    return one;
                                });
}

void buyBoxCompetitors(JsonValue value, SellerDraft& draft, Reading& reading)
{
    constexpr double kHundredths = 100.0, kMostSellers = 100'000.0;
    const auto average = readNumber(value, reading);
    const bool known = average && *average >= 0.0 && *average < kMostSellers;
    draft.seller.buyBoxCompetitors
        = known ? domain::Figure(static_cast<std::int32_t>(std::lround(*average * kHundredths))) : std::nullopt;
}

constexpr auto kSellerFields = fieldTable<SellerDraft>({
    {"address", sellerLines<&Seller::address>},
    {"asinList", storefrontAsins},
    {"asinListLastSeen", storefrontLastSeen},
    {"avgBuyBoxCompetitors", buyBoxCompetitors},
    {"businessName", sellerText<&Seller::businessName>},
    {"businessType", sellerText<&Seller::businessType>},
    {"buyBoxNewOwnershipRate", sellerFigure<&Seller::buyBoxShareNew>},
    {"buyBoxUsedOwnershipRate", sellerFigure<&Seller::buyBoxShareUsed>},
    {"competitors", competitors},
    {"csv", sellerHistories},
    {"currentRating", sellerFigure<&Seller::rating>},
    {"currentRatingCount", sellerFigure<&Seller::ratingCount>},
    {"customerServicesAddress", sellerLines<&Seller::customerServiceAddress>},
    {"domainId", sellerDomain},
    {"email", sellerText<&Seller::email>},
    {"hasFBA", sellerFlag<&Seller::hasFba>},
    {"lastRatingUpdate", sellerTime<&Seller::lastRatingUpdate>},
    {"lastUpdate", sellerTime<&Seller::lastUpdate>},
    {"negativeRating", sellerRatings<&Seller::negative>},
    {"neutralRating", sellerRatings<&Seller::neutral>},
    {"phoneNumber", sellerText<&Seller::phone>},
    {"positiveRating", sellerRatings<&Seller::positive>},
    {"ratingCount", sellerRatings<&Seller::counts>},
    {"recentFeedback", feedback},
    {"representative", sellerText<&Seller::representative>},
    {"sellerBrandStatistics", sellerShares<&Seller::brands>},
    {"sellerCategoryStatistics", sellerShares<&Seller::categories>},
    {"sellerId", sellerText<&Seller::id>},
    {"sellerName", sellerText<&Seller::name>},
    {"shareCapital", sellerText<&Seller::shareCapital>},
    {"shipsFromChina", sellerFlag<&Seller::shipsFromChina>},
    {"totalStorefrontAsins", storefrontSize},
    {"trackedSince", sellerTime<&Seller::trackedSince>},
    {"tradeNumber", sellerText<&Seller::tradeNumber>},
    {"vatID", sellerText<&Seller::vatId>},
});

domain::Figure lastOf(const domain::SeriesHistory& history)
{
    return history.empty() || history.back().value < 0 ? std::nullopt : domain::Figure(history.back().value);
}

void completeSeller(SellerDraft& draft)
{
    auto& seller = draft.seller;
    if (!seller.rating)
        seller.rating = lastOf(seller.ratingHistory);
    if (!seller.ratingCount)
        seller.ratingCount = lastOf(seller.ratingCountHistory);
    for (size_t i = 0; i < draft.asins.size(); ++i) {
        const bool dated = i < draft.lastSeen.size() && draft.lastSeen[i] > 0;
        if (draft.asins[i])
            seller.storefront.push_back(
                {*draft.asins[i], dated ? std::optional(KeepaTime{draft.lastSeen[i]}) : std::nullopt});
    }
}

} // namespace

void readSellers(JsonValue value, SellerBatch& batch, Reading& reading)
{
    DroppedNotes notes;
    eachField(value, reading, [&](std::string_view key, JsonValue object) {
        SellerDraft draft{Seller{}, {}, {}, notes};
        const bool good
            = tolerated(reading, notes, [&] { readObject<SellerDraft>(kSellerFields, object, draft, reading); });
        if (!good)
            return;
        if (draft.seller.id.isEmpty())
            draft.seller.id = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        completeSeller(draft);
        batch.sellers.push_back(std::move(draft.seller));
    });
    std::ranges::sort(batch.sellers, {}, &Seller::id);
    batch.notes = notes.texts();
}

} // namespace keepa
