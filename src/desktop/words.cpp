// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/words.h"

#include "desktop/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString word(domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Hit:
        //: Badge: the row came from the cache, free of charge
        return Words::tr("HIT");
    case domain::Outcome::Miss:
        //: Badge: the row was fetched and paid for
        return Words::tr("MISS");
    case domain::Outcome::Stale:
        //: Badge: the row came from the cache past its time
        return Words::tr("STALE");
    case domain::Outcome::Bypass:
        //: Badge: the row was fetched although the cache may have had it
        return Words::tr("BYPASS");
    case domain::Outcome::Off:
        break;
    }
    //: Badge: there is no cache
    return Words::tr("OFF");
}

QString word(domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::StrongBuy:
        return Words::tr("STRONG BUY");
    case domain::Verdict::Buy:
        return Words::tr("BUY");
    case domain::Verdict::Consider:
        return Words::tr("CONSIDER");
    case domain::Verdict::Skip:
        return Words::tr("SKIP");
    case domain::Verdict::Unknown:
        break;
    }
    return Words::tr("UNKNOWN");
}

QString word(domain::PriceSource source)
{
    switch (source) {
    case domain::PriceSource::BuyBox:
        return Words::tr("buy box");
    case domain::PriceSource::NewFba:
        return Words::tr("lowest new FBA offer");
    case domain::PriceSource::New:
        return Words::tr("lowest new offer");
    case domain::PriceSource::BuyBoxUsed:
        return Words::tr("used buy box");
    case domain::PriceSource::Used:
        break;
    }
    return Words::tr("lowest used offer");
}

QString word(domain::FeeSource source)
{
    switch (source) {
    case domain::FeeSource::Keepa:
        return Words::tr("by Keepa");
    case domain::FeeSource::Table:
        return Words::tr("from the fee table");
    case domain::FeeSource::Profile:
        break;
    }
    return Words::tr("from the profile");
}

QString word(domain::RoiMethod method)
{
    switch (method) {
    case domain::RoiMethod::UnitCost:
        return Words::tr("on the unit's cost");
    case domain::RoiMethod::UnitCostAndHandling:
        return Words::tr("on cost and handling");
    case domain::RoiMethod::Everything:
        break;
    }
    return Words::tr("on cost, handling and fees");
}

QString word(domain::Reason reason)
{
    switch (reason) {
    case domain::Reason::NoPrice:
        return Words::tr("no price known");
    case domain::Reason::NoFees:
        return Words::tr("fees unknown");
    case domain::Reason::NoCost:
        return Words::tr("no cost given");
    case domain::Reason::NoDemand:
        return Words::tr("demand unknown");
    case domain::Reason::NotOnAmazon:
        return Words::tr("not on Amazon");
    case domain::Reason::RankOverLimit:
        return Words::tr("sales rank over the profile's limit");
    case domain::Reason::FbaOffersOverLimit:
        return Words::tr("more FBA offers than the profile's limit");
    case domain::Reason::RoiBelow:
        return Words::tr("ROI below the profile's threshold");
    case domain::Reason::VelocityBelow:
        break;
    }
    return Words::tr("velocity below the profile's threshold");
}

QString word(domain::Depth depth)
{
    switch (depth) {
    case domain::Depth::Basic:
        return Words::tr("Basic");
    case domain::Depth::BuyBox:
        return Words::tr("Buy box");
    case domain::Depth::Offers:
        break;
    }
    return Words::tr("Offers");
}

QString word(domain::DiscoverySource source)
{
    switch (source) {
    case domain::DiscoverySource::Finder:
        return Words::tr("Product Finder");
    case domain::DiscoverySource::BestSellers:
        return Words::tr("Best sellers");
    case domain::DiscoverySource::Deals:
        break;
    }
    return Words::tr("Deals");
}

