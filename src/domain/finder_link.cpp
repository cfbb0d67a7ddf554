// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finder_link.h"

#include "domain/selection_reader.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace domain {

namespace {

using base::ErrorKind;
using base::failure;

constexpr qsizetype kMostLinkText = 100'000; // Keepa's own are a few thousand characters
constexpr qsizetype kMostShown = 80;
const QLatin1String kFinder("#!finder/");

QString shownValue(const QJsonValue& json)
{
    const QByteArray text = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    const QString value = QString::fromUtf8(text.sliced(1, text.size() - 2));
    return value.size() > kMostShown ? QString(value.left(kMostShown) + QChar(0x2026)) : value;
}

std::optional<Marketplace> marketplaceOfId(int id)
{
    const auto all = marketplaces();
    const auto found = std::ranges::find_if(all, [id](const auto& facts) { return static_cast<int>(facts.id) == id; });
    return found == all.end() ? std::nullopt : std::optional(found->id);
}

/// What stands in a link: the JSON, and the marketplace where it is named.
struct Found {
    QString json;
    std::optional<Marketplace> marketplace;
};

Found findJson(const QString& text)
{
    Found found;
    if (const qsizetype at = text.indexOf(kFinder); at >= 0) {
        QString part = text.mid(at + kFinder.size());
        static const QRegularExpression domainFirst(QStringLiteral(R"(\A(\d{1,2})(?:/|%2[fF]))"));
        if (const auto match = domainFirst.match(part); match.hasMatch()) {
            found.marketplace = marketplaceOfId(match.captured(1).toInt());
            part = part.mid(match.capturedLength());
        }
        found.json = part;
    } else if (text.startsWith(QLatin1String("http"))) {
        const QUrlQuery query(QUrl(text).query(QUrl::FullyEncoded));
        found.json = query.queryItemValue(QStringLiteral("selection"), QUrl::FullyEncoded);
        found.marketplace = marketplaceOfId(query.queryItemValue(QStringLiteral("domain")).toInt());
    } else {
        found.json = text;
    }
    // Some mail and chat programs encode an address that is encoded already.
    for (int i = 0; i < 2 && found.json.startsWith(u'%'); ++i)
        found.json = QUrl::fromPercentEncoding(found.json.toUtf8());
    return found;
}

/// Keepa's site names its columns the other way round: SALES_current for current_SALES.
QString memberOfColumn(const QString& column)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(\A([A-Z][A-Z_]*)_(current|avg\d+|delta\d+|deltaPercent\d+|deltaLast)\z)"));
    const auto match = shape.match(column);
    return match.hasMatch() ? QString(match.captured(2) + u'_' + match.captured(1)) : column;
}

/// A search as Keepa's site keeps it: {"f": {column: {"filterType", "type", "filter", "filterTo"}}, "s": order}.
class SiteSearch final {
public:
    explicit SiteSearch(const Asked& asked) : m_asked(asked) { }

    void take(const QString& column, const QJsonValue& json)
    {
        const QJsonObject entry = json.toObject();
        const QString member = memberOfColumn(column);
        const bool taken = entry.value(u"filterType") == QJsonValue(QStringLiteral("number"))
            ? takeNumber(member, entry)
            : takeOther(member, entry);
        if (!taken)
            leftOut.push_back({column, shownValue(json)});
    }

    void takeOrder(const QJsonArray& order)
    {
        QJsonArray sort;
        for (const QJsonValue& one : order)
            sort.append(QJsonArray{memberOfColumn(one[u"colId"].toString()), one[u"sort"]});
        if (!sort.isEmpty())
            selection.insert(QStringLiteral("sort"), sort);
    }

    QJsonObject selection;
    std::vector<LeftOut> leftOut;

private:
    /// How many decimals Keepa's site shows of a figure that the API takes as a whole number; nothing: no such filter.
    [[nodiscard]] std::optional<int> decimalsOfMember(const QString& member) const
    {
        for (const Filter& filter : filters()) {
            const QStringList members = SelectionReader::membersOf(filter, m_asked);
            const bool isOf = members.contains(QString(member + QLatin1String("_gte")))
                || members.contains(QString(member + QLatin1String("_lte")));
            if (isOf && filter.unit != FilterUnit::Date)
                return decimalsOf(filter.unit, currencyOf(m_asked.marketplace));
        }
        return std::nullopt;
    }

    bool takeNumber(const QString& member, const QJsonObject& entry)
    {
        const auto decimals = decimalsOfMember(member);
        const QString type = entry.value(u"type").toString();
        const auto scaled = [&decimals](const QJsonValue& json) -> std::optional<qint64> {
            const double figure = json.toDouble() * std::pow(10.0, decimals.value_or(0));
            const bool usable = json.isDouble() && std::abs(figure) <= static_cast<double>(kMostFigure);
            return usable ? std::optional<qint64>(std::llround(figure)) : std::nullopt;
        };
        const auto first = scaled(entry.value(u"filter"));
        const auto last = scaled(entry.value(u"filterTo"));
        const bool isRange = type == u"inRange";
        const bool isEqual = type == u"equals";
        const bool hasLeast = isRange || isEqual || type == u"greaterThanOrEqual";
        const bool hasMost = isRange || isEqual || type == u"lessThanOrEqual";
        if (!decimals || !first || (isRange && !last) || (!hasLeast && !hasMost))
            return false;
        if (hasLeast)
            selection.insert(QString(member + QLatin1String("_gte")), *first);
        if (hasMost)
            selection.insert(QString(member + QLatin1String("_lte")), isRange ? *last : *first);
        return true;
    }

