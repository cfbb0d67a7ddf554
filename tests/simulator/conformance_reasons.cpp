// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/conformance_reasons.h"

#include <array>

namespace test {

namespace {

constexpr std::array kOnlyRecorded{
    Reason{"data*", "a member that somebody's program added before saving"},
    Reason{"stats: null", "the recording's program wrote null where the service leaves stats out"},
    Reason{"offers: null", "as above, for offers"},
    Reason{"images: absent", "recorded before the service sent images beside imagesCSV"},
    Reason{"websiteDisplayGroup*: absent", "recorded before the service sent display groups"},
    Reason{"csv[16]#1: -1", "made ratings never go away"},
    Reason{"csv[17]#1: -1", "made review counts never go away"},
    Reason{"csv[31]#1: -2", "rent that could not be determined: made rents are known"},
    Reason{"stats.*[31]: -2", "as above"},
    Reason{"stats.*InInterval[32][*: -1", "a used buy box in Japan that ended long ago: made ones last to the present"},
};

constexpr std::array kOnlyMade{
    Reason{"serviceRevision: int", "made up: the service adds members without notice"},
    Reason{"aPlus[].module[].text: array", "documented; the recorded stories are pictures"},
    Reason{"audienceRating: string", "seen elsewhere; no recording of a film or game"},
    Reason{"batteries*: bool", "documented; no recording of goods with batteries"},
    Reason{"bundleItems: array", "documented; no recording of a bundle"},
    Reason{"isHaul: bool", "documented; present only when known"},
    Reason{"isMerchOnDemand: bool", "documented; present only when known"},
    Reason{"returnRate: int", "documented; present only when known"},
    Reason{"shortDescription: string", "documented; recorded objects have none"},
    Reason{"suggestedLowerPrice: int", "documented; recorded objects have none"},
    Reason{"unitCount.eachUnitCount: int", "documented; recorded objects have none"},
    Reason{"offers: empty array", "a product without any offer; every recorded one has some"},
    Reason{"liveOffersOrder: empty array", "as above"},
    Reason{"stats.tradeInPrice: int", "no recorded product can be traded in"},
    Reason{"csv[6]*", "no recording of a refurbished product"},
    Reason{"csv[13]#1: int", "as above: their count"},
    Reason{"csv[26]*", "no recording of an acceptable collectible"},
    Reason{"csv[27]*", "no recording of a refurbished product with shipping"},
    Reason{"csv[34]*", "two recordings alone know this series"},
    Reason{"stats.*[6]*", "no recording of a refurbished product"},
    Reason{"stats.*[9]*", "no recorded offer of Amazon's warehouse is live"},
    Reason{"stats.*[13]*", "no recording of a refurbished product"},
    Reason{"stats.*[15]*", "how many offers a fetch found: any number, negative where there were more"},
    Reason{"stats.*[24]*", "no recorded collectible in very good condition is live"},
    Reason{"stats.*[25]*", "no recorded collectible in good condition was live at an interval's start"},
    Reason{"stats.*[26]*", "no recording of an acceptable collectible"},
    Reason{"stats.*[27]*", "no recording of a refurbished product with shipping"},
    Reason{"stats.*InInterval[29][*: -1", "recorded matches of used goods at eBay last to the present"},
    Reason{"stats.*[30]*", "no recorded product can be traded in"},
    Reason{"stats.*[31]*", "no recorded product can be rented"},
    Reason{"stats.*[33]*", "no recorded Prime price is live"},
    Reason{"stats.*[34]*", "two recordings alone know this series"},
    Reason{"stats.*[35]*", "two recordings alone know this series"},
    Reason{"stats.*InInterval[20][*: -1", "recorded books had very good used offers all the time"},
    Reason{"stats.*InInterval[21][*: -1", "recorded books had good used offers all the time"},
};

} // namespace

namespace {

bool fits(std::string_view pattern, std::string_view text)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == text;
    if (!text.starts_with(pattern.substr(0, star)))
        return false;
    for (std::size_t from = star; from <= text.size(); ++from) {
        if (fits(pattern.substr(star + 1), text.substr(from)))
            return true;
    }
    return false;
}

} // namespace

bool matches(const Reason& reason, std::string_view difference)
{
    return fits(reason.pattern, difference);
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
