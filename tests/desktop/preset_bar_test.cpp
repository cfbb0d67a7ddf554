// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presets and the category picker in a panel on a real workspace, against the simulator over HTTP.
#include "desktop/category_picker.h"
#include "desktop/filter_chips.h"
#include "desktop/filter_editor.h"
#include "desktop/filter_panel.h"
#include "desktop/folding_group.h"
#include "desktop/main_window.h"
#include "desktop/notice_strip.h"
#include "desktop/preset_bar.h"
#include "desktop/preset_list.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "simulator/server.h"
#include "sourcing/presets.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace {

using namespace desktop;
using domain::Bounds;
using domain::SearchQuery;
using test::waitUntil;

SearchQuery rankedTo(int rank)
{
    SearchQuery query;
    query.filters.emplace(QStringLiteral("bsr"), Bounds{std::nullopt, rank});
    return query;
}

class PresetPanel : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto started = simulator::Server::start({});
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        server = std::move(*started);
        sourcing::WorkspaceOptions choice;
        choice.dataDir = folder.path();
        choice.keepaUrl = server->url();
        choice.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
        panel = std::make_unique<FilterPanel>();
        panel->setWorkspace(*workspace);
        panel->setOpenGroups(QStringLiteral("presets,basics"));
        panel->resize(300, 900);
        panel->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(panel.get()));
    }

    void TearDown() override { panel.reset(); }

    void keep(const QString& name, int rank)
    {
        ASSERT_TRUE(test::await(workspace->presets().save({name, rankedTo(rank)}, sourcing::IfThere::Refuse)));
    }

    /// Types into the dialog that asks for a name, and accepts it.
    void name(const QString& text)
    {
        action("savePreset")->trigger();
        auto* dialog = panel->findChild<QInputDialog*>(QStringLiteral("presetName"));
        ASSERT_TRUE(dialog);
        dialog->setTextValue(text);
        dialog->accept();
    }

    void select(const QString& name) { view()->setCurrentIndex(view()->model()->index(rowOf(name), 0)); }

    [[nodiscard]] int rowOf(const QString& name) const
    {
        return qobject_cast<PresetList*>(view()->model())->rowOf(name);
    }
    [[nodiscard]] QListView* view() const { return panel->findChild<QListView*>(QStringLiteral("presets")); }
    [[nodiscard]] QAction* action(const char* name) const { return panel->findChild<QAction*>(QLatin1String(name)); }
    [[nodiscard]] NoticeStrip* notice() const { return panel->findChild<NoticeStrip*>(QStringLiteral("notice")); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const auto& preset : workspace->presets().all())
            names += preset.name;
        return names;
    }

    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<simulator::Server> server;
    std::unique_ptr<sourcing::Workspace> workspace;
    std::unique_ptr<FilterPanel> panel;
};

const QString kA = QStringLiteral("A");
const QString kB = QStringLiteral("B");
const QString kC = QStringLiteral("C");

} // namespace

TEST_F(PresetPanel, SavesAndFillsTheForm)
{
    panel->setQuery(rankedTo(500));
    name(QStringLiteral("  Fast  books "));
    ASSERT_TRUE(waitUntil([this] { return names() == QStringList{QStringLiteral("Fast books")}; }));
    panel->setQuery({});
    select(QStringLiteral("Fast books"));
    QTest::keyClick(view(), Qt::Key_Return);
    EXPECT_EQ(panel->query(), rankedTo(500));
    action("undoFilters")->trigger();
    EXPECT_TRUE(panel->query().filters.empty());
}

