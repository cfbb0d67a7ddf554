// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/conformance_reasons.h"

#include <array>

namespace test {

namespace {

constexpr std::array kOnlyRecorded{
    Reason{"data*", "a member that somebody's program added before saving"},
};

constexpr std::array kOnlyMade{
    Reason{"serviceRevision*", "made up: the service adds members without notice"},
};

} // namespace

bool matches(const Reason& reason, std::string_view difference)
{
    const std::string_view pattern = reason.pattern;
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == difference;
    const std::string_view head = pattern.substr(0, star);
    const std::string_view tail = pattern.substr(star + 1);
    return difference.size() >= head.size() + tail.size() && difference.starts_with(head) && difference.ends_with(tail);
}

std::span<const Reason> onlyRecordedReasons()
{
    return kOnlyRecorded;
}

std::span<const Reason> onlyMadeReasons()
{
    return kOnlyMade;
}

} // namespace test
