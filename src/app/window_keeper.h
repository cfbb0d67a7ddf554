// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program from its start to its end: the window, what it works with, and the way to the demo and back, for
// which both are made anew. Owned by main, GUI thread.
#pragma once

#include "app/program.h"
#include "desktop/languages.h"
#include "sourcing/first_choice.h"

#include <QObject>

#include <memory>
#include <optional>

class QApplication;

namespace desktop {
class MainWindow;
}

namespace app {

class WindowKeeper final : public QObject {
    Q_OBJECT

public:
    WindowKeeper(QApplication& application, SharedOptions options);
    ~WindowKeeper() override;

    void start();

private:
    void begin(const base::Status& composed);
    void open();
    void followLook();
    void look(const QString& key);
    void goOver(bool toDemo, const std::optional<sourcing::FirstChoice>& choice);
    void leave();

    QApplication& m_application;
    SharedOptions m_options;
    desktop::Languages m_languages;
    Program m_program; // the window goes first, then what it works with
    std::unique_ptr<desktop::MainWindow> m_window;
    std::optional<sourcing::FirstChoice> m_choice; // for the workspace that is being made
    bool m_isGoingOver = false;
};

} // namespace app