QString word(domain::FilterGroup group)
{
    switch (group) {
    case domain::FilterGroup::Basics:
        return Words::tr("Basics");
    case domain::FilterGroup::Lists:
        return Words::tr("The list");
    case domain::FilterGroup::Demand:
        return Words::tr("Demand");
    case domain::FilterGroup::Competition:
        return Words::tr("Competition");
    case domain::FilterGroup::BuyBox:
        return Words::tr("Buy box");
    case domain::FilterGroup::Reviews:
        return Words::tr("Reviews");
    case domain::FilterGroup::Prices:
        return Words::tr("Prices now");
    case domain::FilterGroup::Averages:
        return Words::tr("Average prices");
    case domain::FilterGroup::Falls:
        return Words::tr("Price drops");
    case domain::FilterGroup::Product:
        return Words::tr("Product");
    case domain::FilterGroup::Size:
        return Words::tr("Size and weight");
    case domain::FilterGroup::Flags:
        return Words::tr("Flags");
    case domain::FilterGroup::Dates:
        return Words::tr("Dates");
    case domain::FilterGroup::Score:
        break;
    }
    return Words::tr("Score");
}

QString warningText(domain::WarningKind kind, int figure, domain::Currency currency)
{
    using enum domain::WarningKind;
    const QLocale locale;
    const QString number = locale.toString(figure);
    switch (kind) {
    case AmazonOnListing:
        return Words::tr("Amazon itself is on the listing");
    case AmazonInStockOften:
        return Words::tr("Amazon was in stock %1 % of 90 days").arg(number);
    case AmazonInStockMostly:
        return Words::tr("Amazon was in stock %1 % of 90 days: mostly").arg(number);
    case PriceAboveAverage:
        return Words::tr("The price stands well above its average of 90 days (%1 %)").arg(number);
    case OffersRising:
        return Words::tr("Offers are rising against their average of 90 days (%1 %)").arg(number);
    case Hazmat:
        return Words::tr("Dangerous goods: storing it needs approval");
    case HeatSensitive:
        return Words::tr("Heat-sensitive: not stored in summer");
    case Variation:
        return Words::tr("A variation: the rank is shared with its siblings");
    case RoiImplausible:
        return Words::tr("ROI of %1 %: often a wrong pack or a wrong match").arg(number);
    case PackSize:
        return figure > 0 ? Words::tr("A pack of %1: check that your unit is the same").arg(number)
                          : Words::tr("Pack sizes differ: check that your unit is the same");
    case DataOld:
        return Words::tr("Keepa last looked %n hour(s) ago", nullptr, figure);
    case FallbackUsed:
        return Words::tr("Price or fees come from a fallback");
    case FeeStepNearby:
        return figure > 0 ? Words::tr("A fee step lies %1 away").arg(moneyText(domain::Money{figure, currency}, locale))
                          : Words::tr("A fee step lies nearby");
    }
    return {};
}

QString label(const domain::Column& column)
{
    return QCoreApplication::translate("Columns", column.label);
}

QString tooltip(const domain::Column& column)
{
    return QCoreApplication::translate("Columns", column.tooltip);
}

QString label(const domain::Filter& filter)
{
    return QCoreApplication::translate("Filters", filter.label);
}

QString tooltip(const domain::Filter& filter)
{
    return QCoreApplication::translate("Filters", filter.tooltip);
}

QString label(const domain::FilterChoice& choice)
{
    return QCoreApplication::translate("Filters", choice.label);
}

QString unitText(const domain::Filter& filter, domain::Currency currency)
{
    switch (filter.unit) {
    case domain::FilterUnit::Money:
        return currencySymbol(currency);
    case domain::FilterUnit::Percent:
    case domain::FilterUnit::WholePercent:
    case domain::FilterUnit::Fall:
        return QStringLiteral("%");
    case domain::FilterUnit::Stars:
        return Words::tr("of 5");
    case domain::FilterUnit::Grams:
        return Words::tr("g");
    case domain::FilterUnit::Millimetres:
        return Words::tr("mm");
    case domain::FilterUnit::Points:
        return Words::tr("of 100");
    case domain::FilterUnit::Count:
        return qstrcmp(filter.key, "max") == 0 ? Words::tr("products") : QString();
    case domain::FilterUnit::Rank:
    case domain::FilterUnit::Date:
    case domain::FilterUnit::None:
        break;
    }
    return {};
}

} // namespace desktop
