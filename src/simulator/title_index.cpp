// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/title_index.h"

#include "simulator/catalogue.h"
#include "simulator/folding.h"
#include "simulator/words.h"

#include <algorithm>
#include <tuple>

namespace simulator {

TitleIndex::TitleIndex(const Shelf& shelf) : m_shelf(shelf)
{
    m_entries.reserve(shelf.products().size());
    for (const Product& product : shelf.products()) {
        const Texts texts = textsOf(product);
        std::string words;
        for (const std::string& word : foldedWords(texts.title + " " + texts.brand + " " + texts.author))
            words += " " + word;
        m_entries.emplace_back(&product, std::move(words));
    }
    const auto order = [](const auto& entry) {
        const std::int32_t rank = entry.first->now(domain::Series::Sales);
        return std::tuple(rank < 0, rank, std::string_view(entry.first->asin));
    };
    std::ranges::sort(m_entries, {}, order);
}

std::vector<const Product*> TitleIndex::find(std::string_view term, std::size_t most) const
{
    if (const Product* named = m_shelf.byAsin(term))
        return {named};
    std::vector<const Product*> found = m_shelf.byCode(term);
    if (!found.empty())
        return found;
    std::vector<std::string> words = foldedWords(term);
    for (std::string& word : words)
        word.insert(0, 1, ' ');
    for (const auto& [product, text] : m_entries) {
        if (words.empty() || found.size() == most)
            break;
        if (std::ranges::all_of(words, [&text](const std::string& word) { return text.contains(word); }))
            found.push_back(product);
    }
    return found;
}

} // namespace simulator
