// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/selection.h"

#include "simulator/endpoint.h"
#include "simulator/title_search.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace simulator {

namespace {

constexpr qsizetype kMostEntries = 50;
constexpr std::size_t kMostSortKeys = 3;
constexpr std::size_t kLeastPerPage = 50;
constexpr std::size_t kMostResults = 10'000;
constexpr QChar kExclusion(0x271C); // ✜

/// A number or a string of digits; nothing for anything else.
std::optional<double> numberOf(const QJsonValue& value, bool fraction)
{
    if (value.isString()) {
        const auto whole = wholeNumber(value.toString().toStdString());
        return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
    }
    if (!value.isDouble() || (!fraction && std::floor(value.toDouble()) != value.toDouble()))
        return std::nullopt;
    return value.toDouble();
}

std::optional<std::int64_t> integerOf(const QJsonValue& value)
{
    if (value.isString())
        return wholeNumber(value.toString().toStdString());
    const auto number = numberOf(value, false);
    return number && std::abs(*number) < 9.2e18 ? std::optional(value.toInteger()) : std::nullopt;
}

/// One entry, or an array of entries that is not too long.
std::optional<QJsonArray> entriesOf(const QJsonValue& value)
{
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    return entries.isEmpty() || entries.size() > kMostEntries ? std::nullopt : std::optional(entries);
}

std::optional<std::vector<std::int64_t>> integersOf(const QJsonValue& value)
{
    const auto entries = entriesOf(value);
    if (!entries)
        return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const QJsonValue& entry : *entries) {
        const auto number = integerOf(entry);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<QStringList> stringsOf(const QJsonValue& value)
{
    const auto entries = entriesOf(value);
    if (!entries)
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue& entry : *entries) {
        if (!entry.isString())
            return std::nullopt;
        texts.append(entry.toString().toCaseFolded());
    }
    return texts;
}

} // namespace

bool Selection::Range::holds(Number value, bool minusOneIsNone) const
{
    if (!value)
        return false;
    // "None" is found by a range that names it, not by one that is merely open below.
    if (minusOneIsNone && *value == -1 && !least && most > -1)
        return false;
    return (!least || *value >= *least) && (!most || *value <= *most);
}

std::expected<Selection, Selection::Refusal> Selection::read(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::unexpected(Refusal());
    const QJsonObject object = document.object();
    Selection selection;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!selection.readMember(member.key().toStdString(), member.value()))
            return std::unexpected(member.key().toStdString());
    }
    if (selection.m_filters == 0)
        return std::unexpected(Refusal());
    if (selection.m_page > 0 && (selection.m_page + 1) * selection.m_perPage > kMostResults)
        return std::unexpected(Refusal("page"));
    selection.addRanges();
    std::ranges::partition(selection.m_conditions, [](const Condition& condition) { return !condition.dear; });
    if (selection.m_sort.empty())
        selection.m_sort.push_back({numberField("current_SALES"), std::nullopt, false});
    return selection;
}

bool Selection::readMember(const std::string& name, const QJsonValue& value)
{
    if (name == "page" || name == "perPage")
        return readPaging(name, value);
    if (name == "sort")
        return readSort(value);
    ++m_filters;
    if (name.ends_with("_gte") || name.ends_with("_lte"))
        return readBound(name, value);
    if (name == "rootCategory" || name == "categories_include" || name == "categories_exclude"
        || name == "salesRankReference")
        return readCategories(name, value);
    if (name == "title")
        return readTitle(value);
    if (isWithoutEffect(name))
        return !value.isNull();
    if (const auto field = enumerationField(name))
        return readEnumeration(*field, value);
    if (auto field = textField(name))
        return readTexts(std::move(*field), value);
    return readFlag(name, value);
}

bool Selection::readFlag(const std::string& name, const QJsonValue& value)
{
    if (!value.isBool())
        return false;
    // Asked of the whole result, not of a product; false asks for nothing.
    if (name == "singleVariation") {
        m_singleVariation = value.toBool();
        return true;
    }
    auto field = flagField(name);
    if (!field)
        return false;
    m_conditions.push_back(
        {[read = std::move(field->read), wanted = value.toBool()](Candidate& c) { return read(c) == wanted; },
         field->dear});
    return true;
}

bool Selection::readPaging(const std::string& name, const QJsonValue& value)
{
    const auto number = integerOf(value);
    if (!number || *number < 0 || *number > static_cast<std::int64_t>(kMostResults))
        return false;
    if (name == "page") {
        m_page = static_cast<std::size_t>(*number);
        return true;
    }
    m_perPage = static_cast<std::size_t>(*number);
    return m_perPage >= kLeastPerPage;
}

bool Selection::readSort(const QJsonValue& value)
{
    const QJsonArray keys = value.toArray();
    if (!value.isArray() || static_cast<std::size_t>(keys.size()) > kMostSortKeys)
        return false;
    for (const QJsonValue& key : keys) {
        const QJsonArray pair = key.toArray();
        const std::string field = pair.at(0).toString().toStdString();
        const QString order = pair.at(1).toString();
        const bool descending = order == QLatin1String("desc");
        SortKey by{numberField(field), std::nullopt, descending};
        if (!by.number)
            by.number = enumerationField(field);
        if (!by.number)
            by.text = textField(field);
        if (pair.size() != 2 || (!by.number && !by.text) || (!descending && order != QLatin1String("asc")))
            return false;
        m_sort.push_back(std::move(by));
    }
    return true;
}

