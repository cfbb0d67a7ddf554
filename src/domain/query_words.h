// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A search told in words: which filters are set, to what. Pure.
#pragma once

#include "domain/category_names.h"
#include "domain/search_query.h"

#include <QLocale>

namespace domain {

struct FilterWords {
    const Filter* filter = nullptr; // never null
    QString value; // "10,000–50,000", "≥ 3", "Books"; empty for a choice
    const FilterChoice* choice = nullptr; // of a choice; its label is to be translated
};

/// The categories of all filters, each once, beside the marketplace's roots, whose names are always known.
[[nodiscard]] std::vector<CategoryId> categoriesToName(const SearchQuery& query);

/// The filters that are set, in the order of the registry, without the number of products looked at. A category whose
/// name nobody knows goes by its id.
[[nodiscard]] std::vector<FilterWords> filterWords(const SearchQuery& query, const CategoryNames& names,
                                                   const QLocale& locale);

/// Untranslated: "Category: Books · Sales rank: 10,000–50,000".
[[nodiscard]] QString queryText(const SearchQuery& query, const CategoryNames& names);

} // namespace domain
