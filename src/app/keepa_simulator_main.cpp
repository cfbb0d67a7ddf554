// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// keepa-simulator: a Keepa-compatible HTTP server on loopback.
#include "simulator/server.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <pthread.h>

namespace {

constexpr int kBadInput = 2;
constexpr int kInternal = 1;

struct RawOptions {
    std::string recordings;
    std::string key;
    std::string requestLog;
    std::string latency;
    std::vector<std::string> faults;
    int tokens = 0;
    std::int64_t minute = 60'000;
};

/// "MS" or "LEAST:MOST" in milliseconds; false when it is neither.
bool readLatency(const std::string& text, simulator::Options& options)
{
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char(':'));
    bool leastIsNumber = false;
    bool mostIsNumber = false;
    const int least = parts.first().toInt(&leastIsNumber);
    const int most = parts.last().toInt(&mostIsNumber);
    options.latencyLeast = std::chrono::milliseconds(least);
    options.latencyMost = std::chrono::milliseconds(most);
    return parts.size() <= 2 && leastIsNumber && mostIsNumber;
}

void declare(CLI::App& app, simulator::Options& options, RawOptions& raw)
{
    app.add_option("--port", options.port, "port on 127.0.0.1; 0: any free one");
    app.add_option("--products", options.products,
                   "products of the US catalogue; every other marketplace has a tenth of it");
    app.add_option("--seed", options.seed, "names the catalogue and the order of faults");
    app.add_option("--recordings", raw.recordings,
                   "serve the recorded product objects of this folder instead of made ones");
    app.add_option("--key", raw.key, "the only key accepted; without it every well-formed key is");
    app.add_option("--tokens", raw.tokens, "tokens at the start; without it the bucket is full");
    app.add_option("--refill-rate", options.refillRate, "tokens per token minute");
    app.add_option("--token-flow-reduction", options.tokenFlowReduction, "tokens per token minute that trackings eat");
    app.add_option("--minute", raw.minute, "length of a token minute in milliseconds");
    app.add_option("--latency", raw.latency, "milliseconds before an answer, or LEAST:MOST");
    app.add_option("--bandwidth", options.bytesPerSecond, "bytes per second and connection; 0: without limit");
    app.add_option("--fault", raw.faults,
                   "KIND=RATE, repeatable: 429 500 503 drop truncate stall not-json wrong-type bad-gzip")
        ->allow_extra_args(false);
    app.add_option("--request-log", raw.requestLog, "append one JSON line a request to this file");
    app.add_option("--search-hits", options.searchHits, "the most that a product search finds: 10 to 100");
    app.add_option("--csv-length", options.csvLength, "histories per product: 36, or 34 as before 2026");
}

/// What is wrong with the options; empty when they could be read.
QString complete(const CLI::App& app, simulator::Options& options, const RawOptions& raw)
{
    options.recordings = QString::fromStdString(raw.recordings);
    options.key = QString::fromStdString(raw.key);
    options.requestLog = QString::fromStdString(raw.requestLog);
    options.minute = std::chrono::milliseconds(raw.minute);
    if (app.count("--tokens") > 0)
        options.tokens = raw.tokens;
    if (!raw.latency.empty() && !readLatency(raw.latency, options))
        return QStringLiteral("a latency is MS or LEAST:MOST");
    const auto clock = base::SystemClock::fromText(qEnvironmentVariable("GLEANER_TEST_CLOCK"));
    if (!clock)
        return clock.error().detail;
    options.clock = std::make_shared<const base::SystemClock>(*clock);
    for (const std::string& text : raw.faults) {
        const auto fault = simulator::faultRateFromText(QString::fromStdString(text));
        if (!fault)
            return fault.error().detail;
        options.faults.push_back(*fault);
    }
    return {};
}

int complain(const QString& text)
{
    std::fprintf(stderr, "keepa-simulator: %s\n", qUtf8Printable(text));
    return kBadInput;
}

} // namespace

int main(int argc, char** argv)
{
    // Blocked before any thread starts, so that sigwait() below is the one that gets them.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);

    CLI::App app("A Keepa-compatible HTTP server on loopback.", "keepa-simulator");
    simulator::Options options;
    RawOptions raw;
    declare(app, options, raw);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kBadInput;
    }
    if (const QString complaint = complete(app, options, raw); !complaint.isEmpty())
        return complain(complaint);

    const auto server = simulator::Server::start(options);
    if (!server)
        return complain(server.error().detail);
    std::printf("listening on %s\n", qUtf8Printable((*server)->url().toString()));
    std::fflush(stdout);

    int signal = 0;
    return sigwait(&ending, &signal) == 0 ? 0 : kInternal;
}
