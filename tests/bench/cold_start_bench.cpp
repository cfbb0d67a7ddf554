// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to a window that is painted and takes keys: gleaner --demo beside a program with an
// empty window, in turn, so that both meet the same machine. Fails when the bound is not kept.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr int kRounds = 15;
constexpr int kLimitMs = 30'000;
constexpr double kMostRatio = 3.0;

/// Milliseconds until it says that its window can be used.
double started(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProgram(QCoreApplication::applicationDirPath() + u'/' + program);
    process.setArguments(arguments);
    process.setReadChannel(QProcess::StandardError); // the one that is waited for
    QByteArray told;
    QElapsedTimer timer;
    timer.start();
    process.start();
    while (!told.contains("window usable")) {
        if (!process.waitForReadyRead(kLimitMs)) {
            std::fprintf(stderr, "%s never told that its window can be used:\n%s", qPrintable(program),
                         told.constData());
            std::exit(EXIT_FAILURE);
        }
        told += process.readAllStandardError();
        process.readAllStandardOutput();
    }
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.kill();
    process.waitForFinished();
    return took;
}

double median(std::vector<double> times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    return *middle;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QStringList demo{QStringLiteral("--demo"), QStringLiteral("--data-dir"), folder.path(),
                           QStringLiteral("--log-level"), QStringLiteral("debug")};
    const QString gleaner = QStringLiteral("gleaner");
    const QString empty = QStringLiteral("empty_window");
    // The first start makes the stores and fills the system's file cache.
    const double first = started(gleaner, demo);
    started(empty, {});
    std::vector<double> ours;
    std::vector<double> least;
    for (int round = 0; round < kRounds; ++round) {
        least.push_back(started(empty, {}));
        ours.push_back(started(gleaner, demo));
    }
    const double ratio = median(ours) / median(least);
    std::printf("to a usable window: empty program %.0f ms, gleaner %.0f ms (the very first time %.0f ms)\n",
                median(least), median(ours), first);
    std::printf("ratio %.2f (at most %.2f) %s\n", ratio, kMostRatio, ratio <= kMostRatio ? "" : " <-- NOT KEPT");
    return ratio <= kMostRatio ? EXIT_SUCCESS : EXIT_FAILURE;
}
