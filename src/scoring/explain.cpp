// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/explain.h"

#include "scoring/demand.h"
#include "scoring/profit.h"
#include "scoring/sell_price.h"
#include "scoring/verdict.h"

namespace scoring {

using domain::ExplainGroup;
using domain::ExplainRow;
using domain::Money;

namespace {

struct RowName {
    const char* key;
    const char* label;
};

#define EXPLAIN_LABEL(text) QT_TRANSLATE_NOOP("domain::ExplainRow", text)

constexpr std::array<RowName, domain::kVelocityParts> kPartNames{{
    {"rank_level", EXPLAIN_LABEL("Rank level (90-day average)")},
    {"sale_frequency", EXPLAIN_LABEL("Rank drops 30d (≈ sales)")},
    {"availability", EXPLAIN_LABEL("Availability (90 days)")},
    {"stability", EXPLAIN_LABEL("Price stability (90 days)")},
}};

/// In the order of Input.
constexpr std::array<RowName, kInputs> kInputNames{{
    {"has_sell_price", EXPLAIN_LABEL("Sell price")},
    {"has_conservative_price", EXPLAIN_LABEL("Conservative price")},
    {"has_price_corridor", EXPLAIN_LABEL("Price corridor")},
    {"has_availability", EXPLAIN_LABEL("Availability (90 days)")},
    {"has_stability", EXPLAIN_LABEL("Price stability (90 days)")},
    {"has_referral_fee", EXPLAIN_LABEL("Referral fee")},
    {"has_closing_fee", EXPLAIN_LABEL("Closing fee")},
    {"has_fulfilment_fee", EXPLAIN_LABEL("FBA pick & pack fee")},
    {"has_cost", EXPLAIN_LABEL("Cost")},
    {"has_handling", EXPLAIN_LABEL("Prep, inbound and storage")},
    {"has_rank", EXPLAIN_LABEL("Sales rank")},
    {"has_average_rank", EXPLAIN_LABEL("Sales rank (90-day average)")},
    {"has_rank_drops", EXPLAIN_LABEL("Rank drops 30d (≈ sales)")},
    {"has_fba_offers", EXPLAIN_LABEL("FBA offers")},
    {"has_amazon_on_listing", EXPLAIN_LABEL("Amazon on the listing")},
    {"has_amazon_in_stock", EXPLAIN_LABEL("Amazon in stock (90 days)")},
}};

QString withCurrency(Money money)
{
    return QString(domain::plainText(money) + u' ' + domain::currencyCode(money.currency));
}

QString withCurrency(const std::optional<Money>& money)
{
    return money ? withCurrency(*money) : QString();
}

QString percentText(domain::Hundredths figure)
{
    return QString(domain::plainText(figure) + QStringLiteral(" %"));
}

QString figureText(domain::Figure figure)
{
    return figure ? QString::number(*figure) : QString();
}

class Explanation final {
public:
    Explanation(const domain::ProductFacts& facts, const domain::Score& score, const domain::Profile& profile)
        : m_facts(facts), m_score(score), m_profile(profile), m_currency(domain::currencyOf(facts.marketplace))
    {
    }

    std::vector<ExplainRow> rows()
    {
        m_rows.reserve(60);
        addPrice();
        addProceeds();
        addProfit();
        addLimits();
        addDemand();
        addVelocity();
        addVerdict();
        addCoverage();
        return std::move(m_rows);
    }

private:
    ExplainRow& add(ExplainGroup group, RowName name, QString value, QString source = {})
    {
        m_rows.push_back({group, name.key, name.label, std::move(value), std::move(source), QString(), false});
        return m_rows.back();
    }
    void addAmount(ExplainGroup group, RowName name, std::int64_t signedAmount, const QString& source)
    {
        const Money money{signedAmount, m_currency};
        add(group, name, withCurrency(money), source).contribution = domain::plainText(money);
    }
    void addTotal(ExplainGroup group, RowName name, const std::optional<Money>& total)
    {
        ExplainRow& row = add(group, name, withCurrency(total));
        row.isTotal = true;
        if (total)
            row.contribution = domain::plainText(*total);
    }
    [[nodiscard]] QString feeSource(const domain::Fee& fee) const
    {
        return fee.source == domain::FeeSource::Table ? tableName() : domain::feeSourceName(fee.source);
    }
    [[nodiscard]] QString tableName() const
    {
        if (!m_score.feeTable)
            return domain::feeSourceName(domain::FeeSource::Table);
        const std::chrono::year_month_day day{*m_score.feeTable};
        return QStringLiteral("%1 table of %2-%3-%4")
            .arg(domain::codeOf(m_facts.marketplace))
            .arg(int(day.year()))
            .arg(unsigned(day.month()), 2, 10, QLatin1Char('0'))
            .arg(unsigned(day.day()), 2, 10, QLatin1Char('0'));
    }
    void addFee(RowName name, const std::optional<domain::Fee>& fee, bool mayBeNone)
    {
        if (fee)
            addAmount(ExplainGroup::Proceeds, name, -fee->amount.amount, feeSource(*fee));
        else if (!mayBeNone)
            add(ExplainGroup::Proceeds, name, QString(), QStringLiteral("unknown"));
    }

