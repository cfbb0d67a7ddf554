// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// gleanerctl: the same sessions without a window.
#include "app/program.h"
#include "cli/runner.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

constexpr std::chrono::seconds kDrainLimit{20};

int interruptPipe[2] = {-1, -1};

// Only async-signal-safe calls here; the event loop reads the other end.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(interruptPipe[1], &byte, 1);
}

void interruptOnSignals(cli::Runner& runner)
{
    if (::pipe(interruptPipe) != 0)
        return;
    auto* notifier = new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, &runner);
    QObject::connect(notifier, &QSocketNotifier::activated, &runner, [&runner] {
        char byte = 0;
        [[maybe_unused]] const auto read = ::read(interruptPipe[0], &byte, 1);
        runner.interrupt();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gleaner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION));

    CLI::App parser("Finds and scores Amazon products through the Keepa API, without a window");
    parser.set_version_flag("--version", std::string("gleanerctl ") + GLEANER_VERSION);
    app::SharedOptions options;
    cli::Command command;
    app::addSharedOptions(parser, options);
    cli::addVerbs(parser, command);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parser.exit(error) == 0 ? 0 : static_cast<int>(cli::ExitCode::BadInput);
    }

    app::Program program;
    std::unique_ptr<cli::Runner> runner;
    const auto leave = [](cli::ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); };
    // What was paid for and is still on its way is stored before the program goes.
    const auto leaveDrained = [&](cli::ExitCode code) {
        QCoro::connect(program.workspace->drain(kDrainLimit), &application, [leave, code] { leave(code); });
    };
    const auto begin = [&](const base::Status& composed) {
        if (!composed) {
            std::fprintf(stderr, "%s\n", qPrintable(cli::sentence(composed.error())));
            leave(cli::exitCodeOf(composed.error().kind));
            return;
        }
        runner = std::make_unique<cli::Runner>(*program.workspace, program.marketplace, command,
                                               QStringLiteral(GLEANER_VERSION));
        interruptOnSignals(*runner);
        QObject::connect(runner.get(), &cli::Runner::done, &application, leaveDrained, Qt::QueuedConnection);
        runner->start();
    };
    // From inside the event loop, so that whatever ends the program at once finds a loop to end.
    QTimer::singleShot(0, &application, [&] { QCoro::connect(app::compose(options, &program), &application, begin); });
    return QCoreApplication::exec();
}
