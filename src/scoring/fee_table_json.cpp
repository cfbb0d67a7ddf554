// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fee_table.h"
#include "scoring/json_lines.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <functional>

namespace scoring {

namespace {

constexpr std::int64_t kMostAmount = 10'000'000; // minor units
constexpr std::int64_t kMostBasisPoints = 10'000;

/// One JSON object being read: each member is taken out, so that what is left over is unknown. The first thing wrong is
/// kept, with its path; what is read after it does not matter.
class TableObject final {
public:
    TableObject(const QJsonValue& value, QString path, std::optional<QString>& error)
        : m_object(value.toObject()), m_path(std::move(path)), m_error(error)
    {
        if (!value.isObject())
            refuse(QString(), "is not an object");
    }

    QJsonValue take(const char* member) { return m_object.take(QLatin1String(member)); }

    std::int64_t integer(const char* member, std::int64_t least, std::int64_t most)
    {
        return integerIn(take(member), QLatin1String(member), least, most);
    }
    bool flag(const char* member)
    {
        const QJsonValue value = take(member);
        if (!value.isBool())
            refuse(QLatin1String(member), "is neither true nor false");
        return value.toBool();
    }
    QString text(const char* member)
    {
        const QString value = take(member).toString();
        if (value.isEmpty())
            refuse(QLatin1String(member), "is not a text");
        return value;
    }
    std::chrono::sys_days day(const char* member) { return dayIn(take(member), member); }
    std::optional<std::chrono::sys_days> optionalDay(const char* member)
    {
        const QJsonValue value = take(member);
        return value.isNull() ? std::nullopt : std::optional(dayIn(value, member));
    }
    std::vector<std::int64_t> integers(const char* member, std::int64_t least, std::int64_t most)
    {
        std::vector<std::int64_t> numbers;
        each(member, [&](const QJsonValue& value, const QString& path) {
            numbers.push_back(integerIn(value, path, least, most));
        });
        return numbers;
    }
    std::vector<domain::CategoryId> categories(const char* member)
    {
        std::vector<domain::CategoryId> ids;
        for (const std::int64_t id : integers(member, 1, std::int64_t(1) << 53))
            ids.push_back(domain::CategoryId{id});
        return ids;
    }
    /// Calls read(value, path) for each element of a list.
    template <typename Read> void each(const char* member, Read read)
    {
        const QJsonValue value = take(member);
        if (!value.isArray())
            refuse(QLatin1String(member), "is not a list");
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            read(list[i], QStringLiteral("%1[%2]").arg(QLatin1String(member)).arg(i));
    }
    void refuse(const QString& member, const char* why)
    {
        if (!m_error)
            m_error = QStringLiteral("%1%2 %3").arg(m_path, member.isEmpty() ? QString() : QString(u'.' + member),
                                                    QLatin1String(why));
    }
    void finish()
    {
        if (!m_object.isEmpty())
            refuse(m_object.keys().constFirst(), "is not known");
    }
    [[nodiscard]] TableObject inner(const QJsonValue& value, const QString& path)
    {
        return TableObject(value, m_path + u'.' + path, m_error);
    }

private:
    std::int64_t integerIn(const QJsonValue& value, const QString& member, std::int64_t least, std::int64_t most)
    {
        const double number = value.toDouble(std::nan(""));
        if (!value.isDouble() || number != std::floor(number))
            refuse(member, "is not a whole number");
        else if (number < static_cast<double>(least) || number > static_cast<double>(most))
            refuse(member, "is out of range");
        else
            return static_cast<std::int64_t>(number);
        return least;
    }
    std::chrono::sys_days dayIn(const QJsonValue& value, const char* member)
    {
        const QDate date = QDate::fromString(value.toString(), QStringLiteral("yyyy-MM-dd"));
        if (!date.isValid()) {
            refuse(QLatin1String(member), "is not a date (yyyy-mm-dd)");
            return {};
        }
        return std::chrono::sys_days(std::chrono::year(date.year()) / date.month() / date.day());
    }

