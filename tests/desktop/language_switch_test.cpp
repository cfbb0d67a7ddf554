// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Language and theme change while the window is open: then all of it says and shows what a window says and shows that
// was opened like that.
#include "desktop/buy_actions.h"
#include "desktop/buy_list_page.h"
#include "desktop/column_chooser.h"
#include "desktop/compare_page.h"
#include "desktop/details_panel.h"
#include "desktop/languages.h"
#include "desktop/price_chart.h"
#include "desktop/profit_curve.h"
#include "desktop/real_window.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_tabs.h"
#include "desktop/shown_texts.h"
#include "desktop/window_pages.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTranslator>

#include <algorithm>
#include <functional>
#include <iterator>

namespace {

using namespace desktop;
using test::waitUntil;
using namespace std::chrono_literals;

/// Translates everything: each text into itself in brackets.
class Marked final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QStringLiteral("[%1]").arg(QString::fromUtf8(text));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// What is in one of them and not in the other, or less often. Both sorted.
std::string differences(const QStringList& now, const QStringList& wanted)
{
    QStringList lines;
    const auto add = [&lines](const QStringList& these, const QStringList& others, const char* sign) {
        QStringList more;
        std::ranges::set_difference(these, others, std::back_inserter(more));
        for (const QString& line : more)
            lines += QLatin1String(sign) + line;
    };
    add(now, wanted, "is:     ");
    add(wanted, now, "wanted: ");
    return lines.join(u'\n').toStdString();
}

class LanguageSwitchTest : public test::RealWindow {
protected:
    void SetUp() override
    {
        QApplication::setCursorFlashTime(0); // pictures are compared
        m_languages.use(QStringLiteral("en"));
        RealWindow::SetUp();
        // From the second time on nothing is paid for, and every window shows the same.
        ask(20);
        ASSERT_TRUE(finished());
        const auto rows = window->page().model().rows();
        ASSERT_GE(rows.size(), 10U);
        domain::Purchase purchase{.marketplace = domain::Marketplace::Us, .asin = rows[0].facts->asin};
        purchase.quantity = 1'500;
        purchase.title = rows[0].facts->title;
        ASSERT_TRUE(test::await(workspace->buyList().put({purchase})));
        ASSERT_TRUE(test::await(workspace->rejects().reject({rows[1]}, QStringLiteral("Too heavy"))));
    }

    void TearDown() override
    {
        window.reset();
        QLocale::setDefault(m_before);
    }

    /// A window in which there is something everywhere.
    void openFull()
    {
        window = std::make_unique<MainWindow>(*workspace, domain::Marketplace::Us);
        window->resize(1500, 1000);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        for (auto* dock : window->findChildren<QDockWidget*>())
            dock->show();
        ask(20);
        ASSERT_TRUE(finished());
        const auto* cancel = window->findChild<QAction*>(QStringLiteral("cancelAction"));
        ASSERT_TRUE(waitUntil([cancel] { return !cancel->isEnabled(); }));
        auto groups = window->filters().openGroups();
        groups += QStringLiteral(",presets,basics,demand,competition,buybox,lists,prices,product,dates,score");
        window->filters().setOpenGroups(groups);
        auto& details = *window->findChild<DetailsPanel*>();
        QSignalSpy drawn(&details, &DetailsPanel::historyShown);
        window->page().view().setCurrentIndex(window->page().model().index(0, 0));
        ASSERT_TRUE(waitUntil([&] { return !drawn.empty(); }));
        draft();
        window->findChild<QAction*>(QStringLiteral("compareAction"))->trigger();
        const auto* before = window->findChild<ComparePage*>()->findChild<QComboBox*>(QStringLiteral("before"));
        ASSERT_TRUE(waitUntil([before] { return before->count() > 1; })); // the history is read
        window->findChild<QAction*>(QStringLiteral("compareAction"))->trigger();
        QTest::mouseMove(window.get(), QPoint(1, 1));
        giveDocksTheirWidths();
    }

