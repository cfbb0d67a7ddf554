// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of deals.
#include "keepa/field_readers.h"

namespace keepa {

namespace {

using domain::Deal;
using domain::DealCategory;
using domain::KeepaTime;

constexpr size_t kMostDeals = 1000; // Keepa sends 150
constexpr size_t kMostDealCategories = 1000;
constexpr size_t kMostNodes = 200;

/// A deal while its members come in.
struct DealDraft {
    Deal deal;
    bool hasAsin = false;
};
using DealField = Field<DealDraft>;

void dealAsin(JsonValue value, DealDraft& draft, Reading& reading)
{
    const auto asin = asinFrom(readCharacters(value, reading).value_or(std::string_view()));
    if (!asin)
        return reading.wrong(QStringLiteral("an ASIN"));
    draft.deal.asin = *asin;
    draft.hasAsin = true;
}

void dealParent(JsonValue value, DealDraft& draft, Reading& reading)
{
    draft.deal.parentAsin = asinFrom(readCharacters(value, reading).value_or(std::string_view()));
}

template <auto Member> void dealFigure(JsonValue value, DealDraft& draft, Reading& reading)
{
    draft.deal.*Member = readFigure(value, reading);
}

template <auto Member> void dealTime(JsonValue value, DealDraft& draft, Reading& reading)
{
    draft.deal.*Member = readPastTime(value, reading);
}

/// Entries beyond the series that we know are left out.
template <typename F> void eachFigure(JsonValue list, Reading& reading, F onEntry)
{
    size_t index = 0;
    eachElement(list, reading, [&](JsonValue entry) {
        if (index < domain::kSeriesCount)
            onEntry(index, entry);
        ++index;
    });
}

void dealCurrent(JsonValue value, DealDraft& draft, Reading& reading)
{
    eachFigure(value, reading,
               [&](size_t index, JsonValue entry) { draft.deal.current[index] = readFigure(entry, reading); });
}

void dealCurrentSince(JsonValue value, DealDraft& draft, Reading& reading)
{
    eachFigure(value, reading,
               [&](size_t index, JsonValue entry) { draft.deal.currentSince[index] = readPastTime(entry, reading); });
}

/// First by interval, then by series.
void dealAverages(JsonValue value, DealDraft& draft, Reading& reading)
{
    size_t interval = 0;
    eachElement(value, reading, [&](JsonValue list) {
        const size_t which = interval++;
        if (which >= domain::kDealIntervals)
            return;
        eachFigure(list, reading, [&](size_t index, JsonValue entry) {
            draft.deal.averages[which][index] = readFigure(entry, reading);
        });
    });
}

void dealTitle(JsonValue value, DealDraft& draft, Reading& reading)
{
    draft.deal.title = readPlainText(value, reading);
}

/// Keepa sends the name as the codes of its characters.
void dealImage(JsonValue value, DealDraft& draft, Reading& reading)
{
    std::vector<std::int32_t> codes;
    if (!readIntegers(value, reading, codes))
        return;
    QString name;
    for (const std::int32_t code : codes) {
        constexpr std::int32_t kAscii = 0x80;
        if (code <= 0 || code >= kAscii)
            return;
        name += QLatin1Char(static_cast<char>(code));
    }
    if (isImageName(name))
        draft.deal.imageName = name;
}

void dealRoot(JsonValue value, DealDraft& draft, Reading& reading)
{
    draft.deal.rootCategory = readCategoryId(value, reading);
}

void dealNodes(JsonValue value, DealDraft& draft, Reading& reading)
{
    draft.deal.categories.clear();
    eachElement(value, reading, [&](JsonValue item) {
        const auto id = readCategoryId(item, reading);
        if (id && draft.deal.categories.size() < kMostNodes)
            draft.deal.categories.push_back(*id);
    });
}

constexpr auto kDealFields = fieldTable<DealDraft>({
    {"asin", dealAsin},
    {"avg", dealAverages},
    {"categories", dealNodes},
    {"creationDate", dealTime<&Deal::created>},
    {"current", dealCurrent},
    {"currentSince", dealCurrentSince},
    {"image", dealImage},
    {"lastUpdate", dealTime<&Deal::lastUpdate>},
    {"lightningEnd", dealTime<&Deal::lightningEnd>},
    {"lightningStart", dealTime<&Deal::lightningStart>},
    {"parentAsin", dealParent},
    {"rootCat", dealRoot},
    {"salesRankDrops180", dealFigure<&Deal::rankDrops180>},
    {"salesRankDrops30", dealFigure<&Deal::rankDrops30>},
    {"salesRankDrops365", dealFigure<&Deal::rankDrops365>},
    {"salesRankDrops90", dealFigure<&Deal::rankDrops90>},
    {"title", dealTitle},
});

std::optional<Deal> readDeal(JsonValue value, Reading& reading)
{
    static const domain::Asin placeholder = *domain::Asin::parse(u"B000000001");
    DealDraft draft{Deal{.asin = placeholder}};
    readObject<DealDraft>(kDealFields, value, draft, reading);
    if (!draft.hasAsin)
        reading.wrong(QStringLiteral("a deal with an ASIN"));
    return draft.hasAsin ? std::optional(std::move(draft.deal)) : std::nullopt;
}

/// Three lists of the same length beside each other.
struct DealCategoryLists {
    std::vector<std::optional<domain::CategoryId>> ids;
    QStringList names;
    std::vector<domain::Figure> counts;
};

std::vector<DealCategory> joined(const DealCategoryLists& lists)
{
    std::vector<DealCategory> categories;
    const auto names = static_cast<size_t>(lists.names.size());
    const size_t count = std::min({lists.ids.size(), names, lists.counts.size()});
    for (size_t i = 0; i < count; ++i) {
        if (lists.ids[i] && lists.counts[i])
            categories.push_back({*lists.ids[i], lists.names[static_cast<qsizetype>(i)], *lists.counts[i]});
    }
    return categories;
}

} // namespace

void readDeals(JsonValue value, DealPage& page, Reading& reading)
{
    DealCategoryLists lists;
    DroppedNotes notes;
    const auto upTo = [](size_t size) { return size < kMostDealCategories; };
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "dr") {
            page.came = 0;
            readEntries<Deal>(member, reading, notes, kMostDeals, page.deals, [&](JsonValue deal) {
                ++page.came;
                return readDeal(deal, reading);
            });
        } else if (key == "categoryIds") {
            eachElement(member, reading, [&](JsonValue id) {
                if (upTo(lists.ids.size()))
                    lists.ids.push_back(readCategoryId(id, reading));
            });
        } else if (key == "categoryNames") {
            eachElement(member, reading, [&](JsonValue name) {
                if (upTo(static_cast<size_t>(lists.names.size())))
                    lists.names += readPlainText(name, reading);
            });
        } else if (key == "categoryCount") {
            eachElement(member, reading, [&](JsonValue count) {
                if (upTo(lists.counts.size()))
                    lists.counts.push_back(readFigure(count, reading));
            });
        }
    });
    page.categories = joined(lists);
    page.notes = notes.texts();
}

} // namespace keepa
