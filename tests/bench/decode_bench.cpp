// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From compressed bytes to facts: Qt's own route, ours, and the limit, side by side in one run, one after the other in
// random order, so that a busy machine is busy for all of them. What counts is the median of the calling thread's
// processor time. Fails when ours is not fast or lean enough.
#include "bench/answers.h"
#include "bench/limit_route.h"
#include "bench/medians.h"
#include "bench/qt_route.h"
#include "bench/resident.h"
#include "keepa/decoder.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>
#include <vector>

namespace {

constexpr double kLeastAgainstQt = 4.0;
constexpr double kLeastOfLimit = 0.5;
constexpr double kMostMemory = 3.0;

const base::Timestamp kNow(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));

/// Empty, with the reason on stderr, unless every product decodes.
std::vector<domain::Product> decodedByUs(const QByteArray& gzip)
{
    const auto failed = [](const QString& why) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        return std::vector<domain::Product>();
    };
    const auto text = keepa::inflate(gzip);
    if (!text)
        return failed(text.error().detail);
    auto answer = keepa::decodeProducts(*text, {kNow, std::nullopt, domain::Depth::Offers, {}});
    if (!answer)
        return failed(answer.error().detail);
    if (!answer->value.skipped.empty())
        return failed(answer->value.skipped.front().error.detail);
    return std::move(answer->value.products);
}

struct Input {
    Input(std::string name, const QByteArray& answer)
        : called(std::move(name)), json(answer), gzip(bench::gzipped(json)), qt(gzip), limit(gzip, json)
    {
    }
    [[nodiscard]] double megabytes() const { return static_cast<double>(json.size()) / 1e6; }

    std::string called;
    QByteArray json, gzip;
    bench::QtRoute qt;
    bench::LimitRoute limit;
};

/// Runs `work` for each iteration; what it returns is given back outside of the measured time.
template <typename Work> void measure(benchmark::State& state, const Input& input, Work work)
{
    for ([[maybe_unused]] auto _ : state) {
        auto result = std::make_unique<decltype(work())>(work());
        benchmark::DoNotOptimize(result);
        state.PauseTiming();
        result.reset();
        state.ResumeTiming();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * input.json.size());
}

template <typename Work> void add(const Input& input, const char* route, Work work)
{
    bench::add(input.called + "/" + route, [&input, work](benchmark::State& state) { measure(state, input, work); });
}

void addRoutes(Input& input)
{
    add(input, "qt", [&input] { return bench::QtRoute::decoded(input.qt.inflated(), kNow); });
    add(input, "limit", [&input] { return input.limit.run(); });
    add(input, "ours", [&input] { return decodedByUs(input.gzip); });
    add(input, "ours:inflate", [&input] { return keepa::inflate(input.gzip); });
}

bool told(const char* what, double figure, bool good, const char* wanted)
{
    std::printf("  %-34s %6.2f   %s %s\n", what, figure, good ? "ok, wanted" : "NOT MET, wanted", wanted);
    return good;
}

/// The same facts by both routes, or there is nothing to compare.
bool routesAgree(Input& input)
{
    const auto ours = decodedByUs(input.gzip);
    const auto theirs = bench::QtRoute::decoded(input.qt.inflated(), kNow);
    const bool agree = !ours.empty() && ours.size() == theirs.size()
        && bench::checksumOf(ours) == bench::checksumOf(theirs) && input.limit.run() != 0;
    std::printf("%s: %zu products, %.1f MB of JSON, %.1f MB compressed; both routes give the same facts: %s\n",
                input.called.c_str(), ours.size(), input.megabytes(), static_cast<double>(input.gzip.size()) / 1e6,
                agree ? "yes" : "NO");
    return agree;
}

bool report(const Input& input, const bench::Medians& medians, std::optional<double> peak)
{
    const auto median = [&](const char* route) { return medians.of(input.called + "/" + route); };
    std::printf("%s\n", input.called.c_str());
    for (const char* route : {"qt", "ours", "limit", "ours:inflate"}) {
        const double milliseconds = median(route);
        std::printf("  %-34s %7.1f ms %7.0f MB/s\n", route, milliseconds, input.megabytes() / milliseconds * 1e3);
    }
    const double ours = median("ours");
    if (ours == 0 || median("qt") == 0 || median("limit") == 0) {
        std::printf("  left out by the filter: nothing to compare\n");
        return false;
    }
    bool good
        = told("times as fast as Qt's route", median("qt") / ours, median("qt") >= kLeastAgainstQt * ours, ">= 4");
    good = told("of the limit's throughput", median("limit") / ours, median("limit") >= kLeastOfLimit * ours, ">= 0.5")
        && good;
    if (!peak) {
        std::printf("  peak memory: this system does not tell it\n");
        return good;
    }
    const double memory = *peak / static_cast<double>(input.json.size());
    return told("peak memory / inflated bytes", memory, memory < kMostMemory, "< 3") && good;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    bench::initialize(argc, argv);

    std::vector<std::unique_ptr<Input>> inputs;
    const auto generated = bench::generatedAnswer();
    if (!generated)
        return 1;
    inputs.push_back(std::make_unique<Input>("generated", *generated));
    if (const auto recorded = bench::recordedAnswer())
        inputs.push_back(std::make_unique<Input>("recorded", *recorded));
    else
        std::printf("recorded: GLEANER_KEEPA_SAMPLES is not set\n");

    bool good = true;
    std::vector<std::optional<double>> peaks;
    for (const auto& input : inputs) {
        // First: nothing is warm then.
        peaks.push_back(bench::peakOf([&input] { benchmark::DoNotOptimize(decodedByUs(input->gzip)); }));
        good = routesAgree(*input) && good;
        addRoutes(*input);
    }
    bench::Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    for (size_t i = 0; i < inputs.size(); ++i)
        good = report(*inputs[i], medians, peaks[i]) && good;
    return good ? 0 : 1;
}