TEST_F(PresetPanel, ReplacesOnlyWhenItIsToldTo)
{
    keep(kA, 1);
    panel->setQuery(rankedTo(2));
    name(kA);
    auto* box = panel->findChild<QMessageBox*>();
    ASSERT_TRUE(box) << "it asks";
    box->reject();
    EXPECT_EQ(workspace->presets().find(kA)->query, rankedTo(1));
    QTest::qWait(0); // the box goes
    name(kA);
    const auto boxes = panel->findChildren<QMessageBox*>();
    ASSERT_FALSE(boxes.isEmpty());
    for (auto* button : boxes.back()->buttons()) {
        if (boxes.back()->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    EXPECT_TRUE(waitUntil([this] { return workspace->presets().find(kA)->query == rankedTo(2); }));
}

TEST_F(PresetPanel, AreChosenByTheirDigitsButNotFromATextField)
{
    keep(kA, 1);
    keep(kB, 2);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_2);
    EXPECT_EQ(panel->query(), rankedTo(2));
    auto* field = panel->findChild<FilterEditor*>(QStringLiteral("filter_price"))->findChildren<QLineEdit*>().front();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_1);
    EXPECT_EQ(field->text(), QStringLiteral("1"));
    EXPECT_TRUE(panel->query().filters.contains(QStringLiteral("price")));
    panel->findChild<FoldingGroup*>(QStringLiteral("group_presets"))->setOpen(false);
    auto* search = panel->findChild<QPushButton*>(QStringLiteral("searchButton"));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_1);
    EXPECT_EQ(panel->query(), rankedTo(1)) << "also while they are folded";
}

TEST_F(PresetPanel, AreDeletedWithAWayBack)
{
    keep(kA, 1);
    keep(kB, 2);
    keep(kC, 3);
    view()->setFocus();
    select(kB);
    QTest::keyClick(view(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([this] { return !notice()->isHidden(); }));
    EXPECT_EQ(names(), (QStringList{kA, kC}));
    EXPECT_TRUE(notice()->text().contains(kB));
    notice()->findChild<QPushButton*>(QStringLiteral("noticeAction"))->click();
    EXPECT_TRUE(waitUntil([this] { return names() == QStringList{kA, kB, kC}; }));
    EXPECT_EQ(workspace->presets().find(kB)->query, rankedTo(2));
}

TEST_F(PresetPanel, AreOrderedByKeysAndByDragging)
{
    keep(kA, 1);
    keep(kB, 2);
    keep(kC, 3);
    view()->setFocus();
    select(kA);
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([this] { return names() == QStringList{kB, kA, kC}; }));
    EXPECT_EQ(view()->currentIndex().row(), 1) << "it stays the current one";
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([this] { return names() == QStringList{kB, kC, kA}; }));
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([this] { return names() == QStringList{kB, kA, kC}; }));

    auto& model = *view()->model();
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(2, 0)}));
    EXPECT_FALSE(model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {})) << "the view removes nothing itself";
    EXPECT_TRUE(waitUntil([this] { return names() == QStringList{kC, kB, kA}; }));
    EXPECT_FALSE(model.flags(model.index(3, 0)) & Qt::ItemIsDragEnabled) << "shipped ones stay";
}

TEST_F(PresetPanel, AreRenamedInPlace)
{
    keep(kA, 1);
    keep(kB, 2);
    select(kA);
    action("renamePreset")->trigger();
    auto* editor = view()->findChild<QLineEdit*>();
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->text(), kA) << "without its digit";
    editor->setText(kC);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return names() == QStringList{kC, kB}; }));
    auto& model = *view()->model();
    model.setData(model.index(0, 0), kB, Qt::EditRole);
    EXPECT_TRUE(waitUntil([this] { return !notice()->isHidden(); })) << "it is taken";
    EXPECT_EQ(names(), (QStringList{kC, kB}));
}