bool Selection::readBound(const std::string& name, const QJsonValue& value)
{
    const std::string field = name.substr(0, name.size() - 4);
    const auto known = numberField(field);
    const auto bound = known ? numberOf(value, known->fraction) : std::nullopt;
    if (!bound)
        return false;
    Range& range = m_ranges[field];
    (name.ends_with("_gte") ? range.least : range.most) = bound;
    return true;
}

bool Selection::readCategories(const std::string& name, const QJsonValue& value)
{
    auto ids = integersOf(value);
    if (!ids)
        return false;
    const auto has = [](const std::vector<std::int64_t>& list, std::int64_t id) {
        return std::ranges::find(list, id) != list.end();
    };
    if (name == "rootCategory") {
        m_roots = *ids;
        m_conditions.push_back({[has, list = *ids](Candidate& c) { return has(list, c.product().rootId); }, false});
    } else if (name == "salesRankReference") {
        m_conditions.push_back({[has, list = *ids](Candidate& c) {
                                    return c.product().now(domain::Series::Sales) >= 0 && has(list, c.product().rootId);
                                },
                                false});
    } else {
        const bool wanted = name == "categories_include";
        m_conditions.push_back(
            {[has, wanted, list = *ids](Candidate& c) { return has(list, leafIdOf(c.product())) == wanted; }, false});
    }
    return true;
}

bool Selection::readTexts(TextField field, const QJsonValue& value)
{
    const auto entries = stringsOf(value);
    if (!entries)
        return false;
    QStringList wanted;
    QStringList excluded;
    for (const QString& entry : *entries) {
        if (entry.startsWith(kExclusion))
            excluded.append(entry.mid(1));
        else
            wanted.append(entry);
    }
    m_conditions.push_back({[read = std::move(field.read), wanted, excluded](Candidate& c) {
                                bool found = wanted.isEmpty();
                                for (const std::string& value : read(c)) {
                                    const QString text = QString::fromStdString(value).toCaseFolded();
                                    if (excluded.contains(text))
                                        return false;
                                    found = found || wanted.contains(text);
                                }
                                return found;
                            },
                            field.dear});
    return true;
}

bool Selection::readTitle(const QJsonValue& value)
{
    if (!value.isString())
        return false;
    const TitleSearch search(value.toString());
    if (search.wordCount() > kMostEntries)
        return false;
    m_conditions.push_back(
        {[search](Candidate& c) { return search.finds(QString::fromStdString(c.texts().title)); }, false});
    return true;
}

bool Selection::readEnumeration(const NumberField& field, const QJsonValue& value)
{
    const auto numbers = integersOf(value);
    if (!numbers)
        return false;
    m_conditions.push_back({[read = field.read, list = *numbers](Candidate& c) {
                                const Number number = read(c);
                                return number && std::ranges::find(list, *number) != list.end();
                            },
                            field.dear});
    return true;
}

void Selection::addRanges()
{
    for (const auto& [name, range] : m_ranges) {
        if (const auto field = numberField(name))
            m_conditions.push_back({[read = field->read, wanted = range, none = field->minusOneIsNone](Candidate& c) {
                                        return wanted.holds(read(c), none);
                                    },
                                    field->dear});
    }
}

std::vector<const Product*> Selection::matches(const Shelf& shelf) const
{
    std::vector<const Product*> found;
    for (const Product& product : shelf.products()) {
        Candidate candidate(product, shelf);
        if (std::ranges::all_of(m_conditions,
                                [&candidate](const Condition& condition) { return condition.holds(candidate); }))
            found.push_back(&product);
    }
    sort(found, shelf);
    if (m_singleVariation) {
        std::set<std::string> families;
        std::erase_if(found, [&families](const Product* product) {
            return !product->parentAsin.empty() && !families.insert(product->parentAsin).second;
        });
    }
    return found;
}

void Selection::sort(std::vector<const Product*>& products, const Shelf& shelf) const
{
    // Keys are read once: a figure from a history is too dear for every comparison. What is missing comes last.
    struct Key {
        bool missing = true;
        double number = 0;
        std::string text;
    };
    struct Entry {
        std::array<Key, kMostSortKeys> keys;
        const Product* product;
    };
    std::vector<Entry> entries;
    entries.reserve(products.size());
    for (const Product* product : products) {
        Candidate candidate(*product, shelf);
        Entry& entry = entries.emplace_back(Entry{{}, product});
        for (std::size_t i = 0; i < m_sort.size(); ++i) {
            if (const auto& number = m_sort[i].number) {
                const Number value = number->read(candidate);
                entry.keys[i] = {!value || (number->minusOneIsNone && *value == -1), value.value_or(-1), {}};
            } else if (auto values = m_sort[i].text->read(candidate); !values.empty()) {
                entry.keys[i] = {false, 0, std::move(values.front())};
            }
        }
    }
    std::ranges::sort(entries, [this](const Entry& a, const Entry& b) {
        for (std::size_t i = 0; i < m_sort.size(); ++i) {
            const Key& left = a.keys[i];
            const Key& right = b.keys[i];
            if (left.missing != right.missing)
                return right.missing;
            if (left.missing)
                continue;
            if (left.number != right.number)
                return (left.number < right.number) != m_sort[i].descending;
            if (left.text != right.text)
                return (left.text < right.text) != m_sort[i].descending;
        }
        return a.product->asin < b.product->asin;
    });
    std::ranges::transform(entries, products.begin(), &Entry::product);
}

} // namespace simulator
