// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fee_table.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

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

base::Status FeeTables::add(const QByteArray& json, const QString& fileName)
{
    auto table = feeTableFromJson(json, fileName);
    if (!table)
        return std::unexpected(table.error());
    std::erase_if(m_tables, [&table](const FeeTable& known) {
        return known.marketplace == table->marketplace && known.validFrom == table->validFrom;
    });
    m_tables.push_back(std::move(*table));
    std::ranges::sort(m_tables, [](const FeeTable& a, const FeeTable& b) {
        return a.marketplace != b.marketplace ? a.marketplace < b.marketplace : a.validFrom > b.validFrom;
    });
    return {};
}

const FeeTable* FeeTables::find(domain::Marketplace marketplace, base::Timestamp now) const
{
    // Newest first within a marketplace, so the first in force is the one.
    for (const FeeTable& table : m_tables) {
        const bool ended = table.validTo && now >= *table.validTo + std::chrono::days(1);
        if (table.marketplace == marketplace && now >= table.validFrom && !ended)
            return &table;
    }
    return nullptr;
}

} // namespace scoring
