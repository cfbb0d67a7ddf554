// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/resident.h"

#include <malloc.h>

#include <fstream>
#include <string>
#include <thread>

namespace bench {

namespace {

std::optional<double> statusBytes(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == name && status >> kilobytes)
            return kilobytes * 1024;
    }
    return std::nullopt;
}

bool resetPeak()
{
    std::ofstream file("/proc/self/clear_refs");
    file << "5" << std::flush;
    return file.good();
}

} // namespace

std::optional<double> peakOf(const std::function<void()>& work)
{
    malloc_trim(0); // what earlier work gave back would else be taken again unseen
    const auto before = statusBytes("VmRSS:");
    if (!before || !resetPeak())
        return std::nullopt;
    std::thread(work).join();
    const auto peak = statusBytes("VmHWM:");
    return peak ? std::optional(*peak - *before) : std::nullopt;
}

} // namespace bench
