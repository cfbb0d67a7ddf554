// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_panel.h"

#include "desktop/chip_row.h"
#include "desktop/filter_editor.h"
#include "desktop/folding_group.h"
#include "desktop/theme.h"
#include "domain/filter_samples.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace {

using desktop::ChipRow;
using desktop::FilterEditor;
using desktop::FilterPanel;
using desktop::FoldingGroup;

QLineEdit* end(FilterPanel& panel, const char* key, int place)
{
    auto* editor = panel.findChild<FilterEditor*>(QStringLiteral("filter_%1").arg(QLatin1String(key)));
    return editor->findChildren<QLineEdit*>().at(place);
}

/// A source that the filter means something to.
domain::DiscoverySource sourceFor(const domain::Filter& filter)
{
    return *std::ranges::find_if(domain::kDiscoverySources,
                                 [&filter](domain::DiscoverySource source) { return filter.worksWith(source); });
}

FoldingGroup* group(FilterPanel& panel, const char* key)
{
    return panel.findChild<FoldingGroup*>(QStringLiteral("group_%1").arg(QLatin1String(key)));
}

QToolButton* header(FilterPanel& panel, const char* key)
{
    return group(panel, key)->findChild<QToolButton*>(QStringLiteral("header"));
}

FilterEditor* editor(FilterPanel& panel, const char* key)
{
    return panel.findChild<FilterEditor*>(QStringLiteral("filter_%1").arg(QLatin1String(key)));
}

bool isMarked(FilterPanel& panel, const char* key)
{
    const auto* mark = editor(panel, key)->findChild<QToolButton*>(QStringLiteral("costMark"));
    return !mark->isHidden();
}

TEST(FilterPanel, EveryFilterGoesInAndComesOut)
{
    FilterPanel panel;
    for (const auto& filter : domain::filters()) {
        for (const auto& value : test::filterSamples(filter)) {
            const auto* texts = std::get_if<QStringList>(&value);
            const bool notSet = !filter.choices.empty() && texts->front() == QLatin1String(filter.choices[0].key);
            domain::SearchQuery query;
            query.source = sourceFor(filter);
            query.depth = domain::Depth::BuyBox;
            query.filters.insert_or_assign(QString::fromLatin1(filter.key), value);
            panel.setQuery(query);
            if (notSet)
                query.filters.clear();
            EXPECT_EQ(panel.query(), query) << filter.key;
            EXPECT_EQ(panel.problem(), QString()) << filter.key;
            panel.setQuery({});
            EXPECT_EQ(panel.query(), domain::SearchQuery()) << filter.key;
        }
    }
}

