// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded answers of the real service that GLEANER_KEEPA_SAMPLES points at, as products.
#pragma once

#include "domain/product_facts.h"

#include <optional>
#include <vector>

namespace test {

enum class Members { AsSent, Sorted };

/// Every recorded product as of the minute of its own last update; its JSON's members as they were sent, or sorted by
/// name among members that nobody knows. Nothing where the variable is not set.
[[nodiscard]] std::optional<std::vector<domain::Product>> recordedProducts(Members members = Members::AsSent);

} // namespace test

#define SKIP_WITHOUT_RECORDINGS(products)                                                                              \
    if (!(products))                                                                                                   \
    GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers"
