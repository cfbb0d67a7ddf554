// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"

#include "domain/read_profile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace domain {

namespace {

// Minor units: more than a million major units per unit of stock is a mistake, not a cost.
constexpr std::int64_t kMostMoney = 100'000'000;
constexpr std::int64_t kMostRank = std::numeric_limits<std::int32_t>::max();

constexpr std::array kCostRuleNames{"none", "fixed", "percent"};
constexpr std::array kRoiMethods{"unit_cost", "unit_cost_and_handling", "everything"};
constexpr std::array kPriceRules{"new", "used"};
constexpr std::array kVatModes{"none", "registered", "flat_rate"};

/// The members of a profile in their canonical order, with their ranges: told once, for writing and for reading.
/// Percentages are hundredths of a percent here and numbers with two decimals in the text.
template <typename Visitor, typename AProfile> void visitMembers(Visitor& visitor, AProfile& profile)
{
    visitor.object("cost", [&](auto& cost) {
        cost.choice("rule", profile.cost.kind, kCostRuleNames);
        if (profile.cost.kind == CostRule::Kind::Fixed)
            cost.integer("amount", profile.cost.amount, 0, kMostMoney);
        if (profile.cost.kind == CostRule::Kind::PercentOfPrice)
            cost.hundredths("percent", profile.cost.amount, 0, 1'000'00);
    });
    visitor.hundredths("sales_tax_percent", profile.salesTax.value, 0, 100'00);
    visitor.hundredths("discount_percent", profile.discount.value, 0, 99'99);
    visitor.integer("prep", profile.prep, 0, kMostMoney);
    visitor.integer("inbound", profile.inbound, 0, kMostMoney);
    visitor.integer("inbound_per_kg", profile.inboundPerKg, 0, kMostMoney);
    visitor.integer("storage_per_month", profile.storagePerMonth, 0, kMostMoney);
    visitor.hundredths("storage_months", profile.storageMonths.value, 0, 120'00);
    visitor.choice("vat_mode", profile.vatMode, kVatModes);
    visitor.hundredths("vat_rate_percent", profile.vatRate.value, 0, 30'00);
    visitor.choice("roi_method", profile.roiMethod, kRoiMethods);
    visitor.choice("price_rule", profile.priceRule, kPriceRules);
    visitor.hundredths("target_roi_percent", profile.targetRoi.value, 0, 10'000'00);
    visitor.integer("minimum_profit", profile.minimumProfit, -kMostMoney, kMostMoney);
    visitor.optionalInteger("fulfilment_fee_override", profile.fulfilmentFeeOverride, 0, kMostMoney);
    visitor.optionalHundredths("referral_percent_override", profile.referralBasisPointsOverride, 0, 45'00);
    const auto threshold = [&visitor](const char* member, auto& least) {
        visitor.object(member, [&least](auto& inner) {
            inner.hundredths("roi_percent", least.roi.value, -100'00, 10'000'00);
            inner.hundredths("velocity", least.velocity.value, 0, 100'00);
        });
    };
    threshold("strong_buy", profile.strongBuy);
    threshold("buy", profile.buy);
    threshold("consider", profile.consider);
    visitor.integer("rank_limit", profile.rankLimit, 1, kMostRank);
    visitor.integer("fba_offer_limit", profile.fbaOfferLimit, 0, 10'000);
    visitor.integer("price_window_days", profile.priceWindowDays, 90, 365);
    visitor.integers("velocity_weights", profile.velocityWeights, 0, 100);
    visitor.integer("stale_after_hours", profile.staleAfterHours, 1, 24 * 365);
}

class ProfileWriter final {
public:
    void text(const char* member, const QString& value)
    {
        QByteArray quoted = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        put(member, quoted.sliced(1, quoted.size() - 2));
    }
    void integer(const char* member, std::int64_t value, std::int64_t, std::int64_t)
    {
        put(member, QByteArray::number(qlonglong(value)));
    }
    void hundredths(const char* member, std::int64_t value, std::int64_t, std::int64_t)
    {
        put(member, plainText(Hundredths{value}).toLatin1());
    }
    void optionalInteger(const char* member, const std::optional<std::int64_t>& value, std::int64_t, std::int64_t)
    {
        put(member, value ? QByteArray::number(qlonglong(*value)) : QByteArrayLiteral("null"));
    }
    void optionalHundredths(const char* member, const std::optional<std::int64_t>& value, std::int64_t, std::int64_t)
    {
        put(member, value ? plainText(Hundredths{*value}).toLatin1() : QByteArrayLiteral("null"));
    }
    void integers(const char* member, std::span<const int> values, int, int)
    {
        QByteArray list;
        for (const int value : values)
            list += (list.isEmpty() ? "" : ",") + QByteArray::number(value);
        put(member, '[' + list + ']');
    }
    template <typename Enum, size_t N>
    void choice(const char* member, Enum value, const std::array<const char*, N>& names)
    {
        put(member, '"' + QByteArray(names[static_cast<size_t>(value)]) + '"');
    }
    template <typename Members> void object(const char* member, Members members)
    {
        ProfileWriter inner;
        members(inner);
        put(member, inner.json());
    }
    [[nodiscard]] QByteArray json() const { return '{' + m_members + '}'; }

private:
    void put(const char* member, const QByteArray& value)
    {
        m_members += (m_members.isEmpty() ? "\"" : ",\"") + QByteArray(member) + "\":" + value;
    }

    QByteArray m_members;
};

/// Reads members into what they are given; the first thing that is wrong is kept as the error, by the member's name.
class ProfileReader final {
public:
    ProfileReader(QJsonObject object, QString path, std::optional<QString>& error, QStringList& missing)
        : m_object(std::move(object)), m_path(std::move(path)), m_error(error), m_missing(missing)
    {
    }

    void text(const char* member, QString& value)
    {
        const QJsonValue given = take(member);
        if (given.isString())
            value = given.toString();
        else if (!given.isUndefined())
            refuse(member, "is not a text");
    }
    template <typename Int> void integer(const char* member, Int& value, std::int64_t least, std::int64_t most)
    {
        if (const auto number = scaled(member, take(member), 1, least, most))
            value = static_cast<Int>(*number);
    }
    void hundredths(const char* member, std::int64_t& value, std::int64_t least, std::int64_t most)
    {
        if (const auto number = scaled(member, take(member), 100, least, most))
            value = *number;
    }
    void optionalInteger(const char* member, std::optional<std::int64_t>& value, std::int64_t least, std::int64_t most)
    {
        readOptional(member, value, 1, least, most);
    }
    void optionalHundredths(const char* member, std::optional<std::int64_t>& value, std::int64_t least,
                            std::int64_t most)
    {
        readOptional(member, value, 100, least, most);
    }
    void integers(const char* member, std::span<int> values, int least, int most)
    {
        const QJsonValue given = take(member);
        if (given.isUndefined())
            return;
        const QJsonArray list = given.toArray();
        if (!given.isArray() || static_cast<size_t>(list.size()) != values.size()) {
            refuse(member, "is not a list of the right length");
            return;
        }
        for (size_t i = 0; i < values.size(); ++i) {
            if (const auto number = scaled(member, list[static_cast<qsizetype>(i)], 1, least, most))
                values[i] = static_cast<int>(*number);
        }
    }
    template <typename Enum, size_t N>
    void choice(const char* member, Enum& value, const std::array<const char*, N>& names)
    {
        const QJsonValue given = take(member);
        if (given.isUndefined())
            return;
        const QByteArray name = given.toString().toUtf8();
        const auto found = std::ranges::find(names, name, [](const char* known) { return QByteArray(known); });
        if (found == names.end())
            refuse(member, "is none of the known choices");
        else
            value = static_cast<Enum>(found - names.begin());
    }
    template <typename Members> void object(const char* member, Members members)
    {
        const QJsonValue given = take(member);
        if (given.isUndefined())
            return;
        if (!given.isObject()) {
            refuse(member, "is not an object");
            return;
        }
        ProfileReader inner(given.toObject(), nameOf(member) + u'.', m_error, m_missing);
        members(inner);
        inner.finish();
    }
    void finish()
    {
        if (!m_object.isEmpty())
            refuse(m_object.keys().constFirst().toUtf8().constData(), "is not known");
    }

private:
    QJsonValue take(const char* member)
    {
        if (!m_object.contains(QLatin1String(member)))
            m_missing += nameOf(member);
        return m_object.take(QLatin1String(member));
    }
    [[nodiscard]] QString nameOf(const char* member) const { return m_path + QString::fromUtf8(member); }
    void refuse(const char* member, const char* why)
    {
        if (!m_error)
            m_error = QStringLiteral("profile: \"%1\" %2").arg(nameOf(member), QLatin1String(why));
    }
    void readOptional(const char* member, std::optional<std::int64_t>& value, int scale, std::int64_t least,
                      std::int64_t most)
    {
        const QJsonValue given = take(member);
        if (given.isNull())
            value.reset();
        else if (const auto number = scaled(member, given, scale, least, most))
            value = number;
    }
    /// The number times `scale`, which must come out whole; nothing where it is missing or refused.
    std::optional<std::int64_t> scaled(const char* member, const QJsonValue& given, int scale, std::int64_t least,
                                       std::int64_t most)
    {
        if (given.isUndefined())
            return std::nullopt;
        constexpr double kCloseEnough = 1e-6; // 8.29 · 100 is not 829 in binary
        const double number = given.toDouble() * scale;
        const double whole = std::round(number);
        if (!given.isDouble() || std::abs(number - whole) > kCloseEnough)
            refuse(member, scale == 1 ? "is not a whole number" : "is not a number with at most two decimals");
        else if (whole < static_cast<double>(least) || whole > static_cast<double>(most))
            refuse(member, "is out of range");
        else
            return static_cast<std::int64_t>(whole);
        return std::nullopt;
    }

    QJsonObject m_object;
    QString m_path;
    std::optional<QString>& m_error;
    QStringList& m_missing; // paths of the members that are not there
};

/// What no single member can tell.
std::optional<QString> contradictionIn(const Profile& profile)
{
    const auto covers = [](const VerdictThreshold& a, const VerdictThreshold& b) {
        return a.roi >= b.roi && a.velocity >= b.velocity;
    };
    if (!covers(profile.strongBuy, profile.buy))
        return QStringLiteral("profile: \"strong_buy\" asks for less than \"buy\"");
    if (!covers(profile.buy, profile.consider))
        return QStringLiteral("profile: \"buy\" asks for less than \"consider\"");
    if (profile.priceWindowDays != 90 && profile.priceWindowDays != 365)
        return QStringLiteral("profile: \"price_window_days\" is neither 90 nor 365");
    int weights = 0;
    for (const int weight : profile.velocityWeights)
        weights += weight;
    if (weights != 100)
        return QStringLiteral("profile: \"velocity_weights\" do not add up to 100");
    return std::nullopt;
}

std::vector<Profile> makeShippedProfiles()
{
    Profile balanced;
    balanced.name = QStringLiteral("balanced");

    Profile velocity;
    velocity.name = QStringLiteral("velocity");
    velocity.strongBuy = {{5000}, {8500}};
    velocity.buy = {{3000}, {7000}};
    velocity.consider = {{2000}, {5500}};
    velocity.rankLimit = 75'000;
    velocity.fbaOfferLimit = 5;

    Profile textbook;
    textbook.name = QStringLiteral("textbook");
    textbook.strongBuy = {{6000}, {4500}};
    textbook.buy = {{3500}, {3000}};
    textbook.consider = {{2500}, {2000}};
    textbook.rankLimit = 250'000;
    textbook.fbaOfferLimit = 8;
    textbook.priceWindowDays = 365;
    return {balanced, velocity, textbook};
}

} // namespace

QString ProfileHash::toString() const
{
    QString text;
    for (const std::uint8_t byte : bytes)
        text += QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0'));
    return text;
}

const std::vector<Profile>& shippedProfiles()
{
    static const std::vector<Profile> profiles = makeShippedProfiles();
    return profiles;
}

QByteArray canonicalText(const Profile& profile)
{
    ProfileWriter writer;
    visitMembers(writer, profile);
    return writer.json();
}

ProfileHash hashOf(const Profile& profile, int formulaVersion)
{
    const QByteArray text = QByteArray::number(formulaVersion) + ' ' + canonicalText(profile);
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    ProfileHash hash;
    std::copy_n(digest.cbegin(), hash.bytes.size(), hash.bytes.begin());
    return hash;
}

base::Result<Profile> profileFromJson(const QByteArray& json)
{
    auto read = readProfile(json, shippedProfiles());
    if (!read)
        return std::unexpected(read.error());
    return std::move(read->profile);
}

base::Status checked(const Profile& profile)
{
    const auto read = readProfile(profileToJson(profile), std::span(&profile, 1));
    return read ? base::Status() : std::unexpected(read.error());
}

base::Result<ReadProfile> readProfile(const QByteArray& json, std::span<const Profile> bases)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = json.first(std::min<qsizetype>(parseError.offset, json.size())).count('\n') + 1;
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("profile, line %1: %2").arg(line).arg(parseError.errorString()));
    }
    if (!document.isObject())
        return base::failure(base::ErrorKind::Input, QStringLiteral("profile: not a JSON object"));

    std::optional<QString> error;
    QStringList missing;
    ProfileReader reader(document.object(), QString(), error, missing);
    ReadProfile read{bases.front(), bases.front().name, {}};
    QString name;
    reader.text("base", read.base);
    reader.text("name", name);
    const auto base = std::ranges::find(bases, read.base, &Profile::name);
    if (base == bases.end())
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("profile: \"base\": there is no profile \"%1\"").arg(read.base));
    missing.clear(); // neither need be told
    Profile& profile = read.profile = *base;
    profile.name = name;
    visitMembers(reader, profile);
    reader.finish();
    if (!error)
        error = contradictionIn(profile);
    // The amount of one rule is no amount of another: 40 % is not 40.00.
    const QString amount = QLatin1String(profile.cost.kind == CostRule::Kind::Fixed ? "cost.amount" : "cost.percent");
    if (!error && profile.cost.kind != base->cost.kind && missing.contains(amount))
        error = QStringLiteral("profile: \"%1\" is missing").arg(amount);
    if (error)
        return base::failure(base::ErrorKind::Input, *error);
    if (profile.cost.kind == CostRule::Kind::None)
        profile.cost.amount = 0;
    read.fromBase = std::move(missing);
    return read;
}

QByteArray profileToJson(const Profile& profile)
{
    ProfileWriter writer;
    writer.text("name", profile.name);
    visitMembers(writer, profile);
    return writer.json();
}

} // namespace domain
