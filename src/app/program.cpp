// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QStandardPaths>

namespace app {

namespace {

QString text(const std::string& option, const char* environment = nullptr)
{
    if (!option.empty())
        return QString::fromStdString(option);
    return environment ? qEnvironmentVariable(environment) : QString();
}

base::LogLevel logLevel(const std::string& name)
{
    if (name == "debug")
        return base::LogLevel::Debug;
    return name == "info" ? base::LogLevel::Info : base::LogLevel::Warning;
}

/// The demo keeps to a folder of its own, so that made-up products never mix with real ones.
base::Result<QString> madeDataDir(const SharedOptions& options)
{
    QString path = text(options.dataDir, "GLEANER_DATA_DIR");
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gleaner");
    if (options.demo)
        path += QStringLiteral("/demo");
    if (!QDir().mkpath(path))
        return base::failure(base::ErrorKind::Storage, QStringLiteral("the data folder %1 cannot be made").arg(path));
    return path;
}

base::Result<std::unique_ptr<simulator::Server>> demoServer()
{
    simulator::Options options;
    options.products = 20'000;
    return simulator::Server::start(options);
}

} // namespace

void addSharedOptions(CLI::App& parser, SharedOptions& options)
{
    parser.add_flag("--demo", options.demo,
                    "Made-up products from a simulator inside the program; kept apart from real data");
    parser.add_option("--marketplace", options.marketplace, "us, uk, de, fr, jp, ca, it, es, in, mx or br")
        ->check(CLI::IsMember({"us", "uk", "de", "fr", "jp", "ca", "it", "es", "in", "mx", "br"}));
    parser.add_option("--keepa-url", options.keepaUrl, "Another address for the Keepa API");
    parser.add_option("--database", options.database,
                      "The cache: sqlite:PATH or postgresql://USER@HOST:PORT/DB?sslmode=…");
    parser.add_flag("--no-cache", options.noCache, "Keep nothing beyond this run");
    parser.add_option("--data-dir", options.dataDir, "Where settings, library and cache are kept");
    parser.add_option("--log-level", options.logLevel, "debug, info or warning")
        ->check(CLI::IsMember({"debug", "info", "warning"}));
    parser.add_option("--log-file", options.logFile, "Write the log to this file as well");
}

base::Result<std::unique_ptr<Program>> compose(const SharedOptions& options)
{
    if (const auto logging = base::startLogging(logLevel(options.logLevel), text(options.logFile)); !logging)
        return std::unexpected(logging.error());
    const auto clock = base::SystemClock::fromText(qEnvironmentVariable("GLEANER_TEST_CLOCK"));
    if (!clock)
        return std::unexpected(clock.error());
    const auto dataDir = madeDataDir(options);
    if (!dataDir)
        return std::unexpected(dataDir.error());

    auto program = std::make_unique<Program>();
    program->clock = *clock;
    sourcing::WorkspaceOptions workspace;
    workspace.dataDir = *dataDir;
    workspace.useCache = !options.noCache;
    workspace.demo = options.demo;
    if (options.demo) {
        auto server = demoServer();
        if (!server)
            return std::unexpected(server.error());
        program->demo = std::move(*server);
        workspace.keepaUrl = program->demo->url();
        workspace.apiKey = simulator::demoKey();
    } else {
        workspace.keepaUrl = QUrl(text(options.keepaUrl, "GLEANER_KEEPA_URL"), QUrl::StrictMode);
        workspace.apiKey = qEnvironmentVariable("KEEPA_API_KEY");
        workspace.database = text(options.database, "GLEANER_DATABASE");
    }
    program->workspace = std::make_unique<sourcing::Workspace>(program->clock, workspace);
    const QString code = options.marketplace.empty()
        ? program->workspace->settings().get(sourcing::settings::kMarketplace)
        : text(options.marketplace);
    program->marketplace = domain::marketplaceFromCode(code).value_or(domain::Marketplace::Us);
    return program;
}

} // namespace app
