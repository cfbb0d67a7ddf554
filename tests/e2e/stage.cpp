// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/stage.h"

#include "desktop/details_panel.h"
#include "desktop/filter_panel.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "domain/category.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QTest>

#include <deque>

namespace test {

namespace {

/// A forecast that is under way holds on to it a moment longer than its window.
const base::SystemClock& clockOf(double rate)
{
    static std::deque<base::SystemClock> all;
    return all.emplace_back(std::chrono::milliseconds(0), rate);
}

} // namespace

Stage::Stage(const Set& set)
{
    auto started = simulator::Server::start(set.server);
    if (!started)
        throw std::runtime_error(started.error().detail.toStdString());
    m_server = std::move(*started);
    sourcing::WorkspaceOptions choice;
    choice.dataDir = m_folder.path();
    choice.keepaUrl = m_server->url();
    choice.apiKey = QLatin1String(simulator::kDemoKey);
    auto opened = await(sourcing::Workspace::open(&clockOf(set.clockRate), choice));
    if (!opened)
        throw std::runtime_error(opened.error().detail.toStdString());
    m_workspace = std::move(opened->workspace);
    m_window = std::make_unique<desktop::MainWindow>(*m_workspace, set.marketplace);
    m_window->resize(set.size);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        throw std::runtime_error("the window does not show itself");
}

Stage::~Stage()
{
    m_window.reset();
    bool drained = false;
    QObject context;
    QCoro::connect(m_workspace->drain(std::chrono::seconds(20)), &context, [&drained] { drained = true; });
    if (!waitUntil([&drained] { return drained; }, std::chrono::seconds(30)))
        qWarning("something is still on its way");
    m_workspace.reset();
}

void Stage::beginSearch(int most)
{
    domain::SearchQuery query;
    query.marketplace = m_window->filters().query().marketplace;
    const auto& root = domain::rootCategories(query.marketplace).front();
    query.filters.insert_or_assign(QStringLiteral("category"), QStringList{QString::number(root.id)});
    query.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{1'000, 500'000});
    query.filters.insert_or_assign(QStringLiteral("max"), domain::Bounds{std::nullopt, most});
    m_window->filters().setQuery(query);
    find<QPushButton>("searchButton").click();
}

void Stage::search(int most)
{
    beginSearch(most);
    waitFor("the search ends", [this] { return !page().isRunning(); });
}

void Stage::choose(int row)
{
    showDock("detailsDock");
    auto* details = m_window->findChild<desktop::DetailsPanel*>();
    const auto wanted = page().model().rowAt(row).facts->asin;
    bool drawn = false;
    const auto follow = QObject::connect(details, &desktop::DetailsPanel::historyShown,
                                         [&](const domain::Asin& asin) { drawn = drawn || asin == wanted; });
    page().view().setFocus(Qt::OtherFocusReason);
    page().view().selectRow(row);
    waitFor("the details are drawn", [&] { return drawn; });
    QObject::disconnect(follow);
}

void Stage::chooseProfile(const QString& name)
{
    auto& box = find<QComboBox>("profile");
    const int index = box.findText(name);
    if (index < 0)
        throw std::runtime_error("there is no profile " + name.toStdString());
    const auto before = page().model().rowAt(0).score.profile;
    box.setCurrentIndex(index);
    waitFor("the rows are scored anew", [&] { return page().model().rowAt(0).score.profile != before; });
}

void Stage::showDock(const char* name)
{
    find<QDockWidget>(name).show();
}

QAction& Stage::action(const char* name)
{
    return find<QAction>(name);
}

} // namespace test
