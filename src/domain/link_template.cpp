// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/link_template.h"

#include "domain/asin.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace domain {

namespace {

constexpr const char* kLinkPlaces[] = {"asin", "isbn13", "ean", "title", "tld"};

const QRegularExpression& placePattern()
{
    static const QRegularExpression pattern(QStringLiteral(R"(\{([^{}]*)\})"));
    return pattern;
}

/// Empty where the product has none.
QString valueOfPlace(QStringView place, const ProductFacts& facts)
{
    if (place == u"asin")
        return facts.asin.toString();
    if (place == u"isbn13")
        return isbn13FromIsbn10(facts.asin.toString()).value_or(QString());
    if (place == u"ean")
        return facts.eans.value(0);
    if (place == u"title")
        return facts.title;
    return place == u"tld" ? QString::fromLatin1(factsOf(facts.marketplace).tld) : QString();
}

} // namespace

std::span<const char* const> linkPlaces()
{
    return kLinkPlaces;
}

std::optional<LinkFault> faultOf(const LinkTemplate& link)
{
    if (link.name.trimmed().isEmpty())
        return LinkFault::NoName;
    for (auto each = placePattern().globalMatch(link.address); each.hasNext();) {
        const QString place = each.next().captured(1);
        const bool isKnown
            = std::ranges::any_of(kLinkPlaces, [&place](const char* known) { return place == QLatin1String(known); });
        if (!isKnown)
            return LinkFault::UnknownPlace;
    }
    QString filled = link.address;
    const QUrl url(filled.replace(placePattern(), QStringLiteral("x")), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return LinkFault::NoWebAddress;
    return std::nullopt;
}

std::optional<QUrl> addressFor(const LinkTemplate& link, const ProductFacts& facts)
{
    if (faultOf(link))
        return std::nullopt;
    QString address;
    qsizetype from = 0;
    for (auto each = placePattern().globalMatch(link.address); each.hasNext();) {
        const auto match = each.next();
        const QString value = valueOfPlace(match.capturedView(1), facts);
        if (value.isEmpty())
            return std::nullopt;
        address += QStringView(link.address).sliced(from, match.capturedStart() - from);
        // A title is anybody's text: nothing in it may end the part of the address that it stands in.
        address += QString::fromLatin1(QUrl::toPercentEncoding(value));
        from = match.capturedEnd();
    }
    address += QStringView(link.address).sliced(from);
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() ? std::optional(url) : std::nullopt;
}

std::vector<LinkTemplate> linksFromText(const QString& text)
{
    std::vector<LinkTemplate> links;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        LinkTemplate link{line.section(u'\t', 0, 0).trimmed(), line.section(u'\t', 1, 1).trimmed()};
        if (!faultOf(link))
            links.push_back(std::move(link));
    }
    return links;
}

QString linksToText(std::span<const LinkTemplate> links)
{
    QStringList lines;
    for (const LinkTemplate& link : links)
        lines += QString(link.name.simplified() + u'\t' + link.address.simplified());
    return lines.join(u'\n');
}

} // namespace domain
