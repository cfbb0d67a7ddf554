// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the profile over 100,000 products on one core: our scoring beside a plain pass over the same memory,
// interleaved in one run, so that a busy machine is busy for both. What counts is the median of the thread's processor
// time. Fails when a score takes too long, or allocates.
#include "bench/generated_facts.h"
#include "bench/medians.h"
#include "scoring/engine.h"
#include "scoring/prefetch.h"
#include "support/allocations.h"

#include <cstdio>
#include <cstring>

namespace {

constexpr size_t kProducts = 100'000;
// 150 ms where the plain pass takes 24 ms, as it does on the machines that this is meant for.
constexpr double kMostOfLimit = 6.0;

const base::Timestamp kNow(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));

struct Work {
    std::vector<std::shared_ptr<const domain::ProductFacts>> catalogue = bench::generatedCatalogue(kProducts, kNow);
    std::vector<domain::Score> scores{kProducts};
    domain::Profile profile = domain::shippedProfiles()[1];
    domain::ProfileHash hash = domain::hashOf(profile);
    scoring::Reference reference;
};

/// Reads every word of the facts and writes every byte of the scores: no scoring of all of it can be faster.
void plainPass(Work& work)
{
    std::uint64_t sum = 0;
    for (size_t i = 0; i < kProducts; ++i) {
        std::array<std::uint64_t, sizeof(domain::ProductFacts) / sizeof(std::uint64_t)> words;
        static_assert(sizeof(words) == sizeof(domain::ProductFacts));
        std::memcpy(words.data(), work.catalogue[i].get(), sizeof(words));
        for (const std::uint64_t word : words)
            sum += word;
        std::memset(static_cast<void*>(&work.scores[i]), static_cast<int>(sum & 1), sizeof(domain::Score));
    }
    benchmark::DoNotOptimize(sum);
    benchmark::ClobberMemory();
}

void scoreAll(Work& work)
{
    for (size_t i = 0; i < kProducts; ++i) {
        if (i + scoring::kPrefetchAhead < kProducts)
            scoring::prefetch(*work.catalogue[i + scoring::kPrefetchAhead]);
        work.scores[i]
            = scoring::score(*work.catalogue[i], work.profile, work.hash, std::nullopt, kNow, work.reference);
    }
    benchmark::ClobberMemory();
}

/// Calls of the allocator while every product is scored once.
std::int64_t allocationsOf(Work& work)
{
    const std::int64_t before = test::allocationsSoFar();
    scoreAll(work);
    return test::allocationsSoFar() - before;
}

/// How many products have every figure: of others there is less to work out.
size_t complete(const Work& work)
{
    return static_cast<size_t>(
        std::ranges::count_if(work.scores, [](const auto& score) { return score.breakeven && score.displayRank; }));
}

bool report(Work& work, const bench::Medians& medians)
{
    const double limit = medians.of("limit");
    const double ours = medians.of("ours");
    const std::int64_t allocations = allocationsOf(work);
    std::printf("profile change, %zu products (%zu of them with every figure), %zu + %zu bytes each\n", kProducts,
                complete(work), sizeof(domain::ProductFacts), sizeof(domain::Score));
    std::printf("  allocations in all                 %6lld   %s 0\n", static_cast<long long>(allocations),
                allocations == 0 ? "ok, wanted" : "NOT MET, wanted");
    if (limit == 0 || ours == 0) {
        std::printf("  left out by the filter: nothing to compare\n");
        return false;
    }
    std::printf("  plain pass                         %6.1f ms\n", limit);
    std::printf("  ours                               %6.1f ms, %.2f us a product\n", ours,
                ours * 1e3 / static_cast<double>(kProducts));
    const bool fast = ours <= kMostOfLimit * limit;
    std::printf("  times the plain pass               %6.2f   %s <= %.0f\n", ours / limit,
                fast ? "ok, wanted" : "NOT MET, wanted", kMostOfLimit);
    return fast && allocations == 0;
}

} // namespace

int main(int argc, char** argv)
{
    bench::initialize(argc, argv);
    auto reference = scoring::Reference::builtIn();
    if (!reference) {
        std::fprintf(stderr, "%s\n", qPrintable(reference.error().detail));
        return 1;
    }
    Work work;
    work.reference = std::move(*reference);
    const auto measured = [&work](void (*run)(Work&)) {
        return [run, &work](benchmark::State& state) {
            for ([[maybe_unused]] auto _ : state)
                run(work);
        };
    };
    bench::add("limit", measured(plainPass));
    bench::add("ours", measured(scoreAll));
    bench::Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    return report(work, medians) ? 0 : 1;
}
