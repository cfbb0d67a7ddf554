// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON as Keepa does: members in alphabetical order, 64-bit integers unquoted. Plain values, usable from every
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simulator {

/// The text as a JSON string, quotes included. The text must be UTF-8.
[[nodiscard]] std::string jsonText(std::string_view text);
[[nodiscard]] std::string jsonArray(std::span<const std::int32_t> values);
[[nodiscard]] std::string jsonArray(std::span<const std::int64_t> values);
[[nodiscard]] std::string jsonArray(std::span<const std::string> texts);
/// Elements that are JSON already.
[[nodiscard]] std::string jsonArrayOf(std::span<const std::string> elements);
void appendNumber(std::string& out, std::int64_t value);

class JsonObject final {
public:
    JsonObject& text(std::string_view name, std::string_view value) { return json(name, jsonText(value)); }
    JsonObject& number(std::string_view name, std::int64_t value);
    /// Always with a decimal point, as Java prints doubles.
    JsonObject& fraction(std::string_view name, double value);
    JsonObject& flag(std::string_view name, bool value) { return json(name, value ? "true" : "false"); }
    JsonObject& null(std::string_view name) { return json(name, "null"); }
    /// A value that is JSON already.
    JsonObject& json(std::string_view name, std::string value);

    [[nodiscard]] bool empty() const { return m_members.empty(); }
    /// Replaces every value by `value`, which is JSON.
    void replaceAll(const std::string& value);
    void append(JsonObject other);
    /// The object's text. Of members with one name the last one counts.
    [[nodiscard]] std::string toString() const;

private:
    std::vector<std::pair<std::string, std::string>> m_members;
};

} // namespace simulator