TEST(FilterPanel, ReadsNumbersAsTyped)
{
    FilterPanel panel;
    QTest::keyClicks(end(panel, "bsr", 0), QStringLiteral("10k"));
    QTest::keyClicks(end(panel, "bsr", 1), QStringLiteral("1.5M"));
    QTest::keyClicks(end(panel, "price", 0), QStringLiteral("12,50"));
    const auto filters = panel.query().filters;
    EXPECT_EQ(std::get<domain::Bounds>(filters.at(QStringLiteral("bsr"))), (domain::Bounds{10'000, 1'500'000}));
    EXPECT_EQ(std::get<domain::Bounds>(filters.at(QStringLiteral("price"))), (domain::Bounds{1250, std::nullopt}));
}

TEST(FilterPanel, SaysAtOnceWhatIsWrong)
{
    FilterPanel panel;
    QSignalSpy searches(&panel, &FilterPanel::searchRequested);
    QTest::keyClicks(end(panel, "bsr", 0), QStringLiteral("50k"));
    QTest::keyClicks(end(panel, "bsr", 1), QStringLiteral("10k"));
    EXPECT_FALSE(panel.problem().isEmpty());
    QTest::keyClick(end(panel, "bsr", 1), Qt::Key_Return);
    EXPECT_EQ(searches.count(), 0);
    end(panel, "bsr", 1)->clear();
    QTest::keyClicks(end(panel, "bsr", 1), QStringLiteral("90k"));
    EXPECT_EQ(panel.problem(), QString());
    QTest::keyClick(end(panel, "bsr", 1), Qt::Key_Return);
    EXPECT_EQ(searches.count(), 1);
}

TEST(FilterPanel, PicksCategoriesByNameAndNumber)
{
    FilterPanel panel;
    auto* search = end(panel, "category", 0);
    for (const auto& text : {QStringLiteral("books"), QStringLiteral("4711"), QStringLiteral("Books")}) {
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    }
    EXPECT_EQ(std::get<QStringList>(panel.query().filters.at(QStringLiteral("category"))),
              (QStringList{QStringLiteral("283155"), QStringLiteral("4711")}));
    QTest::keyClicks(search, QStringLiteral("no such thing"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_FALSE(panel.problem().isEmpty());
}

TEST(FilterPanel, RestsBeforeItAsks)
{
    FilterPanel panel;
    QSignalSpy rested(&panel, &FilterPanel::queryRested);
    QTest::keyClicks(end(panel, "bsr", 0), QStringLiteral("10000"));
    EXPECT_EQ(rested.count(), 0);
    EXPECT_TRUE(rested.wait());
    EXPECT_EQ(rested.count(), 1);
}

TEST(FilterPanel, FoldsItsGroupsAndRemembersWhich)
{
    FilterPanel panel;
    panel.setOpenGroups(QStringLiteral("basics,demand"));
    panel.show();
    EXPECT_TRUE(editor(panel, "bsr")->isVisible());
    EXPECT_FALSE(editor(panel, "price_new")->isVisible());
    QTest::keyClick(header(panel, "prices"), Qt::Key_Space);
    QTest::mouseClick(header(panel, "demand"), Qt::LeftButton);
    EXPECT_TRUE(editor(panel, "price_new")->isVisible());
    EXPECT_EQ(panel.openGroups(), QStringLiteral("basics,prices"));
    FilterPanel next;
    next.setOpenGroups(panel.openGroups());
    EXPECT_EQ(next.openGroups(), panel.openGroups());
}

TEST(FilterPanel, AFoldedGroupTellsHowManyFiltersItHolds)
{
    FilterPanel panel;
    panel.setOpenGroups({});
    const QString bare = header(panel, "prices")->text();
    QTest::keyClicks(end(panel, "price_new", 0), QStringLiteral("12"));
    QTest::keyClicks(end(panel, "price_used", 1), QStringLiteral("30"));
    EXPECT_EQ(header(panel, "prices")->text(), QString(bare + QStringLiteral(" · 2")));
    EXPECT_NE(header(panel, "prices")->accessibleName(), bare);
    panel.setQuery({});
    EXPECT_EQ(header(panel, "prices")->text(), bare);
}

TEST(FilterPanel, FindsAFilterByItsWords)
{
    FilterPanel panel;
    panel.setOpenGroups(QStringLiteral("basics"));
    panel.show();
    auto* find = panel.findChild<QLineEdit*>(QStringLiteral("findFilter"));
    QTest::keyClicks(find, QStringLiteral("package weight"));
    EXPECT_TRUE(editor(panel, "weight")->isVisible());
    EXPECT_FALSE(editor(panel, "length")->isVisible());
    EXPECT_FALSE(editor(panel, "bsr")->isVisible());
    EXPECT_FALSE(group(panel, "basics")->isVisible());
    QTest::keyClick(find, Qt::Key_Escape);
    EXPECT_EQ(find->text(), QString());
    EXPECT_TRUE(editor(panel, "bsr")->isVisible());
    EXPECT_FALSE(editor(panel, "weight")->isVisible());
    EXPECT_EQ(panel.openGroups(), QStringLiteral("basics"));
}

TEST(FilterPanel, MarksWhatCostsTokensAndFollowsTheSource)
{
    FilterPanel panel;
    auto* source = panel.findChild<QComboBox*>(QStringLiteral("source"));
    const auto choose = [source](domain::DiscoverySource wanted) {
        source->setCurrentIndex(source->findData(static_cast<int>(wanted)));
    };
    EXPECT_FALSE(isMarked(panel, "hazmat"));
    EXPECT_TRUE(isMarked(panel, "min_roi"));
    choose(domain::DiscoverySource::Deals);
    EXPECT_TRUE(isMarked(panel, "hazmat"));
    EXPECT_FALSE(isMarked(panel, "bsr"));
    choose(domain::DiscoverySource::BestSellers);
    EXPECT_TRUE(isMarked(panel, "bsr"));
    EXPECT_FALSE(isMarked(panel, "category"));
    const QString mark = editor(panel, "bsr")->findChild<QToolButton*>(QStringLiteral("costMark"))->toolTip();
    EXPECT_TRUE(end(panel, "bsr", 0)->accessibleDescription().contains(mark));
    choose(domain::DiscoverySource::Finder);
    EXPECT_FALSE(isMarked(panel, "bsr"));
    EXPECT_FALSE(end(panel, "bsr", 0)->accessibleDescription().contains(mark));
}

TEST(FilterPanel, TheMarkFollowsWhatTheServiceMakesOfTheValue)
{
    FilterPanel panel;
    domain::SearchQuery query{.source = domain::DiscoverySource::Deals};
    query.filters[QStringLiteral("drop_new90")] = domain::Bounds{25, std::nullopt};
    panel.setQuery(query);
    EXPECT_FALSE(isMarked(panel, "drop_new90"));
    query.filters[QStringLiteral("drop_new90")] = domain::Bounds{5, std::nullopt};
    panel.setQuery(query);
    EXPECT_TRUE(isMarked(panel, "drop_new90"));
}

TEST(FilterPanel, LeavesOutWhatMeansNothingToTheSource)
{
    FilterPanel panel;
    domain::SearchQuery query{.source = domain::DiscoverySource::Deals};
    query.filters[QStringLiteral("interval")] = QStringList{QStringLiteral("week")};
    panel.setQuery(query);
    EXPECT_TRUE(panel.query().filters.contains(QStringLiteral("interval")));
    auto* source = panel.findChild<QComboBox*>(QStringLiteral("source"));
    source->setCurrentIndex(source->findData(static_cast<int>(domain::DiscoverySource::Finder)));
    EXPECT_TRUE(panel.query().filters.empty());
    EXPECT_FALSE(editor(panel, "interval")->isEnabled());
    EXPECT_TRUE(editor(panel, "interval")->toolTip().contains(source->currentText()));
}

TEST(FilterPanel, TakesNamesAndExclusions)
{
    FilterPanel panel;
    auto* brand = end(panel, "brand", 0);
    QTest::keyClicks(brand, QStringLiteral("Acme, Inc."));
    QTest::keyClick(brand, Qt::Key_Return);
    QTest::keyClicks(brand, QStringLiteral("-Other"));
    EXPECT_EQ(std::get<QStringList>(panel.query().filters.at(QStringLiteral("brand"))),
              (QStringList{QStringLiteral("Acme, Inc."), QStringLiteral("!Other")}))
        << "what is still being typed counts";
    QTest::keyClick(brand, Qt::Key_Return);
    auto chips = editor(panel, "brand")->findChild<ChipRow*>()->findChildren<QToolButton*>();
    chips.removeIf([](const QToolButton* chip) { return chip->isHidden(); }); // those on their way out
    ASSERT_EQ(chips.size(), 2);
    EXPECT_TRUE(chips[1]->text().contains(QStringLiteral("Other")));
    EXPECT_FALSE(chips[1]->text().contains(u'!'));
    chips[0]->click();
    EXPECT_EQ(std::get<QStringList>(panel.query().filters.at(QStringLiteral("brand"))),
              QStringList{QStringLiteral("!Other")});
}

TEST(FilterPanel, ReadsDaysAndRisesAsTyped)
{
    FilterPanel panel;
    QTest::keyClicks(end(panel, "listed", 0), QStringLiteral("2024-02-30"));
    EXPECT_FALSE(panel.problem().isEmpty());
    end(panel, "listed", 0)->clear();
    QTest::keyClicks(end(panel, "listed", 0), QStringLiteral("2024-02-29"));
    QTest::keyClicks(end(panel, "drop_new30", 0), QStringLiteral("-20"));
    EXPECT_EQ(panel.problem(), QString());
    const auto filters = panel.query().filters;
    EXPECT_EQ(std::get<domain::Bounds>(filters.at(QStringLiteral("listed"))),
              (domain::Bounds{20'240'229, std::nullopt}));
    EXPECT_EQ(std::get<domain::Bounds>(filters.at(QStringLiteral("drop_new30"))), (domain::Bounds{-20, std::nullopt}));
}

TEST(FilterPanel, TheKeyboardReachesEveryControlInTheOrderShown)
{
    FilterPanel panel;
    QString all;
    for (const auto& child : panel.findChildren<FoldingGroup*>())
        all += child->objectName().mid(6) + u',';
    panel.setOpenGroups(all);
    panel.resize(300, 900);
    panel.show();
    panel.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    auto* find = panel.findChild<QLineEdit*>(QStringLiteral("findFilter"));
    find->setFocus();
    QStringList reached;
    int lastY = -1;
    for (int i = 0; i < 1000; ++i) {
        QTest::keyClick(panel.focusWidget(), Qt::Key_Tab);
        auto* focused = panel.focusWidget();
        EXPECT_FALSE(focused->accessibleName().isEmpty() && focused->property("text").toString().isEmpty());
        if (focused->objectName() == u"searchButton")
            break;
        const int y = focused->mapTo(panel.findChild<QWidget*>(QStringLiteral("content")), QPoint(0, 0)).y();
        EXPECT_GE(y, lastY) << focused->accessibleName().toStdString();
        lastY = y;
        if (const auto* at = qobject_cast<FilterEditor*>(focused->parentWidget());
            at && !reached.contains(at->objectName()))
            reached += at->objectName();
    }
    qsizetype usable = 0;
    for (const auto& filter : domain::filters())
        usable += filter.worksWith(domain::DiscoverySource::Finder) ? 1 : 0;
    EXPECT_EQ(reached.size(), usable);
    EXPECT_EQ(panel.focusWidget()->objectName(), QStringLiteral("searchButton"));
}

TEST(FilterPanel, FollowsTheTheme)
{
    const auto picture = [](desktop::ThemeMode mode, QLatin1String name) {
        desktop::applyTheme(*qApp, mode);
        FilterPanel panel;
        domain::SearchQuery query{.source = domain::DiscoverySource::Deals};
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("bsr")] = domain::Bounds{1000, 50'000};
        query.filters[QStringLiteral("brand")] = QStringList{QStringLiteral("Acme"), QStringLiteral("!Other")};
        query.filters[QStringLiteral("drop_new90")] = domain::Bounds{5, 50};
        panel.setOpenGroups(QStringLiteral("basics,demand,falls,product,dates"));
        panel.setQuery(query);
        panel.resize(300, 2600);
        panel.show();
        const QImage image = panel.grab().toImage();
        if (const QString to = qEnvironmentVariable("GLEANER_SCREENSHOTS"); !to.isEmpty())
            EXPECT_TRUE(image.save(QStringLiteral("%1/filters-%2.png").arg(to, name)));
        return image.pixelColor(image.width() / 2, image.height() - 1).lightness();
    };
    const int light = picture(desktop::ThemeMode::Light, QLatin1String("light"));
    const int dark = picture(desktop::ThemeMode::Dark, QLatin1String("dark"));
    desktop::applyTheme(*qApp, desktop::ThemeMode::Light);
    EXPECT_GT(light, 200);
    EXPECT_LT(dark, 80);
}

} // namespace