    bool takeOther(const QString& member, const QJsonObject& entry)
    {
        static const QStringList kinds{QStringLiteral("isOneOf"), QStringLiteral("equals"), QStringLiteral("contains"),
                                       QString()};
        const QJsonValue filter = entry.value(u"filter");
        if (!kinds.contains(entry.value(u"type").toString()))
            return false;
        if (entry.value(u"values").isArray())
            selection.insert(member, entry.value(u"values"));
        else if (entry.value(u"filterType") == QJsonValue(QStringLiteral("boolean")))
            selection.insert(member, filter.toBool() || filter == QJsonValue(QStringLiteral("on")));
        else if (filter.isString())
            selection.insert(member, QJsonArray::fromStringList(filter.toString().split(QStringLiteral("###"))));
        else
            return false;
        return true;
    }

    Asked m_asked;
};

/// Members that are no filters.
void takeListing(QJsonObject& selection, FilterSet& set)
{
    const QString perPage = QStringLiteral("perPage");
    const auto limit = selection.value(perPage).toInteger();
    if (limit >= 1 && limit <= SearchQuery::kMostLimit) {
        set.insert_or_assign(QStringLiteral("max"), Bounds{std::nullopt, limit});
        selection.remove(perPage);
    }
    const QString page = QStringLiteral("page");
    if (selection.value(page) == QJsonValue(0))
        selection.remove(page);
    const QString sort = QStringLiteral("sort");
    QJsonArray orders = selection.value(sort).toArray();
    if (orders.size() == 2 && orders.first().isString()) { // one order without its list
        const QJsonArray only = std::exchange(orders, QJsonArray());
        orders.append(only);
        selection.insert(sort, orders);
    }
    const QJsonArray keepasOwn{QStringLiteral("current_SALES"), QStringLiteral("asc")};
    if (orders.size() == 1 && orders.first() == QJsonValue(keepasOwn))
        selection.remove(sort); // Keepa's order when none is named
}

} // namespace

bool isFinderLink(const QString& text)
{
    return text.size() <= kMostLinkText && text.contains(QLatin1String("keepa.com/"))
        && (text.contains(kFinder) || text.contains(QLatin1String("selection=")));
}

FinderLink readSelection(const QJsonObject& selection, Marketplace marketplace, Depth depth)
{
    FinderLink link;
    link.query.marketplace = marketplace;
    link.query.depth = depth;
    QJsonObject members = selection;
    takeListing(members, link.query.filters);
    SelectionReader reader(std::move(members), Asked{marketplace, depth});
    for (const Filter& filter : filters())
        reader.take(filter);
    link.query.filters.insert(reader.taken().begin(), reader.taken().end());
    const QJsonObject& rest = reader.rest();
    for (auto it = rest.begin(); it != rest.end(); ++it)
        link.leftOut.push_back({it.key(), shownValue(it.value())});
    link.rounded = reader.rounded();
    return link;
}

base::Result<FinderLink> readFinderLink(const QString& text, Marketplace marketplace, Depth depth)
{
    const QString given = text.trimmed();
    if (given.size() > kMostLinkText)
        return failure(ErrorKind::Input, QStringLiteral("this is too long for a link of the Product Finder"));
    const Found found = findJson(given);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(found.json.toUtf8(), &error);
    if (!document.isObject())
        return failure(ErrorKind::Input, QStringLiteral("this is no link of Keepa's Product Finder, and no selection"));
    const QJsonObject json = document.object();
    const Marketplace where = found.marketplace.value_or(marketplace);
    if (!json.contains(u"f"))
        return readSelection(json, where, depth);

    if (!json.value(u"f").isObject())
        return failure(ErrorKind::Input, QStringLiteral("the link of the Product Finder holds no filters"));
    const QJsonObject columns = json.value(u"f").toObject();
    SiteSearch site(Asked{where, depth});
    for (auto it = columns.begin(); it != columns.end(); ++it)
        site.take(it.key(), it.value());
    site.takeOrder(json.value(u"s").toArray());
    auto link = readSelection(site.selection, where, depth);
    link.leftOut.insert(link.leftOut.end(), site.leftOut.begin(), site.leftOut.end());
    for (auto it = json.begin(); it != json.end(); ++it) {
        static const QStringList known{QStringLiteral("f"), QStringLiteral("s"), QStringLiteral("t")}; // t: the view
        if (!known.contains(it.key()))
            link.leftOut.push_back({it.key(), shownValue(it.value())});
    }
    return link;
}

} // namespace domain
