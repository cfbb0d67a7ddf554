// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Routes that are measured against each other in one run: each several times, one after the other in random order, so
// that a busy machine is busy for all of them. What counts is the median of the thread's processor time.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace bench {

inline constexpr int kRepetitions = 15;

/// In main, before the first route is added.
inline void initialize(int argc, char** argv)
{
    std::vector<char*> arguments(argv, argv + argc);
    std::string interleaved = "--benchmark_enable_random_interleaving=true";
    arguments.insert(arguments.begin() + 1, interleaved.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
}

/// Calls measure(state) once a repetition.
template <typename Measure> void add(const std::string& route, Measure measure)
{
    benchmark::RegisterBenchmark(route.c_str(), measure)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->Repetitions(kRepetitions);
}

/// Keeps the medians, and shows nothing but them.
class Medians final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Aggregate && run.aggregate_name == "median")
                m_milliseconds[run.run_name.function_name] = run.GetAdjustedCPUTime();
        }
    }
    /// 0 for a route that the user's filter left out.
    [[nodiscard]] double of(const std::string& route) const
    {
        const auto found = m_milliseconds.find(route);
        return found == m_milliseconds.end() ? 0 : found->second;
    }

private:
    std::map<std::string, double> m_milliseconds;
};

} // namespace bench
