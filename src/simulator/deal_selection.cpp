// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/deal_selection.h"

#include "simulator/catalogue.h"
#include "simulator/endpoint.h"
#include "simulator/folding.h"
#include "simulator/offers.h"
#include "simulator/query_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <span>

namespace simulator {

namespace {

using domain::Series;

constexpr qsizetype kMostCategories = 500;
constexpr int kLeastPercent = 10;
constexpr int kLeastPercentOfRank = 80;
constexpr std::int64_t kMostDealPages = 67; // 10,000 deals

/// A number, or a string of digits as the service takes it, too.
std::optional<std::int64_t> dealInteger(const QJsonValue& value)
{
    if (value.isString())
        return wholeNumber(value.toString().toStdString());
    if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble())
        return std::nullopt;
    return value.toInteger();
}

bool readInteger(const QJsonValue& value, std::int64_t least, std::int64_t most, std::int64_t& target)
{
    const auto number = dealInteger(value);
    if (!number || *number < least || *number > most)
        return false;
    target = *number;
    return true;
}

bool readIntegers(const QJsonValue& value, qsizetype most, std::vector<std::int64_t>& target)
{
    if (!value.isArray() || value.toArray().size() > most)
        return false;
    for (const QJsonValue& entry : value.toArray()) {
        const auto number = dealInteger(entry);
        if (!number)
            return false;
        target.push_back(*number);
    }
    return true;
}

/// Two numbers. `openEnd`: an upper end of -1 is none.
bool readRange(const QJsonValue& value, bool openEnd, DealRange& target)
{
    std::vector<std::int64_t> ends;
    if (!readIntegers(value, 2, ends) || ends.size() != 2)
        return false;
    target = {ends[0], ends[1]};
    if (openEnd && ends[1] < 0)
        target.most.reset();
    return true;
}

bool isDealSeries(std::int64_t series)
{
    return (series >= 0 && series <= 3) || (series >= 5 && series <= 10) || (series >= 18 && series <= 22)
        || series == 32 || series == 33;
}

/// What may be switched on. `holds` none: it is looked at elsewhere.
struct DealFlag {
    std::string_view name;
    bool isFilter; // counts only while isFilterEnabled is set
    bool (*holds)(const Deal& deal, std::size_t series);
};

bool isAtNewPrice(const Deal& deal, std::size_t series)
{
    const bool newOffer = series == indexOf(Series::Amazon) || series == indexOf(Series::New)
        || series == indexOf(Series::NewFba) || series == indexOf(Series::NewFbmShipping);
    return !newOffer || deal.current[series] == deal.current[indexOf(Series::New)];
}

constexpr DealFlag kDealFlags[] = {
    {"isFilterEnabled", false, nullptr},
    {"isRangeEnabled", false, nullptr},
    {"isRisers", false, nullptr},
    {"singleVariation", false, nullptr},
    {"filterErotic", false, [](const Deal& deal, std::size_t) { return !deal.product->adult; }},
    {"isLowest", true, [](const Deal& deal, std::size_t series) { return deal.lowest[series]; }},
    {"isLowest90", true, [](const Deal& deal, std::size_t series) { return deal.lowest90[series]; }},
    {"isHighest", true, [](const Deal& deal, std::size_t series) { return deal.highest[series]; }},
    {"isLowestOffer", true, isAtNewPrice},
    {"isOutOfStock", true, [](const Deal& deal, std::size_t series) { return deal.justOut[series]; }},
    {"isBackInStock", true, [](const Deal& deal, std::size_t series) { return deal.backInStock[series]; }},
    {"hasReviews", true, [](const Deal& deal, std::size_t) { return deal.current[indexOf(Series::CountReviews)] > 0; }},
    {"isPrimeExclusive", true,
     [](const Deal& deal, std::size_t) { return deal.current[indexOf(Series::PrimeExclusive)] >= 0; }},
    {"mustHaveAmazonOffer", true,
     [](const Deal& deal, std::size_t) { return deal.current[indexOf(Series::Amazon)] >= 0; }},
    {"mustNotHaveAmazonOffer", true,
     [](const Deal& deal, std::size_t) { return deal.current[indexOf(Series::Amazon)] < 0; }},
};

/// Filters of whole strings; the Product Finder knows where products have them.
constexpr std::string_view kDealTexts[] = {
    "brand",
    "manufacturer",
    "productGroup",
    "type",
    "model",
    "color",
    "size",
    "material",
    "unitType",
    "scent",
    "itemForm",
    "pattern",
    "style",
    "itemTypeKeyword",
    "targetAudienceKeyword",
    "edition",
    "format",
    "author",
    "binding",
    "languages",
    "brandStoreName",
    "brandStoreUrlName",
    "websiteDisplayGroup",
    "websiteDisplayGroupName",
    "salesRankDisplayGroup",
};

bool readWanted(const QJsonValue& value, std::vector<std::string>& wanted)
{
    if (!value.isArray())
        return false;
    for (const QJsonValue& entry : value.toArray()) {
        if (!entry.isString())
            return false;
        wanted.push_back(folded(entry.toString().toStdString()));
    }
    return true;
}

} // namespace

