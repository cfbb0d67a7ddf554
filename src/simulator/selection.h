// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Product Finder selection, read from its JSON and applied to a shelf. Immutable once read.
#pragma once

#include "simulator/catalogue.h"
#include "simulator/query_fields.h"

#include <QByteArray>
#include <QJsonValue>

#include <expected>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace simulator {

class Selection final {
public:
    /// The member that cannot be used; empty when the text is no selection at all.
    using Refusal = std::string;

    [[nodiscard]] static std::expected<Selection, Refusal> read(const QByteArray& json);

    /// All that match, in the order asked for; with singleVariation one of every family.
    [[nodiscard]] std::vector<const Product*> matches(const Shelf& shelf) const;

    [[nodiscard]] std::size_t page() const { return m_page; }
    [[nodiscard]] std::size_t perPage() const { return m_perPage; }
    [[nodiscard]] const std::vector<std::int64_t>& rootCategories() const { return m_roots; }

private:
    struct Range {
        std::optional<double> least;
        std::optional<double> most;

        [[nodiscard]] bool holds(Number value, bool minusOneIsNone) const;
    };
    struct Condition {
        std::function<bool(Candidate&)> holds;
        bool dear;
    };
    struct SortKey {
        std::optional<NumberField> number; // otherwise by text
        std::optional<TextField> text;
        bool descending;
    };

    [[nodiscard]] bool readMember(const std::string& name, const QJsonValue& value);
    [[nodiscard]] bool readPaging(const std::string& name, const QJsonValue& value);
    [[nodiscard]] bool readSort(const QJsonValue& value);
    [[nodiscard]] bool readBound(const std::string& name, const QJsonValue& value);
    [[nodiscard]] bool readCategories(const std::string& name, const QJsonValue& value);
    [[nodiscard]] bool readTexts(TextField field, const QJsonValue& value);
    [[nodiscard]] bool readTitle(const QJsonValue& value);
    [[nodiscard]] bool readEnumeration(const NumberField& field, const QJsonValue& value);
    [[nodiscard]] bool readFlag(const std::string& name, const QJsonValue& value);
    void addRanges();
    void sort(std::vector<const Product*>& products, const Shelf& shelf) const;

    std::vector<Condition> m_conditions;
    std::map<std::string, Range> m_ranges;
    std::vector<std::int64_t> m_roots;
    std::vector<SortKey> m_sort;
    std::size_t m_page = 0;
    std::size_t m_perPage = 50;
    int m_filters = 0;
    bool m_singleVariation = false;
};

} // namespace simulator
