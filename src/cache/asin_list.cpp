// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/asin_list.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cache {

QString asinsToJson(const std::vector<domain::Asin>& asins)
{
    // Nothing in an ASIN needs escaping.
    QByteArray json;
    json.reserve(static_cast<qsizetype>(asins.size()) * (domain::Asin::kLength + 3) + 2);
    json += '[';
    for (const auto& asin : asins) {
        json += json.size() > 1 ? ",\"" : "\"";
        json.append(asin.characters().data(), domain::Asin::kLength);
        json += '"';
    }
    json += ']';
    return QString::fromLatin1(json);
}

std::optional<std::vector<domain::Asin>> asinsFromJson(const QString& json)
{
    const auto document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    const QJsonArray array = document.array();
    std::vector<domain::Asin> asins;
    asins.reserve(static_cast<size_t>(array.size()));
    for (const auto& element : array) {
        const auto asin = domain::Asin::parse(element.toString());
        if (!asin)
            return std::nullopt;
        asins.push_back(*asin);
    }
    return asins;
}

} // namespace cache
