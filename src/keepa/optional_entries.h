// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that an answer can do without: an entry that is not what it should be is dropped with a note, and all that
// stands around it is kept. Included by the decoder's own translation units only.
#pragma once

#include "domain/keepa_time.h"
#include "keepa/dropped_notes.h"
#include "keepa/json_reading.h"

#include <charconv>

namespace keepa {

/// Runs `read`; false, with a note, when it met a wrong value. What was wrong before stays so.
template <std::invocable F> bool tolerated(Reading& reading, DroppedNotes& notes, F read)
{
    const bool alreadyWrong = reading.hasWrong();
    read();
    if (alreadyWrong)
        return false;
    const auto wrong = reading.takeWrong();
    if (wrong)
        notes += wrong->detail + QStringLiteral(" (dropped)");
    return !wrong;
}

/// `readEntry` gives an optional: nothing for an entry that is left out without a word. No more than `most` are read.
template <typename T, std::invocable<JsonValue> F>
void readEntries(JsonValue list, Reading& reading, DroppedNotes& notes, size_t most, std::vector<T>& into, F readEntry)
{
    into.clear();
    size_t came = 0;
    eachElement(list, reading, [&](JsonValue item) {
        if (++came > most)
            return;
        std::optional<T> entry;
        const bool good = tolerated(reading, notes, [&] { entry = readEntry(item); });
        if (good && entry)
            into.push_back(std::move(*entry));
    });
    if (came > most)
        notes += QStringLiteral("%1: %2 entries, kept the first %3").arg(reading.path()).arg(came).arg(most);
}

/// `entryOf` makes an entry of the numbers of a flat list, `stride` at a time, as long as their times grow. A list with
/// anything else in it is dropped with a note; what is no list at all is wrong.
template <typename T, std::invocable<const std::int32_t*> F>
void readTimeline(JsonValue list, Reading& reading, DroppedNotes& notes, size_t stride, std::vector<T>& into, F entryOf)
{
    into.clear();
    simdjson::ondemand::json_type type{};
    if (isNull(list, reading) || reading.isBroken())
        return;
    if (!reading.accepted(list.type().get(type), "a list"))
        return;
    if (type != simdjson::ondemand::json_type::array)
        return reading.wrong(QStringLiteral("a list"));
    auto& numbers = reading.scratch();
    bool whole = false;
    const bool good = tolerated(reading, notes, [&] { whole = readIntegers(list, reading, numbers); });
    if (!good || !whole)
        return;
    into.reserve(numbers.size() / stride);
    const std::int32_t* last = nullptr;
    bool inOrder = numbers.size() % stride == 0;
    for (size_t i = 0; i + stride <= numbers.size(); i += stride) {
        const std::int32_t* const entry = &numbers[i];
        if (last && *entry <= *last) {
            inOrder = false;
            continue;
        }
        into.push_back(entryOf(entry));
        last = entry;
    }
    if (!inOrder)
        notes += QStringLiteral("%1: dropped entries that go back in time or are not whole").arg(reading.path());
}

/// A number that is written as a text, as in keys and in lists of texts.
[[nodiscard]] inline std::optional<std::int64_t> integerIn(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Of the minutes that Keepa tells time in: nothing for 0 and less, which stand for unknown.
[[nodiscard]] inline std::optional<domain::KeepaTime> readPastTime(JsonValue value, Reading& reading)
{
    const auto minutes = readFigure(value, reading, 1);
    return minutes ? std::optional(domain::KeepaTime{*minutes}) : std::nullopt;
}

} // namespace keepa
