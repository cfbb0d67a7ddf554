// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The French words are complete: none unfinished, and every text of the registries among them.
#include "domain/columns.h"
#include "domain/filters.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

namespace {

struct Translations {
    QSet<QString> finished; // "context/source"
    QStringList unfinished;
};

Translations readTranslations(const QString& path)
{
    Translations read;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const bool marked = xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (marked || text.isEmpty())
                read.unfinished += source;
            else
                read.finished.insert(context + u'/' + source);
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return read;
}

TEST(Translation, FrenchIsComplete)
{
    const auto french = readTranslations(QStringLiteral(GLEANER_TRANSLATIONS "/gleaner_fr.ts"));
    EXPECT_GT(french.finished.size(), 200);
    EXPECT_TRUE(french.unfinished.isEmpty()) << qPrintable(french.unfinished.join(u'\n'));
    const auto expect = [&french](const char* context, const char* text) {
        const QString key = QLatin1String(context) + QLatin1Char('/') + QString::fromUtf8(text);
        EXPECT_TRUE(french.finished.contains(key)) << context << ": " << text;
    };
    for (const auto& column : domain::columns()) {
        expect("Columns", column.label);
        expect("Columns", column.tooltip);
    }
    for (const auto& filter : domain::filters()) {
        expect("Filters", filter.label);
        expect("Filters", filter.tooltip);
        for (const auto& choice : filter.choices)
            expect("Filters", choice.label);
    }
}

TEST(Translation, EnglishPluralsAreComplete)
{
    const auto english = readTranslations(QStringLiteral(GLEANER_TRANSLATIONS "/gleaner_en.ts"));
    EXPECT_GT(english.finished.size(), 5);
    EXPECT_TRUE(english.unfinished.isEmpty()) << qPrintable(english.unfinished.join(u'\n'));
}

} // namespace
