// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What /deal is asked for, read from its JSON and applied to the deals of a marketplace. Immutable once read.
// A range counts while isRangeEnabled is set, a filter while isFilterEnabled is; categories always do.
#pragma once

#include "domain/marketplace.h"
#include "simulator/deal_board.h"

#include <QByteArray>
#include <QJsonValue>

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace simulator {

/// Both ends included; nothing: open.
struct DealRange {
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;

    [[nodiscard]] bool holds(std::int64_t value) const
    {
        return (!least || value >= *least) && (!most || value <= *most);
    }
};

/// A filter of whole strings, compared without regard to case.
struct DealTexts {
    std::string member;
    std::vector<std::string> wanted; // folded
};

class DealSelection final {
public:
    /// The member that cannot be used; empty when the text is no selection at all.
    using Refusal = std::string;

    [[nodiscard]] static std::expected<DealSelection, Refusal> read(const QByteArray& json);

    /// In the order asked for, whatever their categories.
    [[nodiscard]] std::vector<const Deal*> matches(const DealBoard& board, const Shelf& shelf) const;
    [[nodiscard]] bool inCategories(const Product& product) const;

    [[nodiscard]] domain::Marketplace marketplace() const { return *m_marketplace; }
    [[nodiscard]] std::size_t series() const { return *m_series; }
    [[nodiscard]] std::size_t page() const { return m_page; }

private:
    struct Reader;

    [[nodiscard]] bool readMember(const std::string& name, const QJsonValue& value);
    [[nodiscard]] bool moved(const Deal& deal) const;
    [[nodiscard]] bool inRanges(const Deal& deal) const;
    [[nodiscard]] bool passesFilters(const Deal& deal) const;
    [[nodiscard]] bool passesTexts(const Product& product, const Shelf& shelf) const;
    [[nodiscard]] bool isSwitchedOn(std::string_view flag) const;
    void sort(std::vector<const Deal*>& deals) const;

    std::optional<domain::Marketplace> m_marketplace;
    std::optional<std::size_t> m_series;
    std::size_t m_interval = 0; // of kDealDays
    std::size_t m_page = 0;
    int m_sortType = 1;
    DealRange m_current;
    DealRange m_delta;
    DealRange m_deltaPercent;
    DealRange m_deltaLast;
    std::optional<DealRange> m_rank;
    std::int64_t m_minRating = -1;
    std::vector<std::int64_t> m_included;
    std::vector<std::int64_t> m_excluded;
    std::vector<std::int64_t> m_warehouseConditions;
    std::vector<std::string> m_titleWords; // in lower case
    std::vector<DealTexts> m_texts;
    std::vector<std::string> m_flags; // those that are true
};

} // namespace simulator