TEST_F(PresetPanel, ShippedOnesAreDisabledWhereTheirCategoryIsMissing)
{
    auto& model = *view()->model();
    ASSERT_EQ(model.rowCount(), 8);
    for (int row = 0; row < 8; ++row)
        EXPECT_TRUE(model.flags(model.index(row, 0)) & Qt::ItemIsEnabled) << row;
    SearchQuery german{.marketplace = domain::Marketplace::De};
    panel->setQuery(german);
    int disabled = 0;
    for (int row = 0; row < 8; ++row) {
        const bool enabled = model.flags(model.index(row, 0)) & Qt::ItemIsEnabled;
        disabled += enabled ? 0 : 1;
        EXPECT_EQ(model.index(row, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("amazon.de")), !enabled);
    }
    EXPECT_EQ(disabled, 4);
    QTest::keyClick(view(), Qt::Key_2);
    EXPECT_EQ(panel->query(), german) << "a disabled one does nothing";
    QTest::keyClick(view(), Qt::Key_1);
    EXPECT_EQ(panel->query().marketplace, domain::Marketplace::De);
    EXPECT_EQ(panel->query().filters.size(), 4U);
}

TEST(PresetListTest, IsASoundModel)
{
    PresetList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.show({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}}, domain::Marketplace::De);
    EXPECT_EQ(list.rowCount(), 10);
    EXPECT_EQ(list.namesMoved(0, 2), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    EXPECT_EQ(list.namesMoved(1, 0), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    EXPECT_EQ(list.namesMoved(0, 1), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    list.show({}, domain::Marketplace::Us);
    EXPECT_EQ(list.rowCount(), 8);
}

TEST_F(PresetPanel, CategoriesArePickedFromTheTreeAndPaidForOnlyWhenAgreed)
{
    auto* editor = panel->findChild<FilterEditor*>(QStringLiteral("filter_category"));
    editor->findChild<QToolButton*>(QStringLiteral("browse"))->click();
    auto* picker = panel->findChild<CategoryPicker*>();
    ASSERT_TRUE(picker);
    auto* tree = picker->findChild<QTreeView*>(QStringLiteral("categories"));
    ASSERT_TRUE(waitUntil([tree] { return tree->model()->rowCount() > 10; }));
    const auto paid = server->counters().requests;
    auto& model = *tree->model();
    const auto roots = model.match(model.index(0, 0), Qt::DisplayRole, QStringLiteral("Books"), 1, Qt::MatchExactly);
    ASSERT_EQ(roots.size(), 1);
    const QPersistentModelIndex books = roots.front();
    tree->expand(books);
    const auto below = [&](int row) { return model.index(row, 0, books); };
    ASSERT_TRUE(waitUntil([&] { return below(0).data().toString().contains(QStringLiteral("1 token")); }))
        << below(0).data().toString().toStdString();
    EXPECT_EQ(server->counters().requests, paid) << "looking is free";

    Q_EMIT tree->activated(below(0));
    ASSERT_TRUE(waitUntil([&] { return server->counters().requests == paid + 1; })) << "what was agreed to, no more";
    ASSERT_TRUE(waitUntil([&] {
        return below(model.rowCount(books) - 1).data().toString().contains(u"token")
            && !below(0).data().toString().contains(u"below");
    }));
    Q_EMIT tree->activated(below(model.rowCount(books) - 1));
    ASSERT_TRUE(waitUntil([&] { return model.rowCount(books) > 1 && below(0).data(Qt::CheckStateRole).isValid(); }));
    EXPECT_NE(model.index(0, 1, books).data().toString(), QStringLiteral("–")) << "the count of its products";
    const QString name = below(0).data().toString();
    ASSERT_TRUE(model.setData(below(0), Qt::Checked, Qt::CheckStateRole));
    ASSERT_TRUE(model.setData(books, Qt::Checked, Qt::CheckStateRole));
    picker->accept();
    const auto ids = std::get<QStringList>(panel->query().filters.at(QStringLiteral("category")));
    ASSERT_EQ(ids.size(), 2);
    EXPECT_EQ(ids.back(), QStringLiteral("283155"));
    EXPECT_NE(books.sibling(books.row(), 1).data().toString(), QStringLiteral("–")) << "it was told of as well";
    const auto chips = [&] {
        QStringList texts;
        for (const auto* chip : editor->findChildren<QToolButton*>())
            texts += chip->text();
        return texts;
    };
    EXPECT_TRUE(waitUntil([&] { return chips().contains(name); })) << "named from the cache";
}

TEST_F(PresetPanel, CategoriesAreSearchedAmongTheKnownOnesFirst)
{
    CategoryPicker picker(*workspace, domain::Marketplace::Us, nullptr);
    picker.setChosen({QStringLiteral("283155")});
    picker.show();
    auto* view = picker.findChild<QTreeView*>(QStringLiteral("categories"));
    auto* ask = picker.findChild<QPushButton*>(QStringLiteral("askKeepa"));
    const auto paid = server->counters().requests;
    ASSERT_TRUE(waitUntil([view] { return view->model()->rowCount() > 10; }));
    QTest::keyClicks(picker.findChild<QLineEdit*>(QStringLiteral("categorySearch")), QStringLiteral("book"));
    ASSERT_TRUE(waitUntil([&] { return view->model()->rowCount() < 10 && ask->isVisible(); }));
    const int known = view->model()->rowCount();
    EXPECT_GE(known, 1);
    EXPECT_EQ(server->counters().requests, paid);
    ask->click();
    ASSERT_TRUE(waitUntil([ask] { return !ask->isVisible(); }));
    EXPECT_EQ(server->counters().requests, paid + 1);
    EXPECT_GE(view->model()->rowCount(), known);
    auto& model = *view->model();
    const auto books = model.match(model.index(0, 0), Qt::DisplayRole, QStringLiteral("Books"), 1, Qt::MatchExactly);
    ASSERT_EQ(books.size(), 1);
    EXPECT_EQ(books.front().data(Qt::CheckStateRole).toInt(), Qt::Checked);
    ASSERT_TRUE(model.setData(books.front(), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_TRUE(picker.chosen().isEmpty());
}

TEST_F(PresetPanel, TheSizesOfTheMainCategoriesCostATokenThatIsSaidBefore)
{
    CategoryPicker picker(*workspace, domain::Marketplace::Us, nullptr);
    picker.show();
    auto& model = *picker.findChild<QTreeView*>(QStringLiteral("categories"))->model();
    auto* ask = picker.findChild<QPushButton*>(QStringLiteral("askKeepa"));
    ASSERT_TRUE(waitUntil([ask] { return ask->isVisible() && ask->isEnabled(); }));
    EXPECT_TRUE(ask->text().contains(QStringLiteral("1 token")));
    const auto paid = server->counters().requests;
    ask->click();
    ASSERT_TRUE(waitUntil([&] { return !ask->isVisible(); }));
    EXPECT_EQ(server->counters().requests, paid + 1);
    EXPECT_NE(model.index(0, 1).data().toString(), QStringLiteral("–"));
}

TEST_F(PresetPanel, InTheWindowDigitsChooseAndChipsFollow)
{
    panel.reset();
    keep(kA, 1);
    MainWindow window(*workspace, domain::Marketplace::Us);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    window.page().view().setFocus();
    QTest::keyClick(&window, Qt::Key_1);
    EXPECT_EQ(window.filters().query(), rankedTo(1));
    auto* chips = window.page().findChild<FilterChips*>();
    ASSERT_TRUE(chips);
    ASSERT_TRUE(waitUntil([chips] { return chips->isVisible(); }));
    QTest::mouseClick(chips->findChild<QToolButton*>(QStringLiteral("clearChips")), Qt::LeftButton);
    EXPECT_TRUE(window.filters().query().filters.empty());
    window.filters().findChild<QAction*>(QStringLiteral("undoFilters"))->trigger();
    EXPECT_TRUE(waitUntil([chips] { return chips->isVisible(); }));
    EXPECT_EQ(window.filters().query(), rankedTo(1));
}
