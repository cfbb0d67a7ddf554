// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small generator whose numbers are the same on every machine and library, so that a seed names one catalogue for
// good.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace simulator {

/// SplitMix64. Owned by the function that draws from it.
class Random final {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }

    /// One seed out of two numbers, well spread.
    [[nodiscard]] static std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
    {
        return spread(a * 0x9E3779B97F4A7C15ULL + spread(b + 0xD1B54A32D192ED03ULL));
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return spread(m_state);
    }
    /// In [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Both ends included.
    std::int32_t between(std::int32_t low, std::int32_t high)
    {
        const auto span = static_cast<std::uint64_t>(static_cast<std::int64_t>(high) - low + 1);
        return static_cast<std::int32_t>(low + static_cast<std::int64_t>(next() % span));
    }
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double probability) { return unit() < probability; }
    /// Mean 0, standard deviation 1, never beyond ±3.5.
    double bell() { return (unit() + unit() + unit() + unit() - 2.0) * 1.7320508; }
    /// Evenly spread over the logarithm.
    double logBetween(double low, double high) { return low * std::exp(unit() * std::log(high / low)); }
    template <typename List> const auto& pick(const List& list)
    {
        return list[static_cast<std::size_t>(next() % std::size(list))];
    }

private:
    static std::uint64_t spread(std::uint64_t x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }

    std::uint64_t m_state;
};

} // namespace simulator
