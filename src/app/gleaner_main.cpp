// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// gleaner: the desktop program.
#include "app/window_keeper.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QTimer>

int main(int argc, char** argv)
{
    CLI::App parser("Finds and scores Amazon products through the Keepa API");
    parser.set_version_flag("--version", std::string("gleaner ") + GLEANER_VERSION);
    app::SharedOptions options;
    app::addSharedOptions(parser, options);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        constexpr int kBadArguments = 2;
        return parser.exit(error) == 0 ? 0 : kBadArguments;
    }

    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gleaner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Gleaner"));

    app::WindowKeeper keeper(application, options);
    // From inside the event loop, so that whatever ends the program at once finds a loop to end.
    QTimer::singleShot(0, &keeper, &app::WindowKeeper::start);
    return QCoreApplication::exec();
}
