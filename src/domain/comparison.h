// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of a search beside each other: what is new, what is gone, what has changed. Plain values; pure.
#pragma once

#include "domain/row.h"

#include <bitset>
#include <span>
#include <vector>

namespace domain {

enum class ComparedFigure : std::uint8_t { Price, Rank, Offers, Verdict, Velocity };
inline constexpr int kComparedFigures = 5;

enum class ComparisonKind : std::uint8_t { New, Gone, Changed, Same };

/// A product that a run showed. The row is null where it is no longer known what it was like.
struct ComparedProduct {
    Asin asin;
    std::shared_ptr<const Row> row = nullptr;
};

struct ComparedPair {
    Asin asin;
    ComparisonKind kind = ComparisonKind::Same;
    std::shared_ptr<const Row> before = nullptr, after = nullptr;
    std::bitset<kComparedFigures> changed = {}; // known before and after, and different

    [[nodiscard]] bool has(ComparedFigure figure) const { return changed.test(static_cast<size_t>(figure)); }
};

/// Those after in their order, then those that are gone in theirs. A product that a run names twice counts once.
[[nodiscard]] std::vector<ComparedPair> compared(std::span<const ComparedProduct> before,
                                                 std::span<const ComparedProduct> after);

} // namespace domain
