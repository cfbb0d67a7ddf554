// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/object_shape.h"

#include <QJsonArray>
#include <QStringList>

#include <array>
#include <cmath>

namespace test {

namespace {

/// Objects whose keys are ids.
bool isMap(const QString& path)
{
    return path == u"salesRanks" || path == u"stats.buyBoxStats" || path == u"stats.buyBoxUsedStats";
}

/// Arrays with an element for every series.
bool isPerSeries(const QString& path)
{
    static const QStringList names{QStringLiteral("csv"),
                                   QStringLiteral("stats.atIntervalStart"),
                                   QStringLiteral("stats.current"),
                                   QStringLiteral("stats.isLowest"),
                                   QStringLiteral("stats.isLowest90"),
                                   QStringLiteral("stats.max"),
                                   QStringLiteral("stats.min"),
                                   QStringLiteral("stats.maxInInterval"),
                                   QStringLiteral("stats.minInInterval")};
    return names.contains(path) || path.startsWith(u"stats.avg") || path.startsWith(u"stats.outOfStockPercentage");
}

/// Numbers per point of a flat history; 0 for arrays that are none.
int strideOf(const QString& path)
{
    static const std::set<int> withShipping{7, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 32};
    if (path.startsWith(u"csv["))
        return withShipping.contains(path.mid(4, path.size() - 5).toInt()) ? 3 : 2;
    static const std::map<QString, int> strides{
        {QStringLiteral("salesRanks.*"), 2},          {QStringLiteral("salesRankReferenceHistory"), 2},
        {QStringLiteral("monthlySoldHistory"), 2},    {QStringLiteral("parentAsinHistory"), 2},
        {QStringLiteral("buyBoxSellerIdHistory"), 2}, {QStringLiteral("buyBoxUsedHistory"), 4},
        {QStringLiteral("couponHistory"), 3},         {QStringLiteral("reviews.ratingCount"), 2},
        {QStringLiteral("reviews.reviewCount"), 2},   {QStringLiteral("offers[].offerCSV"), 3},
        {QStringLiteral("offers[].stockCSV"), 2}};
    const auto found = strides.find(path);
    return found == strides.end() ? 0 : found->second;
}

bool hasFixedLength(const QString& path)
{
    static const QStringList names{QStringLiteral("coupon"),
                                   QStringLiteral("availabilityAmazonDelay"),
                                   QStringLiteral("ebayListingIds"),
                                   QStringLiteral("buyBoxEligibleOfferCounts"),
                                   QStringLiteral("stats.lightningDealInfo"),
                                   QStringLiteral("stats.stockPerCondition3rdFBA"),
                                   QStringLiteral("stats.stockPerConditionFBM"),
                                   QStringLiteral("stats.buyBoxShippingTime")};
    return names.contains(path) || path.startsWith(u"stats.min") || path.startsWith(u"stats.max");
}

constexpr QLatin1String kInt("int");

/// Of everything but arrays and objects.
QLatin1String tagOf(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return QLatin1String("null");
    if (value.isBool())
        return QLatin1String("bool");
    if (value.isString())
        return value.toString().isEmpty() ? QLatin1String("empty string") : QLatin1String("string");
    const double number = value.toDouble();
    if (number == -1 || number == -2)
        return number == -1 ? QLatin1String("-1") : QLatin1String("-2");
    return std::floor(number) == number ? kInt : QLatin1String("fraction");
}

} // namespace

void ObjectShape::add(const QJsonObject& product)
{
    addObject(product, QString());
}

std::map<std::string, std::set<std::string>> ObjectShape::tags() const
{
    auto tags = m_tags;
    for (const auto& [path, keys] : m_keys) {
        for (const auto& [key, count] : keys) {
            if (count < m_objects.at(path))
                tags[path.empty() ? key : path + "." + key].insert("absent");
        }
    }
    return tags;
}

void ObjectShape::addValue(const QJsonValue& value, const QString& path)
{
    if (value.isArray())
        return addArray(value.toArray(), path);
    if (!value.isObject())
        return tag(path, tagOf(value));
    tag(path, QLatin1String("object"));
    addObject(value.toObject(), path);
}

void ObjectShape::addObject(const QJsonObject& object, const QString& path)
{
    const QString before = path.isEmpty() ? QString() : QString(path + u'.');
    if (isMap(path)) {
        for (const QJsonValue& value : object)
            addValue(value, before + u'*');
        return;
    }
    ++m_objects[path.toStdString()];
    for (auto member = object.begin(); member != object.end(); ++member) {
        ++m_keys[path.toStdString()][member.key().toStdString()];
        addValue(member.value(), before + member.key());
    }
}

void ObjectShape::addArray(const QJsonArray& array, const QString& path)
{
    tag(path, array.isEmpty() ? QLatin1String("empty array") : QLatin1String("array"));
    const int stride = strideOf(path);
    if (isPerSeries(path) || hasFixedLength(path)) {
        tag(path, QStringLiteral("length %1").arg(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i)
            addValue(array[i], QStringLiteral("%1[%2]").arg(path).arg(i));
        return;
    }
    if (stride == 0) {
        for (const QJsonValue& element : array)
            addValue(element, path + u"[]");
        return;
    }
    tag(path, array.size() % stride == 0 ? QStringLiteral("stride %1").arg(stride) : QStringLiteral("broken stride"));
    // Histories are long: what stands at each place of a point is collected first and told once.
    std::array<std::set<QLatin1String>, 4> seen;
    double before = -1e18;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue element = array[i];
        const bool isTime = i % stride == 0;
        const QLatin1String what = tagOf(element);
        seen[static_cast<std::size_t>(i % stride)].insert(isTime && what != QLatin1String("string") ? kInt : what);
        if (!isTime)
            continue;
        const double time = element.isString() ? element.toString().toDouble() : element.toDouble();
        if (time <= before)
            tag(path, QStringLiteral("times do not rise"));
        before = time;
    }
    for (int place = 0; place < stride; ++place) {
        for (const QLatin1String what : seen[static_cast<std::size_t>(place)])
            tag(QStringLiteral("%1#%2").arg(path).arg(place), what);
    }
}

} // namespace test
