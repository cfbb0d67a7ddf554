// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nearly all bytes of a product are long lists of whole numbers. They are taken out of the text before it is parsed
// (the parser's index of a number is larger than the number) and read where they are wanted by a scan of our own.
// Decoder only, one per document.
#pragma once

#include "keepa/inflate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace keepa {

class NumberLists final {
public:
    /// Takes nothing out: for answers that have no such lists. `json` must outlive this.
    explicit NumberLists(const JsonText& json) : m_whole(json) { }
    /// Takes out the long lists of members that are read by readIntegers(): of histories and of offers, and what
    /// category ids name (ranks). `json` must outlive this.
    [[nodiscard]] static NumberLists takenFrom(const JsonText& json);

    /// The text with an empty list in the place of each that was taken.
    [[nodiscard]] const JsonText& rest() const { return m_sifted ? *m_sifted : m_whole; }
    /// The list that was at `token` of rest(), with its brackets; empty when none was taken from there.
    [[nodiscard]] std::string_view takenAt(const char* token) const;

private:
    struct Taken {
        std::size_t at; // in rest()
        std::string_view list; // in the document
    };
    class Sieve;

    const JsonText& m_whole;
    std::optional<JsonText> m_sifted;
    std::vector<Taken> m_taken; // in order of `at`
};

/// The numbers of a list that was taken, with the padding of its document behind it. False where one is no integer of
/// 32 bits as JSON writes it: then the parser is to say what is wrong.
[[nodiscard]] bool scanIntegers(std::string_view list, std::vector<std::int32_t>& numbers);

} // namespace keepa
