// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads simdjson's values into ours and remembers where in the document it is, so that a wrong type can be told with
// its path. Included by the decoder's own translation units only. One per document, on the worker's thread.
#pragma once

#include "base/error.h"
#include "keepa/number_lists.h"

#include <QString>
#include <QStringList>

#include <simdjson.h>

#include <concepts>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace keepa {

using JsonValue = simdjson::ondemand::value;

class Reading final {
public:
    explicit Reading(const NumberLists& lists) : m_lists(lists) { }

    /// A member or element on the way down to the value that is being read.
    class Step final {
    public:
        Step(Reading& reading, std::string_view key) : m_reading(reading) { reading.m_path.push_back({key, -1}); }
        Step(Reading& reading, qsizetype index) : m_reading(reading) { reading.m_path.push_back({{}, index}); }
        ~Step() { m_reading.m_path.pop_back(); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        Reading& m_reading;
    };

    /// "products[3].csv[0]"
    [[nodiscard]] QString path() const;

    /// The value here is not what it should be. Only the first is kept until it is taken.
    void wrong(const QString& expected);
    [[nodiscard]] std::optional<base::Error> takeWrong();
    [[nodiscard]] bool hasWrong() const { return m_wrong.has_value(); }
    /// The document itself is unusable from here on.
    void broken(simdjson::error_code error);
    [[nodiscard]] const std::optional<base::Error>& brokenBy() const { return m_broken; }
    [[nodiscard]] bool isBroken() const { return m_broken.has_value(); }

    /// False and remembered when `error` is one: a wrong value or a broken document.
    [[nodiscard]] bool accepted(simdjson::error_code error, const char* expected);

    /// Where those lists are that the document is parsed without.
    [[nodiscard]] const NumberLists& lists() const { return m_lists; }

    /// Room for the numbers of one list after the other.
    [[nodiscard]] std::vector<std::int32_t>& scratch() { return m_scratch; }

private:
    struct Segment {
        std::string_view key;
        qsizetype index;
    };

    const NumberLists& m_lists;
    std::vector<Segment> m_path;
    std::optional<base::Error> m_wrong, m_broken;
    std::vector<std::int32_t> m_scratch;
};

/// All of these: null is no value; another type is Reading::wrong() and no value.
[[nodiscard]] std::optional<std::int64_t> readInteger(JsonValue value, Reading& reading);
[[nodiscard]] std::optional<std::int32_t> readInt32(JsonValue value, Reading& reading);
[[nodiscard]] std::optional<double> readNumber(JsonValue value, Reading& reading);
[[nodiscard]] std::optional<bool> readBoolean(JsonValue value, Reading& reading);
/// Valid until the document is done with.
[[nodiscard]] std::optional<std::string_view> readCharacters(JsonValue value, Reading& reading);
/// No longer than any text of Keepa's is.
[[nodiscard]] QString readText(JsonValue value, Reading& reading);
/// Text as people read it, without mark-up and character references.
[[nodiscard]] QString readPlainText(JsonValue value, Reading& reading);
/// As Keepa marks unknown by less than `least` (-1, -2; for sizes 0 too): nothing then.
[[nodiscard]] std::optional<std::int32_t> readFigure(JsonValue value, Reading& reading, std::int32_t least = 0);

/// The numbers of a flat list. False where there is none: null, or something in it is no integer of 32 bits.
[[nodiscard]] bool readIntegers(JsonValue value, Reading& reading, std::vector<std::int32_t>& numbers);
/// A list of texts; null entries are left out.
[[nodiscard]] QStringList readPlainTexts(JsonValue value, Reading& reading, qsizetype most);

[[nodiscard]] inline bool isNull(JsonValue value, Reading& reading)
{
    bool null = false;
    // A word that begins like null and is not: a wrong value, told by whoever reads it next.
    const auto error = value.is_null().get(null);
    if (error != simdjson::SUCCESS && error != simdjson::INCORRECT_TYPE && error != simdjson::N_ATOM_ERROR)
        reading.broken(error);
    return null;
}

template <std::invocable<JsonValue> F> void eachElement(JsonValue value, Reading& reading, F onElement)
{
    if (isNull(value, reading))
        return;
    simdjson::ondemand::array array;
    if (!reading.accepted(value.get_array().get(array), "a list"))
        return;
    qsizetype index = 0;
    for (auto element : array) {
        JsonValue item;
        if (const auto error = element.get(item); error != simdjson::SUCCESS) {
            reading.broken(error);
            return;
        }
        const Reading::Step step(reading, index++);
        onElement(item);
        if (reading.isBroken())
            return;
    }
}

template <std::invocable<std::string_view, JsonValue> F>
void eachField(simdjson::ondemand::object object, Reading& reading, F onField)
{
    for (auto field : object) {
        std::string_view key;
        JsonValue item;
        auto error = field.unescaped_key().get(key);
        if (error == simdjson::SUCCESS)
            error = field.value().get(item);
        if (error != simdjson::SUCCESS) {
            reading.broken(error);
            return;
        }
        const Reading::Step step(reading, key);
        onField(key, item);
        if (reading.isBroken())
            return;
    }
}

template <std::invocable<std::string_view, JsonValue> F> void eachField(JsonValue value, Reading& reading, F onField)
{
    if (isNull(value, reading))
        return;
    simdjson::ondemand::object object;
    if (reading.accepted(value.get_object().get(object), "an object"))
        eachField(object, reading, onField);
}

} // namespace keepa