    void addPrice();
    void addProceeds();
    void addProfit();
    void addLimits();
    void addDemand();
    void addVelocity();
    void addVerdict();
    void addCoverage();

    const domain::ProductFacts& m_facts;
    const domain::Score& m_score;
    const domain::Profile& m_profile;
    domain::Currency m_currency;
    std::vector<ExplainRow> m_rows;
};

void Explanation::addPrice()
{
    const auto group = ExplainGroup::Price;
    if (!m_score.price) {
        add(group, {"sell_price", EXPLAIN_LABEL("Sell price")}, QString(), QStringLiteral("unknown"));
        return;
    }
    const domain::SellPrice& price = *m_score.price;
    add(group, {"sell_price", EXPLAIN_LABEL("Sell price")}, withCurrency(price.now),
        QString(domain::priceSourceName(price.source)
                + (price.withShipping ? QStringLiteral(", with shipping") : QString())));
    add(group, {"conservative_price", EXPLAIN_LABEL("Conservative price")}, withCurrency(price.conservative),
        QStringLiteral("least of now, 90-day average and 25th percentile"));
    const auto usual = corridor(m_facts, seriesOf(price.source), m_profile.priceWindowDays);
    const QString window = QStringLiteral("%1 days").arg(m_profile.priceWindowDays);
    add(group, {"price_corridor", EXPLAIN_LABEL("Price corridor")},
        usual ? QString(domain::plainText(usual->p25) + QStringLiteral(" / ") + domain::plainText(usual->median)
                        + QStringLiteral(" / ") + withCurrency(usual->p75))
              : QString(),
        usual ? window : QString(window + QStringLiteral(", not enough history")));
}

void Explanation::addProceeds()
{
    const auto group = ExplainGroup::Proceeds;
    if (m_score.price) {
        const std::int64_t price = m_score.price->now.amount;
        addAmount(group, {"price", EXPLAIN_LABEL("Sell price")}, price, domain::priceSourceName(m_score.price->source));
        if (const std::int64_t vat = price - netOfVat(m_profile, price); vat != 0)
            addAmount(group, {"vat", EXPLAIN_LABEL("VAT")}, -vat, percentText(m_profile.vatRate));
    }
    addFee({"referral_fee", EXPLAIN_LABEL("Referral fee")}, m_score.fees.referral, false);
    addFee({"closing_fee", EXPLAIN_LABEL("Closing fee")}, m_score.fees.closing, false);
    addFee({"fulfilment_fee", EXPLAIN_LABEL("FBA pick & pack fee")}, m_score.fees.fulfilment, false);
    addFee({"surcharge", EXPLAIN_LABEL("Fuel and logistics surcharge")}, m_score.fees.surcharge, true);
    if (m_score.fees.difference)
        add(group, {"fee_difference", EXPLAIN_LABEL("Keepa's fees less the table's")},
            withCurrency(*m_score.fees.difference), tableName());
    addTotal(group, {"proceeds", EXPLAIN_LABEL("Proceeds")}, m_score.proceeds);
}

void Explanation::addProfit()
{
    const auto group = ExplainGroup::Profit;
    if (m_score.proceeds)
        addAmount(group, {"proceeds", EXPLAIN_LABEL("Proceeds")}, m_score.proceeds->amount, QString());
    if (m_score.cost) {
        const std::int64_t cost = m_score.cost->amount.amount;
        const Outlay outlay = outlayOf(m_profile, cost);
        addAmount(group, {"cost", EXPLAIN_LABEL("Cost")}, -cost, domain::costBasisText(m_score.cost));
        if (outlay.discount != 0)
            addAmount(group, {"discount", EXPLAIN_LABEL("Discount")}, outlay.discount, percentText(m_profile.discount));
        if (outlay.tax != 0)
            addAmount(group, {"sales_tax", EXPLAIN_LABEL("Sales tax")}, -outlay.tax, percentText(m_profile.salesTax));
    } else {
        add(group, {"cost", EXPLAIN_LABEL("Cost")}, QString(), domain::costBasisText(m_score.cost));
    }
    if (const auto handling = handlingOf(m_facts, m_profile)) {
        const QString source = domain::feeSourceName(domain::FeeSource::Profile);
        if (handling->prep != 0)
            addAmount(group, {"prep", EXPLAIN_LABEL("Prep")}, -handling->prep, source);
        if (handling->inbound != 0)
            addAmount(group, {"inbound", EXPLAIN_LABEL("Inbound")}, -handling->inbound, source);
        if (handling->storage != 0)
            addAmount(group, {"storage", EXPLAIN_LABEL("Storage")}, -handling->storage, source);
    } else {
        add(group, {"inbound", EXPLAIN_LABEL("Inbound")}, QString(), QStringLiteral("weight unknown"));
    }
    addTotal(group, {"profit", EXPLAIN_LABEL("Profit")}, m_score.profit);
}

void Explanation::addLimits()
{
    const auto group = ExplainGroup::Limits;
    add(group, {"roi", EXPLAIN_LABEL("ROI")}, m_score.roi ? percentText(*m_score.roi) : QString(),
        domain::roiMethodName(m_score.roiMethod));
    add(group, {"margin", EXPLAIN_LABEL("Margin")}, m_score.margin ? percentText(*m_score.margin) : QString());
    const bool nothingPays = m_score.proceeds && m_score.handling && !m_score.maxCost;
    add(group, {"max_cost", EXPLAIN_LABEL("Max cost")}, withCurrency(m_score.maxCost),
        nothingPays ? QStringLiteral("none: not even a unit for nothing would pay")
                    : QString(QStringLiteral("for ROI ") + percentText(m_profile.targetRoi)));
    add(group, {"breakeven", EXPLAIN_LABEL("Breakeven")}, withCurrency(m_score.breakeven));
}

void Explanation::addDemand()
{
    const auto group = ExplainGroup::Demand;
    QString sales;
    QString basis;
    if (m_score.sales) {
        sales = QStringLiteral("%1–%2").arg(m_score.sales->low).arg(m_score.sales->high);
        basis = domain::salesBasisName(m_score.sales->basis);
    }
    add(group, {"sales", EXPLAIN_LABEL("Est. sales a month")}, sales, basis);
    const auto share = m_score.sales ? shareOf(m_facts, *m_score.sales) : std::nullopt;
    add(group, {"share", EXPLAIN_LABEL("Your share a month")},
        share ? domain::plainText(domain::Hundredths{domain::mulDivHalfUp(share->units, 100, share->parts)})
              : QString(),
        QStringLiteral("of the low estimate"));
    const domain::Figure days = m_facts.digest.daysWithSale180;
    add(group, {"days_with_sale", EXPLAIN_LABEL("Days with a sale of the last 180")},
        days && *days > 150 ? QStringLiteral("151+") : figureText(days));
    add(group, {"profit_per_month", EXPLAIN_LABEL("Expected profit a month")}, withCurrency(m_score.profitPerMonth));
    add(group, {"rank", EXPLAIN_LABEL("Sales rank")}, figureText(m_facts.rank()),
        QStringLiteral("limit %1").arg(m_profile.rankLimit));
    add(group, {"fba_offers", EXPLAIN_LABEL("FBA offers")}, figureText(m_facts.fbaOffers()),
        QStringLiteral("limit %1").arg(m_profile.fbaOfferLimit));
}

void Explanation::addVelocity()
{
    const auto group = ExplainGroup::Velocity;
    std::array<QString, domain::kVelocityParts> values{figureText(averageRank(m_facts)),
                                                       figureText(rankDrops30(m_facts)), QString(), QString()};
    if (m_score.price) {
        const domain::Series series = seriesOf(m_score.price->source);
        if (const auto out = m_facts.of(series).outOfStock90)
            values[2] = QStringLiteral("out of stock %1 %").arg(*out);
        if (m_score.stability)
            values[3] = percentText(*m_score.stability);
    }
    for (size_t i = 0; i < values.size(); ++i) {
        ExplainRow& row
            = add(group, kPartNames[i], values[i], QStringLiteral("weight %1").arg(m_profile.velocityWeights[i]));
        if (const auto part = m_score.velocity.parts[i])
            row.contribution = domain::plainText(*part);
    }
    ExplainRow& row = add(group, {"velocity", EXPLAIN_LABEL("Velocity")}, QString());
    row.isTotal = true;
    if (m_score.velocity.total)
        row.value = row.contribution = domain::plainText(*m_score.velocity.total);
}

void Explanation::addVerdict()
{
    const auto group = ExplainGroup::Verdict;
    QString reasons;
    for (int i = 0; i < domain::kReasons; ++i) {
        const auto reason = static_cast<domain::Reason>(i);
        if (m_score.because(reason))
            reasons += (reasons.isEmpty() ? QString() : QStringLiteral(", ")) + domain::reasonName(reason);
    }
    add(group, {"verdict", EXPLAIN_LABEL("Verdict")}, domain::verdictName(m_score.verdict), reasons);
}

void Explanation::addCoverage()
{
    const auto group = ExplainGroup::Coverage;
    const auto present = inputsPresent(m_facts, m_profile, m_score);
    for (size_t i = 0; i < kInputNames.size(); ++i) {
        const bool isThere = present.test(i);
        add(group, kInputNames[i], isThere ? QStringLiteral("present") : QString()).contribution
            = domain::plainText(isThere ? kInputShare : domain::Hundredths{0});
    }
    ExplainRow& row = add(group, {"coverage", EXPLAIN_LABEL("Coverage")}, percentText(m_score.coverage));
    row.contribution = domain::plainText(m_score.coverage);
    row.isTotal = true;
}

} // namespace

std::vector<ExplainRow> explain(const domain::ProductFacts& facts, const domain::Score& score,
                                const domain::Profile& profile)
{
    return Explanation(facts, score, profile).rows();
}

} // namespace scoring
