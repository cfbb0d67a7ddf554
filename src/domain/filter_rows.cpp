// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filter_rows.h"

#include <QDate>

namespace domain {

namespace {

constexpr QChar kExcludes(0x271C); // Keepa's heavy cross
constexpr qint64 kMinutesOfDay = 24 * 60;

/// The day's first minute in Keepa's time.
qint64 minutesOfDay(std::int64_t day)
{
    const QDate date(static_cast<int>(day / 10'000), static_cast<int>(day / 100 % 100), static_cast<int>(day % 100));
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return days * kMinutesOfDay - KeepaTime::kEpochUnixMinutes;
}

/// Lower case, without accents, everything but letters and digits as one space: " usb c cable ".
QString spacedWords(const QString& text)
{
    QString words(u' ');
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            words += c;
        else if (c.category() != QChar::Mark_NonSpacing && !words.endsWith(u' '))
            words += u' ';
    }
    if (!words.endsWith(u' '))
        words += u' ';
    return words;
}

bool isSame(const QString& a, QStringView b)
{
    return QStringView(a).trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

const Bounds& boundsOf(const FilterValue& value)
{
    static const Bounds kOpen;
    const auto* bounds = std::get_if<Bounds>(&value);
    return bounds ? *bounds : kOpen;
}

QString choiceOf(const FilterValue& value)
{
    const auto* texts = std::get_if<QStringList>(&value);
    return texts ? texts->value(0) : QString();
}

void writeBounds(QJsonObject& selection, const QString& field, const Bounds& bounds)
{
    // Two filters may bound the same figure, as "price" and "buy box price" do where the buy box is paid for: both
    // hold.
    if (bounds.min) {
        const QString least = field + QLatin1String("_gte");
        selection.insert(least, std::max<qint64>(*bounds.min, selection.value(least).toInteger(*bounds.min)));
    }
    if (bounds.max) {
        const QString most = field + QLatin1String("_lte");
        selection.insert(most, std::min<qint64>(*bounds.max, selection.value(most).toInteger(*bounds.max)));
    }
}

void writeDays(QJsonObject& selection, const QString& field, const Bounds& days)
{
    Bounds minutes;
    if (days.min)
        minutes.min = minutesOfDay(*days.min);
    if (days.max)
        minutes.max = minutesOfDay(*days.max) + kMinutesOfDay - 1;
    writeBounds(selection, field, minutes);
}

void writeTexts(QJsonObject& selection, const QString& field, const QStringList& texts)
{
    QJsonArray array;
    for (const QString& text : texts)
        array.append(text.startsWith(u'!') ? QString(kExcludes + text.mid(1)) : text);
    if (!array.isEmpty())
        selection.insert(field, array);
}

bool writeDealTexts(QJsonObject& selection, const QString& field, const QStringList& texts)
{
    const auto excluded = [](const QString& text) { return text.startsWith(u'!'); };
    QStringList wanted;
    std::ranges::remove_copy_if(texts, std::back_inserter(wanted), excluded);
    writeTexts(selection, field, wanted);
    return std::ranges::none_of(texts, excluded);
}

bool writeDealRange(QJsonObject& selection, const QString& field, const Bounds& bounds, std::int64_t openEnd)
{
    if (selection.contains(field))
        return false;
    selection.insert(
        field,
        QJsonArray{static_cast<qint64>(bounds.min.value_or(0)), static_cast<qint64>(bounds.max.value_or(openEnd))});
    return true;
}

Passes within(const FilterValue& value, std::optional<std::int64_t> figure, bool delivered)
{
    if (figure)
        return boundsOf(value).contains(*figure) ? Passes::Yes : Passes::No;
    return delivered ? Passes::No : Passes::NotDelivered;
}

Passes withinAbout(const FilterValue& value, std::int64_t numerator, std::int64_t denominator)
{
    const Bounds& bounds = boundsOf(value);
    const bool reaches = !bounds.min || numerator > (*bounds.min - 1) * denominator;
    const bool stays = !bounds.max || numerator < (*bounds.max + 1) * denominator;
    return reaches && stays ? Passes::Yes : Passes::No;
}

Passes withinDays(const FilterValue& value, std::optional<KeepaTime> time)
{
    if (!time)
        return Passes::No;
    const Bounds& days = boundsOf(value);
    const bool reaches = !days.min || time->minutes >= minutesOfDay(*days.min);
    const bool stays = !days.max || time->minutes < minutesOfDay(*days.max) + kMinutesOfDay;
    return reaches && stays ? Passes::Yes : Passes::No;
}

Passes amongTexts(const FilterValue& value, const QStringList& known, bool delivered)
{
    const auto& texts = std::get<QStringList>(value);
    const bool wantsOne = std::ranges::any_of(texts, [](const QString& text) { return !text.startsWith(u'!'); });
    if (known.isEmpty())
        return !delivered ? Passes::NotDelivered : wantsOne ? Passes::No : Passes::Yes;
    bool found = false;
    for (const QString& text : texts) {
        const bool excluded = text.startsWith(u'!');
        const QStringView name = QStringView(text).mid(excluded ? 1 : 0);
        const bool same = std::ranges::any_of(known, [name](const QString& k) { return isSame(k, name); });
        if (same && excluded)
            return Passes::No;
        found = found || same;
    }
    return found || !wantsOne ? Passes::Yes : Passes::No;
}

Passes holdsWords(const FilterValue& value, const QString& text)
{
    const QString words = spacedWords(text);
    // Quoted parts are phrases: every second part of a split by quotes.
    const QStringList parts = choiceOf(value).split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool phrase = i % 2 == 1;
        const QStringList wanted = phrase ? QStringList{parts[i]} : parts[i].split(u' ', Qt::SkipEmptyParts);
        for (const QString& one : wanted) {
            const bool excluded = !phrase && one.size() > 1 && one.startsWith(u'-');
            const QString spaced = spacedWords(excluded ? one.mid(1) : one);
            if (spaced.size() > 1 && words.contains(spaced) == excluded)
                return Passes::No;
        }
    }
    return Passes::Yes;
}

Passes agrees(const FilterValue& value, std::optional<bool> flag)
{
    const QString choice = choiceOf(value);
    if (choice == u"no")
        return flag.value_or(false) ? Passes::No : Passes::Yes;
    if (choice != u"yes")
        return Passes::Yes;
    if (!flag)
        return Passes::NotDelivered;
    return *flag ? Passes::Yes : Passes::No;
}

Series pricedSeries(Depth depth)
{
    return depth >= Depth::BuyBox ? Series::BuyBoxShipping : Series::New;
}

} // namespace domain
