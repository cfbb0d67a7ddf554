// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search_tab.h"

#include "desktop/words.h"
#include "domain/query_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace desktop {

namespace {

constexpr qsizetype kMostTabs = 50; // a file from elsewhere does not open a thousand
constexpr qsizetype kLongestText = 200;

class TabWords {
    Q_DECLARE_TR_FUNCTIONS(SearchTab)
};

QJsonObject objectOf(const SearchTab& tab)
{
    return {
        {QStringLiteral("query"), domain::toJson(tab.query)},
        {QStringLiteral("name"), tab.name},
        {QStringLiteral("quick_filter"), tab.quickFilter},
        {QStringLiteral("was_run"), tab.wasRun},
    };
}

} // namespace

QByteArray toJson(const RememberedTabs& remembered)
{
    QJsonArray tabs;
    for (const auto& tab : remembered.tabs)
        tabs += objectOf(tab);
    const QJsonObject all{{QStringLiteral("tabs"), tabs}, {QStringLiteral("current"), remembered.current}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

RememberedTabs tabsFromJson(const QByteArray& json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    const QJsonArray tabs = all.value(u"tabs").toArray();
    const int wanted = all.value(u"current").toInt();
    RememberedTabs remembered;
    for (qsizetype i = 0; i < std::min(tabs.size(), kMostTabs); ++i) {
        const QJsonObject object = tabs.at(i).toObject();
        const auto query = domain::searchQueryFromJson(object.value(u"query").toObject());
        if (!query)
            continue;
        if (i == wanted)
            remembered.current = static_cast<int>(remembered.tabs.size());
        remembered.tabs.push_back({.query = *query,
                                   .name = object.value(u"name").toString().left(kLongestText),
                                   .quickFilter = object.value(u"quick_filter").toString().left(kLongestText),
                                   .wasRun = object.value(u"was_run").toBool()});
    }
    return remembered;
}

QString titleOf(const SearchTab& tab, const domain::CategoryNames& names)
{
    if (!tab.name.isEmpty())
        return tab.name;
    QStringList words;
    for (const auto& set : domain::filterWords(tab.query, names, QLocale())) {
        if (set.choice)
            words += label(*set.choice);
        else if (QLatin1String(set.filter->key) == u"category")
            words.prepend(set.value);
        else
            words += QStringLiteral("%1 %2").arg(label(*set.filter), set.value);
    }
    return words.isEmpty() ? TabWords::tr("New search") : words.join(QStringLiteral(" · "));
}

} // namespace desktop
