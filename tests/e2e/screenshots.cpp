// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every main state of the real window, reached as a user reaches it: to be looked at, and a failure where
// a state cannot be reached. One row in kStates per state, one in kSeries per look of them.
#include "e2e/pseudo_words.h"
#include "e2e/stage.h"

#include "desktop/buy_actions.h"
#include "desktop/buy_dialog.h"
#include "desktop/buy_list_page.h"
#include "desktop/category_picker.h"
#include "desktop/column_chooser.h"
#include "desktop/compare_page.h"
#include "desktop/comparison_model.h"
#include "desktop/filter_panel.h"
#include "desktop/languages.h"
#include "desktop/log_panel.h"
#include "desktop/quick_filter_field.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "desktop/settings_cache.h"
#include "desktop/settings_general.h"
#include "desktop/settings_keepa.h"
#include "desktop/settings_profiles.h"
#include "desktop/theme.h"
#include "desktop/window_pages.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

namespace {

using namespace desktop;
using test::Stage;
using Set = Stage::Set;

constexpr int kRows = 40;

// --- What leads to each state. Answers with the widget to take a picture of.

using Owned = std::unique_ptr<QWidget>;

QWidget* empty(Stage& stage, Owned&)
{
    return &stage.window();
}

QWidget* running(Stage& stage, Owned&)
{
    stage.beginSearch(300);
    Stage::waitFor("the first rows", [&] { return stage.page().model().rowCount() > 0; });
    if (!stage.page().isRunning())
        throw std::runtime_error("the search was over before its picture was taken");
    return &stage.window();
}

QWidget* results(Stage& stage, Owned&)
{
    stage.search(kRows);
    return &stage.window();
}

QWidget* warmResults(Stage& stage, Owned&)
{
    stage.search(kRows / 2);
    stage.search(kRows);
    stage.page().view().sortByColumn(ResultsModel::columnOf(u"profit"), Qt::DescendingOrder);
    stage.page().view().selectAll();
    return &stage.window();
}

QWidget* nothing(Stage& stage, Owned&)
{
    stage.search(kRows);
    stage.window().quickFilter().setText(QStringLiteral("roi>100000"));
    return &stage.window();
}

QWidget* details(Stage& stage, Owned&)
{
    stage.search(kRows);
    stage.choose(3);
    return &stage.window();
}

QWidget* whatIf(Stage& stage, Owned&)
{
    stage.search(kRows);
    stage.choose(3);
    stage.chooseProfile(QStringLiteral("textbook"));
    return &stage.window();
}

QWidget* cachePanel(Stage& stage, Owned&)
{
    stage.search(kRows);
    stage.search(kRows);
    stage.showDock("cacheDock");
    const auto& entries = stage.find<QTableView>("entries");
    Stage::waitFor("the cache's lists", [&] { return entries.model()->rowCount() > 0; });
    return &stage.window();
}

QWidget* refused(Stage& stage, base::ErrorKind kind)
{
    stage.search(kRows);
    const auto& summary = stage.page().summary();
    if (!summary || !summary->endedBy || summary->endedBy->kind != kind)
        throw std::runtime_error("the search did not end by what it was to end by");
    return &stage.window();
}

QWidget* keyRefused(Stage& stage, Owned&)
{
    return refused(stage, base::ErrorKind::Auth);
}

QWidget* outOfTokens(Stage& stage, Owned&)
{
    return refused(stage, base::ErrorKind::OutOfTokens);
}

QWidget* waiting(Stage& stage, Owned&)
{
    stage.beginSearch(kRows);
    Stage::waitFor("the wait is told",
                   [&] { return stage.page().statusText().contains(QRegularExpression(u"[0-9]"_qs)); });
    return &stage.window();
}

QWidget* noNetwork(Stage& stage, Owned&)
{
    stage.cutOff();
    return refused(stage, base::ErrorKind::Network);
}

void buySome(Stage& stage)
{
    stage.search(kRows);
    std::vector<domain::Purchase> purchases;
    for (int i = 0; i < 6; ++i) {
        const auto& facts = *stage.page().model().rowAt(i).facts;
        domain::Purchase purchase{.marketplace = facts.marketplace, .asin = facts.asin, .quantity = 1 + 3 * i};
        if (i % 2 == 0)
            purchase.cost = domain::Money{450 + 125 * i, domain::factsOf(facts.marketplace).currency};
        if (i == 1)
            purchase.note = QStringLiteral("ask the supplier in Leeds for the second edition");
        purchase.title = facts.title;
        purchases.push_back(purchase);
    }
    if (!test::await(stage.workspace().buyList().put(purchases)))
        throw std::runtime_error("the buy list did not take them");
}

QWidget* buyList(Stage& stage, Owned&)
{
    buySome(stage);
    stage.action("buyListAction").trigger();
    const auto& table = stage.find<QTableView>("purchases");
    Stage::waitFor("the buy list", [&] { return table.model()->rowCount() == 6; });
    return &stage.window();
}

QWidget* emptyBuyList(Stage& stage, Owned&)
{
    stage.action("buyListAction").trigger();
    return &stage.window();
}

QWidget* compare(Stage& stage, Owned&)
{
    stage.search(kRows);
    stage.window().tabs().duplicate();
    stage.search(kRows / 2);
    stage.action("compareAction").trigger();
    auto& comparison = stage.window().pages().comparison();
    Stage::waitFor("the comparison", [&] { return comparison.model().rowCount() > 0; });
    return &stage.window();
}

QWidget* buyDialog(Stage& stage, Owned&)
{
    stage.search(kRows);
    stage.window().pages().buys().buy({stage.page().model().rowAt(0)});
    return &stage.opened<BuyDialog>();
}

QWidget* columnChooser(Stage& stage, Owned& owned)
{
    owned = std::make_unique<ColumnChooser>(stage.page().view(), nullptr);
    return owned.get();
}

QWidget* categoryPicker(Stage& stage, Owned&)
{
    stage.find<QToolButton>("browse").click();
    auto& picker = stage.opened<CategoryPicker>();
    const auto* tree = picker.findChild<QTreeView*>();
    Stage::waitFor("the categories", [&] { return tree->model()->rowCount() > 5; });
    return &picker;
}

template <typename Page> QWidget* settings(Stage& stage, Owned& owned)
{
    if constexpr (std::is_same_v<Page, GeneralSettings>)
        owned = std::make_unique<Page>(stage.workspace().settings(), nullptr);
    else
        owned = std::make_unique<Page>(stage.workspace(), nullptr);
    owned->resize(760, 600);
    return owned.get();
}

struct State {
    const char* name;
    QWidget* (*reach)(Stage& stage, Owned& owned);
    void (*set)(Set& set) = [](Set&) { };
};

void slow(Set& set)
{
    set.server.latencyLeast = set.server.latencyMost = std::chrono::milliseconds(150);
}

constexpr State kStates[] = {
    {"empty", empty},
    {"running", running, slow},
    {"results", results},
    {"results-warm", warmResults},
    {"nothing-shown", nothing},
    {"details", details},
    {"what-if", whatIf},
    {"cache-panel", cachePanel},
    {"key-refused", keyRefused, [](Set& set) { set.server.key = QString(64, u'x'); }},
    {"out-of-tokens", outOfTokens,
     [](Set& set) {
         set.server.tokens = -1'000;
         set.server.refillRate = 1;
     }},
    {"waiting", waiting, [](Set& set) { set.server.tokens = 0; }},
    {"no-network", noNetwork, [](Set& set) { set.clockRate = 500; }},
    {"buy-list", buyList},
    {"buy-list-empty", emptyBuyList},
    {"buy-dialog", buyDialog},
    {"compare", compare},
    {"column-chooser", columnChooser},
    {"category-picker", categoryPicker},
    {"settings-keepa", settings<KeepaSettings>},
    {"settings-cache", settings<CacheSettings>},
    {"settings-profiles", settings<ProfileSettings>},
    {"settings-general", settings<GeneralSettings>},
};

// --- How they look

enum class Words { English, French, Pseudo };

struct Series {
    const char* name;
    ThemeMode mode = ThemeMode::Light;
    Words words = Words::English;
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QSize size{1280, 800};
    int scale = 1; // QT_SCALE_FACTOR of the process that takes them
    QStringList states = {}; // none: all
};

const std::vector<Series>& allSeries()
{
    static const QStringList pages
        = QStringLiteral("empty results details cache-panel buy-list compare key-refused").split(u' ');
    static const QStringList dialogs
        = QStringLiteral("buy-dialog column-chooser category-picker settings-cache settings-profiles").split(u' ');
    static const std::vector<Series> all{
        {.name = "light-en-1280x800"},
        {.name = "dark-en-1280x800", .mode = ThemeMode::Dark},
        {.name = "light-fr-1280x800", .words = Words::French, .states = pages + dialogs},
        {.name = "light-pseudo-1280x800", .words = Words::Pseudo, .states = pages + dialogs},
        {.name = "light-pseudo-1024x700", .words = Words::Pseudo, .size = {1024, 700}, .states = pages},
        {.name = "light-en-1024x700", .size = {1024, 700}, .states = pages},
        {.name = "dark-fr-1024x700",
         .mode = ThemeMode::Dark,
         .words = Words::French,
         .size = {1024, 700},
         .states = {QStringLiteral("what-if")}},
        {.name = "light-jp-1280x800",
         .marketplace = domain::Marketplace::Jp,
         .states = QStringLiteral("empty details buy-list category-picker").split(u' ')},
        {.name = "light-en-1920x1080", .size = {1920, 1080}, .states = pages},
        {.name = "light-en-1024x700-200", .size = {1024, 700}, .scale = 2, .states = pages + dialogs},
        {.name = "dark-en-1280x800-200",
         .mode = ThemeMode::Dark,
         .scale = 2,
         .states = QStringLiteral("details cache-panel column-chooser").split(u' ')},
    };
    return all;
}

struct Shot {
    const State* state;
    const Series* series;
};

std::vector<Shot> shots()
{
    const int scale = qEnvironmentVariableIntValue("QT_SCALE_FACTOR") == 2 ? 2 : 1;
    std::vector<Shot> made;
    for (const Series& series : allSeries()) {
        for (const State& state : kStates) {
            if (series.scale == scale && (series.states.isEmpty() || series.states.contains(QLatin1String(state.name))))
                made.push_back({&state, &series});
        }
    }
    return made;
}

QString nameOf(const Shot& shot)
{
    return QStringLiteral("%1-%2").arg(QLatin1String(shot.state->name), QLatin1String(shot.series->name));
}

class Screenshots : public ::testing::TestWithParam<Shot> {
protected:
    Screenshots()
    {
        const Words words = GetParam().series->words;
        m_languages.use(words == Words::French ? QStringLiteral("fr") : QStringLiteral("en"));
        if (words == Words::Pseudo)
            QCoreApplication::installTranslator(&m_pseudo); // takes itself out when it goes
        applyTheme(*qApp, GetParam().series->mode);
    }

