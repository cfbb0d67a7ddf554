// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The histories beside csv: ranks by category, sales, parents, and who held the buy box.
#include "keepa/field_readers.h"

#include <array>
#include <cmath>
#include <tuple>

namespace keepa {

namespace {

using domain::BuyBoxShare;
using domain::CategoryRanks;
using domain::KeepaTime;

constexpr size_t kMostCategoriesRanked = 200;
constexpr size_t kMostEntries = 100'000; // of one history; the most recorded are 2,000
constexpr size_t kMostSellers = 2000;

/// The entries of a flat list of texts, `Stride` at a time, the first of each a time.
template <size_t Stride, typename F> void eachDatedEntry(JsonValue list, ProductDraft& draft, Reading& reading, F take)
{
    std::array<std::string_view, Stride> entry;
    size_t part = 0, came = 0, dropped = 0;
    std::optional<std::int64_t> last;
    eachElement(list, reading, [&](JsonValue item) {
        tolerated(reading, draft.notes,
                  [&] { entry[part] = readCharacters(item, reading).value_or(std::string_view()); });
        if (++part < Stride)
            return;
        part = 0;
        const auto minutes = integerIn(entry[0]);
        const bool isTime = minutes && *minutes >= std::numeric_limits<std::int32_t>::min()
            && *minutes <= std::numeric_limits<std::int32_t>::max();
        if (!isTime || (last && *minutes <= *last) || ++came > kMostEntries) {
            ++dropped;
            return;
        }
        last = minutes;
        take(KeepaTime{static_cast<std::int32_t>(*minutes)}, entry);
    });
    if (dropped > 0 || part > 0)
        draft.notes += QStringLiteral("%1: dropped entries that go back in time or are not whole").arg(reading.path());
}

QString sellerFrom(std::string_view id)
{
    constexpr size_t kLongestId = 40;
    const bool isSeller = !id.empty() && id.front() != '-' && id.size() <= kLongestId;
    return isSeller ? QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) : QString();
}

void buyBoxHolders(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& holders = draft.product.details.buyBoxHolders;
    holders.clear();
    eachDatedEntry<2>(value, draft, reading, [&](KeepaTime time, const auto& entry) {
        holders.push_back({time, sellerFrom(entry[1]), entry[1] == "-1"});
    });
}

void usedBuyBoxHolders(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& holders = draft.product.details.usedBuyBoxHolders;
    holders.clear();
    eachDatedEntry<4>(value, draft, reading, [&](KeepaTime time, const auto& entry) {
        holders.push_back({time, sellerFrom(entry[1]), conditionOf(integerIn(entry[2])), entry[3] == "1"});
    });
}

void parentHistory(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& parents = draft.product.details.parents;
    parents.clear();
    eachDatedEntry<2>(value, draft, reading,
                      [&](KeepaTime time, const auto& entry) { parents.emplace_back(time, asinFrom(entry[1])); });
}

void monthlySoldHistory(JsonValue value, ProductDraft& draft, Reading& reading)
{
    readTimeline(value, reading, draft.notes, 2, draft.product.details.monthlySold, [](const std::int32_t* entry) {
        return domain::CountPoint{KeepaTime{entry[0]}, entry[1] >= 0 ? domain::Figure(entry[1]) : std::nullopt};
    });
}

/// [time, category, …]: ids are of 64 bits, so this is no list of plain integers.
void rankCategoryHistory(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& categories = draft.product.details.rankCategories;
    categories.clear();
    std::optional<std::int32_t> time;
    bool isTime = true, inOrder = true;
    eachElement(value, reading, [&](JsonValue item) {
        tolerated(reading, draft.notes, [&] {
            if (isTime) {
                time = readInt32(item, reading);
            } else {
                const auto category = readCategoryId(item, reading);
                const bool later = time && (categories.empty() || categories.back().first < KeepaTime{*time});
                inOrder = inOrder && later;
                if (later && categories.size() < kMostEntries)
                    categories.emplace_back(KeepaTime{*time}, category);
            }
        });
        isTime = !isTime;
    });
    if (!inOrder || !isTime)
        draft.notes += QStringLiteral("%1: dropped entries that go back in time or are not whole").arg(reading.path());
}

void salesRanks(JsonValue value, ProductDraft& draft, Reading& reading)
{
    constexpr auto kPseudoCategory = std::numeric_limits<std::int64_t>::max();
    auto& all = draft.product.details.categoryRanks;
    all.clear();
    eachField(value, reading, [&](std::string_view key, JsonValue list) {
        const auto id = integerIn(key);
        if (!id || *id <= 0 || *id == kPseudoCategory || all.size() >= kMostCategoriesRanked)
            return;
        CategoryRanks ranks{domain::CategoryId{*id}, {}};
        const bool good = tolerated(reading, draft.notes, [&] {
            readTimeline(list, reading, draft.notes, 2, ranks.ranks, [](const std::int32_t* entry) {
                return domain::HistoryPoint{KeepaTime{entry[0]}, std::max(entry[1], -1), -1};
            });
        });
        if (good && !ranks.ranks.empty())
            all.push_back(std::move(ranks));
    });
}

void shareMember(std::string_view key, JsonValue member, BuyBoxShare& share, std::optional<double>& percent,
                 Reading& reading)
{
    if (key == "percentageWon")
        percent = readNumber(member, reading);
    else if (key == "avgPrice")
        share.averagePrice = readFigure(member, reading);
    else if (key == "avgNewOfferCount")
        share.averageNewOffers = readFigure(member, reading);
    else if (key == "isFBA")
        share.isFba = readBoolean(member, reading).value_or(false);
    else if (key == "lastSeen")
        share.lastSeen = readPastTime(member, reading);
}

constexpr auto kTimelineFields = std::to_array<ProductField>({
    {"buyBoxSellerIdHistory", buyBoxHolders},
    {"buyBoxUsedHistory", usedBuyBoxHolders},
    {"monthlySoldHistory", monthlySoldHistory},
    {"parentAsinHistory", parentHistory},
    {"salesRankReferenceHistory", rankCategoryHistory},
    {"salesRanks", salesRanks},
});

} // namespace

std::vector<BuyBoxShare> readBuyBoxShares(JsonValue value, ProductDraft& draft, Reading& reading)
{
    constexpr double kHundredths = 100.0;
    constexpr double kWhole = 100.0;
    std::vector<BuyBoxShare> shares;
    eachField(value, reading, [&](std::string_view key, JsonValue object) {
        BuyBoxShare share;
        share.seller = sellerFrom(key);
        if (share.seller.isEmpty() || shares.size() >= kMostSellers)
            return;
        std::optional<double> percent;
        const bool good = tolerated(reading, draft.notes, [&] {
            eachField(object, reading, [&](std::string_view member, JsonValue item) {
                shareMember(member, item, share, percent, reading);
            });
        });
        if (!good || !percent || *percent < 0.0 || *percent > kWhole + 1.0)
            return;
        // Never rounded up: 31.998 % is no 32 % where a filter asks for so many.
        share.share = static_cast<std::int32_t>(std::floor(std::min(*percent, kWhole) * kHundredths));
        shares.push_back(std::move(share));
    });
    std::ranges::sort(shares, [](const BuyBoxShare& a, const BuyBoxShare& b) {
        return std::tie(b.share, a.seller) < std::tie(a.share, b.seller);
    });
    return shares;
}

std::span<const ProductField> timelineFields()
{
    return kTimelineFields;
}

} // namespace keepa
