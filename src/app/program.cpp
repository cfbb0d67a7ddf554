// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "base/log.h"

#include <CLI/CLI.hpp>

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
QString dataDir(const SharedOptions& options)
{
    const QString given = text(options.dataDir, "GLEANER_DATA_DIR");
    const QString path = given.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gleaner")
        : given;
    return options.demo ? path + QStringLiteral("/demo") : path;
}

bool hasOwnDataDir(const SharedOptions& options)
{
    return !text(options.dataDir, "GLEANER_DATA_DIR").isEmpty();
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

base::Task<base::Status> compose(SharedOptions options, Program* program)
{
    if (const auto logging = base::startLogging(logLevel(options.logLevel), text(options.logFile)); !logging)
        co_return std::unexpected(logging.error());
    const auto clock = base::SystemClock::fromText(qEnvironmentVariable("GLEANER_TEST_CLOCK"));
    if (!clock)
        co_return std::unexpected(clock.error());

    program->clock = *clock;
    sourcing::WorkspaceOptions choice;
    choice.dataDir = dataDir(options);
    choice.useCache = !options.noCache;
    choice.demo = options.demo;
    if (!options.demo)
        choice.secrets = sourcing::makeSecrets(choice.dataDir, hasOwnDataDir(options));
    if (options.demo) {
        auto server = simulator::Server::start(simulator::Options());
        if (!server)
            co_return std::unexpected(server.error());
        program->demo = std::move(*server);
        choice.keepaUrl = program->demo->url();
        choice.apiKey = QLatin1String(simulator::kDemoKey);
    } else {
        choice.keepaUrl = QUrl(text(options.keepaUrl, "GLEANER_KEEPA_URL"), QUrl::StrictMode);
        choice.apiKey = qEnvironmentVariable("KEEPA_API_KEY");
        choice.database = text(options.database, "GLEANER_DATABASE");
    }
    auto opened = co_await sourcing::Workspace::open(&program->clock, choice);
    if (!opened)
        co_return std::unexpected(opened.error());
    program->workspace = std::move(opened->workspace);
    const auto& settings = program->workspace->settings();
    const QString code
        = options.marketplace.empty() ? settings.get(sourcing::settings::kMarketplace) : text(options.marketplace);
    program->marketplace = domain::marketplaceFromCode(code).value_or(domain::Marketplace::Us);
    co_return base::Status();
}

} // namespace app
