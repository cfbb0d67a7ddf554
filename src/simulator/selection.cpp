// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/selection.h"

#include "simulator/endpoint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace simulator {

namespace {

constexpr qsizetype kMostEntries = 50;
constexpr std::size_t kLeastPerPage = 50;
constexpr std::size_t kMostResults = 10'000;
constexpr QChar kExclusion(0x271C); // ✜

std::optional<std::int64_t> integerOf(const QJsonValue& value)
{
    if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble())
        return std::nullopt;
    return value.toInteger();
}

/// A number, a string of digits, or an array of either; nothing for anything else.
std::optional<std::vector<std::int64_t>> integersOf(const QJsonValue& value)
{
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    if (entries.size() > kMostEntries)
        return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const QJsonValue& entry : entries) {
        const auto number = entry.isString() ? wholeNumber(entry.toString().toStdString()) : integerOf(entry);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<QStringList> stringsOf(const QJsonValue& value)
{
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    if (entries.size() > kMostEntries)
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue& entry : entries) {
        if (!entry.isString())
            return std::nullopt;
        texts.append(entry.toString().toCaseFolded());
    }
    return texts;
}

QString padded(const QString& text)
{
    QString words = text.toCaseFolded();
    for (QChar& c : words) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char(' ');
    }
    return QLatin1Char(' ') + words.simplified() + QLatin1Char(' ');
}

/// The words and quoted phrases of a title search, each with a space on both sides; excluded ones begin with '-'.
QStringList titleTerms(const QString& search)
{
    QStringList terms;
    QString term;
    bool excluded = false;
    bool inPhrase = false;
    const auto finish = [&] {
        const QString words = padded(term);
        if (!words.trimmed().isEmpty())
            terms.append(excluded ? QString(QLatin1Char('-') + words) : words);
        term.clear();
        excluded = false;
    };
    for (const QChar c : search) {
        if (c == QLatin1Char('"')) {
            inPhrase = !inPhrase;
        } else if (c.isSpace() && !inPhrase) {
            finish();
        } else if (c == QLatin1Char('-') && term.isEmpty() && !inPhrase) {
            excluded = true;
        } else {
            term += c;
        }
    }
    finish();
    return terms;
}

} // namespace

bool Selection::Range::holds(std::optional<std::int64_t> value) const
{
    if (!value)
        return false;
    // "None" is found by a range that names it, not by one that is merely open below.
    if (*value == -1 && !least && most > -1)
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
        selection.m_sort.push_back({"current_SALES", false});
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
    if (isEnumeration(name))
        return readEnumeration(name, value);
    if (auto field = textField(name))
        return readTexts(std::move(*field), value);
    if (const auto field = flagField(name); field && value.isBool()) {
        m_conditions.push_back(
            {[read = field->read, wanted = value.toBool()](Candidate& c) { return read(c) == wanted; },
             field->fromHistory});
        return true;
    }
    return false;
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
    if (!value.isArray() || keys.size() > 3)
        return false;
    for (const QJsonValue& key : keys) {
        const QJsonArray pair = key.toArray();
        const std::string field = pair.at(0).toString().toStdString();
        const QString order = pair.at(1).toString();
        const bool descending = order == QLatin1String("desc");
        const bool known = numberField(field).has_value() || textField(field).has_value();
        if (pair.size() != 2 || !known || (!descending && order != QLatin1String("asc")))
            return false;
        m_sort.push_back({field, descending});
    }
    return true;
}

bool Selection::readBound(const std::string& name, const QJsonValue& value)
{
    const auto bound = integerOf(value);
    const std::string field = name.substr(0, name.size() - 4);
    if (!bound || !numberField(field))
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
    m_conditions.push_back({[field = std::move(field), wanted, excluded](Candidate& c) {
                                const QString text = QString::fromStdString(field(c)).toCaseFolded();
                                if (!wanted.isEmpty() && (text.isEmpty() || !wanted.contains(text)))
                                    return false;
                                return !excluded.contains(text);
                            },
                            false});
    return true;
}

bool Selection::readTitle(const QJsonValue& value)
{
    if (!value.isString())
        return false;
    const QStringList terms = titleTerms(value.toString());
    if (terms.size() > kMostEntries)
        return false;
    m_conditions.push_back({[terms](Candidate& c) {
                                const QString title = padded(QString::fromStdString(c.texts().title));
                                return std::ranges::all_of(terms, [&title](const QString& term) {
                                    return term.startsWith(QLatin1Char('-')) ? !title.contains(term.mid(1))
                                                                             : title.contains(term);
                                });
                            },
                            false});
    return true;
}

bool Selection::readEnumeration(const std::string& name, const QJsonValue& value)
{
    const auto numbers = integersOf(value);
    if (!numbers)
        return false;
    m_conditions.push_back(
        {[name, list = *numbers](Candidate& c) {
             const bool amazon = name == "availabilityAmazon";
             const bool type = name == "productType";
             if (!amazon && !type)
                 return false; // no made product tells the others
             const std::int64_t own = amazon ? c.product().availabilityAmazon() : c.product().isDigital() ? 1 : 0;
             return std::ranges::find(list, own) != list.end();
         },
         false});
    return true;
}

void Selection::addRanges()
{
    for (const auto& [name, range] : m_ranges) {
        auto field = numberField(name);
        if (field)
            m_conditions.push_back(
                {[read = field->read, wanted = range](Candidate& c) { return wanted.holds(read(c)); },
                 field->fromHistory});
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
    return found;
}

void Selection::sort(std::vector<const Product*>& products, const Shelf& shelf) const
{
    // Keys are read once: a figure from a history is too dear for every comparison.
    struct Key {
        bool missing = false;
        std::int64_t number = 0;
        std::string text;
    };
    std::vector<std::pair<std::vector<Key>, const Product*>> keyed;
    for (const Product* product : products) {
        Candidate candidate(*product, shelf);
        std::vector<Key> keys;
        for (const SortKey& by : m_sort) {
            if (const auto number = numberField(by.field)) {
                const auto value = number->read(candidate);
                keys.push_back({!value || *value == -1, value.value_or(-1), {}});
            } else if (const auto text = textField(by.field)) {
                const std::string value = (*text)(candidate);
                keys.push_back({value.empty(), 0, value});
            }
        }
        keyed.emplace_back(std::move(keys), product);
    }
    std::ranges::sort(keyed, [this](const auto& a, const auto& b) {
        for (std::size_t i = 0; i < m_sort.size(); ++i) {
            const Key& left = a.first[i];
            const Key& right = b.first[i];
            if (left.missing != right.missing)
                return right.missing;
            if (left.number != right.number)
                return (left.number < right.number) != m_sort[i].descending;
            if (left.text != right.text)
                return (left.text < right.text) != m_sort[i].descending;
        }
        return a.second->asin < b.second->asin;
    });
    std::ranges::transform(keyed, products.begin(), [](const auto& entry) { return entry.second; });
}

} // namespace simulator
