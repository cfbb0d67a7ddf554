// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/score_codec.h"

#include "cache/domain_packing.h"

namespace cache {

// Not in an unnamed namespace: found through the archive's namespace when an optional holds one of these.
template <typename Archive, Is<domain::SellPrice> T> void transfer(Archive& archive, T& price)
{
    transfer(archive, price.now);
    archive.choice(price.source, domain::PriceSource::Used);
    archive.number(price.withShipping);
    archive.maybe(price.conservative);
}

template <typename Archive, Is<domain::Fee> T> void transfer(Archive& archive, T& fee)
{
    transfer(archive, fee.amount);
    archive.choice(fee.source, domain::FeeSource::Profile);
}

template <typename Archive, Is<domain::UnitCost> T> void transfer(Archive& archive, T& cost)
{
    transfer(archive, cost.amount);
    archive.choice(cost.basis, domain::CostBasis::AssumedFixed);
    transfer(archive, cost.percent);
}

template <typename Archive, Is<domain::SalesEstimate> T> void transfer(Archive& archive, T& sales)
{
    archive.number(sales.low);
    archive.number(sales.high);
    archive.choice(sales.basis, domain::SalesBasis::RankBand);
}

namespace {

constexpr std::uint64_t kScoreVersion = 2;
constexpr std::uint64_t kFirstVersion = 1; // without the fields of version 2; read as unknown

template <typename Archive, Is<domain::Score> T> void transferScore(Archive& archive, T& s)
{
    archive.maybe(s.price, s.fees.referral, s.fees.closing, s.fees.fulfilment, s.fees.surcharge, s.fees.total);
    archive.maybe(s.proceeds, s.cost, s.handling, s.profit, s.maxCost, s.breakeven, s.roi, s.margin);
    archive.choice(s.roiMethod, domain::RoiMethod::Everything);
    auto& parts = s.velocity.parts;
    static_assert(domain::kVelocityParts == 4);
    archive.maybe(parts[0], parts[1], parts[2], parts[3], s.velocity.total);
    archive.maybe(s.sales, s.profitPerMonth, s.stability, s.displayRank);
    transfer(archive, s.coverage);
    archive.choice(s.verdict, domain::Verdict::Unknown);
    transfer(archive, s.reasons);
    transfer(archive, s.warnings.raised);
    for (auto& figure : s.warnings.figures)
        archive.number(figure);
}

void packSecondVersion(Packer& archive, const domain::Score& score)
{
    std::optional<std::int64_t> feeTable;
    if (score.feeTable)
        feeTable = score.feeTable->time_since_epoch().count();
    archive.maybe(score.fees.difference, feeTable);
}

void unpackSecondVersion(Unpacker& archive, domain::Score& score)
{
    std::optional<std::int64_t> feeTable;
    archive.maybe(score.fees.difference, feeTable);
    // Days of the calendar, which has none beyond the year 32767.
    constexpr std::int64_t kMostDays = 12'000'000;
    if (feeTable && (*feeTable < -kMostDays || *feeTable > kMostDays))
        return archive.fail();
    if (feeTable)
        score.feeTable = std::chrono::sys_days(std::chrono::days(*feeTable));
}

} // namespace

QByteArray encodeScore(const domain::Score& score)
{
    Packer archive;
    archive.reserve(160);
    archive.unsignedNumber(kScoreVersion);
    transferScore(archive, score);
    for (const std::uint8_t byte : score.profile.bytes)
        archive.number(byte);
    packSecondVersion(archive, score);
    return archive.take();
}

base::Result<domain::Score> decodeScore(QByteArrayView bytes)
{
    Unpacker archive(bytes);
    const std::uint64_t version = archive.unsignedNumber();
    if (version < kFirstVersion || version > kScoreVersion)
        return base::failure(base::ErrorKind::Storage, QStringLiteral("stored score: of another version"));
    base::Result<domain::Score> result;
    transferScore(archive, *result);
    for (std::uint8_t& byte : result->profile.bytes)
        archive.number(byte);
    if (version >= kScoreVersion)
        unpackSecondVersion(archive, *result);
    if (archive.failed() || archive.left() != 0)
        return base::failure(base::ErrorKind::Storage, QStringLiteral("stored score: not whole"));
    return result;
}

} // namespace cache