    void giveDocksTheirWidths() const
    {
        auto* filters = window->findChild<QDockWidget*>(QStringLiteral("filterDock"));
        auto* details = window->findChild<QDockWidget*>(QStringLiteral("detailsDock"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        window->resizeDocks({filters, details}, {space::kFilterWidth, space::kDetailsWidth}, Qt::Horizontal);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

    /// Filters of every shape, and their forecast.
    void draft()
    {
        auto query = window->filters().query();
        query.filters[QStringLiteral("price")] = domain::Bounds{123'450, 678'900};
        query.filters[QStringLiteral("brand")] = QStringList{QStringLiteral("Acme"), QStringLiteral("!Other")};
        QSignalSpy told(&window->page(), &SearchPage::forecastReady);
        window->filters().editQuery(query);
        ASSERT_TRUE(waitUntil([&] { return !told.empty(); }));
    }

    /// The pages that are not in front too.
    [[nodiscard]] QStringList texts() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QStringList records{QStringLiteral("activities")};
        QStringList all = test::shownTexts(*window, records);
        all += test::shownTexts(*window->findChild<BuyListPage*>(), records);
        all += test::shownTexts(*window->findChild<ComparePage*>(), records);
        all.sort();
        all.removeDuplicates(); // each window leaves one more search in the history
        return all;
    }

    void expectTexts(const QStringList& wanted)
    {
        EXPECT_TRUE(waitUntil([&] { return texts() == wanted; }, 5s)) << differences(texts(), wanted);
    }

    template <typename Widget> [[nodiscard]] QImage picture() const
    {
        auto* widget = window->findChild<Widget*>();
        return widget->grab().toImage();
    }

    /// Those that draw their texts themselves.
    [[nodiscard]] std::vector<QImage> drawings() const { return {picture<PlotCanvas>(), picture<ProfitCurve>()}; }
    [[nodiscard]] std::vector<QImage> pictures() const
    {
        return {picture<FilterPanel>(), picture<DetailsPanel>(), picture<ResultsView>(), picture<BuyListPage>(),
                picture<ComparePage>()};
    }

    /// Pictures are compared where no pointer hovers over them, no cursor blinks and windows have the size that is
    /// asked.
    static bool arePicturesAlike() { return QGuiApplication::platformName() == u"offscreen"; }

    [[nodiscard]] bool becomes(const std::vector<QImage>& wanted) const
    {
        if (!arePicturesAlike())
            return true;
        const auto isThere = [&] {
            giveDocksTheirWidths(); // long words have widened them
            return drawings() == wanted;
        };
        return waitUntil(isThere, 5s);
    }

    /// Of a window that was opened in English, and of one that was opened after `change`.
    void expectToFollow(const std::function<void()>& change, const std::function<void()>& back)
    {
        for (int i = 0; i < 2; ++i) // what the cache has saved and what the history holds are many from here on
            openFull();
        change();
        openFull();
        const QStringList changed = texts();
        const auto changedDrawings = drawings();
        back();
        window.reset();
        openFull();
        const QStringList english = texts();
        const auto englishDrawings = drawings();
        EXPECT_GT(differences(changed, english).size(), 10'000U); // else nothing was translated
        EXPECT_NE(changedDrawings, englishDrawings);

        change();
        expectTexts(changed);
        EXPECT_TRUE(becomes(changedDrawings));
        back();
        expectTexts(english);
        EXPECT_TRUE(becomes(englishDrawings));
    }

    /// Of the dialog that `open` opens.
    void expectDialogToFollow(const std::function<void()>& open)
    {
        const auto read = [this] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const auto* dialog = window->findChild<QDialog*>();
            return dialog ? test::shownTexts(*dialog, {}) : QStringList();
        };
        const auto openAnew = [this, &open, &read] {
            if (auto* dialog = window->findChild<QDialog*>())
                dialog->close();
            EXPECT_TRUE(waitUntil([&] { return read().empty(); }));
            open();
            return read();
        };
        Marked marked;
        QCoreApplication::installTranslator(&marked);
        const QStringList changed = openAnew();
        QCoreApplication::removeTranslator(&marked);
        const QStringList english = openAnew();
        EXPECT_FALSE(changed.empty());
        EXPECT_NE(changed, english);
        QCoreApplication::installTranslator(&marked);
        EXPECT_TRUE(waitUntil([&] { return read() == changed; }, 5s)) << differences(read(), changed);
        QCoreApplication::removeTranslator(&marked);
        EXPECT_TRUE(waitUntil([&] { return read() == english; }, 5s)) << differences(read(), english);
    }

    using enum ThemeMode;
    const QLocale m_before;
    Languages m_languages;
};

TEST_F(LanguageSwitchTest, TheWindowSaysWhatOneSaysThatWasOpenedInThatLanguage)
{
    expectToFollow([this] { m_languages.use(QStringLiteral("fr")); },
                   [this] { m_languages.use(QStringLiteral("en")); });
}

/// Also where there are no French words yet.
TEST_F(LanguageSwitchTest, EveryTextThatCanBeTranslatedFollows)
{
    Marked marked;
    expectToFollow([&marked] { QCoreApplication::installTranslator(&marked); },
                   [&marked] { QCoreApplication::removeTranslator(&marked); });
}

TEST_F(LanguageSwitchTest, OpenDialogsFollow)
{
    openFull();
    const auto row = window->page().model().rowAt(2);
    auto& view = window->page().view();
    const auto show = [](QDialog* dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    expectDialogToFollow([&] { window->pages().buys().buy({row}); });
    expectDialogToFollow([&] { window->pages().buys().reject({row}); });
    expectDialogToFollow([&] { show(new ColumnChooser(view, window.get())); });
}

TEST_F(LanguageSwitchTest, WhatIsWrongWithAFilterIsSaidInTheNewLanguage)
{
    auto& filters = window->filters();
    end("bsr", 0)->setText(QString());
    QTest::keyClicks(end("bsr", 0), QStringLiteral("many"));
    const QString english = filters.problem();
    ASSERT_FALSE(english.isEmpty());
    m_languages.use(QStringLiteral("fr"));
    EXPECT_TRUE(waitUntil([&] { return !filters.problem().isEmpty() && filters.problem() != english; }));
    EXPECT_EQ(end("bsr", 0)->text(), QStringLiteral("many"));
    m_languages.use(QStringLiteral("en"));
    EXPECT_TRUE(waitUntil([&] { return filters.problem() == english; }));
}

TEST_F(LanguageSwitchTest, TheWindowLooksLikeOneThatWasOpenedInThatTheme)
{
    if (!arePicturesAlike())
        GTEST_SKIP() << "pictures are compared offscreen alone";
    applyTheme(*qApp, Dark);
    openFull();
    const auto dark = pictures();
    applyTheme(*qApp, Light);
    window.reset();
    openFull();
    const auto light = pictures();
    applyTheme(*qApp, Dark);
    for (size_t i = 0; i < dark.size(); ++i) {
        EXPECT_NE(dark[i], light[i]) << i;
        EXPECT_TRUE(waitUntil([&] { return pictures()[i] == dark[i]; }, 2s)) << i;
    }
    applyTheme(*qApp, Light);
    for (size_t i = 0; i < light.size(); ++i)
        EXPECT_TRUE(waitUntil([&] { return pictures()[i] == light[i]; }, 2s)) << i;
}

} // namespace
