// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a result: a product's facts, its score, and where the facts came from.
#pragma once

#include "domain/comeback.h"
#include "domain/outcome.h"
#include "domain/product_facts.h"
#include "domain/score.h"

#include <memory>
#include <optional>

namespace domain {

struct Row {
    std::shared_ptr<const ProductFacts> facts; // never null
    Score score;
    Outcome outcome = Outcome::Miss;
    Tokens tokensSpent; // for this row in this search
    base::Timestamp shownAt{}; // ages are told against it
    std::optional<Money> typedCost; // beats the profile's cost rule
    QString profileName;
    std::shared_ptr<const Comeback> comeback = nullptr; // it had been rejected; null for all others

    [[nodiscard]] std::chrono::seconds age() const
    {
        return std::chrono::duration_cast<std::chrono::seconds>(shownAt - facts->fetchedAt);
    }
};

} // namespace domain
