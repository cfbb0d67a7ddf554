// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nearly all bytes of a product are long lists of whole numbers. They are taken out of the text before it is indexed
// (the index of a number is larger than the number) and read where they are wanted by a scan of our own. Decoder only,
// one per document.
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

    /// The text without the lists. Where one was stands a number, so that whoever reads it otherwise is told that it is
    /// no list.
    [[nodiscard]] const JsonText& rest() const { return m_sifted ? *m_sifted : m_whole; }
    /// From the opening bracket of the list that was at `token` of rest(); nullptr when none was taken from there.
    [[nodiscard]] const char* listAt(const char* token) const;

private:
    struct Taken {
        std::size_t at; // in rest()
        const char* list; // its opening bracket in the document
    };
    class Sieve;

    const JsonText& m_whole;
    std::optional<JsonText> m_sifted;
    std::vector<Taken> m_taken; // in order of `at`
};

/// One integer of 32 bits as JSON writes it; nullptr when it is anything else, else the character after it. The text
/// must end with a character that is no digit: the padding of a JsonText does.
[[nodiscard]] const char* scanInt32(const char* at, std::int32_t& out);

} // namespace keepa