    QJsonObject m_object;
    QString m_path;
    std::optional<QString>& m_error;
};

/// Limits are told in inches and ounces, packages in whole millimetres and grams: the limit is rounded as they are.
std::int32_t millimetres(std::int64_t hundredthsOfInch)
{
    return static_cast<std::int32_t>(domain::mulDivHalfUp(hundredthsOfInch, 254, 1'000));
}

ReferralRule readRule(TableObject rule)
{
    ReferralRule result;
    const QString kind = rule.text("kind");
    if (kind == QLatin1String("marginal"))
        result.kind = BandKind::Marginal;
    else if (kind != QLatin1String("whole_price"))
        rule.refuse(QStringLiteral("kind"), "is neither whole_price nor marginal");
    rule.each("bands", [&](const QJsonValue& value, const QString& path) {
        TableObject band = rule.inner(value, path);
        ReferralBand read;
        const QJsonValue upTo = value.toObject().value(QLatin1String("up_to"));
        read.upTo = upTo.isUndefined() ? kNoLimit : band.integer("up_to", 1, kMostAmount);
        read.basisPoints = band.integer("basis_points", 0, kMostBasisPoints);
        if (!result.bands.empty() && result.bands.back().upTo >= read.upTo)
            band.refuse(QStringLiteral("up_to"), "does not rise");
        band.finish();
        result.bands.push_back(read);
    });
    if (result.bands.empty() || result.bands.size() > kMostReferralBands || result.bands.back().upTo != kNoLimit)
        rule.refuse(QStringLiteral("bands"), "are none, too many, or end with a limit");
    rule.finish();
    return result;
}

void readReferral(TableObject referral, FeeTable& table)
{
    table.referralMinimum = referral.integer("minimum", 0, kMostAmount);
    const QJsonValue other = referral.take("other");
    if (!other.isNull())
        table.otherReferral = readRule(referral.inner(other, QStringLiteral("other")));
    referral.each("categories", [&](const QJsonValue& value, const QString& path) {
        TableObject entry = referral.inner(value, path);
        CategoryReferral read;
        read.categories = entry.categories("categories");
        entry.each("rules", [&](const QJsonValue& rule, const QString& rulePath) {
            read.rules.push_back(readRule(entry.inner(rule, rulePath)));
        });
        entry.finish();
        table.referral.push_back(std::move(read));
    });
    referral.finish();
}

std::vector<std::int64_t> readFees(TableObject& object, const char* member, size_t bands)
{
    auto fees = object.integers(member, 0, kMostAmount);
    if (fees.size() != bands)
        object.refuse(QLatin1String(member), "has not one fee for each price band");
    return fees;
}

SizeTier readTier(TableObject tier, size_t bands)
{
    SizeTier result;
    const auto sides = tier.integers("sides_hundredths_in", 1, 100'000);
    if (sides.size() != result.sides.size() || sides[0] < sides[1] || sides[1] < sides[2])
        tier.refuse(QStringLiteral("sides_hundredths_in"), "are not three, longest first");
    else
        std::ranges::transform(sides, result.sides.begin(), millimetres);
    result.grams = gramsOf(tier.integer("weight_oz", 1, 10'000));
    result.billsVolume = tier.flag("bills_volume");
    tier.each("rows", [&](const QJsonValue& value, const QString& path) {
        TableObject row = tier.inner(value, path);
        FulfilmentRow read;
        const auto ounces = row.integer("up_to_oz", 1, 10'000);
        read.upToGrams = gramsOf(ounces);
        read.fees = readFees(row, "fees", bands);
        if (!result.rows.empty() && result.rows.back().upToGrams >= read.upToGrams)
            row.refuse(QStringLiteral("up_to_oz"), "does not rise");
        row.finish();
        result.lastOunces = static_cast<std::int32_t>(ounces);
        result.rows.push_back(std::move(read));
    });
    const QJsonValue excess = tier.take("excess");
    if (!excess.isUndefined()) {
        TableObject beyond = tier.inner(excess, QStringLiteral("excess"));
        result.excessBase = readFees(beyond, "base", bands);
        result.excessFee = beyond.integer("fee", 0, kMostAmount);
        result.excessOunces = static_cast<std::int32_t>(beyond.integer("per_oz", 1, 10'000));
        beyond.finish();
    }
    tier.finish();
    return result;
}

void readFulfilment(TableObject fulfilment, FeeTable& table)
{
    table.priceBandStarts = fulfilment.integers("price_band_starts", 0, kMostAmount);
    const auto& starts = table.priceBandStarts;
    if (starts.empty() || starts.size() > kMostFulfilmentBands || starts.front() != 0
        || std::ranges::adjacent_find(starts, std::greater_equal<>()) != starts.end())
        fulfilment.refuse(QStringLiteral("price_band_starts"), "does not start at 0 and rise, or are too many");
    table.notFulfilment = fulfilment.categories("not_categories");
    table.volumeDivisor = fulfilment.integer("volume_divisor", 1, 10'000);
    fulfilment.each("tiers", [&](const QJsonValue& value, const QString& path) {
        table.tiers.push_back(readTier(fulfilment.inner(value, path), starts.size()));
    });
    fulfilment.finish();
}

void readRest(TableObject& root, FeeTable& table)
{
    root.each("closing", [&](const QJsonValue& value, const QString& path) {
        TableObject entry = root.inner(value, path);
        CategoryClosing read;
        read.categories = entry.categories("categories");
        if (value.toObject().value(QLatin1String("amount")).isNull())
            entry.take("amount"); // only Keepa can tell
        else
            read.amount = entry.integer("amount", 0, kMostAmount);
        entry.finish();
        table.closing.push_back(std::move(read));
    });
    root.each("surcharges", [&](const QJsonValue& value, const QString& path) {
        TableObject entry = root.inner(value, path);
        Surcharge read;
        read.from = entry.day("from");
        read.to = entry.optionalDay("to");
        read.basisPoints = entry.integer("basis_points", 0, kMostBasisPoints);
        entry.finish();
        table.surcharges.push_back(read);
    });
}

} // namespace

std::int32_t gramsOf(std::int64_t ounces)
{
    return static_cast<std::int32_t>(domain::mulDivHalfUp(ounces, 28'349'523, 1'000'000));
}

base::Result<FeeTable> feeTableFromJson(const QByteArray& json, const QString& fileName)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = json.first(std::min<qsizetype>(parseError.offset, json.size())).count('\n') + 1;
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("%1, line %2: %3").arg(fileName).arg(line).arg(parseError.errorString()));
    }
    std::optional<QString> error;
    FeeTable table;
    TableObject root(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), QString(), error);
    if (const auto marketplace = domain::marketplaceFromCode(root.text("marketplace")))
        table.marketplace = *marketplace;
    else
        root.refuse(QStringLiteral("marketplace"), "is not known");
    table.validFrom = root.day("valid_from");
    table.validTo = root.optionalDay("valid_to");
    table.source = root.text("source");
    table.checkedOn = root.day("checked_on");
    readReferral(root.inner(root.take("referral"), QStringLiteral("referral")), table);
    const QJsonValue fulfilment = root.take("fulfilment");
    if (!fulfilment.isNull())
        readFulfilment(root.inner(fulfilment, QStringLiteral("fulfilment")), table);
    readRest(root, table);
    root.finish();
    if (error) {
        const auto path = QStringView(*error).first(std::max<qsizetype>(error->indexOf(u' '), 0));
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("%1, line %2: %3").arg(fileName).arg(lineOf(json, path)).arg(*error));
    }
    return table;
}

} // namespace scoring
