// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/json_reading.h"

#include "keepa/plain_text.h"

namespace keepa {

QString Reading::path() const
{
    QString path;
    for (const auto& [key, index] : m_path) {
        if (index >= 0) {
            path += u'[' + QString::number(index) + u']';
            continue;
        }
        if (!path.isEmpty())
            path += u'.';
        path += QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    }
    return path;
}

void Reading::wrong(const QString& expected)
{
    if (!m_wrong)
        m_wrong = base::Error{base::ErrorKind::Protocol, QStringLiteral("%1: not %2").arg(path(), expected)};
}

std::optional<base::Error> Reading::takeWrong()
{
    return std::exchange(m_wrong, std::nullopt);
}

void Reading::broken(simdjson::error_code error)
{
    if (m_broken)
        return;
    const QString where = m_path.empty() ? QString() : QString(u" at " + path());
    const QString why = QString::fromLatin1(simdjson::error_message(error));
    m_broken = base::Error{base::ErrorKind::Protocol,
                           QStringLiteral("the answer is cut off or not JSON%1: %2").arg(where, why)};
}

bool Reading::accepted(simdjson::error_code error, const char* expected)
{
    switch (error) {
    case simdjson::SUCCESS:
        return true;
    case simdjson::INCORRECT_TYPE:
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE:
    case simdjson::STRING_ERROR:
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
        wrong(QString::fromLatin1(expected));
        return false;
    default:
        broken(error);
        return false;
    }
}

std::optional<std::int64_t> readInteger(JsonValue value, Reading& reading)
{
    std::int64_t integer = 0;
    if (isNull(value, reading) || !reading.accepted(value.get_int64().get(integer), "an integer"))
        return std::nullopt;
    return integer;
}

std::optional<std::int32_t> readInt32(JsonValue value, Reading& reading)
{
    const auto integer = readInteger(value, reading);
    if (!integer)
        return std::nullopt;
    using Limits = std::numeric_limits<std::int32_t>;
    if (*integer < Limits::min() || *integer > Limits::max()) {
        reading.wrong(QStringLiteral("an integer of 32 bits"));
        return std::nullopt;
    }
    return static_cast<std::int32_t>(*integer);
}

std::optional<double> readNumber(JsonValue value, Reading& reading)
{
    double number = 0.0;
    if (isNull(value, reading) || !reading.accepted(value.get_double().get(number), "a number"))
        return std::nullopt;
    return number;
}

std::optional<bool> readBoolean(JsonValue value, Reading& reading)
{
    bool boolean = false;
    if (isNull(value, reading) || !reading.accepted(value.get_bool().get(boolean), "true or false"))
        return std::nullopt;
    return boolean;
}

std::optional<std::string_view> readCharacters(JsonValue value, Reading& reading)
{
    std::string_view characters;
    if (isNull(value, reading) || !reading.accepted(value.get_string().get(characters), "a text"))
        return std::nullopt;
    return characters;
}

QString readText(JsonValue value, Reading& reading)
{
    const auto characters = readCharacters(value, reading);
    if (!characters)
        return {};
    constexpr qsizetype kLongestText = 20'000; // Keepa's descriptions end at 4,000
    return QString::fromUtf8(characters->data(), static_cast<qsizetype>(characters->size())).left(kLongestText);
}

QString readPlainText(JsonValue value, Reading& reading)
{
    return plainTextOf(readText(value, reading));
}

std::optional<std::int32_t> readFigure(JsonValue value, Reading& reading, std::int32_t least)
{
    const auto integer = readInt32(value, reading);
    return integer && *integer >= least ? integer : std::nullopt;
}

namespace {

bool readElements(simdjson::ondemand::array list, Reading& reading, std::vector<std::int32_t>& numbers)
{
    using Limits = std::numeric_limits<std::int32_t>;
    for (auto element : list) {
        std::int64_t number = 0;
        const auto error = element.get_int64().get(number);
        const bool fits = number >= Limits::min() && number <= Limits::max();
        if (error == simdjson::SUCCESS && fits) {
            numbers.push_back(static_cast<std::int32_t>(number));
            continue;
        }
        const Reading::Step step(reading, static_cast<qsizetype>(numbers.size()));
        constexpr const char* kExpected = "an integer of 32 bits";
        if (reading.accepted(error, kExpected))
            reading.wrong(QLatin1String(kExpected));
        return false;
    }
    return true;
}

/// A list that looked like one of numbers, and what the parser has to say of it.
bool readTakenElements(std::string_view list, Reading& reading, std::vector<std::int32_t>& numbers)
{
    const simdjson::padded_string text(list);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array elements;
    numbers.clear();
    auto error = parser.iterate(text).get(document);
    if (error == simdjson::SUCCESS)
        error = document.get_array().get(elements);
    return reading.accepted(error, "a list") && readElements(elements, reading, numbers);
}

} // namespace

bool readIntegers(JsonValue value, Reading& reading, std::vector<std::int32_t>& numbers)
{
    numbers.clear();
    if (isNull(value, reading))
        return false;
    const std::string_view taken = reading.lists().takenAt(value.raw_json_token().data());
    if (!taken.empty())
        return scanIntegers(taken, numbers) || readTakenElements(taken, reading, numbers);
    simdjson::ondemand::array list;
    return reading.accepted(value.get_array().get(list), "a list") && readElements(list, reading, numbers);
}

QStringList readPlainTexts(JsonValue value, Reading& reading, qsizetype most)
{
    QStringList texts;
    eachElement(value, reading, [&](JsonValue item) {
        if (texts.size() >= most)
            return;
        const QString text = readPlainText(item, reading);
        if (!text.isEmpty())
            texts += text;
    });
    return texts;
}

} // namespace keepa