/// One row per member that is neither a flag nor a text.
struct DealSelection::Reader {
    std::string_view name;
    bool (*read)(DealSelection& selection, const QJsonValue& value);

    static std::span<const Reader> all();
};

std::span<const DealSelection::Reader> DealSelection::Reader::all()
{
    using Value = const QJsonValue&;
    static constexpr Reader kReaders[] = {
        {"page",
         [](DealSelection& s, Value value) {
             std::int64_t page = 0;
             const bool good = readInteger(value, 0, kMostDealPages - 1, page);
             s.m_page = static_cast<std::size_t>(page);
             return good;
         }},
        {"domainId",
         [](DealSelection& s, Value value) {
             s.m_marketplace = marketplaceOfId(dealInteger(value).value_or(0));
             return s.m_marketplace.has_value();
         }},
        {"priceTypes",
         [](DealSelection& s, Value value) {
             std::vector<std::int64_t> types;
             if (!readIntegers(value, 1, types) || types.size() != 1 || !isDealSeries(types.front()))
                 return false;
             s.m_series = static_cast<std::size_t>(types.front());
             return true;
         }},
        {"dateRange",
         [](DealSelection& s, Value value) {
             std::int64_t interval = 0;
             const bool good = readInteger(value, 0, std::int64_t{kDealDays.size()} - 1, interval);
             s.m_interval = static_cast<std::size_t>(interval);
             return good;
         }},
        {"sortType",
         [](DealSelection& s, Value value) {
             std::int64_t sort = 0;
             const bool good = readInteger(value, -4, 4, sort) && sort != 0;
             s.m_sortType = static_cast<int>(sort);
             return good;
         }},
        {"minRating", [](DealSelection& s, Value value) { return readInteger(value, -1, 50, s.m_minRating); }},
        {"includeCategories",
         [](DealSelection& s, Value value) { return readIntegers(value, kMostCategories, s.m_included); }},
        {"excludeCategories",
         [](DealSelection& s, Value value) { return readIntegers(value, kMostCategories, s.m_excluded); }},
        {"warehouseConditions",
         [](DealSelection& s, Value value) { return readIntegers(value, 6, s.m_warehouseConditions); }},
        {"currentRange", [](DealSelection& s, Value value) { return readRange(value, false, s.m_current); }},
        {"deltaRange", [](DealSelection& s, Value value) { return readRange(value, false, s.m_delta); }},
        {"deltaPercentRange", [](DealSelection& s, Value value) { return readRange(value, false, s.m_deltaPercent); }},
        {"deltaLastRange", [](DealSelection& s, Value value) { return readRange(value, false, s.m_deltaLast); }},
        {"salesRankRange", [](DealSelection& s, Value value) { return readRange(value, true, s.m_rank.emplace()); }},
        {"titleSearch",
         [](DealSelection& s, Value value) {
             for (const QString& word : value.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts))
                 s.m_titleWords.push_back(folded(word.toStdString()));
             return value.isString();
         }},
        {"categorySearch", [](DealSelection&, Value value) { return value.isString(); }}, // long without effect
    };
    return kReaders;
}

std::expected<DealSelection, DealSelection::Refusal> DealSelection::read(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::unexpected(Refusal());
    const QJsonObject object = document.object();
    DealSelection selection;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::string name = member.key().toStdString();
        // Clients write null for what they leave unset.
        if (!member.value().isNull() && !selection.readMember(name, member.value()))
            return std::unexpected(name);
    }
    if (!selection.m_marketplace)
        return std::unexpected(Refusal("domainId"));
    if (!selection.m_series)
        return std::unexpected(Refusal("priceTypes"));
    const bool ofRanks = *selection.m_series == indexOf(Series::Sales);
    if (selection.m_deltaPercent.least)
        selection.m_deltaPercent.least
            = std::max<std::int64_t>(*selection.m_deltaPercent.least, ofRanks ? kLeastPercentOfRank : kLeastPercent);
    return selection;
}

bool DealSelection::readMember(const std::string& name, const QJsonValue& value)
{
    const auto readers = Reader::all();
    if (const auto reader = std::ranges::find(readers, name, &Reader::name); reader != readers.end())
        return reader->read(*this, value);
    if (std::ranges::find(kDealFlags, name, &DealFlag::name) != std::end(kDealFlags)) {
        if (value.toBool())
            m_flags.push_back(name);
        return value.isBool();
    }
    if (std::ranges::find(kDealTexts, name) == std::end(kDealTexts))
        return false;
    DealTexts texts{name, {}};
    const bool good = readWanted(value, texts.wanted);
    if (!texts.wanted.empty())
        m_texts.push_back(std::move(texts));
    return good;
}