    /// The parts that keep it from being narrower.
    static QString widest(const QWidget& window)
    {
        constexpr int kNotable = 240;
        QString text;
        for (const QWidget* part : window.findChildren<QWidget*>()) {
            if (const int width = std::max(part->minimumWidth(), part->minimumSizeHint().width()); width > kNotable)
                text += QStringLiteral("\n  %1 %2 %3")
                            .arg(width)
                            .arg(QLatin1String(part->metaObject()->className()), part->objectName());
        }
        return text;
    }

    /// Without a layout or a change of state left to be done.
    static void settle(const QWidget& picture)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (QWidget* focused = picture.focusWidget())
            focused->clearFocus(); // no cursor that blinks or not
    }

private:
    Languages m_languages;
    test::PseudoWords m_pseudo;
};

TEST_P(Screenshots, IsReachedAndTaken)
{
    const auto& [state, series] = GetParam();
    Set set;
    set.marketplace = series->marketplace;
    set.size = series->size;
    state->set(set);
    Stage stage(set);
    Owned owned;
    QWidget* picture = state->reach(stage, owned);
    picture->show();
    settle(*picture);
    const QString folder = qEnvironmentVariable("GLEANER_SCREENSHOTS", QStringLiteral(GLEANER_SCREENSHOTS));
    ASSERT_TRUE(QDir().mkpath(folder));
    const QPixmap taken = picture->grab();
    EXPECT_EQ(taken.devicePixelRatio(), series->scale);
    if (picture == &stage.window())
        EXPECT_EQ(taken.deviceIndependentSize().toSize(), series->size)
            << "the window does not fit into its size; as wide at the least:" << qPrintable(widest(*picture));
    EXPECT_TRUE(taken.save(QStringLiteral("%1/%2.png").arg(folder, nameOf(GetParam()))));
}

INSTANTIATE_TEST_SUITE_P(Of, Screenshots, ::testing::ValuesIn(shots()),
                         [](const auto& info) { return nameOf(info.param).replace(u'-', u'_').toStdString(); });

} // namespace
