// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real MainWindow on a real workspace against a simulator of its own, and what a user does with it. Throws when
// something does not come about in time.
#pragma once

#include "base/clock.h"
#include "desktop/main_window.h"
#include "simulator/server.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

class QAction;

namespace test {

class Stage final {
public:
    struct Set {
        domain::Marketplace marketplace = domain::Marketplace::Us;
        simulator::Options server = {};
        double clockRate = 1.0; // pauses between attempts shrink by it
        QSize size{1280, 800};
    };

    explicit Stage(const Set& set);
    ~Stage();

    [[nodiscard]] desktop::MainWindow& window() { return *m_window; }
    [[nodiscard]] desktop::SearchPage& page() { return m_window->page(); }
    [[nodiscard]] sourcing::Workspace& workspace() { return *m_workspace; }
    /// From now on nobody answers.
    void cutOff() { m_server.reset(); }

    /// Types nothing: the form is set, and the Search button clicked.
    void beginSearch(int most);
    void search(int most); // to its end
    /// The row in view, with its history drawn in the details.
    void choose(int row);
    void chooseProfile(const QString& name);
    void showDock(const char* name);
    [[nodiscard]] QAction& action(const char* name);
    template <typename Widget> [[nodiscard]] Widget& find(const char* name)
    {
        auto* found = m_window->findChild<Widget*>(QLatin1String(name));
        if (!found)
            throw std::runtime_error(std::string("the window has no ") + name);
        return *found;
    }
    /// The newest dialog of this kind, once it is open.
    template <typename Dialog> [[nodiscard]] Dialog& opened()
    {
        Dialog* shown = nullptr;
        waitFor("a dialog", [&] {
            for (auto* dialog : m_window->findChildren<Dialog*>())
                shown = dialog->isVisible() ? dialog : shown;
            return shown != nullptr;
        });
        return *shown;
    }
    template <typename Condition> static void waitFor(const char* what, Condition condition)
    {
        if (!waitUntil(condition))
            throw std::runtime_error(std::string("it did not come about: ") + what);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::Server> m_server;
    std::unique_ptr<sourcing::Workspace> m_workspace;
    std::unique_ptr<desktop::MainWindow> m_window;
};

} // namespace test