bool DealSelection::isSwitchedOn(std::string_view flag) const
{
    return std::ranges::find(m_flags, flag) != m_flags.end();
}

bool DealSelection::moved(const Deal& deal) const
{
    if (isSwitchedOn("isFilterEnabled") && (isSwitchedOn("isOutOfStock") || isSwitchedOn("isBackInStock")))
        return true;
    const std::int32_t delta = deal.delta(m_interval, *m_series);
    return deal.current[*m_series] >= 0 && (isSwitchedOn("isRisers") ? delta < 0 : delta > 0);
}

bool DealSelection::inRanges(const Deal& deal) const
{
    if (!isSwitchedOn("isRangeEnabled"))
        return true;
    const std::int32_t rank = deal.current[indexOf(Series::Sales)];
    return m_current.holds(deal.current[*m_series]) && m_delta.holds(std::abs(deal.delta(m_interval, *m_series)))
        && m_deltaPercent.holds(std::abs(deal.deltaPercent(m_interval, *m_series)))
        && m_deltaLast.holds(std::abs(deal.deltaLast[*m_series])) && (!m_rank || (rank >= 0 && m_rank->holds(rank)));
}

bool DealSelection::passesFilters(const Deal& deal) const
{
    const bool filters = isSwitchedOn("isFilterEnabled");
    for (const std::string& name : m_flags) {
        const auto flag = std::ranges::find(kDealFlags, name, &DealFlag::name);
        if (flag->holds != nullptr && (filters || !flag->isFilter) && !flag->holds(deal, *m_series))
            return false;
    }
    if (!filters)
        return true;
    if (m_minRating >= 0 && deal.current[indexOf(Series::Rating)] < m_minRating)
        return false;
    const bool ofWarehouse = *m_series == indexOf(Series::Warehouse);
    return !ofWarehouse || m_warehouseConditions.empty()
        || std::ranges::count(m_warehouseConditions, static_cast<std::int64_t>(warehouseCondition(*deal.product))) > 0;
}

bool DealSelection::passesTexts(const Product& product, const Shelf& shelf) const
{
    if (!isSwitchedOn("isFilterEnabled") || (m_titleWords.empty() && m_texts.empty()))
        return true;
    Candidate candidate(product, shelf);
    const std::string title = folded(candidate.texts().title);
    if (!std::ranges::all_of(m_titleWords, [&](const std::string& word) { return title.contains(word); }))
        return false;
    return std::ranges::all_of(m_texts, [&](const DealTexts& filter) {
        const auto field = textField(filter.member);
        return field && std::ranges::any_of(field->read(candidate), [&](const std::string& value) {
                   return std::ranges::count(filter.wanted, folded(value)) > 0;
               });
    });
}

bool DealSelection::inCategories(const Product& product) const
{
    const auto listed = [&product](const std::vector<std::int64_t>& ids) {
        return std::ranges::any_of(ids,
                                   [&](std::int64_t id) { return id == product.rootId || id == leafIdOf(product); });
    };
    return (m_included.empty() || listed(m_included)) && !listed(m_excluded);
}

std::vector<const Deal*> DealSelection::matches(const DealBoard& board, const Shelf& shelf) const
{
    std::vector<const Deal*> found;
    for (const Deal& deal : board.deals()) {
        if (moved(deal) && inRanges(deal) && passesFilters(deal) && passesTexts(*deal.product, shelf))
            found.push_back(&deal);
    }
    sort(found);
    if (isSwitchedOn("singleVariation")) {
        std::set<std::string_view> parents;
        std::erase_if(found, [&parents](const Deal* deal) {
            return !deal->product->parentAsin.empty() && !parents.insert(deal->product->parentAsin).second;
        });
    }
    return found;
}

void DealSelection::sort(std::vector<const Deal*>& deals) const
{
    const auto key = [this](const Deal* deal) -> std::int64_t {
        switch (std::abs(m_sortType)) {
        case 2:
            return -std::int64_t{std::abs(deal->delta(m_interval, *m_series))};
        case 3: {
            const std::int32_t rank = deal->current[indexOf(Series::Sales)];
            return rank < 0 ? std::numeric_limits<std::int32_t>::max() : rank;
        }
        case 4:
            return -std::int64_t{std::abs(deal->deltaPercent(m_interval, *m_series))};
        default:
            return -std::int64_t{deal->since[*m_series]};
        }
    };
    // By age there is one order only.
    const bool inverted = m_sortType < -1;
    std::ranges::sort(deals, [&](const Deal* a, const Deal* b) {
        const std::int64_t left = key(a);
        const std::int64_t right = key(b);
        if (left != right)
            return inverted ? left > right : left < right;
        return a->product->asin < b->product->asin;
    });
}

} // namespace simulator
