// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/score.h"

#include <array>

namespace domain {

namespace {

template <typename Enum, size_t N> QString nameIn(const std::array<const char*, N>& names, Enum value)
{
    return QString::fromLatin1(names[static_cast<size_t>(value)]);
}

constexpr std::array kVerdictNames{"STRONG_BUY", "BUY", "CONSIDER", "SKIP", "UNKNOWN"};
constexpr std::array kPriceSourceNames{"buy_box", "new_fba", "new", "buy_box_used", "used"};
constexpr std::array kFeeSourceNames{"keepa", "table", "profile"};
constexpr std::array kRoiMethodNames{"unit_cost", "unit_cost_and_handling", "everything"};
constexpr std::array kSalesBasisNames{"monthly_sold", "rank_drops", "rank_band"};
constexpr std::array kReasonNames{
    "no_price",  "no_fees",       "no_cost", "no_demand", "not_on_amazon", "rank_over_limit", "fba_offers_over_limit",
    "roi_below", "velocity_below"};
constexpr std::array kWarningNames{"amazon_on_listing",
                                   "amazon_in_stock_often",
                                   "amazon_in_stock_mostly",
                                   "price_above_average",
                                   "offers_rising",
                                   "hazmat",
                                   "heat_sensitive",
                                   "variation",
                                   "roi_implausible",
                                   "pack_size",
                                   "data_old",
                                   "fallback_used",
                                   "fee_step_nearby"};
static_assert(kReasonNames.size() == kReasons && kWarningNames.size() == kWarnings);

} // namespace

QString verdictName(Verdict verdict)
{
    return nameIn(kVerdictNames, verdict);
}

QString priceSourceName(PriceSource source)
{
    return nameIn(kPriceSourceNames, source);
}

QString feeSourceName(FeeSource source)
{
    return nameIn(kFeeSourceNames, source);
}

QString roiMethodName(RoiMethod method)
{
    return nameIn(kRoiMethodNames, method);
}

QString salesBasisName(SalesBasis basis)
{
    return nameIn(kSalesBasisNames, basis);
}

QString reasonName(Reason reason)
{
    return nameIn(kReasonNames, reason);
}

QString warningName(WarningKind kind)
{
    return nameIn(kWarningNames, kind);
}

QString costBasisText(const std::optional<UnitCost>& cost)
{
    if (!cost)
        return QStringLiteral("none");
    switch (cost->basis) {
    case CostBasis::Row:
        return QStringLiteral("row");
    case CostBasis::AssumedFixed:
        return QStringLiteral("assumed");
    case CostBasis::AssumedPercent:
        return QStringLiteral("assumed %1 %").arg(plainText(cost->percent));
    case CostBasis::None:
        break;
    }
    return QStringLiteral("none");
}

} // namespace domain
