// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

namespace simulator {

namespace {

void appendQuoted(std::string& out, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 0xF];
        } else {
            out += c;
        }
    }
    out += '"';
}

template <typename Numbers> std::string arrayOfNumbers(const Numbers& values)
{
    std::string out;
    out.reserve(values.size() * 8 + 2);
    out += '[';
    for (const auto value : values) {
        appendNumber(out, value);
        out += ',';
    }
    if (out.size() > 1)
        out.pop_back();
    out += ']';
    return out;
}

} // namespace

void appendNumber(std::string& out, std::int64_t value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out.append(digits.begin(), end);
}

std::string jsonText(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 2);
    appendQuoted(out, text);
    return out;
}

std::string jsonArray(std::span<const std::int32_t> values)
{
    return arrayOfNumbers(values);
}

std::string jsonArray(std::span<const std::int64_t> values)
{
    return arrayOfNumbers(values);
}

std::string jsonArray(std::span<const std::string> texts)
{
    std::string out = "[";
    for (const std::string& text : texts) {
        if (out.size() > 1)
            out += ',';
        appendQuoted(out, text);
    }
    out += ']';
    return out;
}

std::string jsonArrayOf(std::span<const std::string> elements)
{
    std::size_t size = 2;
    for (const std::string& element : elements)
        size += element.size() + 1;
    std::string out;
    out.reserve(size);
    out += '[';
    for (const std::string& element : elements) {
        if (out.size() > 1)
            out += ',';
        out += element;
    }
    out += ']';
    return out;
}

JsonObject& JsonObject::number(std::string_view name, std::int64_t value)
{
    std::string text;
    appendNumber(text, value);
    return json(name, std::move(text));
}

JsonObject& JsonObject::fraction(std::string_view name, double value)
{
    std::array<char, 40> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    std::string text(digits.begin(), end);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return json(name, std::move(text));
}

JsonObject& JsonObject::json(std::string_view name, std::string value)
{
    m_members.emplace_back(std::string(name), std::move(value));
    return *this;
}

void JsonObject::replaceAll(const std::string& value)
{
    for (auto& member : m_members)
        member.second = value;
}

void JsonObject::append(JsonObject other)
{
    std::ranges::move(other.m_members, std::back_inserter(m_members));
}

std::string JsonObject::toString() const
{
    std::vector<const std::pair<std::string, std::string>*> sorted;
    sorted.reserve(m_members.size());
    std::size_t size = 2;
    for (const auto& member : m_members) {
        sorted.push_back(&member);
        size += member.first.size() + member.second.size() + 4;
    }
    // The members stand in one vector: their addresses tell which of two equal names came later.
    std::ranges::sort(sorted,
                      [](const auto* a, const auto* b) { return std::tie(a->first, a) < std::tie(b->first, b); });

    std::string out;
    out.reserve(size);
    out += '{';
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i + 1 < sorted.size() && sorted[i + 1]->first == sorted[i]->first)
            continue;
        if (out.size() > 1)
            out += ',';
        appendQuoted(out, sorted[i]->first);
        out += ':';
        out += sorted[i]->second;
    }
    out += '}';
    return out;
}

} // namespace simulator
