// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why made product objects differ from recorded ones where they do: the table of conformance_test.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace test {

struct Reason {
    const char* pattern; // "path: tag"; a '*' stands for any characters
    const char* why;
};

[[nodiscard]] bool matches(const Reason& reason, std::string_view difference);
/// Of what stands in recorded objects and in no made one.
[[nodiscard]] std::span<const Reason> onlyRecordedReasons();
/// The other way round.
[[nodiscard]] std::span<const Reason> onlyMadeReasons();

} // namespace test
