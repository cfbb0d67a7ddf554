// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fee_table.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <tuple>

// Resources of a static library are only there when somebody asks for them, and only from outside of any namespace.
static void initFeeResources()
{
    Q_INIT_RESOURCE(fees);
}

namespace scoring {

namespace {

bool holds(const std::vector<domain::CategoryId>& categories, domain::CategoryId root)
{
    return std::ranges::find(categories, root) != categories.end();
}

} // namespace

std::int64_t ReferralRule::at(std::int64_t price) const
{
    constexpr std::int64_t kWhole = 10'000;
    std::int64_t scaled = 0;
    std::int64_t from = 0;
    for (const ReferralBand& band : bands) {
        if (kind == BandKind::Marginal) {
            scaled += (std::min(price, band.upTo) - from) * band.basisPoints;
            from = band.upTo;
        } else {
            scaled = price * band.basisPoints;
        }
        if (price <= band.upTo)
            break;
    }
    return domain::mulDivHalfUp(scaled, 1, kWhole);
}

const CategoryClosing* FeeTable::closingOf(domain::CategoryId root) const
{
    const auto found
        = std::ranges::find_if(closing, [root](const auto& entry) { return holds(entry.categories, root); });
    return found == closing.end() ? nullptr : &*found;
}

std::span<const ReferralRule> FeeTable::referralOf(domain::CategoryId root) const
{
    for (const CategoryReferral& entry : referral) {
        if (holds(entry.categories, root))
            return entry.rules;
    }
    return otherReferral ? std::span<const ReferralRule>(&*otherReferral, 1) : std::span<const ReferralRule>();
}

bool FeeTable::pricesFulfilmentOf(domain::CategoryId root) const
{
    return !tiers.empty() && !holds(notFulfilment, root);
}

std::int64_t FeeTable::surchargeBasisPoints(base::Timestamp now) const
{
    return surchargeBasisPointsSince(base::Timestamp::min(), now);
}

std::int64_t FeeTable::surchargeBasisPointsSince(base::Timestamp seen, base::Timestamp now) const
{
    std::int64_t sum = 0;
    for (const Surcharge& surcharge : surcharges) {
        const bool ended = surcharge.to && now >= *surcharge.to + std::chrono::days(1);
        if (seen < surcharge.from && now >= surcharge.from && !ended)
            sum += surcharge.basisPoints;
    }
    return sum;
}

base::Result<FeeTables> FeeTables::builtIn()
{
    initFeeResources();
    FeeTables tables;
    QDirIterator files(QStringLiteral(":/fees"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return base::failure(base::ErrorKind::Bug, file.fileName() + QStringLiteral(": ") + file.errorString());
        const auto added = tables.add(file.readAll(), file.fileName());
        if (!added)
            return base::failure(base::ErrorKind::Bug, added.error().detail);
    }
    if (tables.m_tables.empty())
        return base::failure(base::ErrorKind::Bug, QStringLiteral("the program was built without its fee tables"));
    return tables;
}

base::Status FeeTables::add(const QByteArray& json, const QString& fileName, Origin origin)
{
    auto table = feeTableFromJson(json, fileName);
    if (!table)
        return std::unexpected(table.error());
    if (origin == Origin::User)
        table->userFile = fileName;
    // Those of users before the others, the newest first: the first that is valid is the one in force.
    const auto rank = [](const FeeTable& t) {
        return std::tuple(t.marketplace, t.userFile.isEmpty(), -t.validFrom.time_since_epoch());
    };
    std::erase_if(m_tables, [&](const FeeTable& known) { return rank(known) == rank(*table); });
    m_tables.push_back(std::move(*table));
    std::ranges::sort(m_tables, {}, rank);
    return {};
}

QStringList FeeTables::addFolder(const QString& folder)
{
    QStringList problems;
    const QDir files(folder);
    for (const QString& name : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = files.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            problems += QStringLiteral("%1: %2").arg(path, file.errorString());
            continue;
        }
        constexpr qint64 kMostBytes = 1 << 20;
        if (file.size() > kMostBytes) {
            problems += QStringLiteral("%1: is too large for a fee table").arg(path);
            continue;
        }
        if (const auto added = add(file.readAll(), path, Origin::User); !added)
            problems += added.error().detail;
    }
    return problems;
}

const FeeTable* FeeTables::find(domain::Marketplace marketplace, base::Timestamp now) const
{
    for (const FeeTable& table : m_tables) {
        const bool ended = table.validTo && now >= *table.validTo + std::chrono::days(1);
        if (table.marketplace == marketplace && now >= table.validFrom && !ended)
            return &table;
    }
    return nullptr;
}

} // namespace scoring
