// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/selection_reader.h"

#include "domain/category.h"
#include "domain/keepa_time.h"

#include <QDate>

#include <algorithm>
#include <limits>
#include <utility>

namespace domain {

namespace {

constexpr QChar kCross(0x271C); // what Keepa excludes
constexpr std::int64_t kMinutesOfADay = 24 * 60;

QJsonObject writtenFor(const Filter& filter, const FilterValue& value, const Asked& asked)
{
    QJsonObject written;
    filter.write.finder(value, asked, written);
    return written;
}

/// Usable by the filter, and enough to make it write every member that it knows.
std::vector<FilterValue> probesOf(const Filter& filter, const Asked& asked)
{
    const bool days = filter.unit == FilterUnit::Date;
    const std::int64_t low = days ? 20'240'101 : 1;
    const std::int64_t high = days ? 20'240'102 : 2;
    switch (filter.shape) {
    case FilterShape::Range:
        return {Bounds{low, high}};
    case FilterShape::AtLeast:
        return {Bounds{low, std::nullopt}};
    case FilterShape::AtMost:
        return {Bounds{std::nullopt, high}};
    case FilterShape::Categories: {
        QStringList ids{QStringLiteral("1")}; // no main category
        const auto roots = rootCategories(asked.marketplace);
        if (!roots.empty())
            ids.prepend(QString::number(roots.front().id));
        return {ids};
    }
    case FilterShape::Texts:
    case FilterShape::Words:
        return {QStringList{QStringLiteral("a")}};
    case FilterShape::Choice:
        break;
    }
    std::vector<FilterValue> probes;
    for (const FilterChoice& choice : filter.choices)
        probes.emplace_back(QStringList{QString::fromLatin1(choice.key)});
    return probes;
}

std::optional<std::int64_t> wholeNumber(const QJsonValue& json)
{
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = json.toInteger(kNone);
    return json.isDouble() && number != kNone ? std::optional<std::int64_t>(number) : std::nullopt;
}

/// The day on which a minute of Keepa's time lies.
std::optional<std::int64_t> dayOfMinute(std::int64_t minute)
{
    if (minute < -kMostFigure || minute > kMostFigure)
        return std::nullopt;
    const auto unixMinutes = minute + KeepaTime::kEpochUnixMinutes;
    const auto days = unixMinutes >= 0 ? unixMinutes / kMinutesOfADay : (unixMinutes + 1) / kMinutesOfADay - 1;
    const QDate date = QDate(1970, 1, 1).addDays(days);
    return std::int64_t{date.year()} * 10'000 + date.month() * 100 + date.day();
}

/// Lists in any order, and numbers also as texts: Keepa takes both.
QJsonValue comparable(const QJsonValue& json)
{
    if (!json.isArray())
        return json;
    QStringList entries;
    for (const QJsonValue& entry : json.toArray()) {
        if (entry.isArray())
            return json; // an order: its order matters
        entries += entry.isString() ? entry.toString() : QString::number(entry.toInteger());
    }
    entries.sort();
    return QJsonArray::fromStringList(entries);
}

/// One entry may stand without its list.
QJsonArray listOf(const QJsonValue& json)
{
    QJsonArray list = json.toArray();
    if (!json.isArray() && !json.isUndefined())
        list.append(json);
    return list;
}

QString idOf(const QJsonValue& json)
{
    bool isNumber = false;
    const qlonglong id = json.isString() ? json.toString().toLongLong(&isNumber) : json.toInteger();
    return id > 0 ? QString::number(id) : QString();
}

} // namespace

SelectionReader::SelectionReader(QJsonObject selection, Asked asked) : m_rest(std::move(selection)), m_asked(asked) { }

QStringList SelectionReader::membersOf(const Filter& filter, const Asked& asked)
{
    QStringList members;
    if (!filter.write.finder)
        return members;
    for (const FilterValue& probe : probesOf(filter, asked)) {
        const QStringList written = writtenFor(filter, probe, asked).keys();
        for (const QString& member : written) {
            if (!members.contains(member))
                members += member;
        }
    }
    return members;
}

void SelectionReader::take(const Filter& filter)
{
    if (!filter.write.finder)
        return;
    switch (filter.shape) {
    case FilterShape::Categories:
        return takeCategories(filter);
    case FilterShape::Choice:
        return takeChoice(filter);
    case FilterShape::Texts:
        return takeTexts(filter);
    case FilterShape::Words:
        return takeWords(filter);
    case FilterShape::Range:
    case FilterShape::AtLeast:
    case FilterShape::AtMost:
        break;
    }
    takeBounds(filter);
}

bool SelectionReader::keep(const Filter& filter, const FilterValue& value, const QStringList& members)
{
    if (!checkedValue(filter, value))
        return false;
    m_taken.insert_or_assign(QString::fromLatin1(filter.key), value);
    for (const QString& member : members)
        m_rest.remove(member);
    return true;
}

void SelectionReader::takeBounds(const Filter& filter)
{
    const bool days = filter.unit == FilterUnit::Date;
    Bounds bounds;
    QStringList used;
    QStringList rounded;
    for (const QString& member : membersOf(filter, m_asked)) {
        const auto figure = wholeNumber(m_rest.value(member));
        const auto end = figure && days ? dayOfMinute(*figure) : figure;
        if (!end)
            continue;
        const bool isLeast = member.endsWith(QLatin1String("_gte"));
        (isLeast ? bounds.min : bounds.max) = end;
        used += member;
        const auto ofDay = (*figure % kMinutesOfADay + kMinutesOfADay) % kMinutesOfADay;
        if (days && ofDay != (isLeast ? 0 : kMinutesOfADay - 1))
            rounded += member;
    }
    if (!bounds.isOpen() && keep(filter, bounds, used))
        m_rounded += rounded;
}

void SelectionReader::takeChoice(const Filter& filter)
{
    for (const FilterValue& probe : probesOf(filter, m_asked)) {
        const QJsonObject written = writtenFor(filter, probe, m_asked);
        bool matches = !written.isEmpty();
        for (auto it = written.begin(); it != written.end(); ++it)
            matches = matches && comparable(m_rest.value(it.key())) == comparable(it.value());
        if (matches && keep(filter, probe, written.keys()))
            return;
    }
}

void SelectionReader::takeTexts(const Filter& filter)
{
    const QStringList members = membersOf(filter, m_asked);
    QStringList texts;
    for (const QJsonValue& entry : listOf(m_rest.value(members.value(0)))) {
        const QString text = entry.toString();
        const bool excluded = text.startsWith(kCross);
        const QString name = (excluded ? text.mid(1) : text).simplified();
        if (name.startsWith(u'!') || name.startsWith(u'-'))
            return; // would be read as excluded
        texts += excluded ? QString(u'!' + name) : name;
    }
    texts.removeDuplicates();
    keep(filter, texts, members);
}

void SelectionReader::takeWords(const Filter& filter)
{
    const QStringList members = membersOf(filter, m_asked);
    const QJsonArray given = listOf(m_rest.value(members.value(0)));
    const QString words = given.size() == 1 ? given.first().toString().simplified() : QString();
    if (!words.isEmpty())
        keep(filter, QStringList{words}, members);
}

void SelectionReader::takeCategories(const Filter& filter)
{
    QStringList ids;
    QStringList used;
    for (const QString& member : membersOf(filter, m_asked)) {
        QStringList named;
        const QJsonArray entries = listOf(m_rest.value(member));
        for (const QJsonValue& entry : entries)
            named += idOf(entry);
        if (named.isEmpty() || named.contains(QString()))
            continue;
        ids += named;
        used += member;
    }
    ids.removeDuplicates();
    // Main categories first, as one would name them.
    QStringList sorted;
    for (const bool roots : {true, false}) {
        for (const QString& id : std::as_const(ids)) {
            if ((findRootCategory(m_asked.marketplace, CategoryId{id.toLongLong()}) != nullptr) == roots)
                sorted += id;
        }
    }
    keep(filter, sorted, used);
}

} // namespace domain
